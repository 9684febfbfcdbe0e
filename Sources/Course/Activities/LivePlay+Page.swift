extension LivePlay {
    var parts: [Page.Part] {
        switch phase {
        case .asleep, .starting: return framing.promptParts + [.instruction(Words.Live.starting)]
        case .failed(let sentence):
            return [.verdict(Verdict(mark: .wrong, word: Words.Live.cannot, detail: sentence))]
        case .ready, .busy: break
        }
        guard let run else { return framing.promptParts }
        if let opened { return parts(of: opened) }
        switch detour {
        case .choosing(let focus): return menu(of: run.step, focus: focus)
        case .running(let broken, let looked):
            return [.heading(Words.Live.breakIt(broken.step.title))] + clock + stage(of: broken, looked: looked)
        case .own(let attempt): return parts(of: attempt, in: run.step)
        case .levels(let focus): return levelMenu(focus: focus)
        case .away(let outing): return parts(of: outing)
        case nil:
            let opening = current == 0 && looked == nil ? beginning : []
            let closing = isAtTheEnd ? framing.explanationParts + ending : []
            let stage = gate.map { parts(of: $0, in: run) + diagramParts(of: run) } ?? stage(of: run, looked: looked)
            return opening + [.heading(heading(of: run))] + clock + stage + closing
        }
    }

    /// The prediction is made but not judged yet: that comes with the last message, not while the first is on its way.
    private func isSecret(_ run: Run) -> Bool {
        guard run.prediction?.share != nil else { return false }
        return phase == .busy || run.seen < (run.exchanges?.count ?? 0)
    }

    /// A score shown now would tell whether the prediction was right.
    var hidesScore: Bool { run.map(isSecret) ?? false }

    var isAtTheEnd: Bool {
        guard current == runs.count - 1, let exchanges = run?.exchanges else { return false }
        return (looked ?? 0) >= exchanges.count - 1
    }

    private func menu(of step: LiveFlow.Step, focus: Int) -> [Page.Part] {
        let items = step.breakIts.map { Menu.Item(title: $0.title.plain) }
        return [.heading(RichText(Words.Live.breakItMenu)), .instruction(Words.Live.breakItPromise)]
            + [.menu(Menu(items: items, focus: focus))]
    }

    private func stage(of run: Run, looked: Int?) -> [Page.Part] {
        guard let looked, let exchange = run.exchanges?[looked] else { return asking(run) }
        let shown: [Page.Part] =
            taskVerdict(of: run, lookingAt: looked) + [
                .sequence(diagram(lookingAt: looked, of: run)),
                .exchange(view(of: exchange, in: run.step)),
            ]
        // What was predicted is known when the last message was seen.
        guard looked == (run.exchanges?.count ?? 0) - 1 else { return shown }
        guard let prediction = run.prediction, let share = prediction.share, !isOld(run) else {
            return shown + run.step.framing.explanationParts
        }
        let detail = share == 1 ? Words.Live.predictedRight : Words.Live.predictedWrong
        return [.verdict(Verdict(share: share, detail: detail))] + shown + [.options(prediction.options)]
            + run.step.framing.explanationParts
    }

    private func asking(_ run: Run) -> [Page.Part] {
        var parts = senderVerdict(of: run) + run.step.framing.promptParts
        if let prediction = run.prediction, !isOld(run) {
            var options = prediction.options(isJudged: prediction.share != nil && !isSecret(run))
            if prediction.share == nil {
                let sent = run.exchanges == nil ? Words.Live.predict : Words.Live.unpredicted
                parts += [.instruction(run.held == nil ? sent : Words.Trip.unpredicted)]
            }
            // What was sent already cannot be predicted any more.
            if run.exchanges != nil { options.focus = nil }
            parts += [.options(options)]
        } else {
            parts += [.instruction(run.held == nil ? Words.Live.goOn : Words.Trip.isBack)]
        }
        return parts + run.hints.parts + diagramParts(of: run)
    }

    /// The flow up to the step that is not sent yet.
    private func diagramParts(of run: Run) -> [Page.Part] {
        let diagram = diagram(lookingAt: nil, of: run)
        return diagram.arrows.isEmpty ? [] : [.sequence(diagram)]
    }
}

extension LivePlay {
    /// Everything up to the exchange looked at.
    private func diagram(lookingAt looked: Int?, of run: Run) -> SequenceDiagram {
        var lanes = flow.parties
        for party in run.step.messages.flatMap({ [$0.from, $0.to] }) where !lanes.contains(party) {
            lanes.append(party)
        }
        // A break-it starts from where its step started, so that step's own messages are not part of it.
        let before = runs[..<min(current, runs.count)].flatMap { $0.exchanges ?? [] }
        let own = (run.exchanges ?? []).prefix((looked ?? -1) + 1)
        var arrows = before.flatMap { self.arrows(for: $0, lanes: lanes, isCurrent: false) }
        for (number, exchange) in own.enumerated() {
            arrows += self.arrows(for: exchange, lanes: lanes, isCurrent: number == looked)
        }
        return SequenceDiagram(lanes: lanes, arrows: arrows)
    }

