/// What the teacher can do now, the most important first.
extension HostConsole {
    var offers: [Page.Offer] {
        if view.stage.hasEnded {
            return [.init(.confirm, Words.HostOffers.leave), .init(.people, Words.HostOffers.people)]
        }
        if view.stage.pace == .free { return [pace, people] + others }
        guard activity != nil else {
            return [.init(.confirm, Words.HostOffers.begin), people, names, board, pace, copying] + moving.prefix(1)
                + others
        }
        if view.stage.isChoosingBreakIt { return choosingOffers + [board] + moving + others }
        if let live { return flowOffers(live) + [board] + moving + others }
        guard isVoted else { return [.init(.confirm, onwardLabel), board, people] + moving + others }
        return votingOffers + moving + others
    }

    private var votingOffers: [Page.Offer] {
        let discuss = Page.Offer(.discuss, Words.HostOffers.discuss)
        let voteAgain = Page.Offer(.voteAgain, Words.HostOffers.voteAgain)
        let reveal = Page.Offer(.reveal, Words.HostOffers.reveal)
        let onward = Page.Offer(.confirm, onwardLabel)
        return switch view.stage.phase {
        case .shown: [onward, discuss, board, reveal, .init(.openVote, Words.HostOffers.openVote)]
        case .open: [onward, discuss, board, reveal, .init(.closeVote, Words.HostOffers.closeVote)]
        case .closed where view.stage.discussion != nil:
            [onward, board, reveal, .init(.openVote, Words.HostOffers.openVote)]
        case .closed: [onward, discuss, voteAgain, board, reveal, .init(.openVote, Words.HostOffers.openVote)]
        case .revealed: [onward, board, people]
        }
    }

    /// What Enter does to an activity.
    var onwardLabel: String {
        if leadsToEnd(after: true) { return Words.HostOffers.endClass }
        guard isVoted else { return Words.HostOffers.nextActivity }
        return switch view.stage.phase {
        case .shown: Words.HostOffers.openVote
        case .open: Words.HostOffers.closeVote
        case .closed: view.stage.discussion == nil ? Words.HostOffers.reveal : Words.HostOffers.openVote
        case .revealed: Words.HostOffers.nextActivity
        }
    }

    private func flowOffers(_ live: LivePlay) -> [Page.Offer] {
        let onward = flowLabel(live)
        let breaking: [Page.Offer] =
            liveStep?.breakIts.isEmpty ?? true || live.run?.exchanges == nil || live.detour != nil
            ? [] : [.init(.askBreakIt, Words.HostOffers.askBreakIt)]
        var offers: [Page.Offer] = [.init(.confirm, onward)] + breaking
        offers += [.init(.previous, Words.Offers.stepBack), .init(.next, onward)]
        if let exchange = live.exchange, let step = liveStep, !live.parameters(of: exchange, in: step).isEmpty {
            offers += [
                .init(.nextField, Words.Offers.parameters), .init(.previousField, Words.Offers.parameters),
            ]
        }
        return offers
    }

    private func flowLabel(_ live: LivePlay) -> String {
        if case .running(let broken, let looked) = live.detour {
            return (looked ?? 0) + 1 < (broken.exchanges?.count ?? 0)
                ? Words.HostOffers.nextMessage : Words.HostOffers.putBack
        }
        if leadsToEnd(after: true) { return Words.HostOffers.endClass }
        if live.isAtTheEnd { return Words.HostOffers.nextActivity }
        guard let exchanges = live.run?.exchanges else { return Words.HostOffers.send }
        return (live.looked ?? -1) + 1 < exchanges.count ? Words.HostOffers.nextMessage : Words.HostOffers.nextStep
    }

    private var choosingOffers: [Page.Offer] {
        [
            .init(.confirm, Words.HostOffers.breakIt), .init(.up, Words.Offers.up), .init(.down, Words.Offers.down),
            .init(.previous, Words.HostOffers.putBack),
        ]
    }

    private var moving: [Page.Offer] {
        [
            .init(.nextActivity, Words.HostOffers.nextActivity),
            .init(.previousActivity, Words.HostOffers.previousActivity),
        ]
    }

    /// What can be done everywhere.
    private var others: [Page.Offer] {
        [
            people, board, .init(.invitation, Words.HostOffers.invitation), names, pace,
            .init(.endClass, Words.HostOffers.endClass),
        ]
    }

    private var people: Page.Offer { .init(.people, Words.HostOffers.people) }
    private var board: Page.Offer { .init(.board, Words.HostOffers.board) }
    private var copying: Page.Offer { .init(.copy, Words.Offers.copy) }

    private var names: Page.Offer {
        .init(.hideNames, view.hidesNames ? Words.HostOffers.showNames : Words.HostOffers.hideNames)
    }

    private var pace: Page.Offer {
        .init(.changePace, view.stage.pace == .led ? Words.HostOffers.freePace : Words.HostOffers.ledPace)
    }
}
