import Synchronization

/// The private notes of a server: why it refused, by the port from which the refused request came.
///
/// Nothing is masked: all secrets here are made for one run and are worth nothing outside of it.
final class Recorder: Sendable {
    /// Requests that nobody asks about, such as a browser's own, must not pile up.
    private static let limit = 256

    private let notes = Mutex<[(port: Int, reason: String)]>([])

    /// Keeps the note about the latest request from this port; nil where the server has nothing to say about it.
    func note(_ reason: String?, from port: Int) {
        notes.withLock { notes in
            notes.removeAll { $0.port == port }
            guard let reason else { return }
            if notes.count >= Self.limit { notes.removeFirst() }
            notes.append((port, reason))
        }
    }

    /// Takes the note about the request that came from this port; nil where the server had nothing to say.
    func takeNote(from port: Int) -> String? {
        notes.withLock { notes in
            guard let index = notes.firstIndex(where: { $0.port == port }) else { return nil }
            return notes.remove(at: index).reason
        }
    }
}
