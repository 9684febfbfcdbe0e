import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// A web server on 127.0.0.1 and a free port, for as long as this object lives.
final class Listener: Sendable {
    /// Why there is no listener.
    enum Fault: Error, Equatable {
        /// The system's error number, where it gave one.
        case noPort(errno: CInt?)

        var sentence: String {
            switch self {
            case .noPort(EADDRINUSE):
                "The port on 127.0.0.1 is taken by another program. Close that, or choose another port."
            case .noPort(EACCES), .noPort(EPERM):
                "This machine does not allow a port to be opened on 127.0.0.1. Is a sandbox in the way?"
            case .noPort(EMFILE), .noPort(ENFILE):
                "No port could be opened on 127.0.0.1, since too many files are open. "
                    + "Close some programs and try again."
            case .noPort(let number):
                "No port could be opened on 127.0.0.1\(number.map { " (error \($0))" } ?? ""). Is its network up?"
            }
        }
    }

    private static let connectionLimit = 128
    static let headLimit = 16 * 1024

    let port: Int
    private let channel: any Channel
    private let connections: Connections
    private let task: Task<Void, any Error>

    var base: String { "http://127.0.0.1:\(port)" }

    /// Returns once connections are taken.
    ///
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - patience: a whole request has to arrive in this time.
    static func start(
        on port: Int = 0, patience: TimeAmount = .seconds(10), recorder: Recorder,
        responder: @Sendable (_ authority: @escaping @Sendable () -> String) -> Responder
    ) async throws(Fault) -> Listener {
        let authority = Authority()
        let connections = Connections()
        let (channels, opened) = AsyncStream.makeStream(of: (any Channel).self, bufferingPolicy: .bufferingNewest(1))
        // Anything printed would land on the learner's screen.
        let silent = Logger(label: "oauthtutor") { _ in SwiftLogNoOpLogHandler() }
        let application = Application(
            responder: responder { authority.text },
            server: .http1(
                configuration: httpConfiguration {
                    ConnectionGuard(patience: patience, recorder: recorder, connections: connections)
                }
            ),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(connectionLimit, logger: silent)
            ),
            onServerRunning: { channel in
                authority.port.store(channel.localAddress?.port ?? 0, ordering: .releasing)
                opened.yield(channel)
            },
            logger: silent
        )
        let task = Task {
            defer { opened.finish() }
            try await application.run()
        }
        for await channel in channels {
            return Listener(
                port: authority.port.load(ordering: .acquiring), channel: channel, connections: connections, task: task
            )
        }
        guard case .failure(let error as IOError) = await task.result else { throw .noPort(errno: nil) }
        throw .noPort(errno: error.errnoCode)
    }

    private init(port: Int, channel: any Channel, connections: Connections, task: Task<Void, any Error>) {
        self.port = port
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

    /// What the Host header must say, known once the port is.
    private final class Authority: Sendable {
        let port = Atomic<Int>(0)

        var text: String { "127.0.0.1:\(port.load(ordering: .acquiring))" }
    }
}
