/// Everything that can happen to a class, in one vocabulary; what a host keeps is a list of these, each with its time.
public enum RoomAction: Equatable, Codable, Sendable {
    /// Somebody comes in.
    /// - name: as it was typed; - token: random, and kept by the learner's own program.
    case join(name: String, token: String)
    /// A learner's connection stands, or is gone.
    case present(seat: Int, Bool)
    case answer(seat: Int, ClassAnswer)
    /// At a free pace: the activity that a learner is at, by its number.
    case at(seat: Int, activity: Int)
    /// Which break-it a learner wants to see, by its number in the step.
    case choose(seat: Int, breakIt: Int)
    case lead(Lead)
    /// The host's flow can be sent through now.
    case flowStarted
    /// What the host's flow did.
    case flow(FlowTurn)
    /// The host's flow cannot go on; the sentence says why.
    case flowFailed(String)
    /// The host was started anew: nobody is connected, and no flow runs.
    case resumed
}

/// What the teacher does.
public enum Lead: Equatable, Codable, Sendable {
    /// What comes next for this activity: the end of the vote, what is right, the next activity.
    case onward
    /// The next activity, or the one before, whatever this one's state; from the last activity on to the end.
    case next, back
    /// The activity with this number.
    case go(Int)
    /// Let answers in, or no more of them.
    case open, close
    case reveal
    /// Ask once more.
    case revote
    /// Let the class talk for so many seconds, then vote again.
    case discuss(seconds: Int)
    case pace(Stage.Pace)
    /// Live flow: send the step, look one message on or back.
    case perform, lookOn, lookBack
    /// Live flow: let the class choose a break-it; try the one with this number.
    case askBreakIt
    case breakIt(Int)
    /// Send the learner with this number out.
    case dismiss(Int)
    /// Show no names, not even to the teacher; numbers stand for them.
    case hideNames(Bool)
    case end
}

/// What a class asks of the world outside. Only the host performs it.
public enum RoomEffect: Equatable, Sendable {
    /// Keep this before anything that follows is told to anybody.
    case keep(RoomAction)
    /// Tell everybody who has joined.
    case tell(ClassNews)
    /// Tell this one alone.
    case tellOne(seat: Int, ClassNews)
    /// The answer to `RoomAction.join`: the seat, by its number.
    case seated(Int)
    /// The answer to a `RoomAction.answer`: it is kept.
    case acknowledged(seat: Int, item: String, vote: Int)
    /// It cannot be done.
    case refused(RoomFault)
    /// What teacher and board see is another.
    case changed
    /// Live flow; what comes of it returns as `RoomAction.flow` or `.flowFailed`.
    case live(LiveCommand)
    /// The class is over.
    case ended
}

/// Why a class refuses something.
public enum RoomFault: String, Equatable, Codable, Sendable {
    /// No more seats.
    case full
    case ended
    /// Sent out by the teacher.
    case dismissed
    /// No such seat.
    case unknown
    /// The vote is not open, or another one is.
    case notOpen = "not_open"
    /// The lesson asks nothing of this name, or the response is none to it.
    case unfit
    /// The teacher asks for what does not go here.
    case notHere = "not_here"
}
