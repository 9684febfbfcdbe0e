import Course
import NIOCore
import OAuth

/// The server of the lessons by itself, as a mock for somebody's application.
///
/// It listens from `start` until `stop`, or until the last reference to it is gone.
public final class MockServer: Sendable {
    /// What is served, in the order in which the answers go out, if the settings say that it is watched. It ends when
    /// the server stops. A watcher who does not look misses the oldest; one alone can look.
    public var exchanges: AsyncStream<ServedExchange> { journal.exchanges }

    let listener: Listener
    private let world: SharedWorld
    private let journal: Journal
    private let faults: ArmedFaults

    /// Returns once it listens.
    ///
    /// - Parameters:
    ///   - now: seconds since 1970-01-01 00:00 UTC.
    ///   - bits: 64 fresh random bits each time, from a secure source.
    public static func start(
        _ settings: MockSettings, now: @escaping @Sendable () -> Int,
        bits: @escaping @Sendable () -> UInt64 = {
            var system = SystemRandomNumberGenerator()
            return system.next()
        }
    ) async throws(MockServerFault) -> MockServer {
        try await start(settings, limits: Limits(), now: now, bits: bits)
    }

    /// How long things take, so that tests need not wait for them.
    struct Limits: Sendable {
        /// How long a request may take to arrive.
        var patience = TimeAmount.seconds(10)
        /// How late a slow answer is.
        var slowness = TimeAmount.seconds(3)
    }

    /// The same with other limits than the public ones.
    static func start(
        _ settings: MockSettings, limits: Limits, now: @escaping @Sendable () -> Int,
        bits: @escaping @Sendable () -> UInt64
    ) async throws(MockServerFault) -> MockServer {
        let address = try ListeningAddress(settings)
        let world = try SharedWorld(settings, time: { Instant(secondsSinceEpoch: now()) }, bits: bits)
        let journal = Journal(words: settings.provider.words)
        let faults = ArmedFaults(slowness: limits.slowness)
        let recorder = settings.isWatched ? Recorder(keeping: .all) : nil
        do {
            let provider = settings.provider
            let service = AuthorizationService(
                world: world, pages: try Pages(title: provider.profile.title, words: provider.words),
                keys: SigningKeys(), faults: faults, dialect: provider.dialect
            )
            let routes = service.routes + (settings.isClockControlled ? [ClockControl(world: world).route] : [])
            let listener = try await Listener.start(
                at: address, patience: limits.patience, recorder: recorder, watcher: journal
            ) { names in
                Responder(routes: routes, pages: service.pages, recorder: recorder, faults: faults, names: names)
            }
            world.change { world, _ in
                world.server.issuer = (address.issuer?.text ?? listener.base) + world.server.profile.issuerPath
            }
            let server = MockServer(listener: listener, world: world, journal: journal, faults: faults)
            for armed in settings.faults { server.arm(armed.fault, times: armed.times) }
            return server
        } catch let fault as Listener.Fault {
            throw MockServerFault(fault, at: address)
        } catch {
            throw .system(errno: nil, host: address.host)
        }
    }

    private init(listener: Listener, world: SharedWorld, journal: Journal, faults: ArmedFaults) {
        self.listener = listener
        self.world = world
        self.journal = journal
        self.faults = faults
    }

    deinit {
        journal.close()
    }

    /// Does what the command says.
    ///
    /// - Returns: how things stand afterwards.
    public func perform(_ command: MockCommand) async -> ServerStanding {
        switch command {
        case .look: break
        case .advance(let seconds): world.change { world, _ in world.clock.advance(by: seconds) }
        case .arm(let fault, let times): arm(fault, times: times)
        case .revoke(let token): world.change { world, _ in world.server.revoke(held: token) }
        }
        let armed = faults.standing
        return world.change { world, moment in ServerStanding(world, armed: armed, at: moment.now) }
    }

    /// Returns once the port is free again and all connections are closed.
    public func stop() async {
        await listener.stop()
        journal.close()
    }

    /// A fault that breaks a rule of OAuth is the server's own affair, any other is one of how its answers travel.
    private func arm(_ fault: MockFault, times: Int) {
        if let deviation = fault.deviation {
            world.change { world, _ in world.server.deviations.arm(deviation, times: times) }
        } else {
            faults.arm(fault, times: times)
        }
    }
}
