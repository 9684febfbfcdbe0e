import Course
import Messages

/// A rule and its sentence, before it has a place. Each is made at the foot of the file that checks the rule.
///
/// The sentence is put together when it is asked for: of a hostile file's million mistakes few are ever told.
struct Complaint: Sendable {
    let rule: Finding.Rule
    private let write: @Sendable () -> String

    init(_ rule: Finding.Rule, _ sentence: @autoclosure @escaping @Sendable () -> String) {
        self.rule = rule
        write = sentence
    }

    var sentence: String { write() }

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

    /// " Did you mean “points”?", or what is to be said when no word is near.
    static func suggestion(for word: String, among words: [String], otherwise: String = "") -> String {
        Nearest.word(to: word, among: words).map { " " + say("Did you mean \(quoted($0))?") } ?? otherwise
    }
}
