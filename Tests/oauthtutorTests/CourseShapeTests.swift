import Course
import Testing

@testable import oauthtutor

@Suite("The shape of each shipped lesson")
struct CourseShapeTests {
    /// The exam draws from the others and has nothing of its own.
    private static let lessons = ((try? shippedLessons()) ?? []).filter { !$0.hasExam }

    @Test("The course has its lessons, each by a number of its own")
    func course() throws {
        let lessons = try shippedLessons()
        #expect(lessons.count >= 7)
        #expect(Set(lessons.map(\.number)).count == lessons.count)
        #expect(lessons.allSatisfy { $0.number != nil && !$0.introduction.isEmpty })
    }

    @Test("It has a reading, an order, a match of six, a quiz of five and a live flow", arguments: lessons)
    func parts(of lesson: Lesson) {
        var found: Set<String> = []
        for activity in lesson.activities {
            switch activity.task {
            case .reading: found.insert("reading")
            case .order(let order) where order.stepCount >= 6: found.insert("order")
            case .match(let match) where match.terms.count >= 6: found.insert("match")
            case .quiz(let items) where items.count >= 5: found.insert("quiz")
            case .live: found.insert("live")
            default: Issue.record("\(lesson.id): \(activity.title.plain) is none of them")
            }
        }
        #expect(found == ["reading", "order", "match", "quiz", "live"])
    }

    @Test("Its quiz asks in three ways: for one, for several, and in the learner's own words", arguments: lessons)
    func quiz(of lesson: Lesson) {
        let kinds = lesson.quizItems.map(\.kind)
        #expect(kinds.contains { if case .question(let question) = $0 { !question.isMultiple } else { false } })
        #expect(kinds.contains { if case .question(let question) = $0 { question.isMultiple } else { false } })
        #expect(kinds.contains { if case .open = $0 { true } else { false } })
    }

    @Test("Each decoy of its order and its match, and each definition, comes with its why", arguments: lessons)
    func decoys(of lesson: Lesson) {
        for activity in lesson.activities {
            switch activity.task {
            case .order(let order):
                #expect(order.items.count(where: \.isDecoy) >= 2)
                for item in order.items where item.isDecoy { #expect(!item.feedback.isEmpty, "\(item.text.plain)") }
            case .match(let match):
                #expect(match.definitions.count - match.terms.count >= 3)
                for row in match.rows { #expect(row.why != nil, "\(row.definition?.plain ?? "")") }
            default: break
            }
        }
    }

    @Test("Who always takes the longest option, or the first, gets no more than by chance", arguments: lessons)
    func giveaways(of lesson: Lesson) {
        var (choices, longest, first) = (0, 0, 0)
        for (_, question) in lesson.activities.flatMap(\.task.questions) where !question.isMultiple {
            let lengths = question.options.map(\.text.plain.count)
            guard let right = question.options.firstIndex(where: \.isRight) else { continue }
            choices += 1
            longest += lengths[right] == lengths.max() ? 1 : 0
            first += right == 0 ? 1 : 0
        }
        #expect(longest * 3 <= choices, "\(longest) of \(choices)")
        #expect(first * 3 <= choices, "\(first) of \(choices)")
    }

    @Test("Its options and definitions are short enough to be compared on a small screen", arguments: lessons)
    func lengths(in lesson: Lesson) {
        for option in lesson.activities.flatMap(\.task.questions).flatMap(\.1.options) {
            #expect(option.text.plain.count <= 90, "\(option.text.plain)")
        }
        for row in lesson.matchRows {
            #expect((row.definition?.plain.count ?? 0) <= 110, "\(row.definition?.plain ?? "")")
        }
    }

    @Test("Its order and its match have hints, and no hint says an answer in its own words", arguments: lessons)
    func hints(in lesson: Lesson) {
        for activity in lesson.activities {
            switch activity.task {
            case .order(let order):
                #expect(activity.framing.hints.count >= 2)
                for hint in activity.framing.hints {
                    #expect(!order.items.contains { hint.plain.contains($0.text.plain) }, "\(hint.plain)")
                }
            case .match(let match):
                #expect(activity.framing.hints.count >= 2)
                for hint in activity.framing.hints {
                    #expect(!match.rows.contains { hint.gives($0.term) && hint.gives($0.definition) })
                }
            case .quiz(let items):
                for case (let framing, .question(let question)) in items.map({ ($0.framing, $0.kind) }) {
                    for hint in framing.hints {
                        #expect(!question.options.contains { $0.isRight && hint.gives($0.text) }, "\(hint.plain)")
                    }
                }
            default: break
            }
        }
    }

    @Test("Its flow is predicted, can be broken in three ways or more, and expects an answer to each request")
    func liveFlows() {
        for lesson in Self.lessons {
            for case .live(let flow) in lesson.activities.map(\.task) {
                let breakIts = flow.steps.flatMap(\.breakIts)
                #expect(flow.steps.count(where: { $0.prediction != nil }) * 4 >= flow.steps.count * 3, "\(lesson.id)")
                #expect(breakIts.count >= 3, "\(lesson.id)")
                for step in flow.steps + breakIts {
                    #expect(!step.framing.explanation.isEmpty, "\(lesson.id): \(step.title.plain)")
                    for case .request(let request) in step.messages.map(\.kind) {
                        #expect(request.expectation != nil, "\(lesson.id), line \(request.line)")
                    }
                }
            }
        }
    }
}

extension Lesson: CustomTestStringConvertible {
    public var testDescription: String { id }

    fileprivate var quizItems: [QuizItem] {
        activities.flatMap { activity -> [QuizItem] in
            if case .quiz(let items) = activity.task { items } else { [] }
        }
    }

    fileprivate var matchRows: [Match.Row] {
        activities.flatMap { activity -> [Match.Row] in
            if case .match(let match) = activity.task { match.rows } else { [] }
        }
    }
}

extension RichText {
    fileprivate func gives(_ answer: RichText?) -> Bool { answer.map { plain.contains($0.plain) } ?? false }
}
