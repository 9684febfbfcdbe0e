import Course
import Messages

extension TextReader {
    /// A block of HTML: comments are not shown, everything else is shown as it was typed.
    func html(_ node: MarkdownNode) -> [RichText] {
        let block = HTMLBlock(node, source: source)
        for comment in block.comments { judgeStray(comment) }
        if let place = block.unclosedComment { report.add(.commentUnclosed, at: place) }
        if block.isUnclosed {
            report.add(.htmlUnclosed, line: block.firstLine)
        } else if let first = block.rest.first {
            let place = source.place(of: first.text.utf8, inLine: first.number)
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

extension Complaint {
    fileprivate static var commentUnclosed: Complaint {
        Complaint(
            .commentUnclosed,
            say("This comment is never closed, so it takes the rest of the file. Write “-->” where it should end."))
    }

    fileprivate static var htmlUnclosed: Complaint {
        Complaint(
            .htmlUnclosed,
            say(
                """
                Markdown takes this for HTML whose end never comes, so it takes the rest of the file. Write it between \
                backticks.
                """)
        )
    }

    fileprivate static var htmlLine: Complaint {
        Complaint(
            .html, say("Markdown takes this line for HTML; it is shown as typed. Write it between backticks, or “\\<”.")
        )
    }

    fileprivate static var htmlBlock: Complaint {
        Complaint(
            .htmlBlock,
            say(
                """
                Markdown takes this for HTML, and with it all lines down to the next blank one; they are shown as typed. \
                Write it between backticks, or “\\<”.
                """)
        )
    }

    fileprivate static func commentMisplaced(_ word: String) -> Complaint {
        Complaint(.commentMisplaced, say("\(quoted(word)) has no effect here: it belongs right under a heading."))
    }
}
