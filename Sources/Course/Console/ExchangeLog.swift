/// What was served, the newest last; only so many are kept.
struct ExchangeLog: Equatable, Sendable {
    /// As many as somebody may want to scroll through.
    static let limit = 1_000

    private(set) var entries: [ServedExchange] = []

    var isEmpty: Bool { entries.isEmpty }
    var last: ServedExchange? { entries.last }
    /// How many there have been, those included that are no longer kept, or came too fast to be told of.
    var count: Int { last?.number ?? 0 }
    /// How many there were before the first that is kept.
    var dropped: Int { entries.first.map { $0.number - 1 } ?? 0 }

    mutating func append(_ served: ServedExchange) {
        entries.append(served)
        let surplus = entries.count - Self.limit
        if surplus > 0 { entries.removeFirst(surplus) }
    }

    /// Where the exchange with this number stands, or the one after the place where it stood; nil behind the last.
    func index(of number: Int) -> Int? { entries.firstIndex { $0.number >= number } }

    subscript(number number: Int) -> ServedExchange? {
        index(of: number).flatMap { entries[$0].number == number ? entries[$0] : nil }
    }
}
