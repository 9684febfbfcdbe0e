import Course
import Messages

extension Phrase {
    /// What the teacher of a class says.
    static var classroom: [Phrase] {
        [
            .init(.openVote, typed("open, open the vote"), say("let answers in"), isPrompted: false),
            .init(.closeVote, typed("close, close the vote"), say("let no more answers in"), isPrompted: false),
            .init(.discuss, typed("discuss"), say("let the class talk for two minutes, then vote again")),
            Phrase(
                use: .discuss, words: typed("discuss"),
                example: say("discuss 90 s", as: "example of what can be typed"),
                meaning: say("the same, for as long as you say"),
                isPrompted: false),
            .init(.voteAgain, typed("vote again, revote, re-vote"), say("ask once more, at once")),
            .init(.reveal, typed("reveal, tell"), say("tell everybody what is right, and why")),
            .init(.askBreakIt, typed("break, break it"), say("let the class choose what to break")),
            .init(.nextActivity, typed("next activity"), say("the next activity, however this one stands")),
            .init(.previousActivity, typed("back, activity before"), say("the activity before"), isPrompted: false),
            Phrase(
                use: .go, words: typed("go to, go"), example: say("go to 3", as: "example of what can be typed"),
                meaning: say("the third activity at once"),
                isPrompted: false),
            .init(.people, typed("people, who"), say("who is here, who has answered, who may be stuck")),
            Phrase(
                use: .dismiss, words: typed("kick, send out"),
                example: say("kick 3", as: "example of what can be typed"),
                meaning: say("send learner 3 out of the class; asks once"), isPrompted: false),
            .init(.invitation, typed("address, join, qr"), say("how to join: address, code and QR code")),
            .init(
                .hideNames, typed("names, hide names, show names"), say("hide all names, or show them again"),
                isPrompted: false),
            .init(
                .changePace, typed("pace, free, free pace, lead, lead again"),
                say("let all go through the lesson alone, or lead them again"), isPrompted: false),
            .init(.board, typed("board"), say("what is projected, and back"), isPrompted: false),
            .init(.endClass, typed("end, end the class"), say("end the class; asks once")),
        ]
    }
}

extension Page {
    /// A class is led from here.
    var leadsClass: Bool { offers(.endClass) }
}
