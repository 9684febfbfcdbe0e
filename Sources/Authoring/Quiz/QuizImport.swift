import Course

/// A quiz in another program's format, made a lesson in Markdown.
public enum QuizImport {
    public enum Format: String, CaseIterable, Sendable {
        /// Moodle's GIFT.
        case gift
        /// Aiken: a question, lettered options, `ANSWER: B`.
        case aiken
    }

    public struct Reading: Equatable, Sendable {
        /// The lesson's file; nil where the quiz cannot be read at all.
        public var markdown: String?
        /// In the order of the quiz's file.
        public var findings: [Finding]
        /// How many questions came in, those included of which a part was left out.
        public var taken: Int
        /// How many questions stand only in a comment.
        public var leftOut: Int

        public init(markdown: String?, findings: [Finding], taken: Int, leftOut: Int) {
            (self.markdown, self.findings, self.taken, self.leftOut) = (markdown, findings, taken, leftOut)
        }

        /// Whether everything came in as it was meant.
        public var isComplete: Bool {
            leftOut == 0 && findings.allSatisfy { [.giftCategory, .giftID, .giftTag].contains($0.rule) }
        }
    }

    /// Reads each question by itself: what is sound comes in, and what is not is named and kept in a comment.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - fileName: without folders; it gives the title where no category does.
    ///   - format: nil to tell it by the file's name and contents.
    public static func read(_ bytes: [UInt8], fileName: String, format: Format? = nil) -> Reading {
        let (source, cleaner) = SourceCleaner.clean(bytes)
        let report = Report(source: source)
        cleaner.complainOfBytes(to: report)
        guard !cleaner.looksLikeUTF16 else {
            return Reading(markdown: nil, findings: report.findings(), taken: 0, leftOut: 0)
        }
        let isAiken =
            format.map { $0 == .aiken }
            ?? (fileName.lowercased().hasSuffix(".aiken")
                || !fileName.lowercased().hasSuffix(".gift") && AikenReader.looksLikeAiken(source))
        let title = LessonFileName(fileName.split(separator: ".").first.map { $0 + ".md" } ?? "quiz.md").id
        var builder: LessonBuilder
        if isAiken {
            builder = LessonBuilder(report: report, fileTitle: title, categories: [])
            for part in AikenReader(report: report).parts() { builder.add(part) }
        } else {
            var reader = GiftReader(report: report)
            builder = LessonBuilder(report: report, fileTitle: title, categories: reader.categories)
            reader.read { builder.add($0) }
        }
        let markdown = builder.markdown()
        return Reading(
            markdown: markdown, findings: report.findings(), taken: builder.taken, leftOut: builder.leftOut)
    }
}
