import Course

/// How a class stood when something was told last: what one who comes (back) is told first.
struct Standing: Sendable {
    private(set) var stage: Stage
    private var turns: [Told]
    /// The number of the last kept action that was told.
    private(set) var number: Int

    init(_ room: Room, number: Int) {
        stage = room.stage
        self.number = number
        turns = room.turns.enumerated().map { Told(.turn($0, $1), number: number) }
    }

    mutating func follow(_ news: ClassNews, _ told: Told, number: Int) {
        switch news {
        case .stage(let stage):
            self.stage = stage
            // A flow that begins anew has no turns.
            if stage.flow?.turns ?? 0 == 0 { turns = [] }
        case .turn: turns.append(told)
        case .dismissed: break
        }
        self.number = number
    }

    mutating func follow(number: Int) { self.number = max(self.number, number) }

    /// - Parameter last: the number of what the listener heard last; nil for nothing.
    func opening(after last: Int?) -> [Told] {
        // The stage comes always: it is short, and the later of two is the true one.
        turns.filter { $0.number ?? 0 > last ?? -1 } + [Told(.stage(stage), number: number)]
    }
}
