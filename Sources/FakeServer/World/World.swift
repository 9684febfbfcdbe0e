import OAuth
import Synchronization

/// Everything that a request can change: a copy of it is a snapshot of the whole run.
struct World: Equatable, Sendable {
    var server: AuthorizationServer
    var addressBook = AddressBook()
    var app: AppSession
    var clock = ServerClock()
}

/// The one world that the listeners share.
final class SharedWorld: Sendable {
    private let world: Mutex<World>
    private let time: @Sendable () -> Instant
    private let bits: @Sendable () -> UInt64

    /// - Parameter time: what the world's clock goes by. In a lesson it says the same each time, so that a learner who
    ///   reads for ten minutes loses nothing.
    init(_ world: World, time: @escaping @Sendable () -> Instant, bits: @escaping @Sendable () -> UInt64) {
        self.world = Mutex(world)
        self.time = time
        self.bits = bits
    }

    /// A copy of everything. A request asks by `read`, since whoever changes the world while a copy of it is about
    /// has to copy every token first.
    var value: World {
        get { world.withLock { $0 } }
        set { world.withLock { $0 = newValue } }
    }

    /// Looks at the world while nobody changes it.
    func read<Answer: Sendable, Fault: Error>(_ body: (borrowing World) throws(Fault) -> Answer) throws(Fault) -> Answer
    {
        try world.withLock { (world) throws(Fault) -> Answer in try body(world) }
    }

    /// Does one thing to the world while nobody else does.
    func change<Answer: Sendable, Fault: Error>(
        _ body: (inout World, Moment) throws(Fault) -> Answer
    ) throws(Fault) -> Answer {
        try world.withLock { (world) throws(Fault) -> Answer in
            try body(&world, Moment(now: world.clock.now(time()), bits: bits))
        }
    }
}
