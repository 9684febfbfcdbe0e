import Messages

extension Words {
    enum Home {
        static var welcome: String {
            say(
                """
                Learn the OAuth 2.0 authorization code flow: read, answer, then watch it happen over real HTTP.
                """)
        }
        static var title: String { say("all lessons") }
        static var instruction: String { say("Choose a lesson.") }
        static var empty: String { say("There is no lesson in the content folder yet.") }
        static var opening: String { say("Opening the lesson.") }

        static func minutes(_ minutes: Int) -> String {
            say(one: "about \(minutes) minute", many: "about \(minutes) minutes", count: minutes)
        }

        static var next: String { say("next") }
        static var untranslated: String { say("not translated yet") }

        static func percent(_ percent: Int) -> String { "\(percent)%" }
        static func begun(_ percent: String) -> String { say("begun, \(percent)") }
        static func lesson(_ number: Int, _ title: String) -> String { "\(number). \(title)" }
        static func noSuchLesson(_ number: Int) -> String { say("There is no lesson \(number).") }

        /// How many lessons are done, and which comes next; nil when none does.
        static func way(done: Int, of count: Int, next: String?) -> String {
            guard let next else {
                return say(one: "All \(count) lessons are done.", many: "All \(count) lessons are done.", count: count)
            }
            return switch done {
            case 0:
                say(
                    one: "\(count) lessons, one after the other. Next: \(next)",
                    many: "\(count) lessons, one after the other. Next: \(next)", count: count)
            default:
                say(
                    one: "\(done) of \(count) lessons is done. Next: \(next)",
                    many: "\(done) of \(count) lessons are done. Next: \(next)", count: done)
            }
        }
    }

    enum Lesson {
        static var instruction: String { say("Go through the parts from top to bottom, or choose one.") }
        static var toRead: String { say("to read") }
        static var read: String { say("read") }
        static var watched: String { say("watched") }
        static var notAnswered: String { say("not answered") }
        static var begun: String { say("begun") }
        static var broken: String { say("to be mended by its author") }
        static var summary: String { say("Summary") }
        static var welcomeBack: String { say("Welcome back: this is where you left.") }
        static var changed: String { say("changed since you answered") }
        static var untranslated: String {
            say("This lesson is not translated yet. Your answers count in any language.")
        }
        static var changedSentence: String {
            say("This was changed since you answered. Your points stay; it is asked again.")
        }

        /// Answers that are kept to what the lesson does not ask any more.
        static func orphans(_ items: [String]) -> String {
            let names = items.prefix(5).joined(separator: ", ") + (items.count > 5 ? ", …" : "")
            return say(
                one: "An answer of yours is kept to a question that this lesson does not ask any more: \(names)",
                many:
                    "Answers of yours are kept to \(items.count) questions that this lesson does not ask any more: \(names)",
                count: items.count)
        }

        static func toEarn(_ points: Int) -> String {
            say(one: "\(points) point", many: "\(points) points", count: points)
        }
    }

    enum Summary {
        static var part: String { say("Part") }
        static var points: String { say("Points") }
        static var practice: String { say("Practice since") }
        static var total: String { say("Total") }
        static var allRight: String { say("Everything was right.") }
        static var closing: String { say("Your first answers count; whatever you repeat is practice.") }

        static func result(_ total: Total) -> String {
            say(
                one: "Result: \(total.percent)% (\(total.earned.pointsText) of \(total.points) points)",
                many: "Result: \(total.percent)% (\(total.earned.pointsText) of \(total.points) points)",
                count: total.points)
        }
    }

    enum Overlay {
        static var glossary: String { say("Glossary") }
        static var help: String { say("Help") }
        static var noGlossary: String { say("This lesson has no terms to look up.") }
        static var nothingToCopy: String { say("There is nothing to copy here yet.") }
    }

