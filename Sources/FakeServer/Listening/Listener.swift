import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import Messages
import NIOCore
import Synchronization

/// A web server, on 127.0.0.1 and a free port unless told otherwise, for as long as this object lives.
final class Listener: Sendable {
    /// Why there is no listener.
    enum Fault: Error, Equatable {
        /// The system's error number, where it gave one; it gives none for a host that nobody knows.
        case noPort(errno: CInt?)

        var sentence: String {
            switch self {
            case .noPort(EADDRINUSE):
                say("The port on 127.0.0.1 is taken by another program. Close that, or choose another port.")
            case .noPort(EACCES), .noPort(EPERM):
                say("This machine does not allow a port to be opened on 127.0.0.1. Is a sandbox in the way?")
            case .noPort(EMFILE), .noPort(ENFILE):
                say(
                    """
                    No port could be opened on 127.0.0.1, since too many files are open. Close some programs and \
                    try again.
                    """)
            case .noPort(let number):
                number.map { say("No port could be opened on 127.0.0.1 (error \($0)). Is its network up?") }
                    ?? say("No port could be opened on 127.0.0.1. Is its network up?")
            }
        }
    }

    static let connectionLimit = 128
    static let headLimit = 16 * 1024

    let port: Int
    private let names: ServerNames
    private let channel: any Channel
    private let connections: Connections
    private let task: Task<Void, any Error>

    /// What it calls itself.
    var base: String { "http://\(names.own)" }

    /// Returns once connections are taken.
    ///
    /// - Parameters:
    ///   - patience: a whole request has to arrive in this time.
    ///   - recorder: takes the server's notes; nil where nobody reads them.
    ///   - watcher: is told of every exchange; nil where nobody ever watches.
    ///   - responder: is handed the server's names, which are known once the port is.
    static func start(
        at address: ListeningAddress = ListeningAddress(), patience: TimeAmount = .seconds(10), recorder: Recorder?,
        watcher: (any Watcher)? = nil,
        responder: @Sendable (_ names: @escaping @Sendable () -> ServerNames) -> Responder
    ) async throws(Fault) -> Listener {
        let names = Names(address)
        let connections = Connections()
        let (channels, opened) = AsyncStream.makeStream(of: (any Channel).self, bufferingPolicy: .bufferingNewest(1))
        // Anything printed would land on the learner's screen.
        let silent = Logger(label: "oauthtutor") { _ in SwiftLogNoOpLogHandler() }
        let application = Application(
            responder: responder { names.value },
            server: .http1(
                configuration: httpConfiguration {
                    let tap = watcher.flatMap { watcher in recorder.map { WireTap(watcher: watcher, recorder: $0) } }
                    return ConnectionGuard(
                        patience: patience, recorder: recorder, tap: tap, connections: connections
                    )
                }
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port),
                availableConnectionsDelegate: MaximumAvailableConnections(connectionLimit, logger: silent)
            ),
            onServerRunning: { channel in
                names.know(port: channel.localAddress?.port ?? 0)
                opened.yield(channel)
            },
            logger: silent
        )
        let task = Task {
            defer { opened.finish() }
            try await application.run()
        }
        for await channel in channels {
            return Listener(names: names.value, channel: channel, connections: connections, task: task)
        }
        guard case .failure(let error as IOError) = await task.result else { throw .noPort(errno: nil) }
        throw .noPort(errno: error.errnoCode)
    }

    private init(
        names: ServerNames, channel: any Channel, connections: Connections, task: Task<Void, any Error>
    ) {
        self.names = names
        port = channel.localAddress?.port ?? 0
        self.channel = channel
        self.connections = connections
        self.task = task
    }

    deinit {
        close()
    }

    /// Returns once the port is free again and all connections are closed.
    func stop() async {
        close()
        _ = await task.result
    }

    /// First no more connections, then none at all; the server's task ends by itself after that.
    ///
    /// The task must not be cancelled: a connection that was taken, but not handed to the task yet, would be dropped
    /// while it is active, and NIO ends the program for that.
    private func close() {
        connections.stop()
        channel.close().whenComplete { [connections] _ in connections.closeAll() }
    }

    private static func httpConfiguration(
        _ makeGuard: @escaping @Sendable () -> ConnectionGuard
    ) -> HTTP1Channel.Configuration {
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderFieldSize = headLimit
        decoder.maxHeaderListSize = headLimit
        decoder.maxHeaderFieldCount = 100
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [makeGuard()],
            httpDecoderConfiguration: decoder
        )
    }

    /// The names, complete once the port is known: no request is read before.
    private final class Names: Sendable {
        private let address: ListeningAddress
        private let names: Mutex<ServerNames>

        init(_ address: ListeningAddress) {
            self.address = address
            names = Mutex(ServerNames(address, port: address.port))
        }

        var value: ServerNames { names.withLock { $0 } }

        func know(port: Int) {
            names.withLock { $0 = ServerNames(address, port: port) }
        }
    }
}
