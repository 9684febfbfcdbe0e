/// Text of a quiz's file kept in a comment of a lesson, where it can do no harm.
enum QuizNote {
    /// - Parameter head: what is said of it, before the lines.
    static func comment(_ head: String, _ lines: some Sequence<String> = EmptyCollection()) -> String {
        let kept = lines.map { guarded(safe($0)) }.filter { !$0.isEmpty }
        guard !kept.isEmpty else { return "<!-- note: \(safe(head)) -->" }
        return (["<!-- note: \(safe(head))"] + kept + ["-->"]).joined(separator: "\n")
    }

    /// A line in which nothing ends the comment, without blanks at its end.
    private static func safe(_ line: String) -> String {
        var text = CleanText.line(line)
        if text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "<") }) { text = parted(text) }
        guard let last = text.utf8.last, last.isBlank || last >= 0x80 else { return text }
        return text.lastIndex { !$0.isWhitespace }.map { String(text[...$0]) } ?? ""
    }

    /// A blank between hyphens, a backslash after `<` where something else than text would begin.
    private static func parted(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-"), bytes.last == byte {
                bytes.append(.space)
            } else if bytes.last == UInt8(ascii: "<"), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                bytes.append(.backslash)
            }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A line of its own on which no parser of Markdown spends more than its length.
    private static func guarded(_ line: String) -> String {
        guard let first = line.utf8.first(where: { !$0.isBlank }) else { return "" }
        let isMark =
            first == UInt8(ascii: ">") || first == UInt8(ascii: "|") || first == UInt8(ascii: "[")
            || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") || first == UInt8(ascii: "-") || first.isDigit
            || first == UInt8(ascii: ":") && !line.contains("::")
        return isMark ? "\\" + line : line
    }
}
