import Course
import Synchronization

/// What was served, in the order in which the answers went out, for whoever watches.
final class Journal: Watcher {
    /// How an exchange came to its end.
    enum Ending: Equatable, Sendable {
        case whole
        /// The connection was closed before.
        case broken
    }

    /// What a tap has of one exchange.
    struct Served: Equatable, Sendable {
        var request: MessageBytes
        var answer: MessageBytes
        var ending = Ending.whole
        var note: Note?
        var milliseconds = 0
    }

    /// So many wait for a watcher who does not look; the oldest are dropped. Numbers then have a gap.
    static let limit = 256

    let exchanges: AsyncStream<ServedExchange>
    private let watcher: AsyncStream<ServedExchange>.Continuation
    private let count = Mutex(0)
    /// What the provider calls the parties.
    private let words: ProviderWords

    init(words: ProviderWords = ProviderWords()) {
        self.words = words
        (exchanges, watcher) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.limit))
    }

    /// Its stream keeps what nobody has looked at yet.
    var isLooking: Bool { true }

    func enter(_ served: Served) {
        let exchange = Exchange(served, words: words)
        count.withLock { count in
            count += 1
            watcher.yield(
                ServedExchange(
                    number: count, milliseconds: served.milliseconds, exchange: exchange, fault: served.note?.fault,
                    departure: served.note?.departure
                )
            )
        }
    }

    func close() {
        watcher.finish()
    }
}
