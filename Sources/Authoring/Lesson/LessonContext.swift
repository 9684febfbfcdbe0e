import Course
import Messages

/// What every part of a lesson's reading shares.
final class LessonContext {
    let report: Report
    let vocabulary: FlowVocabulary
    private var names = AnchorNamer()
    /// The ids that the author gave, and where.
    private(set) var ownIDs: [(id: String, place: Place)] = []
    /// The line of the heading that each id stands for.
    private(set) var lines: [String: Int] = [:]

    init(report: Report, vocabulary: FlowVocabulary) {
        self.report = report
        self.vocabulary = vocabulary
    }

    var reader: TextReader { TextReader(report: report) }
    var items: ItemReader { ItemReader(reader: reader) }
    var advice: Advice { Advice(report: report) }

    /// The heading's text; an empty heading is named.
    func title(_ section: Section) -> RichText {
        guard let heading = section.heading else { return RichText([]) }
        let title = reader.title(heading)
        if title.isEmpty { report.add(.headingEmpty, line: section.line) }
        return title
    }

    /// The author's own id, or the heading's anchor, unique in the lesson.
    func id(for title: RichText, _ steering: Steering, line: Int) -> String {
        let id = uniqueID(for: title, steering)
        if report.advises { lines[id] = line }
        return id
    }

    private func uniqueID(for title: RichText, _ steering: Steering) -> String {
        let anchor = names.name(for: title.plain)
        guard let own = steering.id else { return anchor }
        if let place = steering.place(of: .id) { ownIDs.append((own, place)) }
        guard own != anchor else { return anchor }
        guard names.reserve(own) else {
            if let place = steering.place(of: .id) { report.add(.idTwice(own), at: place) }
            return anchor
        }
        return own
    }
}

extension RichText {
    /// Whether it ends as a question does, in any script.
    var endsAsQuestion: Bool {
        guard let last = plain.last(where: { !$0.isWhitespace }) else { return false }
        return last == "?" || last == "？" || last == "؟"
    }
}

extension Complaint {
    fileprivate static var headingEmpty: Complaint {
        Complaint(
            .headingEmpty, say("This heading has no text. Write it after the “#” marks."))
    }

    fileprivate static func idTwice(_ id: String) -> Complaint {
        Complaint(.idTwice, say("The id \(quoted(id)) is taken by another heading of this lesson. Choose another one."))
    }
}
