import Course
import UI

/// Keys in, frames out: the loop behind the screen face. Everything happens on the thread that owns the terminal.
struct ScreenLoop {
    enum Ending: Equatable {
        /// The learner left.
        case left
        /// HUP, INT, QUIT or TERM.
        case interrupted(signal: Int32)
    }

    private(set) var session: Session
    private var face: ScreenFace
    private let terminal: any Terminal
    private let world: World
    private let mailbox: Mailbox

    init(_ session: Session, face: ScreenFace, terminal: any Terminal, world: World, mailbox: Mailbox) {
        self.session = session
        self.face = face
        self.terminal = terminal
        self.world = world
        self.mailbox = mailbox
    }

    /// Plays until the learner leaves or a signal ends it.
    /// - Parameter effects: what beginning the session asked for.
    mutating func run(_ effects: [Effect]) -> Ending {
        perform(effects)
        while true {
            for action in mailbox.drain() { update(action) }
            guard !session.hasEnded else { return .left }
            let page = session.page
            show(page)
            switch terminal.nextEvent() {
            case .key(let key):
                if let action = face.action(for: key, on: page) { update(action) }
            case .interrupted(let signal): return .interrupted(signal: signal)
            case .resized, .wake: break
            }
        }
    }

    private mutating func show(_ page: Page) {
        if let text = face.verbatim(of: page) {
            terminal.show(.verbatim(text))
        } else {
            terminal.show(.canvas(face.canvas(for: page, size: terminal.size)))
        }
    }

    private mutating func update(_ action: Action) { perform(session.update(action)) }

    private func perform(_ effects: [Effect]) {
        for effect in effects { world.perform(effect) { [mailbox] in mailbox.put(.deliver($0)) } }
    }
}
