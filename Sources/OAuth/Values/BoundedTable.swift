/// A dictionary of bounded size that knows what came first: a new entry takes the place of the oldest.
///
/// Every change costs the same however much is in it, averaged over many changes: the keys stand in a queue in the
/// order in which they came, and a key that was taken out is skipped when its turn comes.
struct BoundedTable<Key: Hashable & Sendable, Value: Equatable & Sendable>: Sendable {
    private struct Entry: Sendable {
        var value: Value
        /// Tells this entry from an earlier one under the same key.
        let ticket: Int
    }

    let limit: Int
    private var entries: [Key: Entry] = [:]
    /// The keys as they came; what stands before `head` is gone.
    private var queue: [(key: Key, ticket: Int)] = []
    private var head = 0
    private var nextTicket = 0

    /// - Parameter limit: at least one.
    init(limit: Int) {
        self.limit = Swift.max(1, limit)
    }

    var count: Int { entries.count }

    /// Replacing a value keeps its place in the order; nil takes the entry out.
    subscript(key: Key) -> Value? {
        get { entries[key]?.value }
        set {
            guard let newValue else {
                entries[key] = nil
                return
            }
            if let place = entries.index(forKey: key) {
                entries.values[place].value = newValue
            } else {
                insert(newValue, for: key)
            }
        }
    }

    var isFull: Bool { entries.count >= limit }

    /// Takes the oldest entries out as long as the condition holds for them; it stops at the first that stays.
    ///
    /// - Returns: what went.
    @discardableResult
    mutating func removeOldest(while isOver: (Value) -> Bool) -> [Value] {
        var gone: [Value] = []
        while let place = oldest, isOver(entries.values[place].value) {
            gone.append(entries.remove(at: place).value.value)
            advance()
        }
        return gone
    }

    /// Takes the oldest entry out.
    ///
    /// - Returns: what it was; nil where there is none.
    @discardableResult
    mutating func removeOldest() -> Value? {
        guard let place = oldest else { return nil }
        defer { advance() }
        return entries.remove(at: place).value.value
    }

    private mutating func insert(_ value: Value, for key: Key) {
        if isFull { removeOldest() }
        entries[key] = Entry(value: value, ticket: nextTicket)
        queue.append((key, nextTicket))
        nextTicket += 1
        // Entries that were taken out leave their keys in the queue; too many of them are cleared away at once.
        if queue.count - head > 2 * limit + 16 {
            queue = queue[head...].filter { entries[$0.key]?.ticket == $0.ticket }
            head = 0
        }
    }

    /// Where the entry stands that came first of those that are still here.
    private var oldest: Dictionary<Key, Entry>.Index? {
        mutating get {
            while head < queue.count {
                let (key, ticket) = queue[head]
                if let place = entries.index(forKey: key), entries.values[place].ticket == ticket { return place }
                advance()
            }
            return nil
        }
    }

    private mutating func advance() {
        head += 1
        // Half of the queue is behind: moving the rest costs no more than getting here did.
        if head * 2 > queue.count {
            queue.removeFirst(head)
            head = 0
        }
    }
}

extension BoundedTable: Sequence {
    /// The entries, the oldest first.
    func makeIterator() -> AnyIterator<(key: Key, value: Value)> {
        var rest = queue[head...].makeIterator()
        return AnyIterator {
            while let (key, ticket) = rest.next() {
                if let entry = entries[key], entry.ticket == ticket { return (key, entry.value) }
            }
            return nil
        }
    }
}

extension BoundedTable: Equatable {
    /// The same entries; the order counts as little as it does in a dictionary.
    static func == (left: BoundedTable, right: BoundedTable) -> Bool {
        left.limit == right.limit && left.entries.mapValues(\.value) == right.entries.mapValues(\.value)
    }
}
