import Messages

/// Why there is no mock server.
public enum MockServerFault: Error, Equatable, Sendable {
    case portTaken(host: String, port: Int)
    /// The system lets only its administrator have this port, or a sandbox is in the way.
    case notAllowed(host: String, port: Int)
    /// No address of this machine's.
    case hostForeign(String)
    /// The system's error number, where it gave one.
    case system(errno: Int32?, host: String)
    case issuerMalformed(String)
    /// A client of the settings that could not register by itself either, and why.
    case clientRefused(id: String, reason: String)

    /// What is wrong and what to do.
    public var sentence: String {
        switch self {
        case .portTaken(let host, let port):
            say(
                """
                Port \(port) of \(host) is taken by another program. Close that, or choose another with --port; \
                --port 0 takes one that is free.
                """)
        case .notAllowed(let host, let port):
            say("This machine does not allow port \(port) of \(host) to be opened. Choose one above 1023 with --port.")
        case .hostForeign(let host):
            say("“\(Self.shown(host))” is no address of this machine. Leave --host out to listen on 127.0.0.1.")
        case .system(let number, let host):
            number.map { say("No port could be opened on \(host) (error \($0)). Is its network up?") }
                ?? say("No port could be opened on \(host). Is its network up?")
        case .issuerMalformed(let text):
            say(
                """
                “\(Self.shown(text))” cannot be an issuer: it must be http:// or https://, a host and perhaps a \
                port, and nothing behind, as in --issuer https://auth.example.
                """)
        case .clientRefused(let id, let reason):
            say("The client “\(Self.shown(id))” cannot be registered.") + " " + reason
        }
    }

    /// Nothing that a terminal would obey, and not endless.
    private static func shown(_ text: String) -> String {
        String(text.unicodeScalars.prefix(100).map { $0.properties.generalCategory == .control ? "?" : Character($0) })
    }
}
