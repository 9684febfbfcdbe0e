import Course

/// What somebody wants of the mock server.
public struct MockSettings: Equatable, Sendable {
    /// Where it is to be found if nobody says otherwise.
    public static let usualPort = 8414

    /// The address to listen at; beyond this machine only if it says so.
    public var host = "127.0.0.1"
    /// 0 for any that is free.
    public var port = 0
    /// The issuer where it is not the address itself, for a proxy or a container; nil otherwise.
    public var issuer: String?
    /// Whose paths, lifetimes and habits it has.
    public var provider = Provider.standard
    /// Whether `POST /_clock` moves the clock.
    public var isClockControlled = false
    /// Whether `MockServer.exchanges` is listened to. Nothing is recorded otherwise.
    public var isWatched = false
    /// Faults that are armed from the start, and how many answers each is good for.
    public var faults: [ServerStanding.ArmedFault] = []
    /// Users and clients beside those that stand ready.
    public var parties = ConfiguredParties()

    public init() {}
}
