/// Is told of what crosses the wire, by the taps of the connections.
protocol Watcher: Sendable {
    /// Where nobody looks, a tap tells nothing and leaves the notes to whoever else asks for them.
    var isLooking: Bool { get }

    /// Called when the last of an answer was written, on the connection's event loop, before its client can go on.
    func enter(_ served: Journal.Served)
}
