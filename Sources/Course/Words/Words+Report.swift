import Messages

extension Words {
    /// What was answered where something else is right.
    enum Report {
        static var laidAside: String { say("laid aside") }
        static var noDefinition: String { say("no definition") }
        static var nothing: String { say("nothing") }
        static var gone: String { say("This lesson is not among the lessons any more.") }

        static func place(_ number: Int) -> String { say("in place \(number)") }
        static func quoted(_ text: String) -> String { "“\(text)”" }
        static func only(_ texts: String) -> String { say("only \(texts)") }
        static func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
    }
}
