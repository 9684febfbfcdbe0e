/// What somebody sees of the mock server while it runs: its trace, and what can be looked at and done beside it.
///
/// Like a session it is one value: the loop hands in actions, exchanges and standings, and performs what comes back.
public struct ServerConsole: Program {
    /// What is looked at.
    enum Place: Equatable, Sendable {
        case trace, values, users, clients, tokens, faults
        case exchange(ServedExchange)
        /// By the client's id.
        case client(String)
        /// By the token's text.
        case token(String)
    }

    /// What lies over the place and goes away with "back".
    enum Overlay: Equatable, Sendable {
        case help
        case verbatim(String)
    }

    let lessons: [LessonGlance]
    /// What whoever started the server must know before anything else; nil where there is nothing.
    let warning: String?
    var standing: ServerStanding
    var log = ExchangeLog()
    var place = Place.trace
    var overlay: Overlay?
    var notice: String?
    /// The number of the exchange under the cursor; nil follows the newest.
    var looked: Int?
    /// The text of the token under the cursor; nil for the newest.
    var token: String?
    /// The row under the cursor in each other list, by its page's id.
    var rows: [String: Int] = [:]
    /// The selected parameter of the opened exchange.
    var parameter: Int?
    /// The token that is revoked if that is asked for once more.
    var doomed: String?
    /// What the server was asked and has not answered, the oldest first.
    private var questions: [MockCommand] = []
    /// Something was served since the server was last asked how things stand.
    private var isStale = false
    public private(set) var hasEnded = false

    /// - Parameters:
    ///   - standing: how things stand at the beginning.
    ///   - lessons: those that may be named beside an exchange.
    ///   - warning: one sentence or two, shown with how to connect.
    public init(_ standing: ServerStanding, lessons: [LessonGlance], warning: String? = nil) {
        self.standing = standing
        self.lessons = lessons
        self.warning = warning
    }

    /// To be performed first: from then on exchanges come in.
    public var beginning: [Effect] { [.watch] }

    /// A server goes on serving when nobody types: a script may have started it with nothing on its standard input.
    public var outlivesInput: Bool { true }

    public var closingLine: String { Words.Trace.closing(log.count) }

    public mutating func update(_ action: Action) -> [Effect] {
        if case .deliver(let delivery) = action { return receive(delivery) }
        notice = nil
        let asked = doomed
        doomed = nil
        if overlay != nil { return updateOverlay(action) }
        switch action {
        case .command(.revoke): return revokeShown(asked: asked)
        case .revoke(let number): return revoke(number, asked: asked)
        case .ask(let command): return ask(command)
        case .command(let command): return updateAnywhere(command) ?? updateHere(action)
        default: return updateHere(action)
        }
    }

    private mutating func receive(_ delivery: Delivery) -> [Effect] {
        switch delivery {
        case .served(let served):
            log.append(served)
            // Where the trace is out of sight, a line tells of it.
            if place != .trace, place != .values { notice = Words.Trace.arrived(served) }
            return showsStanding ? look() : []
        case .standing(let standing):
            self.standing = standing
            let question = questions.isEmpty ? .look : questions.removeFirst()
            if let answer = sentence(about: question) { notice = answer }
            guard isStale, questions.isEmpty else { return [] }
            isStale = false
            return ask(.look)
        default: return []
        }
    }

    /// What is on the page changes with what is served.
    private var showsStanding: Bool {
        switch place {
        case .clients, .tokens, .token, .faults: true
        default: !standing.faults.isEmpty
        }
    }

    private func sentence(about question: MockCommand) -> String? {
        switch question {
        case .look: nil
        case .advance: Words.Clock.now(ahead: standing.secondsAhead)
        case .arm(let fault, _): Words.Faults.nowArmed(fault, times: standing.times(of: fault))
        case .revoke: Words.Tokens.nowRevoked
        }
    }

    mutating func ask(_ command: MockCommand) -> [Effect] {
        questions.append(command)
        return [.mock(command)]
    }

    /// Asks how things stand, unless an answer is on its way: then once more after it.
    mutating func look() -> [Effect] {
        guard questions.isEmpty else {
            isStale = true
            return []
        }
        return ask(.look)
    }

    private mutating func updateOverlay(_ action: Action) -> [Effect] {
        switch action {
        case .command(.quit): return leave()
        case .command(.back), .command(.confirm), .command(.help), .command(.copy), .command(.pick), .command(.next):
            overlay = nil
        default: break
        }
        return []
    }

    /// What means the same wherever one is; nil when the place decides.
    private mutating func updateAnywhere(_ command: Command) -> [Effect]? {
        switch command {
        case .help: overlay = .help
        case .copy: copy()
        case .quit: return leave()
        case .values: return go(to: .values)
        case .users: return go(to: .users)
        case .clients: return go(to: .clients)
        case .tokens: return go(to: .tokens)
        case .faults: return go(to: .faults)
        case .moveClock: return ask(.advance(seconds: 60))
        case .moveClockFar: return ask(.advance(seconds: 3_600))
        case .repeatPage, .redraw: return look()
        default: return nil
        }
        return []
    }

    private mutating func leave() -> [Effect] {
        hasEnded = true
        return [.leave]
    }

    mutating func go(to place: Place) -> [Effect] {
        self.place = place
        parameter = nil
        return look()
    }

    mutating func copy() {
        if let text = copyText { overlay = .verbatim(text) } else { notice = Words.Overlay.nothingToCopy }
    }
}

extension ServerStanding {
    /// How many answers a fault still shapes; 0 when it is not armed.
    func times(of fault: MockFault) -> Int { faults.first { $0.fault == fault }?.times ?? 0 }
}
