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
    /// How many want to see each break-it of the step.
    public var wishes: [Int]
    public var hidesNames: Bool
    /// The flow has been asked for something and has not answered.
    public var isFlowBusy: Bool
    public var flowFault: String?
    /// Milliseconds since the class began.
    public var time: Int

    public init(
        stage: Stage, learners: [Learner], present: Int, answered: Int, tallies: [Tally], wishes: [Int],
        hidesNames: Bool, isFlowBusy: Bool, flowFault: String?, time: Int
    ) {
        self.stage = stage
        self.learners = learners
        self.present = present
        self.answered = answered
        self.tallies = tallies
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
                number: seat.number, name: eyes == .board || hidesNames ? nil : seat.name, isPresent: seat.isPresent,
                hasAnswered: given[seat.number] != nil, activity: stage.pace == .free ? seat.activity : nil,
                done: done(by: seat.number),
                isStuck: stage.pace == .free && seat.isPresent && now - seat.heard > Self.patience)
        }
        let isTold = eyes == .teacher || stage.phase == .revealed || item.map(isSent) ?? false
        return RoomView(
            stage: stage, learners: learners, present: members.count { $0.isPresent }, answered: given.count,
            tallies: isTold ? tallies : [],
            wishes: breakIts.indices.map { number in wishes.values.count { $0 == number } },
            hidesNames: hidesNames, isFlowBusy: isFlowBusy, flowFault: flowFault, time: now)
    }

    /// How many scored activities a learner has answered something in.
    private func done(by seat: Int) -> Int {
        lesson.activities.count { activity in
            activity.items.contains { item in ballots[item.id]?.values.contains { $0[seat] != nil } ?? false }
        }
    }
}
