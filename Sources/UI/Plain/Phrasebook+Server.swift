import Course
import Messages

/// What stands behind the words for the mock server: how far, which fault, how often.
extension Phrasebook {
    /// Tokens have numbers up to this, more than any list shows.
    static let mostTokens = 100_000
    /// Learners and activities have numbers up to this, more than a class has.
    static let mostInClass = 100_000
    private static let mostTimes = 1_000
    private static let mostDays = 3_650

    /// "90", "90 s", "5 min", "2h", "30 days", in seconds.
    func seconds(_ words: [String], example: String) throws(Misreading) -> Int {
        let pieces = words.flatMap(\.pieces)
        guard (1...2).contains(pieces.count), pieces[0].isNumeral,
            let unit = Self.unit(pieces.count == 2 ? pieces[1] : "s")
        else { throw .malformed(example: example) }
        guard let number = Int(pieces[0]), number <= Self.mostDays * 86_400 / unit else {
            throw .tooFar(days: Self.mostDays)
        }
        return number * unit
    }

    private static func unit(_ word: String) -> Int? {
        let units = [
            (typed("s, sec, second, seconds"), 1), (typed("m, min, minute, minutes"), 60),
            (typed("h, hour, hours"), 3_600), (typed("d, day, days"), 86_400),
        ]
        return units.first { $0.0.contains(word) }?.1
    }

    /// "slow", "slow 2", "wrong-state 1".
    func arming(_ words: [String], example: String) throws(Misreading) -> MockCommand {
        guard let name = words.first, words.count <= 2 else { throw .malformed(example: example) }
        guard let fault = MockFault(rawValue: name) else {
            let nearest = Nearest.word(to: name, among: MockFault.allCases.map(\.rawValue))
            throw .noSuchFault(String(name.prefix(40)), nearest: nearest)
        }
        guard words.count == 2 else { return .arm(fault, times: 1) }
        guard words[1].isNumeral else { throw .malformed(example: example) }
        guard let times = Int(words[1]), times <= Self.mostTimes else { throw .tooOften(most: Self.mostTimes) }
        return .arm(fault, times: times)
    }
}
