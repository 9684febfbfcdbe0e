import Course
import Messages

/// Turns what a learner types into an action, by the page it was typed on.
struct Phrasebook {
    /// Longer lines are not read.
    static let longestLine = 65_536

    /// An action, and what is left of the line, to be read on the page that the action leads to.
    struct Understood: Equatable {
        var action: Action
        var rest: String?
    }

    let page: Page
    private let all = Phrase.all
    /// What may be meant by somebody who is here: a learner has no use for a teacher's words.
    private let phrases: [Phrase]

    init(page: Page) {
        self.page = page
        phrases = page.leadsClass ? all : Phrase.lessons
    }

    func read(_ line: String) throws(Misreading) -> Understood {
        guard line.utf8.count <= Self.longestLine else { throw .tooLong(limit: Self.longestLine) }
        let text = PlainText.line(line).trimmed
        if text.isEmpty { return Understood(action: .command(try onward())) }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if let command = command(words.joined(separator: " ")) { return Understood(action: .command(command)) }
        if page.takesText { return Understood(action: .write(text)) }
        if let understood = try phrase(words) { return understood }
        return Understood(action: try bare(words))
    }

    private func onward() throws(Misreading) -> Command {
        guard let offer = page.onward else { throw .nothingTyped }
        return offer.command
    }

    /// Where the learner writes, only what this page offers is a command, and everything else the answer.
    private func command(_ words: String) -> Command? {
        func isMeant(_ phrase: Phrase) -> Bool { phrase.use.command != nil && phrase.words.contains(words) }
        let phrase =
            all.first { isMeant($0) && $0.fits(page) }
            ?? (page.takesText ? nil : phrases.first(where: isMeant))
        guard let command = phrase?.use.command else { return nil }
        // Gaps are gone through by filling them, so an answer as it stands is all of them.
        if case .gaps = page.awaited, command == .confirm { return .send }
        return command == .next ? next : command
    }

    /// "next" goes on, whatever going on is called here; it never submits an answer.
    private var next: Command {
        if page.offers(.next) { return .next }
        return page.offers(.nextActivity) ? .nextActivity : page.onward?.command ?? .next
    }

    private func phrase(_ words: [String]) throws(Misreading) -> Understood? {
        let known = all.compactMap { phrase in
            phrase.words.map { $0.split(separator: " ").map(String.init) }
                .first { $0.count < words.count && words.starts(with: $0) }
                .map { (phrase: phrase, arguments: Array(words.dropFirst($0.count))) }
        }.filter { $0.phrase.use.takesArguments }
        guard let found = known.first(where: { $0.phrase.fits(page) }) else {
            if known.isEmpty, all.contains(where: { $0.use.takesArguments && $0.words.contains(words[0]) }) {
                throw incomplete(words[0])
            }
            if !known.isEmpty { throw .notHere(shown(words[0])) }
            return nil
        }
        if found.phrase.use == .breakIt {
            guard found.arguments.count == 1, found.arguments[0].isNumeral else {
                throw .malformed(example: found.phrase.example)
            }
            return Understood(action: .command(.breakIt), rest: found.arguments[0])
        }
        return Understood(action: try action(found.phrase, found.arguments))
    }

    /// A word that wants something behind it, alone on its line.
    private func incomplete(_ word: String) -> Misreading {
        guard let meant = all.first(where: { $0.words.contains(word) && $0.fits(page) }) else {
            return .notHere(shown(word))
        }
        return .malformed(example: meant.takesBareNumber ? "\(word) 2" : meant.example)
    }

