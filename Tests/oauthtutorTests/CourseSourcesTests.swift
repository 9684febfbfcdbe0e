import Course
import Testing

@testable import oauthtutor

@Suite("What the shipped course says with authority")
struct CourseSourcesTests {
    private static let lessons = ((try? shippedLessons()) ?? []).filter { !$0.hasExam }

    /// Sentences that speak of something else than a rule: of the world, of a lesson's own story, or by way of question.
    private static let noRules = [
        "For Mia's data there must be Mia's consent", "A secret that must not be used is best not made",
        "there must be a token that this somebody agreed to", "there must have been a challenge once",
        "“Must not”", "\"Must not\" leaves no room",
    ]

    @Test(
        "Where it says what somebody must or must not do, the same paragraph says where that is written",
        arguments: lessons)
    func sections(of lesson: Lesson) {
        var rules = 0
        for text in lesson.paragraphs {
            let saysMust = text.contains(#/\b(must|demands?|forbids?)\b/#)
            guard saysMust, !Self.noRules.contains(where: text.contains) else { continue }
            rules += 1
            #expect(text.contains(#/section|RFC|Core/#), "\(text)")
        }
        print("rules told, \(lesson.id): \(rules)")
        #expect(rules >= 3)
    }

    @Test("It names sections of several RFCs", arguments: lessons)
    func sources(of lesson: Lesson) {
        let whole = lesson.paragraphs.joined(separator: "\n")
        let named = Set(whole.matches(of: #/RFC \d{4}|OpenID Connect/#).map { String($0.output) })
        #expect(named.count >= 3, "\(named)")
        #expect(whole.matches(of: #/sections? \d/#).count >= 20)
    }

    @Test("Where a vendor and an RFC disagree, the lesson about vendors says so with the section, at every vendor")
    func disagreements() throws {
        let lesson = try #require(Self.lessons.first { $0.id == "vendors" })
        let told = lesson.paragraphs.filter { $0.contains(#/disagree/#) }
        #expect(told.count >= 4)
        for text in told { #expect(text.contains("RFC"), "\(text)") }
        let providers = lesson.activities.compactMap { activity -> String? in
            if case .live(let flow) = activity.task { flow.provider } else { nil }
        }
        #expect(providers == ["two-minute", "sharepoint-like", "sipgate-like", "apigee-like"])
    }
}

extension Lesson {
    /// Every paragraph that the author wrote as an assertion, prompts and wrong options aside.
    fileprivate var paragraphs: [String] {
        introduction.texts
            + activities.flatMap { activity in
                activity.framing.prompt.texts + activity.framing.explanation.texts + activity.task.paragraphs
            }
    }
}

extension Activity.Task {
    fileprivate var paragraphs: [String] {
        switch self {
        case .reading(let reading): reading.text.texts
        case .order(let order): order.items.flatMap { $0.details.texts + $0.feedback.texts }
        case .match(let match): match.rows.compactMap { $0.why?.plain }
        case .question(let question): question.paragraphs
        case .open(let open): open.points.map(\.text.plain)
        case .quiz(let items):
            items.flatMap { item in
                let own: [String] =
                    switch item.kind {
                    case .question(let question): question.paragraphs
                    case .open(let open): open.points.map(\.text.plain)
                    }
                return own + item.framing.explanation.texts
            }
        case .live(let flow): flow.steps.flatMap { [$0] + $0.breakIts }.flatMap(\.paragraphs)
        case .exam, .broken: []
        }
    }
}

extension LiveFlow.Step {
    fileprivate var paragraphs: [String] {
        var paragraphs = framing.prompt.texts + framing.explanation.texts
        paragraphs += prediction?.paragraphs ?? []
        return paragraphs + parameters.map(\.meaning.plain)
    }
}

extension Question {
    fileprivate var paragraphs: [String] { options.flatMap(\.feedback.texts) }
}

extension [Block] {
    fileprivate var texts: [String] {
        compactMap { if case .paragraph(let text) = $0.content { text.plain } else { nil } }
    }
}
