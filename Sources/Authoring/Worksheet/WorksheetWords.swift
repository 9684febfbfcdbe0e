/// What a printed sheet says beside the lesson's own words.
enum WorksheetWords {
    static let name = "Name"
    static let date = "Date"
    static let key = "Key"
    static let definitions = "Definitions"
    static let number = "Number the steps."
    static let numberSome = "Number the steps, and cross out what does not belong."
    static let letter = "Write the letter of its definition beside each term."
    static let tickOne = "Tick the one that is right."
    static let tickAll = "Tick all that are right."

    /// Which sheet it is: the same number brings it again.
    static func sheet(_ seed: UInt64) -> String { "Sheet \(seed)" }
}

extension Worksheet.Exercise {
    /// What is to be done on paper; nil where the room to write says it.
    var instruction: String? {
        switch kind {
        case .order(let items, _): items.contains(where: \.isDecoy) ? WorksheetWords.numberSome : WorksheetWords.number
        case .match: WorksheetWords.letter
        case .choice(let question): question.isMultiple ? WorksheetWords.tickAll : WorksheetWords.tickOne
        case .open: nil
        }
    }

    /// How many lines there are to write on.
    var lines: Int {
        if case .open(let open) = kind { max(4, open.points.count * 2) } else { 0 }
    }
}
