import Synchronization

/// One who listens to a class: a bounded queue with a reader at its end. Who reads too slowly is dropped, never waited
/// for.
final class Listener: Sendable {
    /// Who listens, and to what.
    enum Kind: Equatable, Sendable {
        /// A learner, by the seat's number.
        case learner(Int)
        /// A teacher's program, which follows the class's record.
        case teacher

        /// So much may wait for its reader. A teacher's program is told of each answer, and a room answers at once.
        var longestQueue: Int {
            switch self {
            case .learner: 128
            case .teacher: 8_192
            }
        }
    }

    let kind: Kind
    /// Rises from one listener to the next.
    let number: Int
    let stream: AsyncStream<Told>
    private let queue: AsyncStream<Told>.Continuation
    /// Ends the connection itself: a reader that does not read does not notice the end of its queue.
    private let drop: @Sendable () -> Void
    private let hasEnded = Atomic(false)

    init(_ kind: Kind, number: Int, drop: @escaping @Sendable () -> Void) {
        self.kind = kind
        self.number = number
        self.drop = drop
        (stream, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(kind.longestQueue))
    }

    /// - Returns: false where the listener is gone, or had to be dropped.
    func tell(_ told: Told) -> Bool {
        guard !hasEnded.load(ordering: .relaxed) else { return false }
        switch queue.yield(told) {
        case .enqueued: return true
        case .dropped:
            dismiss()
            return false
        default: return false
        }
    }

    /// Ends after what already waits was read.
    func end() {
        hasEnded.store(true, ordering: .relaxed)
        queue.finish()
    }

    /// Ends at once.
    func dismiss() {
        end()
        drop()
    }
}
