import Course
import Messages

/// Why a host refuses a request.
public enum ClassFault: Error, Equatable, Sendable {
    /// The class itself says no.
    case room(RoomFault)
    case wrongCode
    /// Too many wrong codes came, from there or in all: for so many seconds no code is looked at.
    case guessing(wait: Int)
    /// Who asks speaks another version of the protocol.
    case otherVersion
    /// The body is no JSON, or lacks what it must have; or the head makes no sense.
    case malformed
    /// The body is larger than the host reads.
    case tooLarge
    /// The token is nobody's, or there is none.
    case noToken
    /// Only the teacher may do this, and the secret is not the host's.
    case notTeacher
    /// There is nothing at this path.
    case noSuchPath
    /// The host cannot write to its disk: nothing was kept, and trying again later is right.
    case notKept
    /// More connections for events than one learner may have, or more than the host takes.
    case tooMany
}

extension ClassFault {
    /// As the wire has it: `Wire.Refusal.fault`.
    public var name: String {
        switch self {
        case .room(let fault): fault.rawValue
        case .wrongCode: "wrong_code"
        case .guessing: "guessing"
        case .otherVersion: "other_version"
        case .malformed: "malformed"
        case .tooLarge: "too_large"
        case .noToken: "no_token"
        case .notTeacher: "not_teacher"
        case .noSuchPath: "no_such_path"
        case .notKept: "not_kept"
        case .tooMany: "too_many"
        }
    }

    /// The status code of HTTP.
    public var statusCode: Int {
        switch self {
        case .room(.ended): 410
        case .room: 409
        case .wrongCode, .notTeacher: 403
        case .guessing: 429
        case .otherVersion: 426
        case .malformed: 400
        case .tooLarge: 413
        case .noToken: 401
        case .noSuchPath: 404
        case .notKept, .tooMany: 503
        }
    }

    /// What people are told.
    public var sentence: String {
        switch self {
        case .room(.full): say("The class is full.")
        case .room(.ended): say("The class is over.")
        case .room(.dismissed): say("The teacher has ended your part in this class.")
        case .room(.unknown): say("Nobody in this class has this number.")
        case .room(.notOpen): say("The vote is not open.")
        case .room(.unfit): say("This is no answer to what was asked.")
        case .room(.notHere): say("This does not go here.")
        case .wrongCode: say("This is not the code of the class. It stands on the board.")
        case .guessing(let wait):
            say(
                one: "Too many wrong codes came. Try again in a second.",
                many: "Too many wrong codes came. Try again in \(wait) seconds.", count: wait)
        case .otherVersion:
            say(
                "This host speaks version \(Wire.version) of the protocol. Use the same version of oauthtutor as the host."
            )
        case .malformed: say("The host cannot read this request.")
        case .tooLarge: say("This is more than the host reads.")
        case .noToken: say("The host does not know you any more. Join again.")
        case .notTeacher: say("Only the teacher can do this.")
        case .noSuchPath: say("There is nothing here.")
        case .notKept: say("The host cannot write to its disk. Nothing is lost; it is tried again.")
        case .tooMany: say("The host has no more room for connections.")
        }
    }
}
