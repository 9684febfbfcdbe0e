import Course
import Crypto
import Foundation

extension HandIn {
    /// The file: a head that people read, a line for each answer, and a last line that tells whether all of it is there.
    public var text: String {
        let points = Double(standing.points)
        let percent = points > 0 ? Int((standing.earned / points * 100 + 1e-9).rounded(.down)) : 0
        var lines = [
            Self.firstLine,
            Self.warning,
            "",
            "lesson: \(standing.lesson)",
            "title: \(title)",
            "name: \(name)",
            "id: \(identifier ?? "")",
            "points: \(standing.earned) of \(standing.points) (\(percent)%)",
            "made: \(StatementMaker.timestamp(made)) by oauthtutor \(version)",
            "content: \(content.text)",
            "seed: \(standing.seed) \(standing.draws)",
            "",
        ]
        lines += answers.map { Self.line(AnswerLine($0)) }
        let body = lines.joined(separator: "\n") + "\n"
        return body + "\(Self.end)\(Self.digest(of: body))\n"
    }

    /// Reads a file, however it was treated on its way: other line ends, a mark at its beginning, blank lines at its end.
    public init(reading bytes: [UInt8]) throws(HandInFault) {
        guard bytes.count <= Self.largest else { throw .tooLarge }
        var text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        text = text.replacingOccurrences(of: "\r\n", with: "\n")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.first, first.hasPrefix("oauthtutor hand-in ") else { throw .notAHandIn }
        guard first == Self.firstLine else { throw .otherForm(String(first.dropFirst(19).prefix(20))) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let last = lines.popLast(), last.hasPrefix(Self.end) else { throw .cut }

        var head = HandInHead(lines)
        let lesson = try head.value("lesson")
        let title = try head.value("title")
        let name = try head.value("name")
        let identifier = try head.value("id")
        let points = try head.points()
        let made = try head.made()
        let content = try head.content()
        let (seed, draws) = try head.seed()
        var answers: [KeptAnswer] = []
        for (number, line) in lines.enumerated().dropFirst(head.next) where !line.isEmpty {
            let decoded = try? JSONDecoder().decode(AnswerLine.self, from: Data(line.utf8))
            guard let answer = decoded?.answer(in: lesson) else { throw .badAnswer(line: number + 1) }
            answers.append(answer)
        }
        guard Self.digest(of: lines.joined(separator: "\n") + "\n") == last.dropFirst(Self.end.count) else {
            throw .changed
        }
        self.init(
            name: name, identifier: identifier.isEmpty ? nil : identifier, title: title, content: content,
            standing: LessonStanding(
                lesson: lesson, activity: nil, seed: seed, draws: draws, earned: points.earned, points: points.points,
                isDone: false),
            answers: answers, made: made.time, version: made.version)
    }

    private static let end = "end: "

    private static func digest(of text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func line(_ answer: AnswerLine) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(answer)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// An answer in a line of a hand-in.
private struct AnswerLine: Codable {
    var uuid: String
    var item: String
    var content: String
    var number: Int
    var response: Response
    var share: Double
    var points: Int
    var milliseconds: Int
    var hints: Int
    var confidence: Attempt.Confidence?
    var seed: String
    var version: String
    var time: Int

    init(_ answer: KeptAnswer) {
        uuid = answer.uuid
        item = answer.attempt.item
        content = answer.attempt.content.text
        number = answer.number
        response = answer.attempt.response
        share = answer.attempt.score.share
        points = answer.attempt.score.points
        milliseconds = answer.milliseconds
        hints = answer.attempt.hints
        confidence = answer.attempt.confidence
        seed = "\(answer.attempt.seed)"
        version = answer.version
        time = answer.time
    }

    /// nil where a number cannot be one.
    func answer(in lesson: String) -> KeptAnswer? {
        guard let content = UInt64(content, radix: 16), let seed = UInt64(seed), (0...1).contains(share),
            (0...100_000).contains(points), number >= 1, hints >= 0, milliseconds >= 0, time > 0
        else { return nil }
        return KeptAnswer(
            uuid: uuid,
            attempt: Attempt(
                lesson: lesson, item: item, content: ContentMark(bits: content), response: response,
                score: Score(share: share, points: points), hints: hints, confidence: confidence, seed: seed),
            number: number, time: time, milliseconds: milliseconds, version: version)
    }
}
