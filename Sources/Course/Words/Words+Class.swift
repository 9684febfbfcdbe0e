import Messages

extension Words {
    /// What is said in a class, to learners and to the teacher.
    enum Class {
        static var lobby: String { say("You are in. The class begins in a moment.") }
        static var over: String { say("The class is over. Thank you for taking part.") }
        static var dismissed: String { say("The teacher has ended your part in this class.") }
        static var reconnecting: String { say("The connection is gone. Trying again; your answers are safe.") }
        static var connected: String { say("The connection stands again.") }
        static var isOnItsWay: String { say("Your answer is on its way to the host.") }
        static var isIn: String { say("Your answer is in. You may change it while the vote is open.") }
        static var predictionIsIn: String { say("Your prediction is in. The teacher sends the request.") }
        static var notOpen: String { say("The vote is not open yet.") }
        static var closed: String { say("The vote is closed. In a moment you will see what is right, and why.") }
        static var noAnswer: String { say("You sent no answer. This is what is right, and why.") }
        static var secondVote: String { say("Vote once more, now that you have talked about it.") }
        static var teacherLeads: String { say("The teacher leads: everybody is at the same place.") }
        static var teacherSends: String { say("The teacher sends the requests; you will see each of them.") }
        static var yourChoice: String { say("your choice") }
        static var chooseBreakIt: String { say("What shall the teacher break? Choose one.") }
        static var wishIsIn: String { say("Your wish is in.") }
        static var notKept: String { say("The host did not take this answer: the vote is closed.") }

        static func nameless(_ number: Int) -> String { say("Learner \(number)") }
        static func heading(_ name: String) -> String { "\(program) · \(name)" }
        static func welcome(_ name: String) -> String { say("Welcome, \(name).") }
        static func vote(_ number: Int) -> String { number == 1 ? say("The vote is open.") : secondVote }

        static func discuss(seconds: Int) -> String {
            say("Talk about it with your neighbours for \(time(seconds)), then vote once more.")
        }

        static func time(_ seconds: Int) -> String {
            let minutes = (seconds + 30) / 60
            return seconds < 120
                ? say(one: "\(seconds) second", many: "\(seconds) seconds", count: seconds)
                : say(one: "\(minutes) minute", many: "\(minutes) minutes", count: minutes)
        }

        static func laidAside(_ step: String) -> String { say("laid aside: \(step)") }
        static func tookForStep(_ decoy: String) -> String { say("taken for a step: \(decoy)") }
        static func putFirst(_ step: String) -> String { say("put first: \(step)") }
        static func putAfter(_ step: String, _ before: String) -> String { say("\(step) – right after: \(before)") }
        static func paired(_ term: String, _ definition: String) -> String { "\(term) = \(definition)" }
    }
}
