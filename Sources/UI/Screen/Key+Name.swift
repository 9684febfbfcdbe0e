import Messages

extension Key {
    /// What is printed on the key.
    var name: String {
        switch self {
        case .character(" "): say("Space", as: "keys")
        case .character(let character): String(character)
        case .enter: say("Enter", as: "keys")
        case .tab: say("Tab", as: "keys")
        case .backTab: say("Shift-Tab", as: "keys")
        case .escape: say("Esc", as: "keys")
        case .backspace: say("Backspace", as: "keys")
        case .delete: say("Delete", as: "keys")
        case .up: say("Up", as: "keys")
        case .down: say("Down", as: "keys")
        case .left: say("Left", as: "keys")
        case .right: say("Right", as: "keys")
        case .shiftUp: say("Shift-Up", as: "keys")
        case .shiftDown: say("Shift-Down", as: "keys")
        case .home: say("Home", as: "keys")
        case .end: say("End", as: "keys")
        case .pageUp: say("PgUp", as: "keys")
        case .pageDown: say("PgDn", as: "keys")
        case .control(let letter): say("Ctrl-\(letter.uppercased())", as: "keys")
        case .function(let number): say("F\(number)", as: "keys")
        case .paste: say("paste")
        }
    }

    var digit: Int? {
        if case .character(let character) = self, character.isASCII { character.wholeNumberValue } else { nil }
    }

    /// 0 for a, 25 for z.
    var letterIndex: Int? {
        guard case .character(let character) = self, let value = character.asciiValue, (97...122).contains(value) else {
            return nil
        }
        return Int(value) - 97
    }
}
