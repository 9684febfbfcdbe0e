import Course
import UI

/// Lines in, text out: the loop behind the plain face.
///
/// What was asked of the world is waited for before the next line is read, so that a script's lines meet the pages
/// they were written for.
struct PlainLoop {
    private(set) var session: Session
    private var face = PlainFace()
    private let world: World
    private let mailbox: Mailbox
    /// The next line without its end; nil when there is none any more.
    private let readLine: () -> String?
    /// Prints a text; false when nobody reads it any more.
    private let print: (String) -> Bool
    /// Answers of the world that are still to come.
    private var outstanding = 0
    private var isHeard = true

    init(
        _ session: Session, world: World, mailbox: Mailbox, readLine: @escaping () -> String?,
        print: @escaping (String) -> Bool
    ) {
        self.session = session
        self.world = world
        self.mailbox = mailbox
        self.readLine = readLine
        self.print = print
    }

    /// Plays until the learner leaves or the input ends, and then says the result.
    /// - Parameter effects: what beginning the session asked for.
    mutating func run(_ effects: [Effect]) {
        perform(effects)
        settle()
        tell(face.text(for: session.page))
        while isHeard, !session.hasEnded, let line = readLine() { take(line) }
        tell(PlainFace.closing(table: session.closingTable, result: session.resultLine))
    }

    private mutating func take(_ line: String) {
        var rest: String? = line
        while let line = rest, !session.hasEnded {
            let page = session.page
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
        guard !session.hasEnded else { return }
        let page = session.page
        guard PlainFace.isAside(page) else { return tell(face.text(for: page)) }
        tell(face.aside(page, over: before))
        update(.command(.back))
    }

    private mutating func tell(_ text: String) {
        isHeard = isHeard && print(text)
    }

    private mutating func update(_ action: Action) { perform(session.update(action)) }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            if effect.isAnswered { outstanding += 1 }
            world.perform(effect) { [mailbox] in mailbox.put(.deliver($0)) }
        }
    }

    /// Waits until nothing is outstanding.
    private mutating func settle() {
        while outstanding > 0, !session.hasEnded {
            for action in mailbox.waitAndDrain() {
                outstanding -= 1
                update(action)
            }
        }
    }
}

extension Effect {
    fileprivate var isAnswered: Bool {
        switch self {
        case .open, .live: true
        case .leave: false
        }
    }
}
