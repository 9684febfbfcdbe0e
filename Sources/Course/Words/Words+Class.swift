extension Words {
    /// What is said in a class, to learners and to the teacher.
    enum Class {
        static let lobby = "You are in. The class begins in a moment."
        static let over = "The class is over. Thank you for taking part."
        static let dismissed = "The teacher has ended your part in this class."
        static let reconnecting = "The connection is gone. Trying again; your answers are safe."
        static let connected = "The connection stands again."
        static let isOnItsWay = "Your answer is on its way to the host."
        static let isIn = "Your answer is in. You may change it while the vote is open."
        static let predictionIsIn = "Your prediction is in. The teacher sends the request."
        static let notOpen = "The vote is not open yet."
        static let closed = "The vote is closed. In a moment you will see what is right, and why."
        static let noAnswer = "You sent no answer. This is what is right, and why."
        static let secondVote = "Vote once more, now that you have talked about it."
        static let teacherLeads = "The teacher leads: everybody is at the same place."
        static let teacherSends = "The teacher sends the requests; you will see each of them."
        static let chooseBreakIt = "What shall the teacher break? Choose one."
        static let wishIsIn = "Your wish is in."
        static let notKept = "The host did not take this answer: the vote is closed."

        static func nameless(_ number: Int) -> String { "Learner \(number)" }
        static func heading(_ name: String) -> String { "\(program) · \(name)" }
        static func welcome(_ name: String) -> String { "Welcome, \(name)." }
        static func vote(_ number: Int) -> String { number == 1 ? "The vote is open." : secondVote }

        static func discuss(seconds: Int) -> String {
            "Talk about it with your neighbours for \(time(seconds)), then vote once more."
        }

        static func time(_ seconds: Int) -> String {
            seconds < 120 ? "\(seconds) seconds" : "\((seconds + 30) / 60) minutes"
        }

        static func laidAside(_ step: String) -> String { "laid aside: \(step)" }
        static func tookForStep(_ decoy: String) -> String { "taken for a step: \(decoy)" }
        static func putFirst(_ step: String) -> String { "put first: \(step)" }
        static func putAfter(_ step: String, _ before: String) -> String { "\(step) – right after: \(before)" }
        static func paired(_ term: String, _ definition: String) -> String { "\(term) = \(definition)" }
    }
}
