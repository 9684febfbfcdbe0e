/// Finds the word that somebody may have meant.
public enum Nearest {
    /// The word that is fewest slips away: a letter more, fewer or other, or two neighbours swapped.
    ///
    /// A third of the letters may be wrong, rounded up, and no more than three; nil when no word is that near.
    /// Of two that are as near, the first one.
    public static func word(to typed: String, among words: [String]) -> String? {
        let typed = Array(typed.lowercased().prefix(64))
        guard !typed.isEmpty else { return nil }
        var best: (word: String, slips: Int)?
        for word in words {
            let letters = Array(word.lowercased().prefix(64))
            let limit = min(3, (max(typed.count, letters.count) + 2) / 3, best.map { $0.slips - 1 } ?? 3)
            guard limit >= 0, abs(letters.count - typed.count) <= limit else { continue }
            let slips = distance(typed, letters)
            if slips <= limit, slips < max(typed.count, letters.count) { best = (word, slips) }
        }
        return best?.word
    }

    /// Damerau-Levenshtein, in the form where no stretch is edited twice.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var line = [row + 1]
            line.reserveCapacity(other.count + 1)
            for (column, match) in other.enumerated() {
                var cost = min(last[column + 1] + 1, line[column] + 1, last[column] + (letter == match ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == match {
                    cost = min(cost, before[column - 1] + 1)
                }
                line.append(cost)
            }
            (before, last) = (last, line)
        }
        return last[other.count]
    }
}
