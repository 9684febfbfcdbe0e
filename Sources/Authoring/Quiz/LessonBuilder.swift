import Course
import Messages

/// Puts the parts of a quiz together as a lesson's Markdown.
struct LessonBuilder {
    private let report: Report
    private let title: String
    private let parts: [QuizPart]
    /// How many names at the beginning of each category are the lesson's title.
    private let shared: Int

    private var out: [String] = []
    /// The heading of the quiz that is open; nil at the margin.
    private var quiz: String?
    private var isQuizOpen = false
    /// The category that was named last, until a question stands in it.
    private var category: [String] = []
    private var number = 0
    private var remarks: [String] = []
    /// As whoever reads the lesson will name its headings.
    private var names = AnchorNamer()
    private(set) var taken = 0
    private(set) var leftOut = 0

    init(report: Report, fileTitle: String, parts: [QuizPart]) {
        self.report = report
        self.parts = parts
        let paths = parts.compactMap { if case .category(let path) = $0, !path.isEmpty { path } else { nil } }
        let first = paths.first?.first
        let isShared = first != nil && paths.allSatisfy { $0.first == first }
        shared = isShared ? 1 : 0
        title = isShared ? first ?? fileTitle : fileTitle
        _ = names.name(for: title)
    }

    mutating func markdown() -> String {
        out.append("# " + InlineWriter.markdown(RichText(CleanText.line(title))))
        for part in parts {
            switch part {
            case .category(let path):
                noteEmptyCategory()
                category = path
                let rest = path.dropFirst(shared).joined(separator: " / ")
                if quiz != (rest.isEmpty ? nil : rest) { isQuizOpen = false }
                quiz = rest.isEmpty ? nil : rest
            case .remark(let lines):
                remarks.append(QuizNote.comment(lines.first ?? "", Array(lines.dropFirst())))
            case .entry(let entry, let line, let original):
                category = []
                add(entry, line, original)
            case .leftOut(let sentence, let line, let original):
                category = []
                keep(sentence, line, original)
            }
        }
        noteEmptyCategory()
        out += remarks
        return out.joined(separator: "\n\n") + "\n"
    }

    private mutating func noteEmptyCategory() {
        guard !category.isEmpty else { return }
        remarks.append(QuizNote.comment(say("a category without questions: \(category.joined(separator: " / "))"), []))
    }

    private mutating func keep(_ sentence: String, _ line: Int, _ original: [String]) {
        leftOut += 1
        out += remarks
        remarks = []
        out.append(QuizNote.comment(say("left out (line \(line)). \(sentence)"), original))
    }

    private mutating func add(_ entry: QuizEntry, _ line: Int, _ original: [String]) {
        number += 1
        var notes = remarks
        if entry.isPartial { notes.append(QuizNote.comment(say("a part of this was left out:"), original)) }
        if isIntroduction(entry) {
            taken += 1
            if let id = entry.id {
                report.add(.idOfIntroduction(id.text), at: id.place)
                notes.append(QuizNote.comment(id.token, []))
            }
            out += notes + [BlockWriter.text(entry.heading(number: number).prompt)]
            remarks = []
        } else if quiz != nil, entry.isQuizItem, var item = entry.item(number: number) {
            let lines = SectionWriter.lines(item, notes: notes)
            guard sayable(item, lines.joined(separator: "\n")) else { return refuse(entry, line, original) }
            openQuiz()
            item.id = id(of: entry, under: item.title, &notes)
            take(entry.id == nil ? lines : SectionWriter.lines(item, notes: notes))
        } else if let quiz, case .reading = entry.task, !isQuizOpen, entry.name?.plain == quiz {
            openQuiz(with: entry, notes)
            take([])
        } else {
            var activity = entry.activity(number: number)
            let lines = SectionWriter.lines(activity, notes: notes)
            guard sayable(activity, lines.joined(separator: "\n")) else { return refuse(entry, line, original) }
            isQuizOpen = false
            activity.id = id(of: entry, under: activity.title, &notes)
            take(entry.id == nil ? lines : SectionWriter.lines(activity, notes: notes))
        }
    }

    private mutating func take(_ lines: [String]) {
        taken += 1
        remarks = []
        if !lines.isEmpty { out.append(lines.joined(separator: "\n")) }
    }

    /// The id that the question brings; empty where it brings none, or none that the lesson can have.
    private mutating func id(of entry: QuizEntry, under heading: RichText, _ notes: inout [String]) -> String {
        let anchor = names.name(for: heading.plain)
        guard let id = entry.id else { return "" }
        if let name = id.name, name == anchor || names.reserve(name) { return name }
        report.add(id.name == nil ? .idForm(id.text) : .idTaken(id.text), at: id.place)
        notes.append(QuizNote.comment(id.token, []))
        return ""
    }

    private mutating func refuse(_ entry: QuizEntry, _ line: Int, _ original: [String]) {
        report.add(.unsayable, line: line)
        if let id = entry.id { remarks.append(QuizNote.comment(id.token, [])) }
        keep(Complaint.unsayable.sentence, line, original)
    }

    /// A description that is called as the lesson is, before everything else, is the introduction.
    private func isIntroduction(_ entry: QuizEntry) -> Bool {
        guard taken + leftOut == 0, quiz == nil, case .reading = entry.task else { return false }
        return entry.name?.plain == title
    }

    /// - Parameter entry: the description that is called as the quiz is.
    private mutating func openQuiz(with entry: QuizEntry? = nil, _ notes: [String] = []) {
        guard !isQuizOpen, let quiz else { return }
        isQuizOpen = true
        var notes = notes
        var activity = Activity(id: "", title: RichText(quiz), task: .quiz([]))
        activity.framing.prompt = entry?.heading(number: number).prompt ?? []
        if let entry {
            activity.id = id(of: entry, under: activity.title, &notes)
        } else {
            _ = names.name(for: quiz)
        }
        out.append(SectionWriter.lines(activity, notes: notes).joined(separator: "\n"))
    }

    // MARK: - Nothing changes its meaning

    /// Whether a lesson with this text says what is meant.
    private func sayable(_ activity: Activity, _ text: String) -> Bool {
        if activity.isPlain { return true }
        guard let read = Self.read("# T\n\n" + text).first else { return false }
        return read.title == activity.title && read.task == activity.task
            && read.framing == SectionWriter.framing(of: activity)
    }

    private func sayable(_ item: QuizItem, _ text: String) -> Bool {
        if item.isPlain { return true }
        guard let read = Self.read("# T\n\n## Q\n\n" + text).first, case .quiz(let items) = read.task,
            let only = items.first, items.count == 1
        else { return false }
        return only.title == item.title && only.kind == item.kind
            && only.framing == SectionWriter.framing(of: item)
    }

    private static func read(_ text: String) -> [Activity] {
        let vocabulary = FlowVocabulary(providers: [], given: [], answers: [:])
        return MarkdownLesson.read(Array(text.utf8), fileName: "t.md", vocabulary: vocabulary).lesson.activities
    }
}
