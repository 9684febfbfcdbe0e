import Course
import Messages

/// A lesson that is judged as a whole: what is wrong in it, what could be better, and what others found out about it.
///
/// Reading brings most of it. What only the whole course or a running server can tell is added before the findings are
/// asked for, so that comments in the lesson keep that quiet, too.
public struct LessonCheck {
    /// A name that the author gave to a heading.
    public struct OwnID: Equatable, Sendable {
        public var id: String
        fileprivate var place: Place
    }

    public let lesson: Lesson
    public let ownIDs: [OwnID]
    private let report: Report
    /// The line of the heading that each id stands for.
    private var lines: [String: Int] = [:]

    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - fileName: without folders.
    ///   - vocabulary: the server profiles and variables that live flows may use.
    ///   - isThere: whether a file is there, by its path as seen from the lesson; for links.
    public init(
        _ bytes: [UInt8], fileName: String, vocabulary: FlowVocabulary,
        isThere: @escaping (String) -> Bool = { _ in true }
    ) {
        self.init(bytes, fileName: fileName, vocabulary: vocabulary, advises: true, isThere: isThere)
        report.unjudged = [.idElsewhere, .translationLacks, .translationAdds, .translationDiffers]
    }

    init(
        _ bytes: [UInt8], fileName: String, vocabulary: FlowVocabulary, advises: Bool,
        isThere: @escaping (String) -> Bool = { _ in true }
    ) {
        let (source, cleaner) = SourceCleaner.clean(bytes)
        report = Report(source: source, advises: advises)
        cleaner.complain(to: report)
        let name = LessonFileName(fileName)
        guard !cleaner.looksLikeUTF16 else {
            lesson = Lesson(id: name.id, number: name.number, title: RichText(name.id))
            ownIDs = []
            return
        }
        let tree = MarkdownTree(parsing: LineGuard.safeBytes(of: source, report: report))
        let context = LessonContext(report: report, vocabulary: vocabulary)
        lesson = withExtendedLifetime(tree) {
            let blocks = tree.blocks
            let lesson = LessonReader(context: context, name: name).read(blocks)
            if advises { Self.judgeLinks(blocks, context, isThere) }
            return lesson
        }
        ownIDs = context.ownIDs.map { OwnID(id: $0.id, place: $0.place) }
        lines = context.lines
    }

    private static func judgeLinks(
        _ blocks: [MarkdownNode], _ context: LessonContext, _ isThere: @escaping (String) -> Bool
    ) {
        guard !context.report.links.isEmpty else { return }
        var names = AnchorNamer()
        var anchors = Set(context.ownIDs.map { $0.id.lowercased() })
        // Made out only for links that lead into the lesson itself.
        let leadsInside = context.report.links.contains { $0.target.prefix { $0 != "#" && $0 != "?" }.isEmpty }
        for heading in blocks where leadsInside && heading.kind == .heading {
            anchors.insert(names.name(for: InlineReader.read(heading, firstLine: heading.line).prose.joined.plain))
        }
        LinkCheck(anchors: anchors, isThere: isThere).judge(context.report.links, report: context.report)
    }

    /// The lesson's own id is that of another file, too; they differ only in the number.
    public func complain(sameIDAs file: String) { report.add(.lessonTwice(lesson.id, file), line: 1) }

    /// Names of the author's that other lessons have given before: each with that lesson's file. Without this nobody is
    /// told that such a warning was allowed in vain.
    public func complain(takenIDs: [(own: OwnID, file: String)]) {
        report.unjudged.remove(.idElsewhere)
        report.section = 1..<(report.source.lineCount + 1)
        for taken in takenIDs { report.add(.idElsewhere(taken.own.id, taken.file), at: taken.own.place) }
    }

    /// This is a translation: what departs from the original, so that an answer in one language is none in the other.
    /// Where a part of either cannot be played, nothing is said of that.
    /// - Parameter file: the original's path, as seen from here.
    public func compare(with original: Lesson, file: String) {
        guard !lesson.isBroken, !original.isBroken else { return }
        report.unjudged.subtract([.translationLacks, .translationAdds, .translationDiffers])
        report.section = 1..<(report.source.lineCount + 1)
        for departure in lesson.departures(from: original) {
            switch departure {
            case .missing(let id): report.add(.translationLacks(id, file), line: 1)
            case .added(let id): report.add(.translationAdds(id, file), line: lines[id] ?? 1)
            case .otherwise(let id): report.add(.translationDiffers(file), line: lines[id] ?? 1)
            }
        }
    }

    /// An answer that is not the one that `@expect` names, or none at all.
    /// - Parameters:
    ///   - sentence: what was expected and what came.
    ///   - fenceLine: the line of the fence, from 1; the finding stands at its directive.
    public func complain(unmet sentence: String, fenceLine: Int) {
        for line in stride(from: fenceLine + 1, through: report.source.lineCount, by: 1) {
            let text = report.source.line(line).trimmed
            if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { break }
            let directive = text.drop { $0 == UInt8(ascii: "#") }
            guard directive.count < text.count, directive.trimmed.starts(with: "@expect".utf8) else { continue }
            return report.add(Complaint(.expectFailed, sentence), line: line)
        }
        report.add(Complaint(.flowFailed, sentence), line: fenceLine)
    }

    /// Everything that was found and not allowed, from the top of the file to its end.
    public func findings() -> [Finding] { report.findings() }
}

extension Lesson {
    /// Whether a part of it cannot be played.
    fileprivate var isBroken: Bool {
        activities.contains { if case .broken = $0.task { true } else { false } }
    }
}

extension Complaint {
    fileprivate static func lessonTwice(_ id: String, _ file: String) -> Complaint {
        Complaint(
            .lessonTwice,
            say(
                """
                \(quoted(file)) is the lesson \(quoted(id)) already: the number before it makes no difference. Give this \
                file another name.
                """)
        )
    }

    fileprivate static func idElsewhere(_ id: String, _ file: String) -> Complaint {
        Complaint(
            .idElsewhere,
            say("The id \(quoted(id)) is given in \(quoted(file)), too. Choose one that the course has once."))
    }

    fileprivate static func translationLacks(_ id: String, _ file: String) -> Complaint {
        Complaint(
            .translationLacks,
            say(
                """
                The original, \(quoted(file)), has \(quoted(id)), and this translation does not. Translate it, or give what is \
                its translation that id, with <!-- id: … --> under the heading.
                """))
    }

    fileprivate static func translationAdds(_ id: String, _ file: String) -> Complaint {
        Complaint(
            .translationAdds,
            say(
                """
                The original, \(quoted(file)), has no \(quoted(id)), so nothing that is kept here counts there. Give this the id \
                that it has in the original, with <!-- id: … --> under the heading.
                """))
    }

    fileprivate static func translationDiffers(_ file: String) -> Complaint {
        Complaint(
            .translationDiffers,
            say(
                """
                This is not answered as it is in the original, \(quoted(file)), so an answer in one language is none in the other. \
                Give it the same kind, as many items, in the same order, and with the same ones right.
                """))
    }
}
