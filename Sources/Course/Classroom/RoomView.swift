/// What is seen of a class from outside: by its teacher, or by everybody on the board.
///
/// The board has no names, no key and no distribution before the reveal, whoever asks for it; so it is made here, and
/// no face has to hide anything.
public struct RoomView: Equatable, Codable, Sendable {
    public enum Eyes: Equatable, Sendable {
        case teacher, board
    }

    /// One learner.
    public struct Learner: Equatable, Codable, Sendable {
        public var number: Int
        /// Nobody's name where names are hidden.
        public var name: String?
        public var isPresent: Bool
        /// To what is asked now.
        public var hasAnswered: Bool
        /// At a free pace: the number of the activity, from 0.
        public var activity: Int?
        /// How many of the activities that are scored have an answer.
        public var done: Int
        /// At a free pace: has answered nothing for as long as it takes most to get on.
        public var isStuck: Bool

        public init(
            number: Int, name: String?, isPresent: Bool, hasAnswered: Bool, activity: Int?, done: Int, isStuck: Bool
        ) {
            self.number = number
            self.name = name
            self.isPresent = isPresent
            self.hasAnswered = hasAnswered
            self.activity = activity
            self.done = done
            self.isStuck = isStuck
        }
    }

    public var stage: Stage
    public var learners: [Learner]
    /// Of those in the class: how many are connected, and how many have answered what is asked now.
    public var present: Int
    public var answered: Int
    /// Empty where it is not to be seen.
    public var tallies: [Tally]
    /// Everybody may be told what is right.
    public var isTold: Bool
    /// How long the class still talks before it votes again; nil where it does not.
    public var secondsLeft: Int?
    /// How each scored activity went; empty until the class is over.
    public var results: [Result]
    /// How many want to see each break-it of the step.
    public var wishes: [Int]
    public var hidesNames: Bool
    /// The flow has been asked for something and has not answered.
    public var isFlowBusy: Bool
    public var flowFault: String?
    /// Milliseconds since the class began.
    public var time: Int

    /// How an activity went that is over.
    public struct Result: Equatable, Codable, Sendable {
        public var title: String
        /// The first vote on it, and the last where there was another; a flow's predictions each count.
        public var first: Tally
        public var last: Tally?

        public init(title: String, first: Tally, last: Tally?) {
            self.title = title
            self.first = first
            self.last = last
        }
    }

    public init(
        stage: Stage, learners: [Learner], present: Int, answered: Int, tallies: [Tally], isTold: Bool = false,
        secondsLeft: Int? = nil, results: [Result] = [], wishes: [Int], hidesNames: Bool, isFlowBusy: Bool,
        flowFault: String?, time: Int
    ) {
        self.stage = stage
        self.learners = learners
        self.present = present
        self.answered = answered
        self.tallies = tallies
        self.isTold = isTold
        self.secondsLeft = secondsLeft
        self.results = results
        self.wishes = wishes
        self.hidesNames = hidesNames
        self.isFlowBusy = isFlowBusy
        self.flowFault = flowFault
        self.time = time
    }
}

extension Room {
    /// Somebody at a free pace from whom nothing came for so long, in milliseconds, may be stuck.
    static let patience = 180_000

    /// - Parameter now: milliseconds since the class began.
    public func view(for eyes: RoomView.Eyes, at now: Int) -> RoomView {
        let item = itemAsked
        let given = item.map { answers(to: $0, vote: stage.vote) } ?? [:]
        let learners = members.map { seat in
            RoomView.Learner(
                number: seat.number, name: hidesNames ? nil : seat.name, isPresent: seat.isPresent,
                hasAnswered: given[seat.number] != nil, activity: stage.pace == .free ? seat.activity : nil,
                done: done(by: seat.number),
                isStuck: stage.pace == .free && seat.isPresent
                    && now - max(seat.heard, paceBegan) > Self.patience)
        }
        let view = RoomView(
            stage: stage, learners: learners, present: members.count { $0.isPresent }, answered: given.count,
            tallies: tallies, isTold: stage.phase == .revealed || item.map(isSent) ?? false,
            secondsLeft: discussionEnd.map { max(0, ($0 - now + 999) / 1_000) },
            results: stage.hasEnded ? results : [],
            wishes: breakIts.indices.map { number in wishes.values.count { $0 == number } },
            hidesNames: hidesNames, isFlowBusy: isFlowBusy, flowFault: flowFault, time: now)
        return eyes == .teacher ? view : view.onBoard
    }

    /// How many scored activities a learner has answered something in.
    private func done(by seat: Int) -> Int {
        lesson.activities.count { activity in
            activity.items.contains { item in ballots[item.id]?.values.contains { $0[seat] != nil } ?? false }
        }
    }

    private var results: [RoomView.Result] {
        lesson.activities.compactMap { activity in
            let tallies = activity.items.map { item in
                (ballots[item.id]?.keys.sorted() ?? []).map { tally(of: item.id, vote: $0) }
            }
            let first = tallies.compactMap(\.first)
            guard !first.isEmpty else { return nil }
            let again = tallies.contains { $0.count > 1 }
            return RoomView.Result(
                title: activity.title.plain, first: Tally(summing: first),
                last: again ? Tally(summing: tallies.compactMap(\.last)) : nil)
        }
    }
}

extension RoomView {
    /// What everybody may see: no name, and nothing of the answers before they are told.
    public var onBoard: RoomView {
        var view = self
        for place in view.learners.indices { view.learners[place].name = nil }
        if !isTold { view.tallies = [] }
        return view
    }
}

extension Tally {
    /// Several items as if they were one.
    fileprivate init(summing tallies: [Tally]) {
        self.init(
            vote: tallies.first?.vote ?? 1, answered: tallies.reduce(0) { $0 + $1.answered },
            right: tallies.reduce(0) { $0 + $1.right }, lines: [])
    }
}
