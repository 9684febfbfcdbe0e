import Course
import Messages

/// Reads a whole lesson: title, introduction, activities.
struct LessonReader {
    let context: LessonContext
    let name: LessonFileName

    private var report: Report { context.report }
    private var reader: TextReader { context.reader }

    func read(_ blocks: [MarkdownNode]) -> Lesson {
        let outline = Outline(blocks, reader: reader)
        var lesson = Lesson(id: name.id, number: name.number, title: RichText(name.id))
        lesson.introduction = preface(outline)
        if let title = outline.title {
            let text = context.title(title)
            if !text.isEmpty { lesson.title = text }
            let steering = Steering(title.comments, permitted: [], report: report)
            _ = context.id(for: text, steering, line: title.line)
            lesson.introduction += introduction(title.nodes)
        } else {
            complainNoTitle(blocks)
        }
        lesson.activities = outline.sections.map { ActivityReader(context: context, section: $0).read() }
        return lesson
    }

    private func complainNoTitle(_ blocks: [MarkdownNode]) {
        let start = report.source.lineCount > 0 ? report.source.place(ofLine: 1) : Place(line: 1, start: 0, end: 0)
        report.add(blocks.isEmpty ? .fileEmpty : .titleMissing, at: start)
    }

    /// What stands before the title is shown with the introduction.
    private func preface(_ outline: Outline) -> [Block] {
        let nodes = outline.preface.nodes
        let blocks = introduction(nodes)
        let opensEarlier = outline.sections.first.map { $0.line < outline.title?.line ?? 0 } ?? false
        if let title = outline.title, !blocks.isEmpty || opensEarlier { report.add(.titleLate, line: title.line) }
        return blocks
    }

    private func introduction(_ nodes: [MarkdownNode]) -> [Block] {
        for node in nodes {
            switch Piece(node, source: report.source) {
            case .tasks, .message: report.add(.taskOutsideActivity, line: node.line)
            default: break
            }
        }
        return reader.blocks(nodes)
    }
}

extension Complaint {
    fileprivate static var fileEmpty: Complaint {
        Complaint(
            .fileEmpty,
            say("This file is empty. A lesson begins with its title, as in “# The authorization code flow”."))
    }

    fileprivate static var titleMissing: Complaint {
        Complaint(
            .titleMissing,
            say("This lesson has no title. Begin the file with a line such as “# The authorization code flow”."))
    }

    fileprivate static var titleLate: Complaint {
        Complaint(
            .titleLate,
            say(
                "The title comes after other text; that is shown with the introduction. Move the title to the first line."
            ))
    }

    fileprivate static var taskOutsideActivity: Complaint {
        Complaint(
            .taskOutsideActivity,
            say("This stands in no activity, so it is shown as text. Put a “##” heading above it."))
    }
}
