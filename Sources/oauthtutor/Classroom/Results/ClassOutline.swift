import Course
import Foundation

/// The members of a class's JSON object, as docs/classroom-protocol.md has them.
struct ClassOutline: Encodable {
    struct Learner: Encodable {
        var number: Int
        var name: String
        var points: Double
        var of: Int
        var answers: [Answer]
    }

    struct Answer: Encodable {
        var item: String
        var vote: Int
        var response: Outline.Given
        var share: Double
        var points: Double
        var hints: Int
        var confidence: String?
        var time: String
        var seconds: Double
    }

    struct Vote: Encodable {
        var answered: Int
        var right: Int
    }

    struct Item: Encodable {
        var id: String
        var title: String
        var points: Int
        var first: Vote
        var again: Vote?
        var discrimination: Double?
        var unchosen: [String]
        var confidentMistakes: Int
    }

    var version = 1
    var id: Int
    var lesson: String
    var title: String
    var begun: String
    var ended: String?
    var learners: [Learner]
    var items: [Item]

    enum CodingKeys: String, CodingKey {
        case version, lesson, title, begun, ended, learners, items
        case id = "class"
    }

    private init(_ export: ClassExport) {
        let kept = export.past.kept
        id = kept.id
        lesson = kept.lesson
        title = kept.title
        begun = ProgressRecord.time(kept.begun / 1_000)
        ended = kept.ended.map { ProgressRecord.time($0 / 1_000) }
        let answers = Dictionary(grouping: ClassAnswers(export.past).given, by: \.seat)
        learners = export.report.learners.map { learner in
            Learner(
                number: learner.number, name: learner.name, points: learner.total.earned, of: learner.total.points,
                answers: (answers[learner.number] ?? []).map { Answer($0.answer) })
        }
        items = export.report.items.map { item in
            Item(
                id: item.id, title: item.title, points: item.points,
                first: Vote(answered: item.answered, right: item.right),
                again: item.again.map { Vote(answered: $0.answered, right: $0.right) },
                discrimination: item.discrimination, unchosen: item.unchosen,
                confidentMistakes: item.confidentMistakes)
        }
    }

    static func text(of export: ClassExport) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and flags alone: nothing that JSON could not say.
        return Array((try? encoder.encode(ClassOutline(export))) ?? Data("{}".utf8)) + Array("\n".utf8)
    }
}

extension ClassOutline.Answer {
    fileprivate init(_ answer: KeptAnswer) {
        let attempt = answer.attempt
        self.init(
            item: attempt.item, vote: answer.number, response: Outline.Given(attempt.response),
            share: attempt.score.share, points: attempt.score.earned, hints: attempt.hints,
            confidence: attempt.confidence.map { "\($0)" }, time: ProgressRecord.time(answer.time),
            seconds: Double(answer.milliseconds) / 1_000)
    }
}