    private func action(_ phrase: Phrase, _ arguments: [String]) throws(Misreading) -> Action {
        switch (phrase.use, page.awaited) {
        case (.arrange, .order(let count, _)):
            return .arrange(try numbers(arguments, count: count, example: phrase.example))
        case (.place, .order(let count, _)): return try placing(arguments, count: count, example: phrase.example)
        case (.swap, .order(let count, let kept)):
            return try swapping(arguments, count: count, kept: kept, example: phrase.example)
        case (.layAside, .order(let count, _)):
            return .setAside(try numbers(arguments, count: count, example: phrase.example))
        case (.pair, .pairs(let terms, let definitions)):
            return .pair(try pairs(arguments, terms: terms, definitions: definitions))
        case (.takeBack, .pairs(let terms, _)):
            let freed = try numbers(arguments, count: terms, example: phrase.example)
            return .pair(freed.map { Action.Pair(term: $0, definition: nil) })
        case (.tick, .ticks(let count, let isMultiple)):
            return try ticking(arguments, count: count, isMultiple: isMultiple)
        case (.choose, .choice(let count, _)), (.mark, .marks(let count)):
            return .choose(try number(arguments, count: count))
        case (.clock, _): return .ask(.advance(seconds: try seconds(arguments, example: phrase.example)))
        case (.fault, _): return .ask(try arming(arguments, example: phrase.example))
        case (.discuss, _): return .lead(.discuss(seconds: try seconds(arguments, example: phrase.example)))
        case (.go, _): return .lead(.go(try number(arguments, count: Self.mostInClass, example: phrase.example)))
        case (.dismiss, _):
            return .lead(.dismiss(try number(arguments, count: Self.mostInClass, example: phrase.example) + 1))
        case (.revoke, _): return .revoke(try number(arguments, count: Self.mostTokens, example: phrase.example))
        default: throw .notHere(shown(phrase.words[0]))
        }
    }

    /// What a line means that begins with no known word.
    private func bare(_ words: [String]) throws(Misreading) -> Action {
        let arguments = words.flatMap(\.arguments)
        let areNumbers = !arguments.isEmpty && arguments.allSatisfy(\.isNumeral)
        switch page.awaited {
        case .order(let count, _) where areNumbers:
            let numbers = try numbers(
                arguments, count: count, example: say("order 3 1 2", as: "example of what can be typed"))
            guard numbers.count > 1 else { throw .bareNumber(numbers[0] + 1) }
            return .arrange(numbers)
        case .pairs(let terms, let definitions):
            if words.first?.first?.isNumber == true {
                return .pair(try pairs(words, terms: terms, definitions: definitions))
            }
            if words.count == 1, let letter = PlainText.number(ofLetter: words[0]), letter < definitions {
                throw .bareLetter(words[0])
            }
        case .ticks(let count, let isMultiple):
            let answers = arguments.filter { !Self.and.contains($0) }
            if !answers.isEmpty, answers.allSatisfy(\.isAnswer) {
                return try ticking(words, count: count, isMultiple: isMultiple)
            }
        case .choice(let count, _) where areNumbers, .marks(let count) where areNumbers:
            return .choose(try number(arguments, count: count))
        default: break
        }
        throw unknown(words)
    }

    /// Looks for a slip of the fingers: among what can be typed here, then among everything.
    private func unknown(_ words: [String]) -> Misreading {
        let known = all.filter { $0.fits(page) }.flatMap(\.words) + phrases.flatMap(\.words)
        let whole = words.joined(separator: " ")
        let first = known.first { $0 == words[0] } ?? Nearest.word(to: words[0], among: known)
        if let first, all.contains(where: { $0.use.takesArguments && $0.words.contains(first) }) {
            let meant = [first] + words.dropFirst()
            return .unknown(shown(whole), nearest: shown(meant.joined(separator: " ")))
        }
        return .unknown(shown(whole), nearest: Nearest.word(to: whole, among: known) ?? first)
    }

    private func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "..." : text }
}

extension Phrase {
    /// Whether its example tells of a number rather than showing one.
    fileprivate var takesBareNumber: Bool { use == .choose || use == .mark }
}

extension Phrase.Use {
    /// The command that it stands for by itself; nil where something belongs behind it.
    fileprivate var command: Command? { if case .command(let command) = self { command } else { nil } }

    fileprivate var takesArguments: Bool {
        switch self {
        case .command, .write: false
        default: true
        }
    }
}