    /// Labels of what can be done, as a footer has them.
    enum Offers {
        static var submit: String { say("submit") }
        static var goOn: String { say("go on") }
        static var open: String { say("open") }
        static var tryAgain: String { say("try again") }
        static var hint: String { say("hint") }
        static var skip: String { say("skip") }
        static var undo: String { say("undo") }
        static var erase: String { say("erase") }
        static var up: String { say("up") }
        static var down: String { say("down") }
        static var left: String { say("left") }
        static var right: String { say("right") }
        static var first: String { say("first") }
        static var last: String { say("last") }
        static var grab: String { say("grab") }
        static var drop: String { say("drop") }
        static var putBack: String { say("put back") }
        static var aside: String { say("lay aside") }
        static var raise: String { say("move up") }
        static var lower: String { say("move down") }
        static var pickTerm: String { say("pick") }
        static var give: String { say("give") }
        static var takeBack: String { say("take back") }
        static var otherSide: String { say("other side") }
        static var tick: String { say("tick") }
        static var choose: String { say("choose") }
        static var overrule: String { say("change the mark") }
        static var previousQuestion: String { say("question before") }
        static var back: String { say("back") }
        static var leave: String { say("leave") }
        static var help: String { say("help") }
        static var glossary: String { say("glossary") }
        static var `repeat`: String { say("say it again") }
        static var redraw: String { say("redraw") }
        static var againMissed: String { say("again, only what I missed") }
        static var startOver: String { say("start over") }
        static var send: String { say("send") }
        static var stepOn: String { say("step on") }
        static var stepBack: String { say("step back") }
        static var runToEnd: String { say("run to the end") }
        static var breakIt: String { say("break it") }
        static var moveClock: String { say("clock +1 min") }
        static var moveClockFar: String { say("clock +1 h") }
        static var values: String { say("how to connect") }
        static var users: String { say("users") }
        static var clients: String { say("clients") }
        static var tokens: String { say("tokens") }
        static var faults: String { say("faults") }
        static var arm: String { say("arm once more") }
        static var disarm: String { say("disarm") }
        static var revoke: String { say("revoke") }
        static var newer: String { say("newer") }
        static var older: String { say("older") }
        static var fromTheStart: String { say("from the start") }
        static var copy: String { say("copy") }
        static var edit: String { say("edit") }
        static var editAgain: String { say("change it again") }
        static var editOutside: String { say("in your editor") }
        static var newLine: String { say("new line") }
        static var begin: String { say("begin") }
        static var fade: String { say("watch, fill in, alone") }
        static var nextGap: String { say("next gap") }
        static var gaps: String { say("gaps") }
        static var showIt: String { say("show it") }
        static var parameters: String { say("parameters") }
        static var saveFlow: String { say("save as .http") }
        static var openToken: String { say("open the token") }
        static var nextToken: String { say("next token") }
        static var close: String { say("close") }
    }

    enum Live {
        static var starting: String { say("Starting the authorization server and the app on this machine.") }
        static var stillWorking: String { say("One moment: the last request is still on its way.") }
        static var predict: String { say("Before it is sent, choose what you expect.") }
        static var unpredicted: String { say("This was sent without a prediction. From the start, you can make one.") }
        static var goOn: String { say("Go on to let it happen.") }
        static var predictedRight: String { say("This is what you predicted.") }
        static var predictedWrong: String { say("You predicted something else; the reason stands with the answers.") }
        static var nothingToBreak: String { say("There is nothing to break at this step; go on to the next.") }
        static var breakItMenu: String { say("Break it") }
        static var breakItPromise: String {
            say("Choose what to do wrong. Afterwards everything is put back as it was.")
        }
        static var putBack: String { say("Everything is back as it was before you broke it.") }
        static var atTheStart: String { say("This is where the flow begins.") }
        static var cannot: String { say("The flow cannot run.") }
        static var notAsExpected: String {
            say("This is not the answer the lesson expects. You can run the flow from the start.")
        }

        static func step(_ number: Int, _ title: RichText) -> RichText { RichText("\(number). ") + title }
        static func breakIt(_ title: RichText) -> RichText { sayRich("Break it: \(title)") }
        static func place(_ number: Int, of count: Int) -> String { say("step \(number) of \(count)") }
        static func noSuchBreakIt(count: Int) -> String { say("Choose from 1 to \(count).") }
    }
}
