import Course
import Glibc
import UI

/// How the learner is met: a screen, or lines.
struct Face {
    private let mailbox: Mailbox
    /// nil for lines.
    private let terminal: NcursesTerminal?
    private let usesColor: Bool

    /// The screen, where there is a terminal that can show one and nobody asked for lines.
    init(isPlain: Bool, _ around: Surroundings) throws(Trouble) {
        do {
            mailbox = try Mailbox()
        } catch {
            throw .noPipe(error.code)
        }
        usesColor = around.setting("NO_COLOR") == nil
        terminal = isPlain || !around.hasTerminal ? nil : Self.open(usesColor: usesColor, mailbox)
    }

    private static func open(usesColor: Bool, _ mailbox: Mailbox) -> NcursesTerminal? {
        do {
            return try NcursesTerminal(.init(usesColor: usesColor), wakePipe: mailbox.wakePipe)
        } catch {
            if let sentence = error.sentence { _ = write("oauthtutor: \(sentence)\n", to: STDERR_FILENO) }
            return nil
        }
    }

    /// Plays a session to its end and says how it went. Ends the process when a signal asked for that.
    func play(_ session: Session, _ effects: [Effect], in world: World) {
        guard let terminal else { return playLines(session, effects, in: world) }
        let face = ScreenFace(glyphs: terminal.showsUnicode ? .unicode : .ascii, usesColor: usesColor)
        var loop = ScreenLoop(session, face: face, terminal: terminal, world: world, mailbox: mailbox)
        let ending = loop.run(effects)
        terminal.close()
        sayClosing(of: loop.session)
        if case .interrupted(let signal) = ending { exit(128 + signal) }
    }

    private func playLines(_ session: Session, _ effects: [Effect], in world: World) {
        // A reader that has gone away shows as a failed write, and ends the loop.
        signal(SIGPIPE, SIG_IGN)
        endInputOnInterrupt()
        var lines = LineReader(STDIN_FILENO, limit: PlainFace.longestLine)
        var loop = PlainLoop(
            session, world: world, mailbox: mailbox, readLine: { lines.next() },
            print: { write($0, to: STDOUT_FILENO) })
        loop.run(effects)
    }

    /// Ctrl-C ends the input as Ctrl-D does, so that the result is still told: a handler that does nothing, and no
    /// restart of the read that it interrupts.
    private func endInputOnInterrupt() {
        var interrupt = sigaction()
        interrupt.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGINT, &interrupt, nil)
    }

    /// The summary and the result stand on the ordinary screen after leaving.
    private func sayClosing(of session: Session) {
        _ = write(PlainFace.closing(table: session.closingTable, result: session.resultLine), to: STDOUT_FILENO)
    }
}

extension NcursesTerminal.Failure {
    /// Why lines are printed instead of a screen; nil where that is what everybody expects.
    fileprivate var sentence: String? {
        switch self {
        case .noTerminal, .noCursorAddressing: nil
        case .unknownType(""): "TERM is not set, so lines are printed instead of a screen."
        case .unknownType:
            "This system does not know the terminal type in TERM, so lines are printed instead of a screen."
        case .system(let code):
            "The terminal could not be set up (\(String(cString: strerror(code)))), so lines are printed instead."
        }
    }
}
