import Messages

extension Words {
    enum HowSure {
        static var question: String { say("How sure are you?") }
        /// From sure to guessing.
        static var names: [String] { [say("sure"), say("fairly sure"), say("guessing")] }
        static var begin: String { say("ask how sure I am") }
        static var stop: String { say("ask no more") }
        static var fairly: String { say("fairly") }
        static var on: String { say("From now on you are asked how sure you are, before each verdict.") }
        static var off: String { say("You are not asked how sure you are any more.") }
        static var confidentMistakes: String { say("You were sure, and it was not right") }

        static func answer(_ answer: String) -> String { say("Your answer: \(answer)") }

        /// A mistake that the learner was sure not to make.
        static func mistake(_ title: RichText, isRightSince: Bool) -> RichText {
            isRightSince ? sayRich("\(title) (right since)") : title
        }
    }
}
