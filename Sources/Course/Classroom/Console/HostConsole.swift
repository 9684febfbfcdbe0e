/// A class as its teacher sees and leads it, and as the board shows it to everybody.
///
/// Like a session it is one value: the loop hands in what the room looks like after each change, and performs the leads
/// that come back. The class itself is elsewhere: in the same process, or at a host that this terminal is attached to.
public struct HostConsole: Program {
    /// What is looked at.
    enum Place: Equatable, Sendable {
        case lesson, people
    }

    /// What lies over the place and goes away with "back".
    enum Overlay: Equatable, Sendable {
        case help, invitation
        case verbatim(String)
    }

    /// What is done if it is asked for once more.
    enum Question: Equatable, Sendable {
        case lead(Lead)
        case leave
    }

    /// In the class's form.
    let lesson: Lesson
    let invitation: Invitation
    /// The class runs in this very process, and stops with it.
    let isHost: Bool
    /// This terminal is the board, and nothing else.
    let isBoardOnly: Bool
    /// Shows activities as the learners see them, and the flow as far as it has come.
    var session: Session
    var view: RoomView
    private var turns: [Int: FlowTurn]
    var place = Place.lesson
    var overlay: Overlay?
    /// Everybody may look at this screen.
    var isBoard: Bool
    /// Somebody wants the names on the board.
    var boardHasNames = false
    var asked: Question?
    var notice: String?
    /// The number of the learner under the cursor; nil for the first.
    var looked: Int?
    /// The break-it under the cursor; nil for the one that most want to see.
    var breakItLooked: Int?
    /// The flow of this activity can be sent through.
    private(set) var isFlowStarted: Bool
    public internal(set) var hasEnded = false

    /// - Parameters:
    ///   - room: the class as it stands; later changes come as `Delivery.room`.
    ///   - isHost: leaving stops the class.
    ///   - isBoard: shows the board from the beginning, and stays it.
    ///   - now: milliseconds since the class began.
    public init(_ room: Room, invitation: Invitation, isHost: Bool, isBoard: Bool = false, at now: Int) {
        lesson = room.lesson
        self.invitation = invitation
        self.isHost = isHost
        self.isBoard = isBoard
        isBoardOnly = isBoard
        view = room.view(for: .teacher, at: now)
        isFlowStarted = !view.isFlowBusy
        turns = Dictionary(uniqueKeysWithValues: room.turns.enumerated().map { ($0, $1) })
        session = Session(lessons: [], seed: room.seed)
        _ = session.begin(with: room.lesson.id)
        _ = session.update(.deliver(.lesson(room.lesson)))
        if let number = view.stage.activity { session.show(number, of: lesson.id) }
        showFlow()
    }

    public var closingTable: Block.Table? { view.stage.hasEnded ? resultTable : nil }

    public var closingLine: String {
        view.stage.hasEnded ? Words.Host.closing(view.learners.count) : Words.Host.attached
    }

    /// A class goes on when nobody types at its host.
    public var outlivesInput: Bool { true }

    public mutating func update(_ action: Action) -> [Effect] {
        if case .deliver(let delivery) = action {
            receive(delivery)
            return []
        }
        notice = nil
        let question = asked
        asked = nil
        if overlay != nil { return updateOverlay(action, question) }
        switch action {
        case .command(let command): return perform(command, question)
        case .lead(let lead): return self.lead(lead, question)
        case .choose(let number): return choose(number, question)
        default: return []
        }
    }

    private mutating func receive(_ delivery: Delivery) {
        switch delivery {
        case .room(let view): follow(view)
        case .classroom(.news(.turn(let number, let turn))):
            turns[number] = turn
            showFlow()
        case .classroom(.lost): notice = Words.Host.lost
        case .classroom(.found): notice = Words.Host.found
        case .refused(let fault): notice = Words.Host.refused(fault)
        case .unkept(let sentence): notice = sentence
        default: break
        }
    }

    private mutating func follow(_ next: RoomView) {
        let before = view
        let gone = before.learners.map(\.number).filter { number in !next.learners.contains { $0.number == number } }
        if let last = gone.last { notice = Words.Host.dismissed(name(of: last)) }
        view = next
        if next.stage.flow?.turns ?? 0 == 0 { turns = [:] }
        if next.stage.activity != before.stage.activity, let number = next.stage.activity {
            session.show(number, of: lesson.id)
        }
        if next.stage.activity != before.stage.activity { isFlowStarted = false }
        if !next.isFlowBusy { isFlowStarted = true }
        if next.stage.isChoosingBreakIt != before.stage.isChoosingBreakIt { breakItLooked = nil }
        if next.hidesNames != before.hidesNames {
            notice = next.hidesNames ? Words.Host.namesHidden : Words.Host.namesShown
        }
        showFlow()
    }

    private mutating func showFlow() {
        guard let number = view.stage.activity, let place = view.stage.flow else { return }
        guard place.turns == 0 || turns[place.turns - 1] != nil else { return }
        let known = (0..<place.turns).compactMap { turns[$0] }
        session.runs[lesson.id]?.showFlow(number, known, at: place)
    }

    private mutating func updateOverlay(_ action: Action, _ question: Question?) -> [Effect] {
        switch action {
        case .command(.quit): return leave(question)
        case .command(.back), .command(.confirm), .command(.help), .command(.copy), .command(.pick), .command(.next),
            .command(.invitation):
            overlay = nil
        default: break
        }
        return []
    }

    mutating func leave(_ question: Question?) -> [Effect] {
        guard !isHost || view.stage.hasEnded || question == .leave else {
            asked = .leave
            notice = Words.Host.sureLeave
            return []
        }
        hasEnded = true
        return [.leave]
    }
}
