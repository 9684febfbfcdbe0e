import Course
import Glibc
import Messages
import UI

/// How the learner is met: a screen, or lines.
struct Face {
    private let mailbox: Mailbox
    /// nil for lines.
    private let terminal: NcursesTerminal?
    private let usesColor: Bool
    /// The locale promises that more than ASCII can be shown.
    private let saysUnicode: Bool

    /// The screen, where there is a terminal that can show one and nobody asked for lines.
    init(isPlain: Bool, _ around: Surroundings) throws(Trouble) {
        do {
            mailbox = try Mailbox()
        } catch {
            throw .noPipe(error.code)
        }
        usesColor = around.setting("NO_COLOR") == nil
        saysUnicode = around.namesUnicode
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

    /// Shows a program to its end and says how it went. Ends the process when a signal asked for that.
    func show(_ program: some Program, _ effects: [Effect], in world: World) {
        guard let terminal else { return tell(program, effects, in: world) }
        let face = ScreenFace(glyphs: terminal.showsUnicode ? .unicode : .ascii, usesColor: usesColor)
        var loop = ScreenLoop(program, face: face, terminal: terminal, world: world, mailbox: mailbox)
        let ending = loop.run(effects)
        terminal.close()
        sayClosing(of: loop.program)
        if case .interrupted(let signal) = ending { exit(128 + signal) }
    }

    /// The same in lines.
    private func tell(_ program: some Program, _ effects: [Effect], in world: World) {
        // A reader that has gone away shows as a failed write, and ends the loop.
        signal(SIGPIPE, SIG_IGN)
        // In the background of a shell a read fails then, as at the end of the input, and does not stop the program.
        if program.outlivesInput { signal(SIGTTIN, SIG_IGN) }
        let signals = program.outlivesInput ? [SIGINT, SIGTERM, SIGHUP] : [SIGINT]
        Interrupt.arm(signals, wakePipe: mailbox.wakePipe)
        var lines = LineReader(STDIN_FILENO, limit: PlainFace.longestLine)
        var loop = PlainLoop(
            program, face: PlainFace(glyphs: saysUnicode ? .unicode : .ascii), world: world, mailbox: mailbox,
            nextInput: { lines.next(orMailIn: mailbox) },
            print: { write($0, to: STDOUT_FILENO) })
        let ending = loop.run(effects)
        // Ctrl-C ends a lesson as the end of the input does; of anything else the shell is told the signal.
        if program.outlivesInput, case .interrupted(let signal) = ending { exit(128 + signal) }
    }

    /// How it went stands on the ordinary screen after leaving.
    private func sayClosing(of program: some Program) {
        _ = write(PlainFace.closing(table: program.closingTable, result: program.closingLine), to: STDOUT_FILENO)
    }
}

extension NcursesTerminal.Failure {
    /// Why lines are printed instead of a screen; nil where that is what everybody expects.
    fileprivate var sentence: String? {
        switch self {
        case .noTerminal, .noCursorAddressing: nil
        case .unknownType(""): say("TERM is not set, so lines are printed instead of a screen.")
        case .unknownType:
            say("This system does not know the terminal type in TERM, so lines are printed instead of a screen.")
        case .system(let code):
            say("The terminal could not be set up (\(String(cString: strerror(code)))), so lines are printed instead.")
        }
    }
}
