/// A class as one value: who is there, where the class is, and what was answered.
///
/// It is changed by `update` alone, which takes the time and returns what has to be done; the whole class can be gone
/// through without a socket. What was kept of a class, handed in again, makes the same room (`init(…replaying:)`).
public struct Room: Equatable, Sendable {
    /// In the class's form.
    public let lesson: Lesson
    /// What every order on a screen is drawn from, so that "answer b" is the same answer for all.
    public let seed: UInt64
    /// How many may join.
    public let capacity: Int
    public internal(set) var stage = Stage()
    /// In the order of joining: seat 1 stands at 0.
    public internal(set) var seats: [Seat] = []
    /// Every answer that counts: by item, vote and seat.
    public internal(set) var ballots: [String: [Int: [Int: Ballot]]] = [:]
    /// What the teacher's flow did, in order.
    public internal(set) var turns: [FlowTurn] = []
    /// The break-its that learners want to see, by seat.
    public internal(set) var wishes: [Int: Int] = [:]
    /// Whether names are shown to nobody.
    public internal(set) var hidesNames = false
    /// What went wrong last in the teacher's flow; nil where nothing did.
    public internal(set) var flowFault: String?
    /// What the flow was asked and has not answered.
    var isFlowBusy = false
    var names: Set<String> = []
    /// When the class has talked enough and votes again, in milliseconds since the class began; nil where it does not talk.
    public internal(set) var discussionEnd: Int?
    /// When all were let go alone, in milliseconds since the class began.
    var paceBegan = 0
    /// When the activity came, in milliseconds since the class began.
    public internal(set) var activityBegan = 0

    /// - Parameters:
    ///   - lesson: as its file says it, with its exams gathered.
    ///   - capacity: how many may join.
    public init(_ lesson: Lesson, seed: UInt64, capacity: Int = 1_200) {
        self.lesson = lesson.inClass(seed: seed)
        self.seed = seed
        self.capacity = capacity
    }

    /// The same class again, from what was kept of it.
    /// - Parameter record: each action with its time, in milliseconds since the class began.
    public init(
        _ lesson: Lesson, seed: UInt64, capacity: Int = 1_200,
        replaying record: some Sequence<(action: RoomAction, time: Int)>
    ) {
        self.init(lesson, seed: seed, capacity: capacity)
        for (action, time) in record { _ = update(action, at: time) }
    }

    /// - Parameter now: milliseconds since the class began.
    public mutating func update(_ action: RoomAction, at now: Int) -> [RoomEffect] {
        switch action {
        case .join(let name, let token): join(name, token, at: now)
        case .present(let seat, let isPresent): note(seat, isPresent: isPresent, at: now)
        case .answer(let seat, let answer): take(answer, from: seat, at: now)
        case .at(let seat, let activity): note(seat, isAt: activity, at: now)
        case .choose(let seat, let breakIt): choose(breakIt, by: seat, at: now)
        case .lead(let lead): follow(lead, at: now)
        case .flowStarted: noteFlowStarted()
        case .flow(let turn): take(turn)
        case .flowFailed(let sentence): fail(sentence)
        case .resumed: resume()
        }
    }

    public var activity: Activity? {
        stage.activity.flatMap { lesson.activities.indices.contains($0) ? lesson.activities[$0] : nil }
    }

    /// Everybody who was not sent out.
    public var members: [Seat] { seats.filter { !$0.isDismissed } }

    /// Tells where the class now is.
    mutating func tell() -> [RoomEffect] {
        stage.number += 1
        return [.tell(.stage(stage)), .changed]
    }

    // Who is there

    private mutating func join(_ raw: String, _ token: String, at now: Int) -> [RoomEffect] {
        guard !stage.hasEnded else { return [.refused(.ended)] }
        guard seats.count < capacity else { return [.refused(.full)] }
        let number = seats.count + 1
        let name = SafeName(raw).unique(number: number) { names.contains($0) }
        names.insert(name)
        seats.append(Seat(number: number, name: name, token: token, heard: now))
        return [.keep(.join(name: raw, token: token)), .seated(number), .changed]
    }

    /// The seat's place in `seats`; nil for one that is not there or was sent out.
    func place(of seat: Int) -> Int? {
        seats.indices.contains(seat - 1) && !seats[seat - 1].isDismissed ? seat - 1 : nil
    }

    /// Why a seat may do nothing.
    func fault(of seat: Int) -> RoomFault {
        seats.indices.contains(seat - 1) ? .dismissed : .unknown
    }

    private mutating func note(_ seat: Int, isPresent: Bool, at now: Int) -> [RoomEffect] {
        guard let place = place(of: seat) else { return [.refused(fault(of: seat))] }
        seats[place].heard = now
        guard seats[place].isPresent != isPresent else { return [] }
        seats[place].isPresent = isPresent
        return [.changed]
    }

    private mutating func note(_ seat: Int, isAt activity: Int, at now: Int) -> [RoomEffect] {
        guard let place = place(of: seat) else { return [.refused(fault(of: seat))] }
        guard stage.pace == .free, lesson.activities.indices.contains(activity) else { return [.refused(.notHere)] }
        seats[place].heard = now
        guard seats[place].activity != activity else { return [] }
        seats[place].activity = activity
        return [.keep(.at(seat: seat, activity: activity)), .changed]
    }

    private mutating func resume() -> [RoomEffect] {
        for place in seats.indices { seats[place].isPresent = false }
        isFlowBusy = false
        guard stage.flow != nil else { return [.keep(.resumed), .changed] }
        return [.keep(.resumed)] + beginFlow() + tell()
    }
}
