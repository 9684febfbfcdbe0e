import Course
import NIOCore

/// Something that is told to whoever listens to a class.
public struct Told: Sendable {
    /// The number of the kept action that it follows from; nil for what is told in passing.
    public let number: Int?
    /// As an event stream has it: made once, however many listen.
    let bytes: ByteBuffer

    /// - Parameter name: the event's; nil for a comment, which keeps a connection alive.
    private init(number: Int?, name: String?, data: some Sequence<UInt8>) {
        self.number = number
        var bytes = ByteBuffer()
        if let number { bytes.writeString("id: \(number)\n") }
        if let name { bytes.writeString("event: \(name)\n") }
        bytes.writeString(name == nil ? ": " : "data: ")
        bytes.writeBytes(data)
        bytes.writeString("\n\n")
        self.bytes = bytes
    }

    init(_ news: ClassNews, number: Int?) {
        switch news {
        case .stage(let stage): self.init(number: number, name: "stage", data: Wire.data(stage))
        case .turn(let turn, let what):
            self.init(number: number, name: "turn", data: Wire.data(Wire.Turn(number: turn, turn: what)))
        case .dismissed: self.init(number: number, name: "dismissed", data: "{}".utf8)
        }
    }

    /// An event of a class's record. What learners come back with goes to nobody else.
    init(_ kept: KeptAction) {
        var action = kept.action
        if case .join(let name, _) = action { action = .join(name: name, token: "") }
        self.init(
            number: kept.number, name: "action", data: Wire.data(Wire.Recorded(time: kept.time, action: action)))
    }

    /// What is part of no record, and changes what the teacher sees.
    init(passing action: RoomAction, time: Int) {
        self.init(number: nil, name: "action", data: Wire.data(Wire.Recorded(time: time, action: action)))
    }

    /// Tells that the host is there.
    static let heartbeat = Told(number: nil, name: nil, data: "here".utf8)

    /// How soon to come back after the connection broke, in milliseconds.
    static let retry = ByteBuffer(string: "retry: 1000\n\n")
}
