/// An answer as it was kept, with when and by what it was given.
public struct KeptAnswer: Equatable, Sendable {
    /// A name that no other answer has, on any machine: a UUID in small letters.
    public var uuid: String
    public var attempt: Attempt
    /// In a lesson, 1 is the one that counts; reviews count for themselves.
    public var number: Int
    /// Seconds since 1970.
    public var time: Int
    /// From the moment the item was shown.
    public var milliseconds: Int
    /// The program's version.
    public var version: String

    public init(uuid: String, attempt: Attempt, number: Int, time: Int, milliseconds: Int, version: String) {
        self.uuid = uuid
        self.attempt = attempt
        self.number = number
        self.time = time
        self.milliseconds = milliseconds
        self.version = version
    }
}
