import OAuth
import Synchronization

/// Everything that a request can change: a copy of it is a snapshot of the whole run.
struct World: Equatable, Sendable {
    var server: AuthorizationServer
    var addressBook = AddressBook()
    var app: AppSession
    var clock: ServerClock
}

/// The one world that the listeners share.
final class SharedWorld: Sendable {
    private let world: Mutex<World>
    private let bits: @Sendable () -> UInt64

    init(_ world: World, bits: @escaping @Sendable () -> UInt64) {
        self.world = Mutex(world)
        self.bits = bits
    }

    var value: World {
        get { world.withLock { $0 } }
        set { world.withLock { $0 = newValue } }
    }

    /// Does one thing to the world while nobody else does.
    func change<Answer: Sendable, Fault: Error>(
        _ body: (inout World, Moment) throws(Fault) -> Answer
    ) throws(Fault) -> Answer {
        try world.withLock { (world) throws(Fault) -> Answer in
            try body(&world, Moment(now: world.clock.now, bits: bits))
        }
    }
}
