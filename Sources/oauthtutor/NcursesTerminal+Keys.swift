import CTerminal
import Glibc
import UI

/// What ncurses hands over at a time.
enum TypedUnit: Equatable {
    case scalar(Unicode.Scalar)
    /// A key's code: one of ncurses' own, or one from `NcursesTerminal.sequences`.
    case code(Int32)
}

extension NcursesTerminal {
    private static let pasteBegins: Int32 = 2000
    private static let pasteEnds: Int32 = 2001
    private static let longestPaste = 65_536

    /// What terminals send although their description says otherwise, or says nothing.
    private static let sequences: [(String, Int32)] = [
        // Cursor keys in the mode that was not asked for.
        ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
        ("\u{1B}OA", KEY_UP), ("\u{1B}OB", KEY_DOWN), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}OD", KEY_LEFT),
        ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END),
        ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE), ("\u{1B}[Z", KEY_BTAB),
        ("\u{1B}OP", KEY_F0 + 1), ("\u{1B}[11~", KEY_F0 + 1),
        // Shift, then Alt, with the cursor keys.
        ("\u{1B}[1;2A", KEY_SR), ("\u{1B}[1;2B", KEY_SF), ("\u{1B}[a", KEY_SR), ("\u{1B}[b", KEY_SF),
        ("\u{1B}[1;3A", KEY_SR), ("\u{1B}[1;3B", KEY_SF),
        ("\u{1B}[200~", pasteBegins), ("\u{1B}[201~", pasteEnds),
    ]

    func defineKeys() {
        for (bytes, code) in Self.sequences { define_key(bytes, code) }
    }

    /// The next whole key that has arrived; nil when there is none. Sequences that mean nothing here are swallowed.
    func readKey() -> Key? {
        while let unit = nextUnit() {
            let key =
                switch unit {
                case .code(Self.pasteBegins): readPaste()
                // A mouse report that nobody asked for: its beginning is a key to ncurses, the rest would be text.
                case .code(KEY_MOUSE): swallowControlSequence()
                case .code(let code): Self.key(code: code)
                case .scalar("\u{1B}"): readAfterEscape()
                case .scalar(let scalar): Self.key(typed: scalar)
                }
            if let key { return key }
        }
        return nil
    }

    private func nextUnit() -> TypedUnit? {
        if let unit = unread {
            unread = nil
            return unit
        }
        let code = wgetch(window)
        guard code != ERR else { return nil }
        guard let byte = UInt8(exactly: code) else { return .code(code) }
        guard byte >= 0x80 else { return .scalar(Unicode.Scalar(byte)) }
        guard ct_is_unicode() else { return .scalar(Unicode.Scalar(btowc(code)) ?? "\u{FFFD}") }
        return .scalar(scalar(begunBy: byte))
    }

    /// The character that this byte begins in UTF-8; what belongs to another one is left for later.
    ///
    /// ncurses would take up to sixteen bytes for one broken character, and with them the end of a paste.
    private func scalar(begunBy first: UInt8) -> Unicode.Scalar {
        let patience = wgetdelay(window)
        wtimeout(window, 25)
        defer { wtimeout(window, patience) }
        var bytes = [first]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        while bytes.count < length {
            let code = wgetch(window)
            guard code != ERR else { break }
            guard let byte = UInt8(exactly: code), byte & 0xC0 == 0x80 else {
                ungetch(code)
                break
            }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }

    /// Escape by itself is a key; a sequence that ncurses does not know is none.
    private func readAfterEscape() -> Key? {
        switch nextUnit() {
        case nil: return .escape
        case .scalar("["): return swallowControlSequence()
        case .scalar("]"), .scalar("P"), .scalar("_"), .scalar("^"), .scalar("X"): swallowControlString()
        case .scalar("O"): _ = nextUnit()
        case let other:
            unread = other
            return .escape
        }
        return nil
    }

    /// ECMA-48, 5.4: parameters, then intermediates, then one final byte.
    private func swallowControlSequence() -> Key? {
        wtimeout(window, 25)
        defer { wtimeout(window, 0) }
        while case .scalar(let scalar) = nextUnit() {
            switch scalar.value {
            case 0x20...0x3F: continue
            // The Linux console's function keys go on after a second bracket.
            case 0x5B: _ = nextUnit()
            default: break
            }
            break
        }
        return nil
    }

    /// ECMA-48, 5.6: what a terminal reports of itself, such as its colours, up to BEL or ESC and a backslash.
    private func swallowControlString() {
        wtimeout(window, 25)
        defer { wtimeout(window, 0) }
        for _ in 0..<4_096 {
            guard let unit = nextUnit(), unit != .scalar("\u{7}") else { return }
            if unit == .scalar("\u{1B}") {
                _ = nextUnit()
                return
            }
        }
    }

    /// Reads to the end of a bracketed paste; a terminal that never says where it ends is waited for half a second.
    private func readPaste() -> Key {
        wtimeout(window, 500)
        defer { wtimeout(window, 0) }
        var text = String.UnicodeScalarView()
        var length = 0
        while let unit = nextUnit(), unit != .code(Self.pasteEnds) {
            guard case .scalar(let scalar) = unit, length < Self.longestPaste else { continue }
            length += 1
            switch scalar {
            case "\r": text.append("\n")
            case "\t": text.append(" ")
            case "\n": text.append(scalar)
            default: if scalar.properties.generalCategory != .control { text.append(scalar) }
            }
        }
        return .paste(String(text))
    }

    private static func key(typed scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 9: .tab
        case 10, 13: .enter
        case 8, 127: .backspace
        case 1...26: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 96)))
        case 0..<32, 0x80..<0xA0: nil
        default: .character(Character(scalar))
        }
    }

    private static func key(code: Int32) -> Key? {
        switch code {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_SR: .shiftUp
        case KEY_SF: .shiftDown
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_BTAB: .backTab
        case KEY_ENTER: .enter
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
        default: nil
        }
    }
}
