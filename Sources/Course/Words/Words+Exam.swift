import Messages

extension Words {
    enum Exam {
        static var judgedAtTheEnd: String {
            say("Answers are judged when you hand in; until then you can change them.")
        }
        static var handIn: String { say("Hand in") }
        static var handInQuestion: String { say("Hand in, or choose a question to go back to it.") }
        static var answered: String { say("answered") }
        static var noAnswer: String { say("no answer yet") }
        static var right: String { say("right") }
        static var wrong: String { say("not right") }
        static var lesson: String { say("Lesson") }
        static var goOnToQuestions: String { say("Go on to see each question with its answer and the reason.") }
        static var chooseQuestion: String { say("Choose a question to see its answer and the reason.") }
        static var toSummary: String { say("To the summary") }
        static var readAgain: String { say("What to read again:") }
        static var noWeakness: String {
            say("No lesson stands out as weak. Look at the questions that were not right.")
        }
        static var another: String { say("another exam") }
        static var list: String { say("all questions") }

        /// How many questions have no answer yet.
        static func unanswered(_ count: Int, of total: Int) -> String {
            switch count {
            case 0: say("All \(total) questions have an answer.")
            default:
                say(
                    one: "\(count) of \(total) questions has no answer yet.",
                    many: "\(count) of \(total) questions have no answer yet.", count: count)
            }
        }

        static func source(_ number: Int?, _ title: RichText) -> RichText {
            number.map { RichText("\($0). ") + title } ?? title
        }

        /// Where a question comes from, once it was judged.
        static func drawnFrom(_ number: Int?, _ title: RichText) -> String {
            say("From: \(source(number, title).plain)")
        }

        /// A lesson, and the text in it with which to begin.
        static func again(_ source: RichText, from reading: RichText?) -> RichText {
            reading.map { sayRich("\(source), from “\($0)” on") } ?? source
        }

        static func whichDefinition(_ heading: RichText) -> RichText { sayRich("\(heading): which of these is it?") }
        static func whatComesAfter(_ step: RichText) -> RichText {
            sayRich("What comes right after “\(step)”?")
        }
        /// Beside the line that hands in, for whom the first line is out of sight.
        static func open(_ count: Int) -> String { count == 0 ? "" : say("\(count) without an answer") }

        static func comes(isLater: Bool) -> RichText {
            isLater ? sayRich("It comes later, and not right after that.") : sayRich("It comes before that.")
        }
        static func belongs(to term: RichText) -> RichText { sayRich("This is: \(term).") }
    }
}
