import Course
import Messages

/// What stands behind a word: numbers, letters, and pairs of them.
extension Phrasebook {
    /// What may stand between numbers and letters.
    static var to: [String] { typed("to") }
    static var and: [String] { typed("and") }
    static var with: [String] { typed("with") }

    /// Numbers from 1 to `count`, each once, as numbers from 0.
    func numbers(_ words: [String], count: Int, example: String) throws(Misreading) -> [Int] {
        var numbers: [Int] = []
        for word in words.flatMap(\.arguments) {
            guard word.isNumeral else { throw .malformed(example: example) }
            let number = try index(word, count: count)
            if numbers.contains(number) { throw .repeated(word) }
            numbers.append(number)
        }
        guard !numbers.isEmpty else { throw .malformed(example: example) }
        return numbers
    }

    func number(_ words: [String], count: Int, example: String = "2") throws(Misreading) -> Int {
        let numbers = try numbers(words, count: count, example: example)
        guard numbers.count == 1 else { throw .malformed(example: example) }
        return numbers[0]
    }

    /// "4 to 2", or "4 2".
    func placing(_ words: [String], count: Int, example: String) throws(Misreading) -> Action {
        let arguments = words.flatMap(\.arguments).filter { !Self.to.contains($0) }
        guard arguments.count == 2, arguments.allSatisfy(\.isNumeral) else { throw .malformed(example: example) }
        return .place(item: try index(arguments[0], count: count), at: try index(arguments[1], count: count))
    }

    /// "1 2", or "1 and 2": an order of the items that are not aside, with those two changed over.
    func swapping(_ words: [String], count: Int, kept: Int, example: String) throws(Misreading) -> Action {
        let pair = try numbers(
            words.filter { !Self.and.contains($0) && !Self.with.contains($0) }, count: count, example: example)
        guard pair.count == 2 else { throw .malformed(example: example) }
        if let aside = pair.first(where: { $0 >= kept }) { throw .isAside(aside + 1) }
        var order = Array(0..<kept)
        order.swapAt(pair[0], pair[1])
        return .arrange(order)
    }

    /// "b", "a c", "a,c", "a and c"; a number stands for the letter at its place.
    func ticking(_ words: [String], count: Int, isMultiple: Bool) throws(Misreading) -> Action {
        let example = isMultiple ? "a c" : "b"
        var ticked: [Int] = []
        for word in words.flatMap(\.arguments) where !Self.and.contains(word) {
            let number: Int
            if word.isNumeral {
                number = try index(word, count: count)
            } else {
                guard let letter = PlainText.number(ofLetter: word) else { throw .malformed(example: example) }
                guard letter < count else { throw .noSuchLetter(word, count: count) }
                number = letter
            }
            if ticked.contains(number) { throw .repeated(word) }
            ticked.append(number)
        }
        guard !ticked.isEmpty else { throw .malformed(example: example) }
        guard isMultiple || ticked.count == 1 else { throw .oneAnswerOnly }
        return .answer(ticked)
    }

    /// "1c 2a", "1 c", "1-c", "1=c": numbers and letters by turns, whatever stands between them.
    func pairs(_ words: [String], terms: Int, definitions: Int) throws(Misreading) -> [Action.Pair] {
        let example = "1c 2a"
        var pairs: [Action.Pair] = []
        var term: Int?
        for piece in words.flatMap(\.pieces) where !Self.to.contains(piece) && !Self.and.contains(piece) {
            switch (term, piece.isNumeral) {
            case (nil, true):
                let number = try index(piece, count: terms)
                if pairs.contains(where: { $0.term == number }) { throw .repeated(piece) }
                term = number
            case (let number?, false):
                guard let letter = PlainText.number(ofLetter: piece) else { throw .malformed(example: example) }
                guard letter < definitions else { throw .noSuchLetter(piece, count: definitions) }
                if pairs.contains(where: { $0.definition == letter }) { throw .repeated(piece) }
                pairs.append(.init(term: number, definition: letter))
                term = nil
            default: throw .malformed(example: example)
            }
        }
        guard term == nil, !pairs.isEmpty else { throw .malformed(example: example) }
        return pairs
    }

    private func index(_ numeral: String, count: Int) throws(Misreading) -> Int {
        guard let number = Int(numeral), (1...max(1, count)).contains(number) else {
            throw .noSuchNumber(String(numeral.prefix(20)), count: count)
        }
        return number - 1
    }
}

extension String {
    /// Made of the digits 0 to 9 alone.
    var isNumeral: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }

    /// One letter or a number, as an option is named without a word before it.
    var isAnswer: Bool { isNumeral || (utf8.count == 1 && PlainText.number(ofLetter: self) != nil) }

    /// Split at commas and the like, a dot or bracket behind it taken off: "a,c." are a and c.
    var arguments: [String] {
        split { ",;.):(&".contains($0) }.map(String.init)
    }

    /// Runs of digits and runs of letters: "1-c" are 1 and c. Anything else between them is left out.
    var pieces: [String] {
        var pieces: [String] = []
        var isGoingOn = false
        for character in self {
            let isDigit = character.isASCII && character.isNumber
            guard isDigit || character.isLetter else {
                isGoingOn = false
                continue
            }
            if isGoingOn, let last = pieces.last, last.isNumeral == isDigit {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            isGoingOn = true
        }
        return pieces
    }

    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
