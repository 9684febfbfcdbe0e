import Messages

/// Why a typed line could not be understood.
enum Misreading: Error, Equatable {
    /// An empty line where nothing is to be gone on from.
    case nothingTyped
    case tooLong(limit: Int)
    /// No such word; `nearest` is one that is nearly the same.
    case unknown(String, nearest: String?)
    /// A word that means something elsewhere.
    case notHere(String)
    /// A word with too little, too much or something else behind it.
    case malformed(example: String)
    case noSuchNumber(String, count: Int)
    case noSuchLetter(String, count: Int)
    case repeated(String)
    /// An item that is laid aside cannot be swapped.
    case isAside(Int)
    /// A number alone, where it could mean several things.
    case bareNumber(Int)
    /// A definition's letter without a term.
    case bareLetter(String)
    case oneAnswerOnly
    /// Not a fault that the mock server knows; `nearest` is one that is nearly the same.
    case noSuchFault(String, nearest: String?)
    /// Further than the clock is moved at once.
    case tooFar(days: Int)
    case tooOften(most: Int)
}

extension Misreading {
    /// What is wrong, for the learner; what can be typed instead is the prompt's to say.
    var sentence: String {
        switch self {
        case .nothingTyped: say("Nothing was typed.")
        case .tooLong(let limit): say("That line is too long: at most \(limit) bytes are read, and it was left out.")
        case .unknown(let word, let nearest?): say("\"\(word)\" is not understood here. Did you mean \"\(nearest)\"?")
        case .unknown(let word, nil): say("\"\(word)\" is not understood here.")
        case .notHere(let word): say("\"\(word)\" has no meaning on this page.")
        case .malformed(let example): say("Say it like this: \(example)")
        case .noSuchNumber(let number, let count):
            say(
                one: "There is no \(number) here, only 1.", many: "There is no \(number) here: use 1 to \(count).",
                count: count)
        case .noSuchLetter(let letter, let count):
            say(
                one: "There is no \(letter) here, only a.",
                many: "There is no \(letter) here: use a to \(PlainText.letter(count - 1)).", count: count)
        case .repeated(let name): say("\(name) stands there twice.")
        case .isAside(let number): say("\(number) is laid aside. To take it back: aside \(number)")
        case .bareNumber(let number): say("What about \(number)? Say: move \(number) to 1, or: aside \(number)")
        case .bareLetter(let letter): say("Which term has \(letter)? Say it with its number: 1\(letter)")
        case .noSuchFault(let word, let nearest?): say("There is no fault \"\(word)\". Did you mean \"\(nearest)\"?")
        case .noSuchFault(let word, nil): say("There is no fault \"\(word)\". Type faults to see which there are.")
        case .tooFar(let days): say("The clock is moved by at most \(days) days at once.")
        case .tooOften(let most): say("A fault is armed for at most \(most) answers.")
        case .oneAnswerOnly: say("One answer is right here: type one letter.")
        }
    }
}
