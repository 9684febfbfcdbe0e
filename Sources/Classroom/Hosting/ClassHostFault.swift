import Foundation

/// Why there is no host.
public enum ClassHostFault: Error, Equatable, Sendable {
    case portTaken(host: String, port: Int)
    /// The system lets only its administrator have this port, or a sandbox is in the way.
    case notAllowed(host: String, port: Int)
    /// No address of this machine's.
    case hostForeign(String)
    /// The certificate or the key cannot be used.
    case identityUnfit(certificate: String, key: String)
    /// A page's template cannot be parsed, as a language's words may make it; the parser says why.
    case pagesUnfit(String)
    /// The system's error number.
    case system(errno: Int32, host: String)

    init(errno number: Int32, at place: ClassHost.Place) {
        self =
            switch number {
            case EADDRINUSE: .portTaken(host: place.host, port: place.port)
            case EACCES, EPERM: .notAllowed(host: place.host, port: place.port)
            case EADDRNOTAVAIL: .hostForeign(place.host)
            default: .system(errno: number, host: place.host)
            }
    }
}
