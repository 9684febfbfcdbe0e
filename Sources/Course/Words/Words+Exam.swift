extension Words {
    enum Exam {
        static let judgedAtTheEnd = "Answers are judged when you hand in; until then you can change them."
        static let handIn = "Hand in"
        static let handInQuestion = "Hand in, or choose a question to go back to it."
        static let answered = "answered"
        static let noAnswer = "no answer yet"
        static let right = "right"
        static let wrong = "not right"
        static let lesson = "Lesson"
        static let goOnToQuestions = "Go on to see each question with its answer and the reason."
        static let chooseQuestion = "Choose a question to see its answer and the reason."
        static let toSummary = "To the summary"
        static let readAgain = "What to read again:"
        static let noWeakness = "No lesson stands out as weak. Look at the questions that were not right."
        static let another = "another exam"
        static let list = "all questions"

        /// How many questions have no answer yet.
        static func unanswered(_ count: Int, of total: Int) -> String {
            switch count {
            case 0: "All \(total) questions have an answer."
            case 1: "1 of \(total) questions has no answer yet."
            default: "\(count) of \(total) questions have no answer yet."
            }
        }

        static func source(_ number: Int?, _ title: RichText) -> RichText {
            number.map { RichText("\($0). ") + title } ?? title
        }

        /// Where a question comes from, once it was judged.
        static func drawnFrom(_ number: Int?, _ title: RichText) -> String { "From: \(source(number, title).plain)" }

        /// A lesson, and the text in it with which to begin.
        static func again(_ source: RichText, from reading: RichText?) -> RichText {
            source + (reading.map { RichText(", from “") + $0 + RichText("” on") } ?? RichText(""))
        }

        static func whichDefinition(_ heading: RichText) -> RichText { heading + RichText(": which of these is it?") }
        static func whatComesAfter(_ step: RichText) -> RichText {
            RichText("What comes right after “") + step + RichText("”?")
        }
        /// Beside the line that hands in, for whom the first line is out of sight.
        static func open(_ count: Int) -> String { count == 0 ? "" : "\(count) without an answer" }

        static func comes(isLater: Bool) -> RichText {
            isLater ? "It comes later, and not right after that." : "It comes before that."
        }
        static func belongs(to term: RichText) -> RichText { RichText("This is: ") + term + RichText(".") }
    }
}
