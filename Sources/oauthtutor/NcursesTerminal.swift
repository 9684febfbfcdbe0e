import CTerminal
import Glibc
import Messages
import UI

/// A real terminal, through ncurses.
///
/// The thread that makes it owns ncurses: nobody else may call it. There is one at a time in a process.
/// Leaving gives the shell its terminal back as it was: `close()`, and without it the end of the process, however it comes.
final class NcursesTerminal: Terminal {
    struct Options {
        /// Draw on a screen of its own, so that the shell's text is there again afterwards.
        var usesAlternateScreen = true
        var usesColor = true
        /// Where standard error goes while curses draws.
        var logPath = "/dev/null"
    }

    /// Why there is no terminal to draw on; the plain face needs none.
    enum Failure: Error, Equatable {
        /// Standard input or output is a file or a pipe.
        case noTerminal
        /// The terminal's type, from TERM, is not known to this system.
        case unknownType(String)
        /// The terminal's type cannot place a cursor.
        case noCursorAddressing(String)
        /// The system refused something; `code` is its errno.
        case system(code: Int32)
    }

    let window: UnsafeMutablePointer<WINDOW>
    /// Something read that belongs to the next key.
    var unread: TypedUnit?
    /// What stands on the screen, as far as it is known.
    private var drawn: Canvas?
    /// The text on the ordinary screen, while curses is left.
    private var verbatim: String?

    /// - Parameter wakePipe: what is written to it ends a wait; it must outlive the terminal.
    init(_ options: Options = Options(), wakePipe: Mailbox.WakePipe) throws(Failure) {
        var opened: UnsafeMutablePointer<WINDOW>?
        let ends = [wakePipe.readEnd, wakePipe.writeEnd]
        let outcome = ct_open(options.usesAlternateScreen, ends, options.logPath, &opened)
        let type = getenv("TERM").map { String(cString: $0) } ?? ""
        switch outcome {
        case .opened: break
        case .no_terminal: throw .noTerminal
        case .unknown_type: throw .unknownType(type)
        case .no_cursor_addressing: throw .noCursorAddressing(type)
        case .system_error: throw .system(code: errno)
        }
        guard let opened else { throw .system(code: ENOTTY) }
        window = opened
        prepare(usesColor: options.usesColor)
    }

    deinit { ct_close() }

    /// Gives the terminal back for good; what is printed afterwards stands on the ordinary screen.
    func close() { ct_close() }

    /// The learner's locale promises that more than ASCII can be shown.
    var showsUnicode: Bool { ct_says_unicode() }

    var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

    func show(_ frame: Frame) {
        switch frame {
        case .canvas(let canvas):
            verbatim = nil
            ct_enter_screen()
            draw(canvas)
        case .verbatim(let text):
            guard text != verbatim else { return }
            verbatim = text
            ct_leave_screen()
            print(text)
        case .elsewhere:
            ct_leave_screen()
            drawn = nil
        }
    }

    func nextEvent() -> Event {
        var signal: Int32 = 0
        while true {
            if let event = event(for: ct_take_signal(&signal), signal: signal) { return event }
            if verbatim == nil, let key = readKey() {
                if key == .control("z") { return stop() }
                if key == .control("l") { ct_redraw() }
                return .key(key)
            }
            if let event = event(for: ct_wait(-1, &signal), signal: signal) { return event }
        }
    }

    /// Gives the terminal back and stops the whole job, as the terminal itself would have done for Ctrl-Z.
    private func stop() -> Event {
        ct_stop(true)
        drawn = nil
        return .resized
    }

    private func event(for report: ct_report, signal: Int32) -> Event? {
        switch report {
        case .wake: return .wake
        case .interrupted: return .interrupted(signal: signal)
        case .input: return verbatim == nil ? nil : comeBack()
        case .resized: ct_resize()
        case .stop: ct_stop(false)
        case .continued: ct_come_back()
        case .nothing: return nil
        }
        drawn = nil
        // Text on the ordinary screen is the terminal's own affair, unless a shell has written below it.
        guard let verbatim else { return .resized }
        if report != .resized { print(verbatim) }
        return nil
    }

    /// Any key leads back from the ordinary screen, and means what Escape means everywhere: one level out.
    /// Only Ctrl-C keeps its own meaning.
    private func comeBack() -> Event {
        var bytes = [UInt8](repeating: 0, count: 16)
        _ = read(STDIN_FILENO, &bytes, bytes.count)
        verbatim = nil
        drawn = nil
        ct_enter_screen()
        return .key(bytes[0] == 3 ? .control("c") : .escape)
    }

    private func print(_ text: String) {
        var lines = text.hasSuffix("\n") ? text : text + "\n"
        lines += "\n\(say("Press Enter to go back."))\n"
        ct_write(lines, lines.utf8.count)
    }

    private func prepare(usesColor: Bool) {
        keypad(window, true)
        nodelay(window, true)
        curs_set(1)
        defineKeys()
        guard usesColor, has_colors() else { return }
        start_color()
        use_default_colors()
        let colors: [CellStyle.Color: Int32] = [
            .red: COLOR_RED, .green: COLOR_GREEN, .yellow: COLOR_YELLOW, .cyan: COLOR_CYAN, .magenta: COLOR_MAGENTA,
        ]
        for (color, number) in colors { init_pair(Int16(color.rawValue), Int16(number), -1) }
        init_pair(Int16(CellStyle.Color.paper.rawValue), Int16(COLOR_BLACK), Int16(COLOR_WHITE))
    }

    private func draw(_ canvas: Canvas) {
        let known = drawn?.size == canvas.size ? drawn : nil
        for (row, cells) in canvas.rows.enumerated() where known?.rows[row] != cells {
            wmove(window, Int32(row), 0)
            wclrtoeol(window)
            for (column, cell) in cells.enumerated() where cell.width > 0 && cell != .blank {
                put(cell, column: Int32(column), row: Int32(row))
            }
        }
        let cursor = canvas.cursor ?? (column: canvas.size.columns - 1, row: canvas.size.rows - 1)
        wmove(window, Int32(cursor.row), Int32(cursor.column))
        wrefresh(window)
        drawn = canvas
    }

    private func put(_ cell: Canvas.Cell, column: Int32, row: Int32) {
        let limit = Int(CCHARW_MAX) + 1
        withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: limit) { characters in
            var count = 0
            for scalar in cell.text.unicodeScalars.prefix(limit) {
                characters[count] = wchar_t(bitPattern: scalar.value)
                count += 1
            }
            ct_put(
                window, row, column, characters.baseAddress, Int32(count),
                cell.style.attributes.contains(.bold), cell.style.attributes.contains(.underline),
                cell.style.attributes.contains(.reverse), Int32(cell.style.color.rawValue))
        }
    }
}
