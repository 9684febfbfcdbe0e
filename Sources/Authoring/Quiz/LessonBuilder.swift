import Course
import Messages

/// Puts the parts of a quiz together as a lesson's Markdown.
struct LessonBuilder {
    private let report: Report
    private let title: String
    /// How many names at the beginning of each category are the lesson's title.
    private let shared: Int

    private var out = ""
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

    /// - Parameter categories: all that the parts will name.
    init(report: Report, fileTitle: String, categories: [[String]]) {
        self.report = report
        let paths = categories.filter { !$0.isEmpty }
        let first = paths.first?.first
        let isShared = first != nil && paths.allSatisfy { $0.first == first }
        shared = isShared ? 1 : 0
        title = isShared ? first ?? fileTitle : fileTitle
        _ = names.name(for: title)
        out = "# " + InlineWriter.markdown(RichText(CleanText.line(title)))
    }

    mutating func add(_ part: QuizPart) {
        switch part {
        case .category(let path):
            noteEmptyCategory()
            category = path
            let rest = path.dropFirst(shared).joined(separator: " / ")
            if quiz != (rest.isEmpty ? nil : rest) { isQuizOpen = false }
            quiz = rest.isEmpty ? nil : rest
        case .remark(let lines):
            remarks.append(QuizNote.comment(lines.first ?? "", lines.dropFirst()))
        case .entry(let entry, let lines):
            category = []
            add(entry, lines)
        case .leftOut(let sentence, let line, let lines):
            category = []
            keep(sentence, line, lines)
        }
    }

    /// The whole lesson, once everything was added.
    mutating func markdown() -> String {
        noteEmptyCategory()
        putRemarks()
        return out + "\n"
    }

    /// A blank line stands before each section and each comment.
    private mutating func put(_ text: String) {
        out += "\n\n"
        out += text
    }

    private mutating func putRemarks() {
        for remark in remarks { put(remark) }
        remarks = []
    }

    private func original(_ lines: Range<Int>) -> some Sequence<String> {
        lines.lazy.map { [source = report.source] in source.text(ofLine: $0) }
    }

    private mutating func noteEmptyCategory() {
        guard !category.isEmpty else { return }
        remarks.append(QuizNote.comment(say("a category without questions: \(category.joined(separator: " / "))")))
    }

    private mutating func keep(_ sentence: String, _ line: Int, _ lines: Range<Int>) {
        leftOut += 1
        putRemarks()
        put(QuizNote.comment(say("left out (line \(line)). \(sentence)"), original(lines)))
    }

    private mutating func add(_ entry: QuizEntry, _ lines: Range<Int>) {
        number += 1
        var notes = remarks
        if entry.isPartial { notes.append(QuizNote.comment(say("a part of this was left out:"), original(lines))) }
        if isIntroduction(entry) {
            taken += 1
            if let id = entry.id {
                report.add(.idOfIntroduction(id.text), at: id.place)
                notes.append(QuizNote.comment(id.token))
            }
            remarks = notes
            putRemarks()
            put(BlockWriter.text(entry.heading(number: number).prompt))
        } else if quiz != nil, entry.isQuizItem, var item = entry.item(number: number) {
            let text = SectionWriter.text(item, notes: notes)
            guard sayable(item, text) else { return refuse(entry, lines) }
            openQuiz()
            item.id = id(of: entry, under: item.title, &notes)
            take(entry.id == nil ? text : SectionWriter.text(item, notes: notes))
        } else if let quiz, case .reading = entry.task, !isQuizOpen, entry.name?.plain == quiz {
            openQuiz(with: entry, notes)
            take("")
        } else {
            var activity = entry.activity(number: number)
            let text = SectionWriter.text(activity, notes: notes)
            guard sayable(activity, text) else { return refuse(entry, lines) }
            isQuizOpen = false
            activity.id = id(of: entry, under: activity.title, &notes)
            take(entry.id == nil ? text : SectionWriter.text(activity, notes: notes))
        }
    }

    private mutating func take(_ text: String) {
        taken += 1
        remarks = []
        if !text.isEmpty { put(text) }
    }

    /// The id that the question brings; empty where it brings none, or none that the lesson can have.
    private mutating func id(of entry: QuizEntry, under heading: RichText, _ notes: inout [String]) -> String {
        let anchor = names.name(for: heading.plain)
        guard let id = entry.id else { return "" }
        if let name = id.name, name == anchor || names.reserve(name) { return name }
        report.add(id.name == nil ? .idForm(id.text) : .idTaken(id.text), at: id.place)
        notes.append(QuizNote.comment(id.token))
        return ""
    }

    private mutating func refuse(_ entry: QuizEntry, _ lines: Range<Int>) {
        report.add(.unsayable, line: lines.lowerBound)
        if let id = entry.id { remarks.append(QuizNote.comment(id.token)) }
        keep(Complaint.unsayable.sentence, lines.lowerBound, lines)
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
        put(SectionWriter.text(activity, notes: notes))
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
