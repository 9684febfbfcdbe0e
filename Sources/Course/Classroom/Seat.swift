/// One who has joined a class.
public struct Seat: Equatable, Codable, Sendable {
    /// From 1, in the order of joining; it stays this learner's through the whole class.
    public var number: Int
    /// Safe to be shown anywhere, and nobody else's.
    public var name: String
    /// What lets this learner come back: known to nobody else.
    public var token: String
    /// Whether a connection stands.
    public var isPresent = true
    /// Sent out by the teacher; neither answers nor comes back.
    public var isDismissed = false
    /// The number of the activity this learner is at, at a free pace; nil before the first.
    public var activity: Int?
    /// When something was last heard: milliseconds since the class began.
    public var heard: Int

    public init(number: Int, name: String, token: String, heard: Int) {
        self.number = number
        self.name = name
        self.token = token
        self.heard = heard
    }
}
