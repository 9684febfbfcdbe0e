extension Words {
    enum Home {
        static let welcome = """
            Learn the OAuth 2.0 authorization code flow: read, answer, then watch it happen over real HTTP.
            """
        static let title = "all lessons"
        static let instruction = "Choose a lesson."
        static let empty = "There is no lesson in the content folder yet."
        static let opening = "Opening the lesson."

        static func minutes(_ minutes: Int) -> String {
            minutes == 1 ? "about 1 minute" : "about \(minutes) minutes"
        }

        static let next = "next"

        static func percent(_ percent: Int) -> String { "\(percent)%" }
        static func begun(_ percent: String) -> String { "begun, \(percent)" }
        static func lesson(_ number: Int, _ title: String) -> String { "\(number). \(title)" }
        static func noSuchLesson(_ number: Int) -> String { "There is no lesson \(number)." }

        /// How many lessons are done, and which comes next; nil when none does.
        static func way(done: Int, of count: Int, next: String?) -> String {
            guard let next else { return "All \(count) lessons are done." }
            return switch done {
            case 0: "\(count) lessons, one after the other. Next: \(next)"
            case 1: "1 of \(count) lessons is done. Next: \(next)"
            default: "\(done) of \(count) lessons are done. Next: \(next)"
            }
        }
    }

    enum Lesson {
        static let instruction = "Go through the parts from top to bottom, or choose one."
        static let toRead = "to read"
        static let read = "read"
        static let watched = "watched"
        static let notAnswered = "not answered"
        static let begun = "begun"
        static let broken = "to be mended by its author"
        static let summary = "Summary"
        static let welcomeBack = "Welcome back: this is where you left."
        static let changed = "changed since you answered"
        static let changedSentence = "This was changed since you answered. Your points stay; it is asked again."

        /// Answers that are kept to what the lesson does not ask any more.
        static func orphans(_ items: [String]) -> String {
            let names = items.prefix(5).joined(separator: ", ") + (items.count > 5 ? ", …" : "")
            return items.count == 1
                ? "An answer of yours is kept to a question that this lesson does not ask any more: \(names)"
                : "Answers of yours are kept to \(items.count) questions that this lesson does not ask any more: \(names)"
        }

        static func toEarn(_ points: Int) -> String { points == 1 ? "1 point" : "\(points) points" }
    }

    enum Summary {
        static let part = "Part"
        static let points = "Points"
        static let practice = "Practice since"
        static let total = "Total"
        static let allRight = "Everything was right."
        static let closing = "Your first answers count; whatever you repeat is practice."

        static func result(_ total: Total) -> String {
            "Result: \(total.percent)% (\(total.earned.pointsText) of \(total.points) points)"
        }
    }

    enum Overlay {
        static let glossary = "Glossary"
        static let help = "Help"
        static let noGlossary = "This lesson has no terms to look up."
        static let nothingToCopy = "There is nothing to copy here yet."
    }

    /// Labels of what can be done, as a footer has them.
    enum Offers {
        static let submit = "submit"
        static let goOn = "go on"
        static let open = "open"
        static let tryAgain = "try again"
        static let hint = "hint"
        static let skip = "skip"
        static let undo = "undo"
        static let erase = "erase"
        static let up = "up"
        static let down = "down"
        static let left = "left"
        static let right = "right"
        static let first = "first"
        static let last = "last"
        static let grab = "grab"
        static let drop = "drop"
        static let putBack = "put back"
        static let aside = "lay aside"
        static let raise = "move up"
        static let lower = "move down"
        static let pickTerm = "pick"
        static let give = "give"
        static let takeBack = "take back"
        static let otherSide = "other side"
        static let tick = "tick"
        static let choose = "choose"
        static let overrule = "change the mark"
        static let previousQuestion = "question before"
        static let back = "back"
        static let leave = "leave"
        static let help = "help"
        static let glossary = "glossary"
        static let `repeat` = "say it again"
        static let redraw = "redraw"
        static let againMissed = "again, only what I missed"
        static let startOver = "start over"
        static let send = "send"
        static let stepOn = "step on"
        static let stepBack = "step back"
        static let runToEnd = "run to the end"
        static let breakIt = "break it"
        static let moveClock = "clock +1 min"
        static let moveClockFar = "clock +1 h"
        static let values = "how to connect"
        static let users = "users"
        static let clients = "clients"
        static let tokens = "tokens"
        static let faults = "faults"
        static let arm = "arm once more"
        static let disarm = "disarm"
        static let revoke = "revoke"
        static let newer = "newer"
        static let older = "older"
        static let fromTheStart = "from the start"
        static let copy = "copy"
        static let edit = "edit"
        static let editAgain = "change it again"
        static let editOutside = "in your editor"
        static let newLine = "new line"
        static let begin = "begin"
        static let fade = "watch, fill in, alone"
        static let nextGap = "next gap"
        static let gaps = "gaps"
        static let showIt = "show it"
        static let parameters = "parameters"
        static let saveFlow = "save as .http"
        static let openToken = "open the token"
        static let nextToken = "next token"
        static let close = "close"
    }

    enum Live {
        static let starting = "Starting the authorization server and the app on this machine."
        static let stillWorking = "One moment: the last request is still on its way."
        static let predict = "Before it is sent, choose what you expect."
        static let unpredicted = "This was sent without a prediction. From the start, you can make one."
        static let goOn = "Go on to let it happen."
        static let predictedRight = "This is what you predicted."
        static let predictedWrong = "You predicted something else; the reason stands with the answers."
        static let nothingToBreak = "There is nothing to break at this step; go on to the next."
        static let breakItMenu = "Break it"
        static let breakItPromise = "Choose what to do wrong. Afterwards everything is put back as it was."
        static let putBack = "Everything is back as it was before you broke it."
        static let atTheStart = "This is where the flow begins."
        static let cannot = "The flow cannot run."
        static let notAsExpected = "This is not the answer the lesson expects. You can run the flow from the start."

        static func step(_ number: Int, _ title: RichText) -> RichText { RichText("\(number). ") + title }
        static func breakIt(_ title: RichText) -> RichText { RichText("Break it: ") + title }
        static func place(_ number: Int, of count: Int) -> String { "step \(number) of \(count)" }
        static func noSuchBreakIt(count: Int) -> String { "Choose from 1 to \(count)." }
    }
}
