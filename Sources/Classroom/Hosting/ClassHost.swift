import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import Synchronization

/// A class's web server, for as long as this object lives.
public final class ClassHost: Sendable {
    /// Where it listens, and how much it takes.
    public struct Place: Sendable {
        /// 127.0.0.1 for this machine alone, 0.0.0.0 for all of its addresses.
        public var host = "127.0.0.1"
        /// 0 for any that is free.
        public var port = 0
        /// Files in PEM: the certificate with its chain, and its key; nil for plain HTTP.
        public var identity: (certificate: String, key: String)?
        /// Connections at once; beyond it nobody is taken until one ends.
        public var mostConnections = 4_096
        /// Of these from one address: a whole class may sit behind one.
        public var mostOfOneAddress = 2_048
        var patience = ConnectionGuard.Patience()

        public init(host: String = "127.0.0.1", port: Int = 0) {
            self.host = host
            self.port = port
        }
    }

    /// Connections that wait to be taken: a room joins at once.
    private static let backlog = 4_096
    private static let headLimit = 16 * 1024

    public let port: Int
    public let hall: Hall
    private let channel: any Channel
    private let connections: Connections
    private let tasks: [Task<Void, any Error>]

    /// Returns once connections are taken.
    /// - Parameters:
    ///   - desk: where those sit who take part in a browser; nil where nobody shall.
    ///   - address: what it calls itself, by the port it listens at.
    public static func start(
        at place: Place, hall: Hall, door: Door, hosted: HostedClass, desk: Desk? = nil,
        address: @escaping @Sendable (_ port: Int) -> String
    ) async throws(ClassHostFault) -> ClassHost {
        let connections = Connections(mostOfOnePlace: place.mostOfOneAddress)
        let port = Mutex(place.port)
        let router = Router(context: ClassContext.self)
        router.add(middleware: PlainSpeech())
        ClassRoutes(hall: hall, door: door, hosted: hosted, address: { address(port.withLock { $0 }) }).add(to: router)
        if let desk {
            WebRoutes(
                hall: hall, door: door, desk: desk, face: desk.face, title: hosted.title,
                isSecure: place.identity != nil
            ).add(to: router)
        }

        let (channels, opened) = AsyncStream.makeStream(of: (any Channel).self, bufferingPolicy: .bufferingNewest(1))
        // Anything printed would land on the teacher's screen.
        let silent = Logger(label: "oauthtutor") { _ in SwiftLogNoOpLogHandler() }
        let application = Application(
            router: router, server: try server(place, connections),
            configuration: ApplicationConfiguration(
                address: .hostname(place.host, port: place.port), backlog: backlog,
                availableConnectionsDelegate: MaximumAvailableConnections(place.mostConnections, logger: silent)),
            onServerRunning: { channel in
                port.withLock { $0 = channel.localAddress?.port ?? 0 }
                opened.yield(channel)
            },
            logger: silent
        )
        let serving = Task {
            defer { opened.finish() }
            try await application.run()
        }
        for await channel in channels {
            let running = Task<Void, any Error> { await hall.run() }
            let seating = Task<Void, any Error> { await desk?.run() }
            return ClassHost(
                channel: channel, hall: hall, connections: connections, tasks: [serving, running, seating])
        }
        guard case .failure(let error as IOError) = await serving.result else {
            throw .hostForeign(place.host)
        }
        throw ClassHostFault(errno: error.errnoCode, at: place)
    }

    private init(channel: any Channel, hall: Hall, connections: Connections, tasks: [Task<Void, any Error>]) {
        port = channel.localAddress?.port ?? 0
        self.channel = channel
        self.hall = hall
        self.connections = connections
        self.tasks = tasks
    }

    /// Returns once the port is free again and all connections are closed.
    public func stop() async {
        for task in tasks.dropFirst() { task.cancel() }
        await hall.close()
        connections.stop()
        // The server's task must not be cancelled: NIO ends the program where an active connection is dropped.
        channel.close().whenComplete { [connections] _ in connections.closeAll() }
        for task in tasks { _ = await task.result }
    }

    private static func server(_ place: Place, _ connections: Connections) throws(ClassHostFault) -> HTTPServerBuilder {
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderFieldSize = headLimit
        decoder.maxHeaderListSize = headLimit
        decoder.maxHeaderFieldCount = 100
        let plain = HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ConnectionGuard(patience: place.patience, connections: connections)],
                httpDecoderConfiguration: decoder))
        guard let identity = place.identity else { return plain }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(identity.certificate)
            let key = try NIOSSLPrivateKey(file: identity.key, format: .pem)
            return try .tls(
                plain,
                tlsConfiguration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)))
        } catch {
            throw .identityUnfit(certificate: identity.certificate, key: identity.key)
        }
    }
}
