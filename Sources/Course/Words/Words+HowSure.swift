extension Words {
    enum HowSure {
        static let question = "How sure are you?"
        /// From sure to guessing.
        static let names = ["sure", "fairly sure", "guessing"]
        static let begin = "ask how sure I am"
        static let stop = "ask no more"
        static let fairly = "fairly"
        static let on = "From now on you are asked how sure you are, before each verdict."
        static let off = "You are not asked how sure you are any more."
        static let confidentMistakes = "You were sure, and it was not right"

        static func answer(_ answer: String) -> String { "Your answer: \(answer)" }

        /// A mistake that the learner was sure not to make.
        static func mistake(_ title: RichText, isRightSince: Bool) -> RichText {
            isRightSince ? title + RichText(" (right since)") : title
        }
    }
}
