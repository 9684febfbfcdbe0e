import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// A web server on 127.0.0.1 and a free port, for as long as this object lives.
final class Listener: Sendable {
    /// Why there is no listener.
    enum Fault: Error, Equatable {
        case noPort(String)

        var sentence: String {
            switch self {
            case .noPort(let detail):
                "No port on 127.0.0.1 could be opened (\(detail)). Is a firewall or a sandbox in the way?"
            }
        }
    }

    private static let connections = 128
    static let headLimit = 16 * 1024

    let port: Int
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
        let (ports, opened) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
        // Anything printed would land on the learner's screen.
        let silent = Logger(label: "oauthtutor") { _ in SwiftLogNoOpLogHandler() }
        let application = Application(
            responder: responder { authority.text },
            server: .http1(configuration: httpConfiguration(patience, recorder)),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(connections, logger: silent)
            ),
            onServerRunning: { channel in
                guard let port = channel.localAddress?.port else { return }
                authority.port.store(port, ordering: .releasing)
                opened.yield(port)
            },
            logger: silent
        )
        let task = Task {
            defer { opened.finish() }
            try await application.run()
        }
        for await port in ports { return Listener(port: port, task: task) }
        let result = await task.result
        throw .noPort("\((try? result.get()) == nil ? Self.detail(of: result) : "it closed at once")")
    }

    private init(port: Int, task: Task<Void, any Error>) {
        self.port = port
        self.task = task
    }

    deinit {
        task.cancel()
    }

    /// Returns once the port is free again.
    func stop() async {
        task.cancel()
        _ = await task.result
    }

    private static func httpConfiguration(_ patience: TimeAmount, _ recorder: Recorder) -> HTTP1Channel.Configuration {
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderFieldSize = headLimit
        decoder.maxHeaderListSize = headLimit
        decoder.maxHeaderFieldCount = 100
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(patience: patience, recorder: recorder)],
            httpDecoderConfiguration: decoder
        )
    }

    private static func detail(of result: Result<Void, any Error>) -> String {
        if case .failure(let error) = result { "\(error)" } else { "" }
    }

    /// What the Host header must say, known once the port is.
    private final class Authority: Sendable {
        let port = Atomic<Int>(0)

        var text: String { "127.0.0.1:\(port.load(ordering: .acquiring))" }
    }
}
