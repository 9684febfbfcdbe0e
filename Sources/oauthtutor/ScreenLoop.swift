import Course
import UI

/// Keys in, frames out: the loop behind the screen face. Everything happens on the thread that owns the terminal.
struct ScreenLoop<Shown: Program> {
    private(set) var program: Shown
    private var face: ScreenFace
    private let terminal: any Terminal
    private let world: World
    private let mailbox: Mailbox

    init(_ program: Shown, face: ScreenFace, terminal: any Terminal, world: World, mailbox: Mailbox) {
        self.program = program
        self.face = face
        self.terminal = terminal
        self.world = world
        self.mailbox = mailbox
    }

    /// Goes on until somebody leaves or a signal ends it.
    /// - Parameter effects: what the program asks for to begin with.
    mutating func run(_ effects: [Effect]) -> LoopEnding {
        perform(effects)
        while true {
            for action in mailbox.drain() { update(action) }
            guard !program.hasEnded else { return .left }
            let page = program.page
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

    private mutating func update(_ action: Action) { perform(program.update(action)) }

    private func perform(_ effects: [Effect]) {
        for effect in effects {
            if world.needsTerminal(effect) { terminal.show(.elsewhere) }
            world.perform(effect) { [mailbox] in mailbox.put(.deliver($0)) }
        }
    }
}

/// How it came to an end, on either face.
enum LoopEnding: Equatable {
    /// Somebody left, or there is no more input.
    case left
    case interrupted(signal: Int32)
}
