import AsyncHTTPClient
import Course
import NIOCore
import NIOPosix
import NIOSSL

/// From what went wrong on the way to what is said of it.
extension HostClient {
    /// Why a host did not do what it was asked for.
    func fault(_ answer: Answer) -> JoinFault {
        let refusal = decoded(Wire.Refusal.self, answer.body)
        switch answer.status {
        case 401: return .unknown
        case 403: return refusal?.fault == RoomFault.unknown.rawValue ? .unknown : .wrongCode
        case 409: return fault(refusal)
        case 410: return .over
        case 426: return .otherVersion
        case 429: return .tooManyTries
        case 500...599: return .noAnswer(address.base)
        default: return .notAClass(address.base)
        }
    }

    private func fault(_ refusal: Wire.Refusal?) -> JoinFault {
        switch refusal?.fault.flatMap(RoomFault.init(rawValue:)) {
        case .full: .full
        case .ended: .over
        case .dismissed: .dismissed
        case .unknown: .unknown
        case .notOpen, .unfit, .notHere, nil: .refused(Self.shown(refusal?.sentence ?? ""))
        }
    }

    /// A host's own words, which may be anything.
    public static func shown(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(400).map { scalar -> Character in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: " "
                default: Character(scalar)
                }
            })
    }

    private static let silences: [HTTPClientError] = [
        .connectTimeout, .readTimeout, .deadlineExceeded, .remoteConnectionClosed, .getConnectionFromPoolTimeout,
        .tlsHandshakeTimeout,
    ]

    /// What an error of the connection comes to.
    func fault(_ error: any Error) -> JoinFault {
        switch error {
        case let fault as JoinFault: fault
        case let error as HTTPClientError where Self.silences.contains(error): .noAnswer(address.base)
        case is NIOSSLError, is NIOSSLExtraError: .untrusted(address.base)
        case is NIOConnectionError, is SocketAddressError, is IOError: .noHost(address.base)
        default: .notAClass(address.base)
        }
    }
}
