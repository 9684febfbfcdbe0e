/// Text of a quiz's file kept in a comment of a lesson, where it can do no harm.
enum QuizNote {
    /// - Parameter head: what is said of it, before the lines.
    static func comment(_ head: String, _ lines: [String]) -> String {
        let kept = lines.map(safe).filter { !$0.isEmpty }
        guard !kept.isEmpty else { return "<!-- note: \(safe(head)) -->" }
        return (["<!-- note: \(safe(head))"] + kept + ["-->"]).joined(separator: "\n")
    }

    /// A line in which nothing ends the comment, and on which no parser of Markdown spends more than its length.
    private static func safe(_ line: String) -> String {
        let text = CleanText.line(line).replacing("--", with: "- -").replacing("--", with: "- -")
            .replacing("<!", with: "<\\!").replacing("<?", with: "<\\?")
        let end = text.lastIndex { !$0.isWhitespace }
        let cut = end.map { String(text[...$0]) } ?? ""
        guard let first = cut.utf8.first(where: { !$0.isBlank }) else { return "" }
        let isMark =
            first == UInt8(ascii: ">") || first == UInt8(ascii: "|") || first == UInt8(ascii: "[")
            || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") || first == UInt8(ascii: "-") || first.isDigit
            || first == UInt8(ascii: ":") && !cut.contains("::")
        return isMark ? "\\" + cut : cut
    }
}
