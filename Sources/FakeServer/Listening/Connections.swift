import NIOCore
import Synchronization

/// The open connections of a listener, so that they end when it stops.
final class Connections: Sendable {
    private struct State {
        var isStopped = false
        var channels: [ObjectIdentifier: any Channel] = [:]
    }

    private let state = Mutex(State())

    var isStopped: Bool { state.withLock { $0.isStopped } }

    /// - Returns: false if the listener has stopped, so that the connection has to be closed by whoever asks.
    func add(_ channel: any Channel) -> Bool {
        state.withLock { state in
            if !state.isStopped { state.channels[ObjectIdentifier(channel)] = channel }
            return !state.isStopped
        }
    }

    func remove(_ channel: any Channel) {
        state.withLock { $0.channels[ObjectIdentifier(channel)] = nil }
    }

    /// No connection that begins from now on will be served.
    func stop() {
        state.withLock { $0.isStopped = true }
    }

    func closeAll() {
        for channel in state.withLock({ Array($0.channels.values) }) { channel.close(promise: nil) }
    }
}
