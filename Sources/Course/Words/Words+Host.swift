import Messages

extension Words {
    /// What a class's teacher is told, and what stands on the board.
    enum Host {
        static var lobby: String { say("The lobby") }
        static var join: String { say("Join the class") }
        static var browser: String { say("In a browser, or with a phone's camera:") }
        static var code: String { say("The code is:") }
        static var terminal: String { say("In a terminal:") }
        static var nobody: String { say("Nobody is here yet.") }
        static var gone: String { say("gone") }
        static var people: String { say("Who is here") }
        static var over: String { say("The class is over.") }
        static var noAnswers: String { say("Nobody has answered anything.") }
        static var everybody: String { say("Everybody has answered.") }
        static var shown: String { say("The vote is not open yet.") }
        static var closed: String { say("The vote is closed.") }
        static var revealed: String { say("What is right is told.") }
        static var rightOrder: String { say("The right order:") }
        static var asideSteps: String { say("Belongs nowhere:") }
        static var rightPairs: String { say("What belongs together:") }
        static var asideTerms: String { say("Has no partner:") }
        static var mistakes: String { say("The commonest mistakes:") }
        static var goodAnswer: String { say("What a good answer says:") }
        static var points: String { say("What a good answer says, and how many said it:") }
        static var nothingToVote: String { say("There is nothing to vote on here.") }
        static var starting: String { say("The authorization server and the app are being started.") }
        static var sending: String { say("The request is on its way.") }
        static var predicting: String { say("The class predicts what will happen.") }
        static var breaking: String { say("The class says what to break. Enter takes what is under the cursor.") }
        static var breakingOnBoard: String { say("What shall be broken? Choose one.") }
        static var alone: String { say("Each alone") }
        static var freePace: String { say("Everybody goes through the lesson alone. Where they are:") }
        static var noSuchActivity: String { say("There is no activity with that number.") }
        static var badDiscussion: String { say("A class can talk for ten seconds to one hour.") }
        static var lost: String { say("The host is not heard. Trying again.") }
        static var found: String { say("The host is heard again.") }
        static var namesHidden: String { say("Names are hidden from everybody, and from you: numbers stand for them.") }
        static var namesShown: String { say("Names are shown to you again.") }
        static var attached: String { say("The class goes on without this terminal.") }
        static var sureLeave: String {
            say(
                """
                Leaving stops the class for everybody; oauthtutor host --resume takes it up again. Once more to leave.
                """)
        }

        static func number(_ number: Int) -> String { say("No. \(number)") }
        static func learners(_ count: Int) -> String {
            say(one: "1 learner", many: "\(count) learners", count: count)
        }
        static func here(_ count: Int) -> String {
            say(one: "1 is here", many: "\(count) are here", count: count)
        }
        static func answered(_ count: Int, of whole: Int) -> String { say("\(count) of \(whole) answered") }
        static func left(_ time: String) -> String { say("\(time) left") }

        /// Who dropped; nil where nobody did.
        static func dropped(_ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", ..." : "")
            return names.count == 1
                ? say("1 has lost the connection: \(shown).")
                : say("\(names.count) have lost it: \(shown).")
        }

        static func open(vote: Int, everybody: Bool) -> String {
            let open = vote == 1 ? say("The vote is open.") : say("Vote \(vote) is open.")
            return everybody ? "\(open) \(Host.everybody)" : open
        }

        static func talking(seconds: Int) -> String {
            say("The class talks for \(Class.time(seconds)), then the vote opens again.")
        }

        /// - Parameter isOnly: no other vote is told beside it.
        static func vote(_ tally: Tally, everybody: Int, isOnly: Bool) -> String {
            let people = answered(tally.answered, of: max(everybody, tally.answered))
            let (percent, wrong) = (tally.percentRight, tally.confidentMistakes)
            let told =
                wrong == 0
                ? say("\(people), \(percent) % have it right.")
                : say(
                    one: "\(people), \(percent) % have it right; \(wrong) was sure and wrong.",
                    many: "\(people), \(percent) % have it right; \(wrong) were sure and wrong.", count: wrong)
            return isOnly ? told : say("Vote \(tally.vote): \(told)")
        }

        static func counsel(_ tally: Tally) -> String? {
            let percent = tally.percentRight
            return switch tally.counsel {
            case .explain: say("\(percent) % have it right: explain it again, then vote again.")
            case .discuss: say("\(percent) % have it right: let them discuss it, then vote again.")
            case .goOn: say("\(percent) % have it right: tell what is right, and go on.")
            case nil: nil
            }
        }

        static func stuck(_ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", ..." : "")
            return say("Nothing from these for three minutes: \(shown).")
        }

        static func wish(_ count: Int, of whole: Int) -> String { count == 0 ? "" : done(count, of: whole) }
        static func done(_ done: Int, of whole: Int) -> String { say("\(done) of \(whole)") }
        static func noSuchLearner(_ number: Int) -> String { say("There is no learner \(number) here.") }
        static func sureEnd(_ count: Int) -> String {
            say(
                one: "End the class for 1 learner? Once more to do it.",
                many: "End the class for \(count) learners? Once more to do it.", count: count)
        }
        static func sureEndAfterLast(_ count: Int) -> String {
            say("This was the last activity.") + " " + sureEnd(count)
        }
        static func sureDismiss(_ name: String) -> String {
            say("Send \(name) out of the class, for good? Once more to do it.")
        }

        static func dismissed(_ name: String) -> String { say("\(name) is out of the class.") }

        static func closing(_ count: Int) -> String {
            say(
                one: "The class is over; 1 learner took part.", many: "The class is over; \(count) learners took part.",
                count: count)
        }

        static func refused(_ fault: RoomFault) -> String {
            switch fault {
            case .ended: over
            case .unknown, .dismissed: say("That learner is not in the class any more.")
            case .notHere, .notOpen, .unfit, .full: say("That cannot be done at this point of the class.")
            }
        }

        static var activity: String { say("Activity") }
        static var firstVote: String { say("Right at first") }
        static var lastVote: String { say("Right at last") }
        static func share(_ tally: Tally) -> String { say("\(tally.percentRight) % of \(tally.answered)") }

        static var name: String { say("Name") }
        static var state: String { say("Connection") }
        static var answer: String { say("Answer") }
        static var place: String { say("Is at") }
        static var doneHeading: String { say("Has done") }
        static var connected: String { say("here") }
        static var hasAnswered: String { say("given") }
        static var stuckMark: String { say("stuck?") }
    }

    /// What the keys of a class's teacher do.
    enum HostOffers {
        static var begin: String { say("begin") }
        static var openVote: String { say("open the vote") }
        static var closeVote: String { say("close the vote") }
        static var reveal: String { say("tell what is right") }
        static var voteAgain: String { say("vote again") }
        static var discuss: String { say("discuss 2 min") }
        static var nextActivity: String { say("next activity") }
        static var previousActivity: String { say("activity before") }
        static var board: String { say("board") }
        static var noBoard: String { say("your own view") }
        static var invitation: String { say("how to join") }
        static var people: String { say("people") }
        static var hideNames: String { say("hide names") }
        static var showNames: String { say("show names") }
        static var freePace: String { say("let all go alone") }
        static var ledPace: String { say("lead again") }
        static var dismiss: String { say("send out") }
        static var endClass: String { say("end the class") }
        static var send: String { say("send it") }
        static var nextMessage: String { say("next message") }
        static var nextStep: String { say("next step") }
        static var putBack: String { say("back to the flow") }
        static var askBreakIt: String { say("break it: ask all") }
        static var breakIt: String { say("break it") }
        static var leave: String { say("leave") }
    }
}
