import Messages

/// What a printed sheet says beside the lesson's own words.
enum WorksheetWords {
    static var name: String { say("Name") }
    static var date: String { say("Date") }
    static var key: String { say("Key") }
    static var definitions: String { say("Definitions") }
    static var number: String { say("Number the steps.") }
    static var numberSome: String { say("Number the steps, and cross out what does not belong.") }
    static var letter: String { say("Write the letter of its definition beside each term.") }
    static var tickOne: String { say("Tick the one that is right.") }
    static var tickAll: String { say("Tick all that are right.") }

    /// Which sheet it is: the same number brings it again.
    static func sheet(_ seed: UInt64) -> String { say("Sheet \(seed)") }
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
