/// Finds a point's cue words in an answer written freely.
///
/// Case, spacing, quotes, dashes, a plural `s` and one slip in a word of five letters or more are forgiven;
/// a number or a `code` word must be exact.
public struct CueFinder: Sendable {
    /// A word of the answer: as it was written, and as it is compared.
    private struct Word {
        var written: Substring
        var folded: [Character]
    }

    private let answer: String
    private let words: [Word]

    public init(answer: String) {
        self.answer = answer
        words = Self.words(of: answer)
    }

    /// The answer's own words in which the cue was found; nil when it was not.
    public func find(_ cue: RichText.Run) -> String? {
        cue.style.contains(.code) ? findExactly(cue.text) : findLoosely(cue.text)
    }

    private func findExactly(_ cue: String) -> String? {
        let wanted = Array(cue)
        let text = Array(answer)
        guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
        for start in 0...(text.count - wanted.count) where text[start..<(start + wanted.count)].elementsEqual(wanted) {
            let end = start + wanted.count
            let opens = start == 0 || !Self.joins(text[start - 1], wanted[0])
            let closes = end == text.count || !Self.joins(wanted[wanted.count - 1], text[end])
            if opens && closes { return cue }
        }
        return nil
    }

    /// Whether two neighbouring characters belong to one name, as in `client_id`.
    private static func joins(_ left: Character, _ right: Character) -> Bool {
        func isPart(_ character: Character) -> Bool {
            character.isLetter || character.isNumber || character == "_" || character == "-"
        }
        return isPart(left) && isPart(right)
    }

    private func findLoosely(_ cue: String) -> String? {
        let wanted = Self.words(of: cue).map(\.folded)
        guard !wanted.isEmpty, wanted.count <= words.count else { return nil }
        for start in 0...(words.count - wanted.count) {
            let stretch = words[start..<(start + wanted.count)]
            if zip(stretch, wanted).allSatisfy({ Self.agree($0.folded, $1) }),
                let first = stretch.first, let last = stretch.last
            {
                return String(answer[first.written.startIndex..<last.written.endIndex])
            }
        }
        return nil
    }

    private static func agree(_ given: [Character], _ wanted: [Character]) -> Bool {
        if given == wanted { return true }
        if given.contains(where: \.isNumber) || wanted.contains(where: \.isNumber) { return false }
        let given = singular(given)
        let wanted = singular(wanted)
        if given == wanted { return true }
        return wanted.count >= 5 && given.count >= 4 && isOneSlip(given, wanted)
    }

    private static func singular(_ word: [Character]) -> [Character] {
        word.count > 3 && word.last == "s" ? Array(word.dropLast()) : word
    }

    /// One letter more, fewer or other, or two neighbours swapped.
    private static func isOneSlip(_ one: [Character], _ other: [Character]) -> Bool {
        guard abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let left = one.dropFirst(start)
        let right = other.dropFirst(start)
        if left.dropFirst() == right.dropFirst() || left.dropFirst() == right || left == right.dropFirst() {
            return true
        }
        guard left.count >= 2, right.count >= 2 else { return false }
        return left.prefix(2).elementsEqual(right.prefix(2).reversed()) && left.dropFirst(2) == right.dropFirst(2)
    }

    /// Runs of letters and digits; a character of a script that writes without spaces is a word of its own.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var start: String.Index?
        func close(at end: String.Index) {
            guard let begin = start else { return }
            let folded = text[begin..<end].lowercased().filter { !isApostrophe($0) }
            words.append(Word(written: text[begin..<end], folded: Array(folded)))
            start = nil
        }
        for index in text.indices {
            let character = text[index]
            if isUnspaced(character) {
                close(at: index)
                words.append(Word(written: text[index...index], folded: [character]))
            } else if character.isLetter || character.isNumber {
                if start == nil { start = index }
            } else if !isApostrophe(character) {
                close(at: index)
            }
        }
        close(at: text.endIndex)
        return words
    }

    private static func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

    private static func isUnspaced(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return switch scalar.value {
        case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}

extension OpenQuestion {
    /// For each point the answer's words in which it was found, or nil.
    public func evidence(in answer: String) -> [String?] {
        let finder = CueFinder(answer: answer)
        return points.map { point in point.cues.lazy.compactMap(finder.find).first }
    }
}
