/// How far two words are from each other, for "did you mean".
enum Spelling {
    /// The candidate that a slip of the fingers away from the word; nil when none is, or the word is too short to tell.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let letters = Array(word)
        guard (2...24).contains(letters.count) else { return nil }
        let allowed = letters.count <= 4 ? 1 : 2
        let ranked = candidates.map { (word: $0, distance: distance(letters, Array($0))) }
        return ranked.filter { $0.distance <= allowed }.min { $0.distance < $1.distance }?.word
    }

    /// Letters left out, put in, mistaken or changed over, each counting one.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var now = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, now[column] + 1)
                let isSwapped =
                    row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other
                if isSwapped { best = min(best, before[column - 1] + 1) }
                now.append(best)
            }
            (before, last) = (last, now)
        }
        return last[right.count]
    }
}
