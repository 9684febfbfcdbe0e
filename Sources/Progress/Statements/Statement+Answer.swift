import Course
import Foundation

/// Makes statements of answers: who answered, in which lessons.
public struct StatementMaker: Sendable {
    /// The IRI below which lessons and items have theirs, and the home page of the learner's account; no slash at its end.
    let home: String
    let actor: Statement.Agent
    private let titles: [String: String]
    private let items: [String: [String: AskedItem]]

    /// - Parameters:
    ///   - learner: the name of the account.
    ///   - lessons: as they were played; what is not in them is told without its words.
    public init(home: String, learner: String, lessons: [Lesson]) {
        self.home = home
        actor = Statement.Agent(account: .init(homePage: home, name: learner))
        titles = Dictionary(lessons.map { ($0.id, $0.title.plain) }, uniquingKeysWith: { first, _ in first })
        items = Dictionary(
            lessons.map { lesson in
                (lesson.id, Dictionary(lesson.askedItems.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
            }, uniquingKeysWith: { first, _ in first })
    }

    public func statement(_ answer: KeptAnswer) -> Statement {
        let attempt = answer.attempt
        return Statement(
            id: answer.uuid, actor: actor, verb: .answered, object: object(attempt),
            result: result(answer),
            context: Statement.Context(
                contextActivities: .init(parent: [lesson(attempt.lesson)]), platform: "oauthtutor", language: "en"),
            timestamp: Self.timestamp(answer.time))
    }

    /// Says that a statement no longer holds, chapter 2.3.2.
    public func withdrawal(of uuid: String, as withdrawal: String) -> Statement {
        Statement(
            id: withdrawal, actor: actor, verb: .voided,
            object: Statement.Object(objectType: "StatementRef", id: uuid))
    }

    /// Several statements, as a learning record store takes them: a JSON array.
    public static func json(_ statements: [Statement]) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and flags alone: nothing that JSON could not say.
        guard let data = try? encoder.encode(statements) else { return Array("[]".utf8) }
        return Array(data)
    }

    private func lesson(_ id: String) -> Statement.Object {
        Statement.Object(
            objectType: "Activity", id: iri(id),
            definition: .init(
                type: "http://adlnet.gov/expapi/activities/lesson", name: ["en": titles[id] ?? id]))
    }

    /// What was changed since, or is asked in part only, goes without the words of today.
    private func object(_ attempt: Attempt) -> Statement.Object {
        let item = items[attempt.lesson]?[attempt.item]
        let isSame = item.map { $0.content == attempt.content && $0.takes(attempt.response) } ?? false
        let definition =
            isSame
            ? item.map(Statement.Definition.init)
            : Statement.Definition(
                type: "http://adlnet.gov/expapi/activities/question", name: ["en": item?.title.plain ?? attempt.item])
        return Statement.Object(
            objectType: "Activity", id: iri(attempt.lesson, attempt.item), definition: definition)
    }

    private func result(_ answer: KeptAnswer) -> Statement.Result {
        let attempt = answer.attempt
        let points = Double(attempt.score.points)
        let score =
            points > 0
            ? Statement.Result.Score(scaled: attempt.score.share, raw: attempt.score.earned, min: 0, max: points) : nil
        return Statement.Result(
            score: score, success: attempt.score.share == 1, response: Interaction.text(of: attempt.response),
            duration: Self.duration(answer.milliseconds),
            extensions: .init(
                home: home, attempt: answer.number, occasion: attempt.occasion.rawValue, hints: attempt.hints,
                confidence: attempt.confidence.map { "\($0)" }, content: attempt.content.text,
                seed: "\(attempt.seed)", version: answer.version))
    }

    private func iri(_ parts: String...) -> String {
        ([home, "lessons"] + parts.map { $0.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? "" })
            .joined(separator: "/")
    }

    /// RFC 3986 section 2.3.
    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    static func timestamp(_ time: Int) -> String {
        Date(timeIntervalSince1970: Double(time)).formatted(.iso8601)
    }

    static func duration(_ milliseconds: Int) -> String {
        let hundredths = milliseconds / 10
        let rest = hundredths % 100
        return "PT\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)S"
    }
}

extension ContentMark {
    /// As sixteen hexadecimal digits.
    public var text: String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
