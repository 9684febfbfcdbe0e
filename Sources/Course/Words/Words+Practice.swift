import Messages

extension Words {
    /// What is said of a flow that is gone through again, with more of it left to the learner each time.
    enum Practice {
        static var sender: String { say("Which request comes next? Choose who sends it, and to whom.") }
        static var firstSender: String { say("Which request comes first? Choose who sends it, and to whom.") }
        static var senderFirst: String { say("First say who sends the next request, or skip that.") }
        static var fill: String {
            say(
                """
                Fill in the gaps, then it is sent. Where a value of this run belongs, its name will do, such as \
                redirect_uri.
                """)
        }
        static var write: String {
            say(
                """
                Write this request: method and address, headers, a blank line, the body. Order and encoding are yours. \
                Names in double braces stand for the values of this run.
                """)
        }
        static var judged: String { say("With the right words in the gaps it is sent now.") }
        static var lessons: String { say("The lesson's request, which is sent now:") }
        static var right: String { say("Correct. All of it was right.") }
        static var same: String { say("Your request asks for the same as the lesson's.") }
        static var notYet: String { say("It is not what this step needs. What differs:") }
        static var notTaken: String { say("It asks for the right thing, but in a way that the server did not take.") }
        static var levels: String { say("How much of the flow is yours?") }
        static var levelsPromise: String { say("The flow then begins anew.") }
        static var beginWithLine: String { say("Begin with a method and an address, such as GET {{api}}/contacts.") }

        static func way(_ from: String, _ to: String) -> String { say("\(from) to \(to)") }
        static func step(_ number: Int) -> RichText { sayRich("Step \(number)") }
        static func itsWay(_ way: RichText) -> String { say("The next request goes from \(way.plain).") }
        static func itsMeaning(_ meaning: String) -> String { say("What belongs there: \(meaning)") }
        static func goal(_ way: String, _ purpose: String?) -> String { purpose.map { "\(way): \($0)." } ?? "\(way)." }
        static func atHand(_ names: [String]) -> String {
            say("At hand: \(names.map { "{{\($0)}}" }.joined(separator: ", "))")
        }
        static func part(_ number: Int, of count: Int) -> String { say("Request \(number) of \(count) in this step.") }

        static func noSuchGap(count: Int) -> String {
            say(one: "There is one gap.", many: "There are gaps 1 to \(count).", count: count)
        }

        static func gapsLeft(_ count: Int) -> String {
            say(
                one: "One gap is empty. Go on once more if that is your answer.",
                many: "\(count) gaps are empty. Go on once more if that is your answer.", count: count)
        }

        static func level(_ level: Fading) -> (title: String, note: String) {
            switch level {
            case .watch: (say("Watch"), say("everything is shown"))
            case .gaps(let round):
                (
                    say("Fill in"),
                    round == 1 ? say("a third of the requests is left out") : say("two thirds of them are left out")
                )
            case .alone: (say("Alone"), say("only the goal is given"))
            }
        }

        /// Told where a run begins; nothing is told of one that is only watched.
        static func begins(_ level: Fading, run: Int) -> String? {
            switch level {
            case .watch: nil
            case .gaps(let round):
                round == 1
                    ? say("\(ordinal(run)): some of it is yours to fill in.")
                    : say("\(ordinal(run)): most of it is yours to fill in.")
            case .alone: say("\(ordinal(run)): the requests are yours to write.")
            }
        }

        /// Told where a run ends.
        static func ends(_ result: PracticeHistory.Result) -> String? {
            let count = note(result)
            return switch result.level {
            case .watch where result.asked == 0: nil
            case .watch: say("This run: \(count) right.")
            case .gaps, .alone: say("This run: \(count) right the first time.")
            }
        }

        /// What the next run will be.
        static func offersNext(_ level: Fading) -> String {
            switch level {
            case .watch: say("From the start, you can watch it again.")
            case .gaps(let round):
                round == 1
                    ? say("From the start, some of it is yours to fill in.")
                    : say("From the start, most of it is yours to fill in.")
            case .alone: say("From the start, the requests are yours to write.")
            }
        }

        /// "8 of 10 gaps"
        static func note(_ result: PracticeHistory.Result) -> String {
            let (right, asked) = (result.right, result.asked)
            return switch result.level {
            case .watch:
                say(one: "\(right) of \(asked) prediction", many: "\(right) of \(asked) predictions", count: asked)
            case .gaps: say(one: "\(right) of \(asked) gap", many: "\(right) of \(asked) gaps", count: asked)
            case .alone: say(one: "\(right) of \(asked) request", many: "\(right) of \(asked) requests", count: asked)
            }
        }

        private static func ordinal(_ number: Int) -> String {
            let words = [
                say("First run"), say("Second run"), say("Third run"), say("Fourth run"), say("Fifth run"),
                say("Sixth run"), say("Seventh run"),
                say("Eighth run"), say("Ninth run"),
            ]
            return words.indices.contains(number - 1) ? words[number - 1] : say("Another run")
        }
    }
}
