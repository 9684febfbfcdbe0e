import Course
import Messages

/// Which key means what. One table drives what a key does, the footer and the help, so that they cannot disagree.
struct Keymap: Sendable {
    /// What a key asks for: something of the session, or of the face alone.
    enum Meaning: Equatable, Sendable {
        case command(Command)
        /// A digit: a list's item, a term, or a digit of a step's new number.
        case number
        /// A letter: an option or a definition.
        case letter
        /// Moves the text, not the learner's place in it.
        case scroll(Scroll)
    }

    enum Scroll: Equatable, Sendable {
        case lineUp, lineDown, pageUp, pageDown, top, bottom
    }

    /// The help's headings, in its order.
    enum Group: CaseIterable, Sendable {
        case server, classroom, moving, answering, everywhere, flow

        var title: String {
            switch self {
            case .server: say("The mock server")
            case .classroom: say("The class")
            case .moving: say("Moving")
            case .answering: say("Answering")
            case .everywhere: say("Everywhere")
            case .flow: say("The live flow")
            }
        }

        /// Means something where somebody learns, rather than where a server or a class is looked after.
        var isOfLessons: Bool { self != .server && self != .classroom }
    }

    struct Binding: Equatable, Sendable {
        /// The first one is the one that the footer names where it is free.
        var keys: [Key]
        var meaning: Meaning
        var group: Group
        /// All its keys in words, for the help.
        var keysText: String
        /// What it does, for the help; empty where a neighbour's line says it too.
        var purpose: String
        /// What the footer calls it, when the first key's own name would say too little.
        var footerName: String?
    }

    let bindings: [Binding]
    private let byKey: [Key: [Int]]

    /// - Parameter bindings: where several have a key, the first that means something on a page has it.
    init(bindings: [Binding] = Self.standard) {
        self.bindings = bindings
        var byKey: [Key: [Int]] = [:]
        for (index, binding) in bindings.enumerated() {
            for key in binding.keys { byKey[key, default: []].append(index) }
        }
        self.byKey = byKey
    }

    /// What the key means on this page; nil when nothing.
    ///
    /// - Parameter canReadOn: there is more text below what is seen.
    func meaning(of key: Key, on page: Page, canReadOn: Bool = false) -> Meaning? {
        if page.takesText, case .character = key { return nil }
        let candidates = byKey[key] ?? []
        return candidates.lazy.map { bindings[$0].meaning }
            .first { means($0, key, on: page, canReadOn: canReadOn) }
    }

    /// What to press for a command on this page, in the footer's words; nil when no key would do it.
    func footerKey(for command: Command, on page: Page) -> String? {
        for binding in bindings where binding.meaning == .command(command) {
            guard let key = binding.keys.first(where: { meaning(of: $0, on: page) == .command(command) }) else {
                continue
            }
            return key == binding.keys.first ? binding.footerName ?? key.name : key.name
        }
        return nil
    }

    /// Whether one of its keys does this on the page.
    func applies(_ binding: Binding, on page: Page) -> Bool {
        binding.keys.contains { meaning(of: $0, on: page) == binding.meaning }
    }

    private func means(_ meaning: Meaning, _ key: Key, on page: Page, canReadOn: Bool) -> Bool {
        switch meaning {
        case .command(let command): page.allows(command)
        case .number: key.digit.map(page.takesDigit) ?? false
        case .letter: key.letterIndex.map { $0 < page.letterCount } ?? false
        case .scroll(.lineUp), .scroll(.lineDown), .scroll(.top), .scroll(.bottom): !page.hasFocus
        case .scroll(.pageDown) where key == .character(" "): canReadOn && !page.hasFocus
        case .scroll: true
        }
    }
}
