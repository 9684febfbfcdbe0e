/// What is made of a flow's messages for use elsewhere: a text to copy, a file, a token opened.
extension LivePlay {
    /// What the values of the variables were asked for.
    enum Purpose: Equatable, Sendable {
        case copying(CopyText)
        case saving
    }

    /// nil where the action means something else.
    mutating func updateTexts(_ action: Action) -> Reply? {
        switch action {
        case .command(.copy):
            if let opened { return Reply(verbatim: opened.token.text) }
            if case .away(let outing) = detour, let url = outing.address?.url { return Reply(verbatim: url) }
            guard let copied else { return .say(Words.Overlay.nothingToCopy) }
            if let done = copied.textOfAct { return Reply(verbatim: done) }
            return askForValues(.copying(copied))
        case .command(.saveFlow):
            // The file would give away what the learner is asked.
            guard gate == nil else { return .say(Words.HTTPFile.notYet) }
            return askForValues(.saving)
        case .command(.openToken): return openToken()
        case .deliver(.saved(let path)): return .say(Words.HTTPFile.savedNotice(path))
        case .deliver(.notSaved(let sentence)): return .say(sentence)
        default: return opened == nil ? nil : updateOpened(action)
        }
    }

    private mutating func askForValues(_ purpose: Purpose) -> Reply {
        self.purpose = purpose
        phase = .busy
        return Reply(effects: [.live(.values)])
    }

    mutating func receive(_ values: FlowValues) -> Reply {
        defer { purpose = nil }
        let values = values.adapted(to: flow)
        return switch purpose {
        case .copying(let copied): Reply(verbatim: copied.text(with: values, provider: flow.provider))
        case .saving: Reply(file: .init(flow: flow, values: values))
        case nil: .none
        }
    }

    /// The request that is looked at, a detour's included; before it is sent, the first of its step.
    private var copied: CopyText? {
        switch detour {
        case .choosing, .levels, .away: nil
        case .running(let broken, let looked): Self.copied(of: broken, looked: looked)
        case .own(let attempt):
            CopyText(
                party: run?.step.messages[attempt.message].from ?? "",
                template: try? RequestText.read(attempt.edit.text), exchange: attempt.exchange)
        case nil where gate != nil: triedOut
        case nil: run.flatMap { Self.copied(of: $0, looked: looked) }
        }
    }

    /// What the learner wrote for a step and sent; before that, nothing may give it away.
    private var triedOut: CopyText? {
        guard let task, case .writing(let writing) = task.work, case .judged(let exchange, _) = writing.stage else {
            return nil
        }
        return CopyText(party: exchange.from, template: try? RequestText.read(writing.edit.text), exchange: exchange)
    }

    private static func copied(of run: Run, looked: Int?) -> CopyText? {
        let message = run.step.editableMessage(at: looked).map { run.step.messages[$0] }
        var template: RequestTemplate?
        if case .request(let request)? = message?.kind { template = request }
        let exchange = looked.flatMap { run.exchanges?[$0] }
        guard template != nil || exchange != nil else { return nil }
        return CopyText(party: message?.from ?? "", template: template, exchange: exchange)
    }
}
