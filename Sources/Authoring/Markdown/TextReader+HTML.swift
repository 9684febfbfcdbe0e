import Course

extension TextReader {
    /// A block of HTML: comments are not shown, everything else is shown as it was typed.
    func html(_ node: MarkdownNode) -> [RichText] {
        let block = HTMLBlock(node, source: source)
        for comment in block.comments { judgeStray(comment) }
        return judgeRest(of: block)
    }

    /// What is left of a block when its comments were taken out.
    func judgeRest(of block: HTMLBlock) -> [RichText] {
        if let place = block.unclosedComment { report.add(.commentUnclosed, at: place) }
        if block.isUnclosed {
            report.add(.htmlUnclosed, line: block.firstLine)
        } else if let first = block.rest.first {
            let place = source.place(of: first.text.utf8, inLine: first.line)
            report.add(block.rest.count > 1 ? .htmlBlock : .htmlLine, at: place)
        }
        return block.rest.map { RichText(CleanText.line($0.text)) }
    }

    /// Judges a comment that does not stand right under a heading.
    func judgeStray(_ comment: Comment) {
        switch comment.word {
        case .note: break
        case .allow: comment.allow(in: report)
        case nil: report.add(comment.unknown, at: comment.place)
        default: report.add(.commentMisplaced(comment.name), at: comment.place)
        }
    }
}

/// What stands in a block that Markdown takes for HTML.
struct HTMLBlock {
    var comments: [Comment] = []
    var unclosedComment: Place?
    /// The lines outside of comments, as typed.
    var rest: [(text: String, line: Int)] = []
    /// Begins with a mark whose end never comes, so that it takes the rest of the file.
    var isUnclosed = false
    let firstLine: Int

    init(_ node: MarkdownNode, source: SourceText) {
        firstLine = node.line
        let text = Array(node.literal.utf8)
        isUnclosed = Self.isUnclosed(text)
        var line = firstLine
        var index = 0
        var outside: [UInt8] = []
        var outsideLine = line
        func close(_ bytes: inout [UInt8], _ rest: inout [(text: String, line: Int)]) {
            let trimmed = bytes[...].trimmed
            if !trimmed.isEmpty { rest.append((trimmed.text, outsideLine)) }
            bytes = []
        }
        while index < text.count {
            if text[index...].starts(with: Self.opening) {
                let place = source.place(
                    of: Self.opening, inLine: line,
                    from: comments.last.map { $0.place.line == line ? $0.place.end : 0 } ?? 0)
                guard let end = Self.end(of: text, from: index + 2) else {
                    unclosedComment = place
                    break
                }
                let written = text[index..<end]
                let width = written.firstIndex(of: .lineFeed).map { $0 - index } ?? written.count
                let whole = Place(line: line, start: place.start, end: place.start + width)
                if let comment = Comment(written.text, place: whole) { comments.append(comment) }
                line += written.count { $0 == .lineFeed }
                index = end
                continue
            }
            if text[index] == .lineFeed {
                close(&outside, &rest)
                line += 1
            } else {
                if outside.isEmpty { outsideLine = line }
                outside.append(text[index])
            }
            index += 1
        }
        close(&outside, &rest)
    }

    private static let opening = Array("<!--".utf8)

    private static func end(of text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 2 < text.count {
            if text[index] == UInt8(ascii: "-"), text[index + 1] == UInt8(ascii: "-"),
                text[index + 2] == UInt8(ascii: ">")
            {
                return index + 3
            }
            index += 1
        }
        return nil
    }

    /// The marks that run on to an end of their own, over blank lines (CommonMark, section 4.6, kinds 1, 3, 4 and 5).
    private static func isUnclosed(_ text: [UInt8]) -> Bool {
        let text = String(decoding: text[...].trimmed, as: UTF8.self).lowercased()
        for tag in ["script", "pre", "style", "textarea"] where text.hasPrefix("<\(tag)") {
            let follower = text.dropFirst(tag.count + 1).first
            guard follower == nil || follower == ">" || follower?.isWhitespace == true else { continue }
            return !["</script>", "</pre>", "</style>", "</textarea>"].contains { text.contains($0) }
        }
        if text.hasPrefix("<![cdata[") { return !text.contains("]]>") }
        if text.hasPrefix("<?") { return !text.contains("?>") }
        return text.hasPrefix("<!") && !text.hasPrefix("<!--") && !text.contains(">")
    }
}

extension Complaint {
    fileprivate static let commentUnclosed = Complaint(
        .commentUnclosed,
        "This comment is never closed, so it takes the rest of the file. Write “-->” where it should end.")

    fileprivate static let htmlUnclosed = Complaint(
        .htmlUnclosed,
        """
        Markdown takes this for HTML whose end never comes, so it takes the rest of the file. Write it between \
        backticks.
        """
    )

    fileprivate static let htmlLine = Complaint(
        .html, "Markdown takes this line for HTML; it is shown as typed. Write it between backticks, or “\\<”.")

    fileprivate static let htmlBlock = Complaint(
        .htmlBlock,
        """
        Markdown takes this for HTML, and with it all lines down to the next blank one; they are shown as typed. \
        Write it between backticks, or “\\<”.
        """
    )

    fileprivate static func commentMisplaced(_ word: String) -> Complaint {
        Complaint(.commentMisplaced, "\(quoted(word)) has no effect here: it belongs right under a heading.")
    }
}
