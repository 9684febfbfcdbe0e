/// Something in a lesson's file that is wrong or likely to be: which rule, where, and what to do about it.
///
/// It is a value: whoever shows it decides how a place and a caret look.
public struct Finding: Equatable, Sendable, Error {
    public enum Severity: String, Equatable, Sendable {
        /// The lesson opens, but the section that holds it cannot be played.
        case error
        /// Everything works; the author may not have meant it.
        case warning
    }

    public var rule: Rule
    /// From 1.
    public var line: Int
    /// In characters, from 1.
    public var column: Int
    /// How many characters a caret should underline, from 1 to 200.
    public var length: Int
    /// What is wrong and what to do, as whole sentences.
    public var sentence: String
    /// The line it stands in, control characters replaced one for one; empty where the file has no such line.
    public var sourceLine: String

    public init(rule: Rule, line: Int, column: Int, length: Int, sentence: String, sourceLine: String) {
        self.rule = rule
        self.line = line
        self.column = column
        self.length = length
        self.sentence = sentence
        self.sourceLine = sourceLine
    }

    public var severity: Severity { rule.severity }
}
