/// How a class went: each learner and each item, as a teacher keeps or hands on.
///
/// To each item the first answer counts, as alone: what was answered after talking shows what the talk was worth.
public struct ClassReport: Equatable, Sendable {
    /// One who was in the class to its end.
    public struct Learner: Equatable, Sendable {
        /// The seat's.
        public var number: Int
        /// As everybody saw it; where names are hidden, what stands for it.
        public var name: String
        /// The first answer to each item; nil where there is none.
        public var first: [Ballot?]
        /// The last one, where there was another vote.
        public var last: [Ballot?]
        /// Of all items that the class came to.
        public var total: Total

        /// What an item earned; nil where it was not answered.
        public func earned(_ place: Int, of items: [Item]) -> Double? {
            first[place].map { $0.share * Double(items[place].points) }
        }
    }

    /// Something that was asked.
    public struct Item: Equatable, Sendable {
        public var id: String
        public var title: String
        public var points: Int
        /// Nobody answered it: the class did not come to it, or nobody knew.
        public var wasAsked: Bool { answered > 0 }
        /// Of the first answers: how many there are, how many had all of it right, and the mean share.
        public var answered: Int
        public var right: Int
        public var share: Double
        /// Of those who voted again; nil where nobody did.
        public var again: Vote?
        /// Whether those who did well elsewhere did well here, from -1 to 1; nil where that cannot be told.
        public var discrimination: Double?
        /// Wrong options that nobody ever chose.
        public var unchosen: [String]
        /// How many were sure, and wrong.
        public var confidentMistakes: Int

        /// Of the first answers, in whole per cent, rounded down.
        public var percentRight: Int { Vote(answered: answered, right: right).percentRight }
    }

    /// How many answered, and how many of these had all of it right.
    public struct Vote: Equatable, Sendable {
        public var answered: Int
        public var right: Int

        /// In whole per cent, rounded down; 0 of nobody.
        public var percentRight: Int { answered == 0 ? 0 : right * 100 / answered }
    }

    public var items: [Item]
    /// In the order of joining.
    public var learners: [Learner]
}

extension Room {
    /// How the class has gone so far.
    public var report: ClassReport {
        let asked = lesson.askedItems.filter { $0.points > 0 }
        var learners = members.map { seat in
            ClassReport.Learner(
                number: seat.number, name: hidesNames ? Words.Class.nameless(seat.number) : seat.name,
                first: asked.map { firstAnswer(of: seat.number, to: $0.id) },
                last: asked.map { lastAnswer(of: seat.number, to: $0.id) }, total: Total())
        }
        let items = asked.enumerated().map { place, item in
            ClassReport.Item(item, at: place, learners, room: self)
        }
        for number in learners.indices {
            learners[number].total = zip(items, learners[number].first).reduce(Total()) { total, pair in
                guard pair.0.wasAsked else { return total }
                return total + Score(share: pair.1?.share ?? 0, points: pair.0.points)
            }
        }
        return ClassReport(items: items, learners: learners)
    }

    /// The last answer to an item; nil where there was one vote alone, or none.
    private func lastAnswer(of seat: Int, to item: String) -> Ballot? {
        guard let votes = ballots[item] else { return nil }
        let numbers = votes.keys.sorted().filter { votes[$0]?[seat] != nil }
        guard numbers.count > 1, let last = numbers.last else { return nil }
        return votes[last]?[seat]
    }
}
