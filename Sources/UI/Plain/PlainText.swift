import Course

/// Text on its way to a pipe, a screen reader or a terminal: one line at a time, and nothing in it that is obeyed.
enum PlainText {
    /// The text as one line: line breaks and tabs become spaces, control characters and marks that turn the direction
    /// of writing become question marks.
    static func line(_ text: some StringProtocol) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": scalars.append(" ")
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}":
                scalars.append("?")
            default: scalars.append(scalar.properties.generalCategory == .control ? "?" : scalar)
            }
        }
        return String(scalars)
    }

    /// The lines of a longer text, each cleaned; a line break at the end makes no further line.
    static func lines(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map(line)
    }

    /// Running text, with the address of a link behind its words.
    static func line(_ text: RichText) -> String {
        line(
            text.runs.map { run in
                guard let link = run.link, link != run.text else { return run.text }
                return "\(run.text) (\(link))"
            }.joined())
    }

    /// With a full stop at its end, unless something ends it already.
    static func sentence(_ text: String) -> String {
        guard let last = text.last else { return text }
        return ".!?:".contains(last) ? text : text + "."
    }

    /// Without the full stop at its end, so that something can follow.
    static func unended(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

    /// a to z, then aa, ab, …: what stands before an option or a definition. Counted from 0.
    static func letter(_ number: Int) -> String {
        var rest = number
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// The number that a lower-case letter or pair of letters stands for, from 0; nil for anything else.
    static func number(ofLetter letters: some StringProtocol) -> Int? {
        let areLetters = letters.utf8.allSatisfy { (97...122).contains($0) }
        guard areLetters, (1...2).contains(letters.utf8.count) else { return nil }
        return letters.utf8.reduce(0) { $0 * 26 + Int($1) - 96 } - 1
    }
}
