extension Words {
    /// What was answered where something else is right.
    enum Report {
        static let laidAside = "laid aside"
        static let noDefinition = "no definition"
        static let nothing = "nothing"
        static let gone = "This lesson is not among the lessons any more."

        static func place(_ number: Int) -> String { "in place \(number)" }
        static func quoted(_ text: String) -> String { "“\(text)”" }
        static func only(_ texts: String) -> String { "only \(texts)" }
        static func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
    }
}
