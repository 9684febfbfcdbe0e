import Authoring
import Course

/// What reads a file from outside, or writes what was read from one. Each is a target of its own.
enum Reader: String, CaseIterable {
    /// Lessons, as they are opened.
    case lesson
    /// Lessons, as `check` judges them.
    case check
    case gift
    case aiken
    case provider
    /// Users and clients of one's own.
    case parties
    /// The printed sheet and both exports of a lesson.
    case writing

    /// Reads a file to its end.
    /// - Returns: a look at what came of it, which says what must not be so; nil where all is well.
    func read(_ bytes: [UInt8]) throws -> () -> String? {
        switch self {
        case .lesson:
            let reading = Self.lesson(bytes)
            let glance = MarkdownLesson.glance(bytes, fileName: "01-m.md")
            return {
                guard glance.minutes >= 1, Clean.is(glance.title) else { return "the glance is \(glance)" }
                return Clean.fault(in: reading.findings, of: bytes) ?? Clean.fault(in: reading.lesson)
            }
        case .check:
            let check = LessonCheck(bytes, fileName: "01-m.md", vocabulary: Self.vocabulary) { $0 == "notes.md" }
            let findings = check.findings()
            return { Clean.fault(in: findings, of: bytes) }
        case .gift, .aiken:
            let reading = QuizImport.read(bytes, fileName: "m." + rawValue)
            return { Self.fault(in: reading, of: bytes) }
        case .provider:
            let findings = ProviderFile.read(bytes, fileName: "mail.yaml").1
            return { Clean.fault(in: findings, of: bytes) }
        case .parties:
            let findings = PartiesFile.read(
                bytes, grantTypes: ["authorization_code", "client_credentials"],
                authentications: ["client_secret_basic", "none"]
            ).1
            return { Clean.fault(in: findings, of: bytes) }
        case .writing:
            let lesson = Self.lesson(bytes).lesson
            let sheet = Worksheet(lesson, seed: 1)
            let gift = MoodleExport(lesson, format: .gift).text
            let written = [
                sheet.markdown(hasKey: true), try sheet.html(hasKey: true),
                MoodleExport(lesson, format: .moodleXML).text, gift,
            ]
            return { written.allSatisfy(Clean.is) ? Self.fault(inExport: gift) : "a control character is printed" }
        }
    }

    private static func lesson(_ bytes: [UInt8]) -> MarkdownLesson.Reading {
        MarkdownLesson.read(bytes, fileName: "01-m.md", vocabulary: vocabulary)
    }

    private static let vocabulary = FlowVocabulary(
        providers: ["standard", "two-minute"],
        given: ["api", "redirect_uri", "client_id", "authorization_endpoint", "token_endpoint", "state"],
        answers: ["authorization_endpoint": ["location", "code"], "token_endpoint": ["access_token"]])

    /// A quiz gives a lesson that opens without an error, whatever stood in the quiz.
    private static func fault(in reading: QuizImport.Reading, of bytes: [UInt8]) -> String? {
        if let fault = Clean.fault(in: reading.findings, of: bytes) { return fault }
        guard let text = reading.markdown else { return nil }
        guard Clean.is(text) else { return "a control character came through" }
        return lesson(Array(text.utf8)).findings.first { $0.severity == .error }.map {
            "the lesson says: \($0)\n\(text.prefix(2000))"
        }
    }

    /// What is written for Moodle is read again without a complaint.
    private static func fault(inExport gift: String) -> String? {
        QuizImport.read(Array(gift.utf8), fileName: "m.gift").findings.first.map {
            "its export says: \($0)\n\(gift.prefix(2000))"
        }
    }
}

/// What everybody relies on who is handed what a reader made.
enum Clean {
    static func `is`(_ text: String) -> Bool {
        !text.unicodeScalars.contains { scalar in
            guard
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
            else { return false }
            return scalar != "\n"
        }
    }

    static func fault(in findings: [Finding], of bytes: [UInt8]) -> String? {
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        // A line of a megabyte may have a thousand findings.
        var last = (number: 0, columns: 0)
        for finding in findings {
            if finding.line != last.number {
                last = (finding.line, finding.sourceLine.count + 1)
                guard Self.is(finding.sourceLine) else { return "a control character stands in line \(finding.line)" }
            }
            let isInside =
                (1...lines).contains(finding.line) && (1...200).contains(finding.length)
                && (1...last.columns).contains(finding.column)
            guard isInside else { return "a finding stands outside of the file: \(finding)" }
            guard Self.is(finding.sentence) else { return "a control character stands in \(finding.sentence)" }
        }
        return findings.count > 1001 ? "there are \(findings.count) findings" : nil
    }

    static func fault(in lesson: Lesson) -> String? {
        var ids: Set<String> = []
        for id in lesson.activities.flatMap(ids(of:)) where !ids.insert(id).inserted {
            return "the id \(id) stands twice"
        }
        // Looking into every value takes its time: a large lesson is made of the same parts.
        guard lesson.activities.count < 100 else { return nil }
        return strings(in: lesson).first { !Self.is($0) }.map { "a control character came through in \($0)" }
    }

    private static func ids(of activity: Activity) -> [String] {
        switch activity.task {
        case .quiz(let items): [activity.id] + items.map(\.id)
        case .live(let flow): [activity.id] + flow.steps.flatMap { [$0.id] + $0.breakIts.map(\.id) }
        default: [activity.id]
        }
    }

    /// Every string inside a value.
    private static func strings(in value: Any) -> [String] {
        if let text = value as? String { return [text] }
        return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
    }
}
