import NIOCore
import Synchronization

/// The private notes of a server, by the address from which the request came that each is about.
///
/// Nothing is masked: all secrets here are made for one run and are worth nothing outside of it.
final class Recorder: Sendable {
    /// Which notes of a connection are kept.
    enum Keeping: Sendable {
        /// The latest alone, if it says something: whoever sends one request may ask about it afterwards.
        case latest
        /// One for each request, in the order of the answers: whoever sees all answers go out takes one for each.
        case all
    }

    /// Requests that nobody asks about, such as a browser's own, must not pile up.
    private static let limit = 1_024

    private let keeping: Keeping
    private let notes = Mutex<[(address: SocketAddress, note: Note)]>([])

    init(keeping: Keeping = .latest) {
        self.keeping = keeping
    }

    func note(_ note: Note, from address: SocketAddress?) {
        guard let address else { return }
        notes.withLock { notes in
            if keeping == .latest {
                notes.removeAll { $0.address == address }
                if note.isEmpty { return }
            }
            if notes.count >= Self.limit { notes.removeFirst() }
            notes.append((address, note))
        }
    }

    /// Takes the oldest note about this connection; nil where the server had nothing to say.
    func takeNote(from address: SocketAddress?) -> Note? {
        notes.withLock { notes in
            guard let index = notes.firstIndex(where: { $0.address == address }) else { return nil }
            return notes.remove(at: index).note
        }
    }

    /// The connection has ended; its address may be another's soon.
    func forget(_ address: SocketAddress?) {
        notes.withLock { $0.removeAll { $0.address == address } }
    }
}
