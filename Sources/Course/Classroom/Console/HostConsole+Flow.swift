/// The live flow that the teacher runs, and what the class predicts and wants to break.
extension HostConsole {
    func flowParts(_ live: LivePlay, isTold: Bool) -> [Page.Part] {
        if let fault = view.flowFault {
            return [.verdict(Verdict(mark: .wrong, word: Words.Live.cannot, detail: fault))]
        }
        guard isFlowStarted, live.phase != .asleep else {
            return live.framing.promptParts + [.instruction(Words.Host.starting)]
        }
        let busy: [Page.Part] = view.isFlowBusy ? [.instruction(Words.Host.sending)] : []
        guard live.detour == nil else { return busy + live.parts }
        let isSent = live.run?.exchanges != nil
        let parts = live.withoutGates.parts.filter { !$0.isAsked }
        let predicted = prediction(of: live, isTold: isTold)
        guard isSent else {
            let asking: [Page.Part] = predicted.isEmpty ? [] : [.instruction(Words.Host.predicting)]
            let place = parts.firstIndex(where: \.isSequence) ?? parts.endIndex
            return busy + parts[..<place] + asking + predicted + parts[place...]
        }
        // What was right is told with the last message, as to the learners.
        guard live.looked == (live.run?.exchanges?.count ?? 0) - 1 else { return busy + parts }
        let place = parts.firstIndex(where: \.isExplanation) ?? parts.endIndex
        return busy + parts[..<place] + predicted + parts[place...]
    }

    private func prediction(of live: LivePlay, isTold: Bool) -> [Page.Part] {
        guard let prediction = live.run?.prediction else { return [] }
        return [.distribution(distribution(of: prediction, isTold: isTold))]
    }

    func choosingParts(isTold: Bool) -> [Page.Part] {
        guard let step = liveStep else { return [] }
        let items = step.breakIts.enumerated().map { number, breakIt in
            let count = view.wishes.indices.contains(number) ? view.wishes[number] : 0
            return Menu.Item(title: breakIt.title.plain, note: Words.Host.wish(count, of: view.present))
        }
        return [
            .instruction(isTold ? Words.Host.breaking : Words.Host.breakingOnBoard),
            .menu(Menu(items: items, focus: breakItFocus)),
        ]
    }
}

extension LivePlay {
    /// With all of the step told: who sends it is asked of learners alone.
    fileprivate var withoutGates: LivePlay {
        var live = self
        for number in live.runs.indices { live.runs[number].sender = nil }
        return live
    }
}

extension Page.Part {
    /// What only a learner is asked or told.
    fileprivate var isAsked: Bool {
        switch self {
        case .options, .verdict, .instruction, .hint: true
        default: false
        }
    }

    fileprivate var isSequence: Bool { if case .sequence = self { true } else { false } }
    fileprivate var isExplanation: Bool { if case .explanation = self { true } else { false } }
}
