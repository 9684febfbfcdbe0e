/// What is projected: large, without names unless somebody asks for them, and without what is right before it is told.
extension HostConsole {
    var boardParts: [Page.Part] {
        if view.stage.hasEnded { return [.instruction(Words.Class.over)] }
        if view.stage.pace == .free { return freeParts(isTold: false) }
        guard let activity, let play else { return boardLobbyParts }
        if view.stage.isChoosingBreakIt { return choosingParts(isTold: false) }
        if let live { return flowParts(live, isTold: view.isTold) }
        guard isVoted else { return [.heading(activity.title)] + play.play.parts }
        let question: [Page.Part] = [.heading(activity.title)] + activity.framing.promptParts
        guard view.isTold else { return question + answerParts(of: play, isTold: false) + boardStatus }
        return question + answerParts(of: play, isTold: true) + activity.framing.explanationParts
    }

    /// How the vote stands, in letters that are seen from the last row.
    private var boardStatus: [Page.Part] {
        if let seconds = view.stage.discussion {
            return [
                .instruction(Words.Class.discuss(seconds: seconds)),
                .banner(Self.clock(view.secondsLeft ?? seconds)),
            ]
        }
        return switch view.stage.phase {
        case .shown: [.instruction(Words.Host.shown)]
        case .open:
            [
                .instruction(Words.Host.open(vote: view.stage.vote, everybody: hasEverybodyAnswered)),
                .banner("\(view.answered)/\(everybody)"),
            ]
        case .closed, .revealed: [.instruction(Words.Host.closed)]
        }
    }
}
