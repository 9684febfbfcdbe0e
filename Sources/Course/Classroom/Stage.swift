/// Where a class is: what its host tells everybody. In JSON its members have these names.
public struct Stage: Equatable, Codable, Sendable {
    /// Who says where a learner goes.
    public enum Pace: String, Equatable, Codable, Sendable {
        /// Everybody is on the teacher's activity.
        case led
        /// Each learner goes through the lesson alone and sees a verdict at once.
        case free
    }

    /// How the activity stands that the teacher leads; without meaning at a free pace.
    public enum Phase: String, Equatable, Codable, Sendable {
        /// Shown, not to be answered yet.
        case shown
        case open
        /// Answered; nothing is told yet.
        case closed
        /// What is right is told, and why.
        case revealed
    }

    /// Grows with every change; the later of two is the true one.
    public var number = 0
    public var pace = Pace.led
    /// The number of the activity in the class's form of the lesson, from 0; nil in the lobby.
    public var activity: Int?
    public var phase = Phase.shown
    /// Which vote is open or was the last, from 1.
    public var vote = 1
    /// The class talks before it votes again: how many seconds it was given; nil where it does not.
    public var discussion: Int?
    /// How far the live flow has come that the teacher runs; nil where none is shown.
    public var flow: FlowPlace?
    /// The learners choose which break-it to try.
    public var isChoosingBreakIt = false
    public var hasEnded = false

    public init() {}

    /// The place in a live flow that the teacher shows.
    public struct FlowPlace: Equatable, Codable, Sendable {
        /// The number of the step looked at, from 0.
        public var step: Int
        /// The number of its exchange that is looked at, from 0; nil before it was sent.
        public var exchange: Int?
        /// The exchange of the break-it tried last that is looked at, from 0; nil where none is shown.
        public var broken: Int?
        /// How many of the flow's turns there are by now.
        public var turns: Int

        public init(step: Int = 0, exchange: Int? = nil, broken: Int? = nil, turns: Int = 0) {
            self.step = step
            self.exchange = exchange
            self.broken = broken
            self.turns = turns
        }
    }
}

/// Something that the teacher's live flow did, with everything that crossed the wire.
public enum FlowTurn: Equatable, Codable, Sendable {
    /// The step with this id was sent.
    case performed(step: String, exchanges: [Exchange])
    /// This break-it of the step before was tried, and everything put back.
    case broke(breakIt: String, exchanges: [Exchange])
}

/// What a host tells one who has joined.
public enum ClassNews: Equatable, Codable, Sendable {
    case stage(Stage)
    /// The flow's turn with this number, from 0.
    case turn(Int, FlowTurn)
    /// The teacher has sent this learner out.
    case dismissed
}
