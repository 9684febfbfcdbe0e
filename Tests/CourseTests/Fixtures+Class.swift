@testable import Course

/// A class without a socket: a room, and for each learner the session that a program of theirs would run.
struct ClassUnderTest {
    var room: Room
    var learners: [Int: ClassSession] = [:]
    /// Everything the room asked of the world outside, but for what it told.
    var effects: [RoomEffect] = []
    /// What a host would have kept.
    var record: [(action: RoomAction, time: Int)] = []
    var now = 0
    private let lesson: Lesson
    /// Learners whose connection is gone.
    var lost: Set<Int> = []

    init(_ lesson: Lesson = makeLesson(), seed: UInt64 = 7, capacity: Int = 1_200) {
        self.lesson = lesson
        room = Room(lesson, seed: seed, capacity: capacity)
    }

    /// - Returns: the seat's number; 0 where there was none.
    @discardableResult
    mutating func join(_ name: String) -> Int {
        happen(.join(name: name, token: "token of \(name)"))
        guard case .seated(let number)? = effects.first(where: \.isSeated) else { return 0 }
        learners[number] = ClassSession(lesson, seed: room.seed, name: room.seats[number - 1].name)
        catchUp(number)
        return number
    }

    /// What one who comes (back) is told.
    mutating func catchUp(_ number: Int) {
        lost.remove(number)
        for (turn, what) in room.turns.enumerated() { hear(.news(.turn(turn, what)), number) }
        hear(.news(.stage(room.stage)), number)
    }

    mutating func lead(_ leads: Lead...) { for lead in leads { happen(.lead(lead)) } }

    mutating func happen(_ action: RoomAction) {
        now += 1_000
        effects = room.update(action, at: now)
        for effect in effects { perform(effect) }
    }

    mutating func perform(_ effect: RoomEffect) {
        switch effect {
        case .keep(let action): record.append((action, now))
        case .tell(let news): for number in learners.keys where !lost.contains(number) { hear(.news(news), number) }
        case .tellOne(let seat, let news): hear(.news(news), seat)
        default: break
        }
    }

    mutating func hear(_ event: ClassEvent, _ number: Int) {
        pass(learners[number]?.update(.deliver(.classroom(event))) ?? [], number)
    }

    /// What a learner does, and the host's answer to it.
    mutating func take(_ number: Int, _ actions: Action...) {
        for action in actions { pass(learners[number]?.update(action) ?? [], number) }
    }

    private mutating func pass(_ asked: [Effect], _ number: Int) {
        guard !lost.contains(number) else { return }
        for case .classroom(let request) in asked {
            switch request {
            case .answer(let answer):
                happen(.answer(seat: number, answer))
                hear(effects.contains(where: \.isAcknowledged) ? .kept(answer) : .notKept(answer), number)
            case .at(let activity): happen(.at(seat: number, activity: activity))
            case .choose(let breakIt): happen(.choose(seat: number, breakIt: breakIt))
            }
        }
    }

    func page(_ number: Int) -> Page { learners[number]?.page ?? Page(id: "nobody", trail: [""]) }

    /// The places of the right options on the screen, the same for everybody.
    func right(_ number: Int) -> [Int] { options(number, right: true) }
    func wrong(_ number: Int) -> [Int] { options(number, right: false) }

    private func options(_ number: Int, right: Bool) -> [Int] {
        let tally = room.tally(of: room.itemAsked ?? "", vote: 1)
        return tally.lines.indices.filter { tally.lines[$0].isRight == right }
    }
}

extension RoomEffect {
    var isSeated: Bool { if case .seated = self { true } else { false } }
    var isAcknowledged: Bool { if case .acknowledged = self { true } else { false } }
}

extension Page {
    /// The sentences that say what to do.
    var instructions: [String] {
        parts.compactMap { if case .instruction(let sentence) = $0 { sentence } else { nil } }
    }

    var verdictWord: String? {
        parts.lazy.compactMap { if case .verdict(let verdict) = $0 { verdict.word } else { nil } }.first
    }
}
