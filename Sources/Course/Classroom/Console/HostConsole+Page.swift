extension HostConsole {
    /// What is to be shown now.
    public var page: Page {
        var page = overlay.map(overlayPage) ?? (isBoard ? boardPage : teacherPage)
        page.notice = notice
        return page
    }

    private func overlayPage(_ overlay: Overlay) -> Page {
        let under = isBoard ? boardPage : teacherPage
        let close: [Page.Offer] = [.init(.back, Words.Offers.close)]
        switch overlay {
        case .help:
            return Page(
                id: "help", trail: under.trail + [Words.Overlay.help], parts: [.commands(of: under.offers)],
                offers: close, isAside: true)
        case .invitation:
            return Page(
                id: "join", trail: under.trail + [Words.Host.join], score: facts, parts: invitationParts,
                offers: close, isAside: true)
        case .verbatim(let text):
            return Page(id: "copy", trail: under.trail, parts: [.verbatim(text)], offers: close, isAside: true)
        }
    }

    private var teacherPage: Page {
        if place == .people { return peoplePage }
        return Page(
            id: "host/\(placeID)", trail: trail, progress: progress, score: facts, parts: teacherParts,
            offers: offers + always)
    }

    private var boardPage: Page {
        Page(
            id: "board/\(placeID)", trail: trail, progress: progress, score: facts, parts: boardParts,
            offers: boardOffers + always)
    }

    private var always: [Page.Offer] { [.init(.help, Words.Offers.help), .init(.quit, Words.HostOffers.leave)] }

    /// Names where the class is; while it stays, a face keeps its place in the text.
    private var placeID: String {
        if view.stage.hasEnded { return "over" }
        if view.stage.pace == .free { return "free" }
        guard let activity else { return "lobby" }
        if view.stage.isChoosingBreakIt { return "\(activity.id)/break" }
        if let live { return "\(activity.id)/\(live.stageID)" }
        return view.stage.phase == .revealed ? "\(activity.id)/revealed" : activity.id
    }

    private var trail: [String] {
        let name =
            view.stage.hasEnded
            ? Words.Host.over
            : view.stage.pace == .free ? Words.Host.alone : activity?.title.plain ?? Words.Host.lobby
        return [Words.program, lesson.title.plain, name]
    }

    private var progress: String? {
        guard let number = view.stage.activity, view.stage.pace == .led, !view.stage.hasEnded else { return nil }
        return Words.activity(number + 1, of: lesson.activities.count)
    }

    /// What changes by itself, and so is told in the header alone: how many are here or have answered, what time is left.
    var facts: String {
        let people =
            isAsking ? Words.Host.answered(view.answered, of: everybody) : Words.Host.here(view.present)
        let time = view.secondsLeft.map { [Words.Host.left(Self.clock($0))] } ?? []
        return (time + [people]).joined(separator: ", ")
    }

    /// "1:45".
    static func clock(_ seconds: Int) -> String {
        "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }

    var activity: Activity? {
        view.stage.activity.flatMap { lesson.activities.indices.contains($0) ? lesson.activities[$0] : nil }
    }

    var play: ActivityPlay? {
        guard let number = view.stage.activity, let plays = session.runs[lesson.id]?.plays,
            plays.indices.contains(number)
        else { return nil }
        return plays[number]
    }

    var live: LivePlay? { if case .live(let live)? = play { live } else { nil } }

    /// The step of the flow that is looked at.
    var liveStep: LiveFlow.Step? { live?.run?.step }

    /// The activity is one to vote on.
    var isVoted: Bool { (activity?.isScored ?? false) && live == nil && view.stage.pace == .led }

    /// Answers are waited for, or were given.
    private var isAsking: Bool {
        guard view.stage.pace == .led, !view.stage.hasEnded, activity != nil else { return false }
        return isVoted || (liveStep?.prediction != nil && !view.stage.isChoosingBreakIt)
    }

    /// Whoever can be expected to answer: those who are here, and those who have answered and left since.
    var everybody: Int { view.learners.count { $0.isPresent || $0.hasAnswered } }

    var hasEverybodyAnswered: Bool { everybody > 0 && view.answered >= everybody }

    private var boardOffers: [Page.Offer] {
        let own: [Page.Offer] = isBoardOnly ? [] : [.init(.board, Words.HostOffers.noBoard)]
        let names = boardHasNames ? Words.HostOffers.hideNames : Words.HostOffers.showNames
        // There are no names anywhere else on the board.
        let naming: [Page.Offer] = activity == nil ? [.init(.hideNames, names)] : []
        let leading = offers.filter { $0.command != .board && $0.command != .hideNames }
        return leading.prefix(1) + own + naming + leading.dropFirst()
    }
}
