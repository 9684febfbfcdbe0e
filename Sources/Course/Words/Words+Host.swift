extension Words {
    /// What a class's teacher is told, and what stands on the board.
    enum Host {
        static let lobby = "The lobby"
        static let join = "Join the class"
        static let browser = "In a browser, or with a phone's camera:"
        static let code = "The code is:"
        static let terminal = "In a terminal:"
        static let nobody = "Nobody is here yet."
        static let gone = "gone"
        static let people = "Who is here"
        static let over = "The class is over."
        static let noAnswers = "Nobody has answered anything."
        static let everybody = "Everybody has answered."
        static let shown = "The vote is not open yet."
        static let closed = "The vote is closed."
        static let revealed = "What is right is told."
        static let rightOrder = "The right order:"
        static let asideSteps = "Belongs nowhere:"
        static let rightPairs = "What belongs together:"
        static let asideTerms = "Has no partner:"
        static let mistakes = "The commonest mistakes:"
        static let goodAnswer = "What a good answer says:"
        static let points = "What a good answer says, and how many said it:"
        static let nothingToVote = "There is nothing to vote on here."
        static let starting = "The authorization server and the app are being started."
        static let sending = "The request is on its way."
        static let predicting = "The class predicts what will happen."
        static let breaking = "The class says what to break. Enter takes what is under the cursor."
        static let breakingOnBoard = "What shall be broken? Choose one."
        static let alone = "Each alone"
        static let freePace = "Everybody goes through the lesson alone. Where they are:"
        static let noSuchActivity = "There is no activity with that number."
        static let badDiscussion = "A class can talk for ten seconds to one hour."
        static let lost = "The host is not heard. Trying again."
        static let found = "The host is heard again."
        static let namesHidden = "Names are hidden from everybody, and from you: numbers stand for them."
        static let namesShown = "Names are shown to you again."
        static let attached = "The class goes on without this terminal."
        static let sureLeave = """
            Leaving stops the class for everybody; oauthtutor host --resume takes it up again. Once more to leave.
            """

        static func number(_ number: Int) -> String { "No. \(number)" }
        static func learners(_ count: Int) -> String { count == 1 ? "1 learner" : "\(count) learners" }
        static func here(_ count: Int) -> String { count == 1 ? "1 is here" : "\(count) are here" }
        static func answered(_ count: Int, of whole: Int) -> String { "\(count) of \(whole) answered" }
        static func left(_ time: String) -> String { "\(time) left" }

        /// Who dropped; nil where nobody did.
        static func dropped(_ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", ..." : "")
            return names.count == 1 ? "1 has lost the connection: \(shown)." : "\(names.count) have lost it: \(shown)."
        }

        static func open(vote: Int, everybody: Bool) -> String {
            let open = vote == 1 ? "The vote is open." : "Vote \(vote) is open."
            return everybody ? "\(open) \(Host.everybody)" : open
        }

        static func talking(seconds: Int) -> String {
            "The class talks for \(Class.time(seconds)), then the vote opens again."
        }

        /// - Parameter isOnly: no other vote is told beside it.
        static func vote(_ tally: Tally, everybody: Int, isOnly: Bool) -> String {
            let sure =
                tally.confidentMistakes == 0
                ? "" : "; \(tally.confidentMistakes) \(tally.confidentMistakes == 1 ? "was" : "were") sure and wrong"
            let people = max(everybody, tally.answered)
            let name = isOnly ? "" : "Vote \(tally.vote): "
            return """
                \(name)\(answered(tally.answered, of: people)), \(tally.percentRight) % have it right\(sure).
                """
        }

        static func counsel(_ tally: Tally) -> String? {
            let share = "\(tally.percentRight) % have it right: "
            return switch tally.counsel {
            case .explain: "\(share)explain it again, then vote again."
            case .discuss: "\(share)let them discuss it, then vote again."
            case .goOn: "\(share)tell what is right, and go on."
            case nil: nil
            }
        }

        static func stuck(_ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", ..." : "")
            return "Nothing from these for three minutes: \(shown)."
        }

        static func wish(_ count: Int, of whole: Int) -> String { count == 0 ? "" : "\(count) of \(whole)" }
        static func done(_ done: Int, of whole: Int) -> String { "\(done) of \(whole)" }
        static func noSuchLearner(_ number: Int) -> String { "There is no learner \(number) here." }
        static func sureEnd(_ count: Int) -> String { "End the class for \(learners(count))? Once more to do it." }
        static func sureEndAfterLast(_ count: Int) -> String {
            "This was the last activity. \(sureEnd(count))"
        }
        static func sureDismiss(_ name: String) -> String {
            "Send \(name) out of the class, for good? Once more to do it."
        }

        static func closing(_ count: Int) -> String { "The class is over; \(learners(count)) took part." }

        static func refused(_ fault: RoomFault) -> String {
            switch fault {
            case .ended: over
            case .unknown, .dismissed: "That learner is not in the class any more."
            case .notHere, .notOpen, .unfit, .full: "That cannot be done at this point of the class."
            }
        }

        static let activity = "Activity"
        static let firstVote = "Right at first"
        static let lastVote = "Right at last"
        static func share(_ tally: Tally) -> String { "\(tally.percentRight) % of \(tally.answered)" }

        static let name = "Name"
        static let state = "Connection"
        static let answer = "Answer"
        static let place = "Is at"
        static let doneHeading = "Has done"
        static let connected = "here"
        static let hasAnswered = "given"
        static let stuckMark = "stuck?"
    }

    /// What the keys of a class's teacher do.
    enum HostOffers {
        static let begin = "begin"
        static let openVote = "open the vote"
        static let closeVote = "close the vote"
        static let reveal = "tell what is right"
        static let voteAgain = "vote again"
        static let discuss = "discuss 2 min"
        static let nextActivity = "next activity"
        static let previousActivity = "activity before"
        static let board = "board"
        static let noBoard = "your own view"
        static let invitation = "how to join"
        static let people = "people"
        static let hideNames = "hide names"
        static let showNames = "show names"
        static let freePace = "let all go alone"
        static let ledPace = "lead again"
        static let dismiss = "send out"
        static let endClass = "end the class"
        static let send = "send it"
        static let nextMessage = "next message"
        static let nextStep = "next step"
        static let putBack = "back to the flow"
        static let askBreakIt = "break it: ask all"
        static let breakIt = "break it"
        static let leave = "leave"
    }
}
