/// What the teacher does, from keys and words to leads.
extension HostConsole {
    mutating func perform(_ command: Command, _ question: Question?) -> [Effect] {
        switch command {
        case .help: overlay = .help
        case .invitation: overlay = .invitation
        case .copy: overlay = .verbatim("\(invitation.link)\n\(invitation.command)")
        case .quit: return leave(question)
        case .confirm where view.stage.hasEnded: return leave(question)
        case .back: goBack()
        case .board: if !isBoardOnly { isBoard.toggle() }
        case .people: place = .people
        case .hideNames: return hideNames()
        case .up, .down, .first, .last, .nextField, .previousField: move(command)
        case .dismiss:
            if place == .people, let number = focusedLearner?.number { return lead(.dismiss(number), question) }
        default: if let lead = meaning(of: command) { return self.lead(lead, question) }
        }
        return []
    }

    /// The lead that a command asks for; nil where it asks for none.
    private func meaning(of command: Command) -> Lead? {
        switch command {
        case .confirm, .pick:
            if place == .people || view.stage.hasEnded { nil } else { onward }
        case .next: view.stage.flow == nil ? nil : onward
        case .previous: view.stage.flow == nil ? nil : .lookBack
        case .nextActivity: .next
        case .previousActivity: .back
        case .openVote: .open
        case .closeVote: .close
        case .reveal: .reveal
        case .voteAgain: .revote
        case .discuss: .discuss(seconds: Self.usualDiscussion)
        case .askBreakIt: .askBreakIt
        case .changePace: .pace(view.stage.pace == .led ? .free : .led)
        case .endClass: .end
        default: nil
        }
    }

    /// Seconds that a class is given to talk, where the teacher says no other time.
    private static let usualDiscussion = 120
    private static let discussions = 10...3_600

    /// What comes next; nil where nothing does.
    private var onward: Lead? {
        if view.stage.isChoosingBreakIt { return .breakIt(breakItFocus) }
        return view.stage.pace == .free ? nil : .onward
    }

    /// Does it, or asks first whether it is meant.
    mutating func lead(_ lead: Lead, _ question: Question?) -> [Effect] {
        if let fault = fault(of: lead) {
            notice = fault
            return []
        }
        if question != .lead(lead), let doubt = doubt(about: lead) {
            asked = .lead(lead)
            notice = doubt
            return []
        }
        return [.lead(lead)]
    }

    private func fault(of lead: Lead) -> String? {
        switch lead {
        case .dismiss(let number):
            view.learners.contains { $0.number == number } ? nil : Words.Host.noSuchLearner(number)
        case .go(let number): lesson.activities.indices.contains(number) ? nil : Words.Host.noSuchActivity
        case .discuss(let seconds) where !Self.discussions.contains(seconds): Words.Host.badDiscussion
        case .open, .close, .reveal, .revote, .discuss: isVoted ? nil : Words.Host.nothingToVote
        case .askBreakIt:
            liveStep?.breakIts.isEmpty ?? true ? Words.Live.nothingToBreak : nil
        default: nil
        }
    }

    private func doubt(about lead: Lead) -> String? {
        switch lead {
        case .end: Words.Host.sureEnd(view.learners.count)
        case .onward where leadsToEnd(after: true), .next where leadsToEnd(after: false):
            Words.Host.sureEndAfterLast(view.learners.count)
        case .dismiss(let number): Words.Host.sureDismiss(name(of: number))
        default: nil
        }
    }

    /// - Parameter all: only once everything was done that the activity has.
    func leadsToEnd(after all: Bool) -> Bool {
        guard view.stage.activity == lesson.activities.count - 1, !view.stage.hasEnded else { return false }
        guard all else { return true }
        if let live { return live.isAtTheEnd && live.detour == nil && !view.stage.isChoosingBreakIt }
        return !isVoted || view.stage.phase == .revealed
    }

    private mutating func hideNames() -> [Effect] {
        guard isBoard else { return [.lead(.hideNames(!view.hidesNames))] }
        boardHasNames.toggle()
        if boardHasNames, view.hidesNames { notice = Words.Host.namesHidden }
        return []
    }

    private mutating func goBack() {
        if place == .people { place = .lesson } else if !isBoardOnly { isBoard = false }
    }

    mutating func choose(_ number: Int, _ question: Question?) -> [Effect] {
        if place == .people {
            if view.learners.contains(where: { $0.number == number + 1 }) {
                looked = number + 1
            } else {
                notice = Words.Host.noSuchLearner(number + 1)
            }
            return []
        }
        guard view.stage.isChoosingBreakIt, view.wishes.indices.contains(number) else { return [] }
        return lead(.breakIt(number), question)
    }

    private mutating func move(_ command: Command) {
        if place == .people {
            let last = view.learners.count - 1
            guard last >= 0 else { return }
            looked = view.learners[target(command, from: learnerFocus, last: last)].number
        } else if view.stage.isChoosingBreakIt {
            breakItLooked = target(command, from: breakItFocus, last: max(0, view.wishes.count - 1))
        } else if live != nil {
            // A parameter of the request that is looked at.
            _ = session.update(.command(command))
        }
    }

    private func target(_ command: Command, from place: Int, last: Int) -> Int {
        switch command {
        case .up, .previousField: max(0, place - 1)
        case .down, .nextField: min(last, place + 1)
        case .first: 0
        default: last
        }
    }

    /// The row of the learner under the cursor.
    var learnerFocus: Int { looked.flatMap { number in view.learners.firstIndex { $0.number == number } } ?? 0 }

    private var focusedLearner: RoomView.Learner? {
        view.learners.indices.contains(learnerFocus) ? view.learners[learnerFocus] : nil
    }

    /// The break-it under the cursor: at first the one that most want to see, of several the first.
    var breakItFocus: Int {
        if let breakItLooked { return breakItLooked }
        return view.wishes.indices.max { (view.wishes[$0], -$0) < (view.wishes[$1], -$1) } ?? 0
    }

    func name(of number: Int) -> String {
        view.learners.first { $0.number == number }?.name ?? Words.Host.number(number)
    }
}
