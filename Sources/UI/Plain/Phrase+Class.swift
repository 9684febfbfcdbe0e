import Course

extension Phrase {
    /// What the teacher of a class says.
    static let classroom: [Phrase] = [
        .init(.openVote, ["open", "open the vote"], "let answers in", isPrompted: false),
        .init(.closeVote, ["close", "close the vote"], "let no more answers in", isPrompted: false),
        .init(.discuss, ["discuss"], "let the class talk for two minutes, then vote again"),
        Phrase(
            use: .discuss, words: ["discuss"], example: "discuss 90 s", meaning: "the same, for as long as you say",
            isPrompted: false),
        .init(.voteAgain, ["vote again", "revote", "re-vote"], "ask once more, at once"),
        .init(.reveal, ["reveal", "tell"], "tell everybody what is right, and why"),
        .init(.askBreakIt, ["break", "break it"], "let the class choose what to break"),
        .init(.nextActivity, ["next activity"], "the next activity, however this one stands"),
        .init(.previousActivity, ["back", "activity before"], "the activity before", isPrompted: false),
        Phrase(
            use: .go, words: ["go to", "go"], example: "go to 3", meaning: "the third activity at once",
            isPrompted: false),
        .init(.people, ["people", "who"], "who is here, who has answered, who may be stuck"),
        Phrase(
            use: .dismiss, words: ["kick", "send out"], example: "kick 3",
            meaning: "send learner 3 out of the class; asks once", isPrompted: false),
        .init(.invitation, ["address", "join", "qr"], "how to join: address, code and QR code"),
        .init(
            .hideNames, ["names", "hide names", "show names"], "hide all names, or show them again",
            isPrompted: false),
        .init(
            .changePace, ["pace", "free", "free pace", "lead", "lead again"],
            "let all go through the lesson alone, or lead them again", isPrompted: false),
        .init(.board, ["board"], "what is projected, and back", isPrompted: false),
        .init(.endClass, ["end", "end the class"], "end the class; asks once"),
    ]
}

extension Page {
    /// A class is led from here.
    var leadsClass: Bool { offers(.endClass) }
}
