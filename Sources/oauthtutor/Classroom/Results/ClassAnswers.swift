import Course
import Crypto
import Progress

/// Every answer of a class with what the record tells of it, in the order in which they came.
struct ClassAnswers {
    struct Given {
        var seat: Int
        var name: String
        var answer: KeptAnswer
        /// What else it was called while names were told, or hidden, as they are now.
        var earlier: [String]
    }

    let given: [Given]

    init(_ past: PastClass) {
        var room = Room(past.lesson, seed: past.kept.seed)
        let items = Dictionary(room.lesson.askedItems.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var heard: [Int: Int] = [:]
        var found: [(seat: Int, answer: KeptAnswer)] = []
        var namings = 0
        for kept in past.record {
            let hidNames = room.hidesNames
            _ = room.update(kept.action, at: kept.time)
            if room.hidesNames != hidNames { namings += 1 }
            guard case .answer(let seat, let answer) = kept.action,
                let ballot = room.ballots[answer.item]?[answer.vote]?[seat], let item = items[answer.item]
            else { continue }
            let began = max(room.activityBegan, heard[seat] ?? 0)
            heard[seat] = kept.time
            found.append(
                (seat, Self.answer(ballot, to: item, of: seat, in: past.kept, milliseconds: kept.time - began)))
        }
        let report = room.report
        let names = Dictionary(report.learners.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        // Who was sent out is no part of the class any more.
        given = found.compactMap { seat, answer in
            names[seat].map { Self.given(answer, by: seat, called: $0, namings: namings) }
        }
    }

    /// A statement that named somebody cannot be said again without the name under the same uuid: each time that names are
    /// hidden or shown, all answers go on under others.
    /// - Parameters:
    ///   - answer: with what its uuid is made of in its place.
    ///   - namings: how often that was.
    private static func given(
        _ answer: KeptAnswer, by seat: Int, called name: String, namings: Int
    ) -> Given {
        let uuids = stride(from: namings, through: 0, by: -2).map { naming in
            uuid(naming == 0 ? answer.uuid : "\(answer.uuid)/\(naming)")
        }
        var named = answer
        named.uuid = uuids[0]
        return Given(seat: seat, name: name, answer: named, earlier: Array(uuids.dropFirst()))
    }

    private static func answer(
        _ ballot: Ballot, to item: AskedItem, of seat: Int, in kept: KeptClass, milliseconds: Int
    ) -> KeptAnswer {
        let answer = ballot.answer
        return KeptAnswer(
            uuid: "\(kept.begun)/\(kept.code)/\(kept.seed)/\(seat)/\(answer.item)/\(answer.vote)/\(ballot.time)",
            attempt: Attempt(
                lesson: kept.lesson, item: answer.item, content: item.content, response: answer.response,
                score: Score(share: ballot.share, points: item.points), hints: answer.hints,
                confidence: answer.confidence, seed: kept.seed),
            number: answer.vote, time: (kept.begun + ballot.time) / 1_000, milliseconds: max(0, milliseconds),
            version: kept.version)
    }

    /// The same each time that a class is exported, and another for each answer: RFC 9562 section 5.5, in the namespace
    /// for addresses.
    static func uuid(_ name: String) -> String {
        let space: [UInt8] = [
            0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
        ]
        var bytes = Array(Insecure.SHA1.hash(data: space + Array("oauthtutor:class/\(name)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { byte in byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16) }
        return [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10...]]
            .map { $0.joined() }.joined(separator: "-")
    }
}
