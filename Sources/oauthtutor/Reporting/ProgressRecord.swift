import Course
import Foundation

/// A learner's answers and how the lessons stand, for other programs: a table of answers, or one JSON object.
struct ProgressRecord {
    let report: ProgressReport
    let answers: [KeptAnswer]
    /// Of every item that the lessons ask, by lesson and item.
    let titles: [String: [String: String]]

    init(_ report: ProgressReport, answers: [KeptAnswer], lessons: [Lesson]) {
        self.report = report
        self.answers = answers
        titles = Dictionary(
            lessons.map { lesson in
                (
                    lesson.id,
                    Dictionary(
                        lesson.askedItems.map { ($0.id, $0.title.plain) }, uniquingKeysWith: { first, _ in first })
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// One line for each answer.
    var csv: String {
        let head = [
            "time", "lesson", "item", "title", "occasion", "attempt", "points", "of", "share", "hints", "confidence",
            "seconds", "response", "version",
        ]
        return CSVTable(
            rows: [head]
                + answers.map { answer in
                    let attempt = answer.attempt
                    return [
                        Self.time(answer.time), attempt.lesson, attempt.item,
                        titles[attempt.lesson]?[attempt.item] ?? "", attempt.occasion.rawValue, "\(answer.number)",
                        Self.number(attempt.score.earned), "\(attempt.score.points)", Self.number(attempt.score.share),
                        "\(attempt.hints)", attempt.confidence.map { "\($0)" } ?? "",
                        Self.number(Double(answer.milliseconds) / 1_000), Self.words(of: attempt.response),
                        answer.version,
                    ]
                }
        ).text
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and flags alone: nothing that JSON could not say.
        let data = (try? encoder.encode(Outline(self))) ?? Data("{}".utf8)
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    static func time(_ time: Int) -> String { Date(timeIntervalSince1970: Double(time)).formatted(.iso8601) }

    /// Three decimals at most, a point in every country.
    static func number(_ value: Double) -> String {
        let thousandths = (value * 1_000).rounded() / 1_000
        return thousandths == thousandths.rounded() ? "\(Int(thousandths))" : "\(thousandths)"
    }

    private static func words(of response: Response) -> String {
        switch response {
        case .order(let kept, let aside):
            kept.map { "\($0 + 1)" }.joined(separator: " ")
                + (aside.isEmpty ? "" : " | " + aside.map { "\($0 + 1)" }.joined(separator: " "))
        case .pairs(let pairs):
            pairs.sorted { $0.key < $1.key }.map { "\($0.key + 1):\($0.value + 1)" }.joined(separator: " ")
        case .options(let options): options.map { "\($0 + 1)" }.joined(separator: " ")
        case .text(let text, _): text
        }
    }
}
