import Course
import UI

/// Lines in, text out: the loop behind the plain face.
///
/// What was asked of the world is waited for before the next line is read, so that a script's lines meet the pages
/// they were written for. What comes unasked is told between the lines.
struct PlainLoop<Told: Program> {
    private(set) var program: Told
    private var face: PlainFace
    private let world: World
    private let mailbox: Mailbox
    /// Waits for the next line, or for mail.
    private let nextInput: () -> PlainInput
    /// Prints a text; false when nobody reads it any more.
    private let print: (String) -> Bool
    /// Answers of the world that are still to come.
    private var outstanding = 0
    private var isHeard = true

    init(
        _ program: Told, face: PlainFace = PlainFace(), world: World, mailbox: Mailbox,
        nextInput: @escaping () -> PlainInput,
        print: @escaping (String) -> Bool
    ) {
        self.program = program
        self.face = face
        self.world = world
        self.mailbox = mailbox
        self.nextInput = nextInput
        self.print = print
    }

    /// Goes on until somebody leaves or the input ends, and then says how it went.
    ///
    /// A program that outlives its input is only ended by a signal then: it was started in the background, with a
    /// pipe or nothing at all on its standard input.
    /// - Parameter effects: what the program asks for to begin with.
    mutating func run(_ effects: [Effect]) -> LoopEnding {
        var ending = LoopEnding.left
        perform(effects)
        settle()
        tell(face.text(for: program.page))
        // Nor is a reader that has gone away a reason to end what outlives its input.
        loop: while isHeard || program.outlivesInput, !program.hasEnded {
            switch nextInput() {
            case .line(let line): take(line)
            case .mail:
                hear()
            case .end where program.outlivesInput: continue
            case .end: break loop
            case .interrupted(let signal):
                ending = .interrupted(signal: signal)
                break loop
            }
        }
        tell(PlainFace.closing(table: program.closingTable, result: program.closingLine))
        return ending
    }

    private mutating func take(_ line: String) {
        var rest: String? = line
        while let line = rest, !program.hasEnded {
            let page = program.page
            switch face.reading(of: line, on: page) {
            case .sentence(let sentence):
                tell(sentence)
                return
            case .action(let action, let more):
                if action == .command(.repeatPage) { face.forget() }
                update(action)
                settle()
                rest = more
                if more == nil { tellPage(after: page) }
            }
        }
    }

    private mutating func tellPage(after before: Page) {
        guard !program.hasEnded else { return }
        let page = program.page
        guard page.isAside else { return tell(face.text(for: page)) }
        tell(face.aside(page, over: before))
        update(.command(.back))
        tellNews()
    }

    private mutating func tellNews() {
        if let news = face.news(of: program.page) { tell(news) }
    }

    /// What came by itself: a line or two of news, or another page, on which something else can be typed.
    private mutating func hear() {
        let before = program.page.id
        receive()
        let hasAsked = outstanding > 0
        settle()
        if hasAsked, program.page.id != before { tellPage(after: program.page) } else { tellNews() }
    }

    private mutating func tell(_ text: String) {
        isHeard = isHeard && print(text)
    }

    private mutating func update(_ action: Action) { perform(program.update(action)) }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            if effect.isAnswered { outstanding += 1 }
            world.perform(effect) { [mailbox] in mailbox.put(.deliver($0)) }
        }
    }

    /// Waits until nothing is outstanding.
    private mutating func settle() {
        while outstanding > 0, !program.hasEnded {
            mailbox.wait()
            receive()
        }
    }

    private mutating func receive() {
        for action in mailbox.drain() {
            // An answer can come once more, unasked: a class's host does not want somebody any more.
            if action.isAnswer { outstanding = max(0, outstanding - 1) }
            update(action)
        }
    }
}

extension Effect {
    fileprivate var isAnswered: Bool {
        switch self {
        case .open, .live, .mock, .edit, .save, .browse, .review, .outlook, .join, .lead: true
        case .watch, .follow, .keep, .keepReview, .remember, .classroom, .leave: false
        }
    }
}

extension Action {
    /// What comes from the world because it was asked for.
    fileprivate var isAnswer: Bool {
        switch self {
        case .deliver(.served), .deliver(.revised), .deliver(.kept), .deliver(.unkept), .deliver(.sighted),
            .deliver(.lifetimes), .deliver(.classroom), .deliver(.room):
            false
        default: true
        }
    }
}
