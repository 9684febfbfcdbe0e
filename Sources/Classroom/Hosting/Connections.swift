import NIOCore
import Synchronization

/// The open connections of a host: bounded for each address they come from, and all to be closed when it ends.
final class Connections: Sendable {
    private struct State {
        var isStopped = false
        var channels: [ObjectIdentifier: any Channel] = [:]
        var ofPlace: [String: Int] = [:]
    }

    private let state = Mutex(State())
    private let mostOfOnePlace: Int

    init(mostOfOnePlace: Int) { self.mostOfOnePlace = mostOfOnePlace }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    /// - Parameter place: where it comes from.
    /// - Returns: false where the connection has to be closed.
    func add(_ channel: any Channel, from place: String) -> Bool {
        state.withLock { state in
            guard !state.isStopped, state.ofPlace[place, default: 0] < mostOfOnePlace else { return false }
            state.channels[ObjectIdentifier(channel)] = channel
            state.ofPlace[place, default: 0] += 1
            return true
        }
    }

    func remove(_ channel: any Channel, from place: String) {
        state.withLock { state in
            guard state.channels.removeValue(forKey: ObjectIdentifier(channel)) != nil else { return }
            let left = state.ofPlace[place, default: 1] - 1
            state.ofPlace[place] = left > 0 ? left : nil
        }
    }

    /// No connection that begins from now on will be served.
    func stop() { state.withLock { $0.isStopped = true } }

    func closeAll() {
        for channel in state.withLock({ Array($0.channels.values) }) { channel.close(promise: nil) }
    }
}
