extension Key {
    /// What is printed on the key.
    var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .shiftUp: "Shift-Up"
        case .shiftDown: "Shift-Down"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .control(let letter): "Ctrl-" + letter.uppercased()
        case .function(let number): "F\(number)"
        case .paste: "paste"
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
