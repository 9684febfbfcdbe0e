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

        static func percent(_ percent: Int) -> String { "\(percent)%" }
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
        static let fromTheStart = "from the start"
        static let copy = "copy"
        static let parameters = "parameters"
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

        static func clockAhead(_ seconds: Int) -> String {
            "The server's clock is now \(duration(seconds)) ahead."
        }

        static func duration(_ seconds: Int) -> String {
            let minutes = seconds / 60
            let rest = seconds % 60
            return switch (minutes, rest) {
            case (0, _): "\(rest) s"
            case (_, 0): "\(minutes) min"
            default: "\(minutes) min \(rest) s"
            }
        }
    }
}