    func arrows(for exchange: Exchange, lanes: [String], isCurrent: Bool) -> [SequenceDiagram.Arrow] {
        guard let from = lanes.firstIndex(of: exchange.from), let to = lanes.firstIndex(of: exchange.to) else {
            return []
        }
        func arrow(_ label: String, isAnswer: Bool, isRefused: Bool) -> SequenceDiagram.Arrow {
            .init(
                from: isAnswer ? to : from, to: isAnswer ? from : to, label: label, isAnswer: isAnswer,
                state: isRefused ? .refused : isCurrent ? .current : .past)
        }
        switch exchange.outcome {
        case .act(let lines): return [arrow(lines.first ?? "", isAnswer: false, isRefused: false)]
        case .failure: return [arrow(exchange.shortRequest, isAnswer: false, isRefused: true)]
        case .answer(_, let status):
            return [
                arrow(exchange.shortRequest, isAnswer: false, isRefused: false),
                arrow(exchange.shortAnswer, isAnswer: true, isRefused: status >= 400 || exchange.error != nil),
            ]
        }
    }

    func parameters(of exchange: Exchange, in step: LiveFlow.Step) -> [ExchangeView.Parameter] {
        step.parameters.compactMap { parameter in
            exchange.value(of: parameter.name).map {
                .init(name: parameter.name, value: $0, meaning: parameter.meaning)
            }
        }
    }

    func view(of exchange: Exchange, in step: LiveFlow.Step) -> ExchangeView {
        var view = ExchangeView(
            from: exchange.from, to: exchange.to, request: exchange.request, reason: exchange.reason,
            warning: exchange.warning, departure: exchange.departure)
        switch exchange.outcome {
        case .answer(let wire, _): view.answer = wire
        case .act(let lines): view.act = lines
        case .failure(let sentence): view.failure = sentence
        }
        view.parameters = parameters(of: exchange, in: step)
        view.focus = parameter.flatMap { $0 < view.parameters.count ? $0 : nil }
        return view
    }

    var offers: [Page.Offer] {
        switch phase {
        case .asleep, .starting, .busy: return []
        case .failed: return [.init(.confirm, Words.Offers.tryAgain), .init(.fromTheStart, Words.Offers.tryAgain)]
        case .ready: break
        }
        if let opened { return offers(of: opened) }
        switch detour {
        case .choosing:
            return [
                .init(.confirm, Words.Offers.open), .init(.back, Words.Offers.putBack), .init(.up, Words.Offers.up),
                .init(.down, Words.Offers.down), .init(.pick, Words.Offers.open),
            ]
        case .running(let broken, let looked): return stageOffers(broken, looked: looked) + tokenOffers
        case .own(let attempt): return offers(of: attempt) + tokenOffers
        case .levels: return levelOffers
        case .away: return awayOffers
        case nil: break
        }
        guard let run else { return [.init(.confirm, Words.Offers.goOn)] }
        if let gate { return offers(at: gate, in: run) }
        let breaking: [Page.Offer] = run.step.breakIts.isEmpty ? [] : [.init(.breakIt, Words.Offers.breakIt)]
        let editing: [Page.Offer] = run.step.hasRequest ? [.init(.edit, Words.Offers.edit)] : []
        var rest: [Page.Offer] = [.init(.previous, Words.Offers.stepBack)]
        if runs.contains(where: { $0.exchanges == nil }) { rest.append(.init(.runToEnd, Words.Offers.runToEnd)) }
        rest += [
            .init(.fade, Words.Offers.fade), .init(.moveClock, Words.Offers.moveClock),
            .init(.fromTheStart, Words.Offers.fromTheStart),
        ]
        let saving = [Page.Offer(.saveFlow, Words.Offers.saveFlow)]
        let stage = stageOffers(run, looked: looked)
        return stage.prefix(1) + browseOffers + stage.dropFirst() + tokenOffers + breaking + editing + rest + saving
    }

    private var tokenOffers: [Page.Offer] { hasToken ? [.init(.openToken, Words.Offers.openToken)] : [] }

    private func stageOffers(_ run: Run, looked: Int?) -> [Page.Offer] {
        let onward: [Page.Offer] = [
            .init(.confirm, run.isToBeSent ? Words.Offers.send : Words.Offers.goOn),
            .init(.next, Words.Offers.stepOn),
        ]
        let copying: [Page.Offer] =
            looked != nil || run.step.hasRequest ? [.init(.copy, Words.Offers.copy)] : []
        guard let looked, let exchange = run.exchanges?[looked] else {
            guard let prediction = run.prediction, prediction.share == nil, run.exchanges == nil else {
                return onward + copying
            }
            let kept: [Command] = [.pick, .up, .down, .first, .last, .skip]
            return [.init(.confirm, run.isToBeSent ? Words.Offers.send : Words.Offers.goOn)]
                + prediction.offers.filter { kept.contains($0.command) }
                + run.hints.offers + copying
        }
        var offers = onward + copying
        if !parameters(of: exchange, in: run.step).isEmpty {
            offers += [
                .init(.nextField, Words.Offers.parameters), .init(.previousField, Words.Offers.parameters),
            ]
            if parameter != nil { offers += [.init(.up, Words.Offers.up), .init(.down, Words.Offers.down)] }
        }
        return offers
    }

    /// Such as "step 3 of 7".
    var place: String { Words.Live.place(min(current + 1, runs.count), of: runs.count) }

    /// Names the stage, for the page's id.
    var stageID: String {
        switch phase {
        case .asleep, .starting: return "starting"
        case .failed: return "failed"
        case .ready, .busy: break
        }
        if let opened { return "\(current)/token/\(opened.index)" }
        return switch detour {
        case .choosing: "\(current)/break"
        case .running(let broken, let looked): "\(current)/\(broken.step.id)/\(looked ?? -1)"
        case .own(let attempt): "\(current)/own/\(attempt.exchange == nil ? "edit" : "sent")"
        case .levels: "\(current)/levels"
        case .away: "\(current)/away"
        case nil: "\(current)/\(looked ?? -1)\(gateID)"
        }
    }
}
