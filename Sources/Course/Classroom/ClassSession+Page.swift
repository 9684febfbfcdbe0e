extension ClassSession {
    public var page: Page {
        var page = shown
        page.trail[0] = Words.Class.heading(name)
        page.score = nil
        page.notice = isConnected ? notice ?? page.notice : Words.Class.reconnecting
        return page
    }

    private var shown: Page {
        if isDismissed { return plain("dismissed", Words.Class.dismissed) }
        if stage.hasEnded { return ending }
        if session.overlay != nil || stage.pace == .free { return session.page }
        guard let number = stage.activity else { return plain("lobby", Words.Class.lobby) }
        if stage.isChoosingBreakIt { return choosing }
        var page = session.page
        page.offers = page.offers.filter { offersHere($0, number) }
        // A prediction is handed in; the teacher sends the request.
        for place in page.offers.indices where page.offers[place].command == .confirm {
            page.offers[place].label = Words.Offers.submit
        }
        if let status = status(of: number) { page.parts.insert(.instruction(status), at: 0) }
        if stage.phase == .revealed, stage.flow == nil, !wasAnswered(number) { page.parts = withoutJudging(page.parts) }
        return page
    }

    /// Whether anything was sent in any vote: what was said in the first one still counts.
    private func wasAnswered(_ number: Int) -> Bool {
        lesson.activities[number].items.contains { answered.contains($0.id) }
    }

    /// Nobody is told how right an answer is that they never sent: only what is right, and why.
    private func withoutJudging(_ parts: [Page.Part]) -> [Page.Part] {
        guard let place = parts.firstIndex(where: \.isVerdict) else { return parts }
        var parts = parts
        parts[place] = .instruction(Words.Class.noAnswer)
        if let yours = parts.firstIndex(of: .heading(RichText(Words.Order.yours))) {
            parts.removeSubrange(yours..<min(yours + 2, parts.endIndex))
        }
        return parts
    }

    private static var always: [Page.Offer] {
        [.init(.help, Words.Offers.help), .init(.quit, Words.Offers.leave)]
    }

    private func plain(_ id: String, _ sentence: String) -> Page {
        Page(
            id: "class/\(id)", trail: [Words.program, lesson.title.plain],
            parts: [.heading(RichText(Words.Class.welcome(name))), .instruction(sentence)], offers: Self.always)
    }

    /// What this learner answered, once the class is over.
    private var ending: Page {
        var page = Page(
            id: "class/over", trail: [Words.program, lesson.title.plain], parts: [.instruction(Words.Class.over)],
            offers: [.init(.confirm, Words.Offers.leave)])
        if let table = session.closingTable { page.parts.append(.table(table)) }
        return page
    }

    private var choosing: Page {
        let items = breakIts.enumerated().map { number, step in
            Menu.Item(title: step.title.plain, note: wish == number ? Words.Class.yourChoice : "")
        }
        return Page(
            id: "class/break", trail: [Words.program, lesson.title.plain],
            parts: [.instruction(Words.Class.chooseBreakIt), .menu(Menu(items: items, focus: wishFocus))],
            offers: [
                .init(.confirm, Words.Offers.choose), .init(.up, Words.Offers.up), .init(.down, Words.Offers.down),
            ] + Self.always)
    }

    /// What leads elsewhere is the teacher's.
    private func offersHere(_ offer: Page.Offer, _ number: Int) -> Bool {
        switch offer.command {
        case .next: isLookingBack
        case .back, .skip, .startOver, .runToEnd, .breakIt, .edit, .send, .fade, .browse, .fromTheStart,
            .saveFlow, .openToken, .moveClock, .howSure:
            session.runs[lesson.id]?.plays[number].play.hasInHand ?? false && offer.command == .back
        case .confirm: takesAnswer(number)
        default: true
        }
    }

    /// In the live flow: at a message before the one that the teacher shows.
    private var isLookingBack: Bool {
        guard let number = ledActivity, let place = stage.flow,
            case .live(let live)? = session.runs[lesson.id]?.plays[number], live.detour == nil
        else { return false }
        return (live.current, live.looked ?? -1) < (place.step, place.exchange ?? -1)
    }

    private func takesAnswer(_ number: Int) -> Bool {
        guard let play = session.runs[lesson.id]?.plays[number], lesson.activities[number].isScored else {
            return false
        }
        if case .live(let live) = play { return live.awaitsPrediction }
        return stage.phase == .open
    }

    /// How the vote stands; nil where there is nothing to answer.
    private func status(of number: Int) -> String? {
        guard lesson.activities[number].isScored, let play = session.runs[lesson.id]?.plays[number] else { return nil }
        if case .live(let live) = play { return live.phase == .busy ? Words.Class.predictionIsIn : nil }
        if let seconds = stage.discussion { return Words.Class.discuss(seconds: seconds) }
        return switch stage.phase {
        case .shown: Words.Class.notOpen
        case .open:
            !isAnswered(number)
                ? Words.Class.vote(stage.vote) : isOnItsWay(number) ? Words.Class.isOnItsWay : Words.Class.isIn
        case .closed: Words.Class.closed
        case .revealed: nil
        }
    }

    /// The host has not said yet that it has the answer.
    private func isOnItsWay(_ number: Int) -> Bool {
        lesson.activities[number].items.contains { item in unacknowledged.contains { $0.item == item.id } }
    }

    public var closingTable: Block.Table? { session.closingTable }

    public var closingLine: String { session.closingLine }
}

extension LivePlay {
    /// A prediction can still be made at the step that is shown.
    var awaitsPrediction: Bool {
        guard let run, run.exchanges == nil, phase == .ready, detour == nil else { return false }
        return run.prediction.map { $0.share == nil } ?? false
    }
}
