/// A rule and its sentence, before it has a place. Each is made at the foot of the file that checks the rule.
struct Complaint {
    let rule: Finding.Rule
    let sentence: String

    init(_ rule: Finding.Rule, _ sentence: String) {
        self.rule = rule
        self.sentence = sentence
    }

    /// An author's word inside a sentence: in quotes, cut when it is long, and nothing in it that a terminal obeys.
    static func quoted(_ word: some StringProtocol) -> String {
        let shown = word.prefix(40).map { character in
            character.unicodeScalars.contains(where: isHidden) ? "\u{FFFD}" : character
        }
        return "“\(String(shown))\(shown.count < word.count ? "…" : "")”"
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\u{200D}"
        default: false
        }
    }

    /// " Did you mean “points”?", or nothing when no word is near.
    static func suggestion(for word: String, among words: [String]) -> String {
        Nearest.word(to: word, among: words).map { " Did you mean \(quoted($0))?" } ?? ""
    }

    /// "1 step", "2 steps".
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
