extension Words {
    /// What is said of a flow that is gone through again, with more of it left to the learner each time.
    enum Practice {
        static let sender = "Which request comes next? Choose who sends it, and to whom."
        static let firstSender = "Which request comes first? Choose who sends it, and to whom."
        static let senderFirst = "First say who sends the next request, or skip that."
        static let fill = """
            Fill in the gaps, then it is sent. Where a value of this run belongs, its name will do, such as \
            redirect_uri.
            """
        static let write = """
            Write this request: method and address, headers, a blank line, the body. Order and encoding are yours. \
            Names in double braces stand for the values of this run.
            """
        static let judged = "With the right words in the gaps it is sent now."
        static let lessons = "The lesson's request, which is sent now:"
        static let right = "Correct. All of it was right."
        static let same = "Your request asks for the same as the lesson's."
        static let notYet = "It is not what this step needs. What differs:"
        static let notTaken = "It asks for the right thing, but in a way that the server did not take."
        static let levels = "How much of the flow is yours?"
        static let levelsPromise = "The flow then begins anew."
        static let beginWithLine = "Begin with a method and an address, such as GET {{api}}/contacts."

        static func way(_ from: String, _ to: String) -> String { "\(from) to \(to)" }
        static func step(_ number: Int) -> RichText { RichText("Step \(number)") }
        static func itsWay(_ way: RichText) -> String { "The next request goes from \(way.plain)." }
        static func itsMeaning(_ meaning: String) -> String { "What belongs there: \(meaning)" }
        static func goal(_ way: String, _ purpose: String?) -> String { purpose.map { "\(way): \($0)." } ?? "\(way)." }
        static func atHand(_ names: [String]) -> String {
            "At hand: \(names.map { "{{\($0)}}" }.joined(separator: ", "))"
        }
        static func part(_ number: Int, of count: Int) -> String { "Request \(number) of \(count) in this step." }

        static func noSuchGap(count: Int) -> String {
            count == 1 ? "There is one gap." : "There are gaps 1 to \(count)."
        }

        static func gapsLeft(_ count: Int) -> String {
            count == 1
                ? "One gap is empty. Go on once more if that is your answer."
                : "\(count) gaps are empty. Go on once more if that is your answer."
        }

        static func level(_ level: Fading) -> (title: String, note: String) {
            switch level {
            case .watch: ("Watch", "everything is shown")
            case .gaps(let round):
                ("Fill in", round == 1 ? "a third of the requests is left out" : "two thirds of them are left out")
            case .alone: ("Alone", "only the goal is given")
            }
        }

        /// Told where a run begins; nothing is told of one that is only watched.
        static func begins(_ level: Fading, run: Int) -> String? {
            switch level {
            case .watch: nil
            case .gaps(let round):
                "\(ordinal(run)) run: \(round == 1 ? "some" : "most") of it is yours to fill in."
            case .alone: "\(ordinal(run)) run: the requests are yours to write."
            }
        }

        /// Told where a run ends.
        static func ends(_ result: PracticeHistory.Result) -> String? {
            let count = note(result)
            return switch result.level {
            case .watch where result.asked == 0: nil
            case .watch: "This run: \(count) right."
            case .gaps, .alone: "This run: \(count) right the first time."
            }
        }

        /// What the next run will be.
        static func offersNext(_ level: Fading) -> String {
            switch level {
            case .watch: "From the start, you can watch it again."
            case .gaps(let round):
                "From the start, \(round == 1 ? "some" : "most") of it is yours to fill in."
            case .alone: "From the start, the requests are yours to write."
            }
        }

        /// "8 of 10 gaps"
        static func note(_ result: PracticeHistory.Result) -> String {
            let thing =
                switch result.level {
                case .watch: "prediction"
                case .gaps: "gap"
                case .alone: "request"
                }
            return "\(result.right) of \(result.asked) \(thing)\(result.asked == 1 ? "" : "s")"
        }

        private static func ordinal(_ number: Int) -> String {
            let words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth"]
            return words.indices.contains(number - 1) ? words[number - 1] : "Another"
        }
    }
}
