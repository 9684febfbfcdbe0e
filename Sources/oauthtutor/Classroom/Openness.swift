import Classroom
import Messages

/// Who can reach a class, and under which address.
struct Openness: Equatable {
    /// As the host listens.
    var host: String
    var isEncrypted: Bool
    /// The address that somebody chose by hand; nil for this machine's own.
    var url: String?

    private enum Reach {
        /// This machine alone.
        case loopback
        /// Whoever reaches this one address.
        case oneAddress
        /// Whoever reaches any address of this machine.
        case everywhere
    }

    private var reach: Reach {
        switch host {
        case "localhost", "::1": .loopback
        case "0.0.0.0", "::": .everywhere
        case let host: host.hasPrefix("127.") ? .loopback : .oneAddress
        }
    }

    /// What learners type.
    func address(port: Int) -> String {
        if let url { return url }
        let name = if case .everywhere = reach { OwnAddress.onNetwork ?? "127.0.0.1" } else { host }
        return "\(isEncrypted ? "https" : "http")://\(name.contains(":") ? "[\(name)]" : name):\(port)"
    }

    /// The same for this machine's own programs.
    func ownAddress(port: Int) -> String {
        let name =
            switch reach {
            case .everywhere: "127.0.0.1"
            default: host.contains(":") ? "[\(host)]" : host
            }
        return "\(isEncrypted ? "https" : "http")://\(name):\(port)"
    }

    /// What is open, and what that means.
    var remark: String {
        switch (reach, isEncrypted) {
        case (.loopback, _):
            say("Only this machine can reach the class. Start it with --lan to let the room in.")
        case (.oneAddress, false), (.everywhere, false):
            say(
                """
                Whoever is on this network can reach the class, and read what is sent: nothing is encrypted without \
                --tls-cert and --tls-key.
                """)
        case (.oneAddress, true), (.everywhere, true):
            say("Whoever is on this network can reach the class; what is sent is encrypted.")
        }
    }
}
