/// What stands in a block that Markdown takes for HTML: the author's comments, and the rest.
struct HTMLBlock {
    struct Line {
        var text: String
        /// From 1.
        var number: Int
    }

    private(set) var comments: [Comment] = []
    /// Where a comment begins that is never closed.
    private(set) var unclosedComment: Place?
    /// What stands outside of comments, as typed; blank lines left out.
    private(set) var rest: [Line] = []
    /// Begins with a mark whose end never comes, so that it takes the rest of the file.
    let isUnclosed: Bool
    let firstLine: Int

    private static let opening = Array("<!--".utf8)
    private static let closing = Array("-->".utf8)

    init(_ node: MarkdownNode, source: SourceText) {
        firstLine = node.line
        let text = Array(node.literal.utf8)
        isUnclosed = Self.isUnclosed(text)
        var line = firstLine
        var index = 0
        var outside: [UInt8] = []
        while index < text.count {
            if text[index...].starts(with: Self.opening) {
                guard let end = takeComment(text, at: index, line: line, source: source) else { break }
                line += text[index..<end].count { $0 == .lineFeed }
                index = end
                continue
            }
            if text[index] == .lineFeed {
                keep(&outside, line)
                line += 1
            } else {
                outside.append(text[index])
            }
            index += 1
        }
        keep(&outside, line)
    }

    /// - Returns: where the comment ends; nil when it never does.
    private mutating func takeComment(_ text: [UInt8], at index: Int, line: Int, source: SourceText) -> Int? {
        let last = comments.last?.place
        let place = source.place(of: Self.opening, inLine: line, from: last?.line == line ? last?.end ?? 0 : 0)
        guard let end = Self.end(of: text, from: index + 2) else {
            unclosedComment = place
            return nil
        }
        let written = text[index..<end]
        let width = written.prefix { $0 != .lineFeed }.count
        if let comment = Comment(
            written.text, place: Place(line: line, start: place.start, end: place.start + width))
        {
            comments.append(comment)
        }
        return end
    }

    private mutating func keep(_ outside: inout [UInt8], _ number: Int) {
        let text = outside[...].trimmed
        if !text.isEmpty { rest.append(Line(text: text.text, number: number)) }
        outside = []
    }

    /// `<!-->` ends where it begins, so the search begins inside the opening mark.
    private static func end(of text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 2 < text.count {
            if text[index...].starts(with: closing) { return index + 3 }
            index += 1
        }
        return nil
    }

    /// The marks that run on to an end of their own, over blank lines (CommonMark, section 4.6, kinds 1, 3, 4 and 5).
    private static func isUnclosed(_ text: [UInt8]) -> Bool {
        let text = text[...].trimmed.text.lowercased()
        for tag in ["script", "pre", "style"] where text.hasPrefix("<\(tag)") {
            let follower = text.dropFirst(tag.count + 1).first
            guard follower == nil || follower == ">" || follower?.isWhitespace == true else { continue }
            return !["</script>", "</pre>", "</style>"].contains { text.contains($0) }
        }
        if text.hasPrefix("<![cdata[") { return !text.contains("]]>") }
        if text.hasPrefix("<?") { return !text.contains("?>") }
        return text.hasPrefix("<!") && !text.hasPrefix("<!--") && !text.contains(">")
    }
}
