import Testing

@testable import Course
@testable import oauthtutor

@Suite("Everything that the course teaches can be asked again")
struct ReviewContentTests {
    private static func lessons() throws -> [Lesson] {
        try shippedLessons().filter { !$0.hasExam }
    }

    /// Everything that is remembered or forgotten by itself, as the answers to a lesson name it.
    private static func learned(in lesson: Lesson) -> [Learned] {
        lesson.activities.flatMap { activity -> [Learned] in
            func part(_ name: String) -> Learned { Learned(lesson: lesson.id, item: activity.id, part: name) }
            switch activity.task {
            case .match(let match): return match.rows.compactMap { $0.term.map { part($0.plain) } }
            case .order(let order): return order.solution.map { part(order.items[$0].text.plain) }
            case .live(let flow):
                let blanks = flow.steps.flatMap { step in
                    step.requests.filter { $0.template.isComposed }.flatMap { message, template in
                        GapRequest.slots(of: template).map { step.blankID($0.key, message: message) }
                    }
                }
                return lesson.questions(of: activity).map(\.learned)
                    + blanks.map { Learned(lesson: lesson.id, item: $0) }
            default: return lesson.questions(of: activity).map(\.learned)
            }
        }
    }

    /// What answers a question rightly.
    private static func right(_ question: RecallQuestion) -> Response {
        switch question.task {
        case .question(let asked), .pair(let asked, _, _), .step(let asked, _, _):
            .options(asked.options.indices.filter { asked.options[$0].isRight })
        case .open: .text("", overruled: [])
        case .blank(let blank):
            .text(GapRequest.slots(of: blank.template).first { $0.key == blank.key }?.right ?? "", overruled: [])
        case .order(let order):
            .order(order.solution, aside: order.items.indices.filter { order.items[$0].isDecoy })
        case .match(let match):
            .pairs(Dictionary(match.terms.filter { match.rows[$0].definition != nil }.map { ($0, $0) }) { $1 })
        }
    }

    @Test("Each pair, step, question and blank of each lesson becomes a question whose right answer is right")
    func everything() throws {
        var kinds: [String: Int] = [:]
        for lesson in try Self.lessons() {
            for learned in Self.learned(in: lesson) {
                var random = SeededGenerator(seed: 1)
                guard let question = lesson.question(about: learned, random: &random),
                    var play = RecallPlay(question, random: random)
                else {
                    Issue.record("\(learned) cannot be asked")
                    continue
                }
                kinds[Self.kind(question), default: 0] += 1
                if case .open = question.task { continue }
                play.restore(Self.right(question), hints: 0, isJudged: true)
                #expect(play.share == 1, "\(learned)")
                #expect(play.play.parts.contains { if case .verdict = $0 { true } else { false } })
            }
        }
        print("what the course teaches, thing by thing: \(kinds.sorted { $0.key < $1.key }.map { "\($1) \($0)" })")
        #expect(kinds.keys.contains("pairs") && kinds.keys.contains("steps") && kinds.keys.contains("blanks"))
    }

    private static func kind(_ question: RecallQuestion) -> String {
        switch question.task {
        case .question, .open: "questions"
        case .pair: "pairs"
        case .step: "steps"
        case .blank: "blanks"
        case .order: "whole orders"
        case .match: "whole matches"
        }
    }

    @Test("The answers of a whole lesson, given by its own activities, name nothing that could not be asked again")
    func names() throws {
        for lesson in try Self.lessons() {
            var learned: [Learned] = []
            for activity in lesson.activities {
                var play = ActivityPlay(activity) { SeededGenerator(seed: 1, for: $0) }
                for standing in play.standings(of: activity) {
                    play.restore(standing.item, Self.anything(standing.item, in: activity), hints: 0, isJudged: true)
                }
                for standing in play.standings(of: activity) {
                    learned += standing.parts.map { Learned(lesson: lesson.id, item: standing.item, part: $0.name) }
                }
            }
            #expect(!learned.isEmpty)
            for thing in learned {
                var random = SeededGenerator(seed: 1)
                let question = lesson.question(about: thing, random: &random)
                #expect(question != nil, "\(thing)")
            }
        }
    }

    private static func anything(_ item: String, in activity: Activity) -> Response {
        switch activity.task {
        case .order(let order): .order(Array(order.items.indices.reversed()), aside: [])
        case .match: .pairs([:])
        case .open: .text("nothing", overruled: [])
        case .quiz(let items):
            if case .open = items.first(where: { $0.id == item })?.kind {
                .text("nothing", overruled: [])
            } else {
                .options([0])
            }
        default: .options([0])
        }
    }
}
