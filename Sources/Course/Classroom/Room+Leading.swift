extension Room {
    mutating func follow(_ lead: Lead, at now: Int) -> [RoomEffect] {
        let effects = perform(lead, at: now)
        if case .refused = effects.first { return effects }
        return [.keep(.lead(lead))] + effects
    }

    private mutating func perform(_ lead: Lead, at now: Int) -> [RoomEffect] {
        guard !stage.hasEnded else { return [.refused(.ended)] }
        switch lead {
        case .onward: return goOn(at: now)
        case .next: return go(to: stage.activity.map { $0 + 1 } ?? 0, at: now)
        case .back: return go(to: stage.activity.map { $0 - 1 } ?? -1, at: now)
        case .go(let number): return go(to: number, at: now)
        case .open: return setPhase(.open)
        case .close: return setPhase(.closed)
        case .reveal: return setPhase(.revealed)
        case .revote: return voteAgain(after: nil, at: now)
        case .discuss(let seconds): return voteAgain(after: min(max(10, seconds), 3_600), at: now)
        case .pace(let pace):
            return setPace(pace, at: now)
        case .perform: return performStep()
        case .lookOn: return look(1)
        case .lookBack: return look(-1)
        case .askBreakIt: return askBreakIt()
        case .breakIt(let number): return breakIt(number)
        case .dismiss(let seat): return dismiss(seat)
        case .hideNames(let hides):
            hidesNames = hides
            return [.changed]
        case .end:
            stage.hasEnded = true
            return tell() + [.ended]
        }
    }

    /// Whether the activity is one to vote on: a live flow has its own course.
    public var isVotedOn: Bool { activity.map { $0.isScored && flow(of: $0) == nil } ?? false }

    private mutating func goOn(at now: Int) -> [RoomEffect] {
        if stage.flow != nil { return goOnInFlow(at: now) }
        guard isVotedOn, stage.pace == .led else { return perform(.next, at: now) }
        switch stage.phase {
        case .shown: return setPhase(.open)
        case .open: return setPhase(.closed)
        case .closed: return setPhase(stage.discussion == nil ? .revealed : .open)
        case .revealed: return perform(.next, at: now)
        }
    }

    private mutating func go(to number: Int, at now: Int) -> [RoomEffect] {
        guard number >= -1, number <= lesson.activities.count else { return [.refused(.notHere)] }
        guard number < lesson.activities.count else { return perform(.end, at: now) }
        let wasInFlow = stage.flow != nil
        stage.activity = number < 0 ? nil : number
        stage.vote = lastVote
        stage.phase = .shown
        stage.discussion = nil
        discussionEnd = nil
        stage.isChoosingBreakIt = false
        stage.flow = nil
        activityBegan = now
        wishes = [:]
        if isVotedOn { stage.phase = wasAnswered ? .closed : .open }
        let stopped = wasInFlow ? [RoomEffect.live(.stop)] : []
        guard let activity, flow(of: activity) != nil else { return stopped + tell() }
        return stopped + beginFlow() + tell()
    }

    /// The vote that an activity had last; 1 where it had none.
    private var lastVote: Int { itemAsked.flatMap { ballots[$0]?.keys.max() } ?? 1 }

    private var wasAnswered: Bool { itemAsked.map { ballots[$0]?.isEmpty == false } ?? false }

    private mutating func setPhase(_ phase: Stage.Phase) -> [RoomEffect] {
        guard isVotedOn, stage.pace == .led else { return [.refused(.notHere)] }
        stage.phase = phase
        stage.discussion = nil
        discussionEnd = nil
        return tell()
    }

    /// - Parameter discussion: how many seconds the class talks before; nil for at once.
    private mutating func voteAgain(after discussion: Int?, at now: Int) -> [RoomEffect] {
        guard isVotedOn, stage.pace == .led, stage.phase != .revealed, stage.vote < Self.mostVotes else {
            return [.refused(.notHere)]
        }
        // Nobody has voted yet: talking first costs no vote.
        if wasAnswered, answers(to: itemAsked ?? "", vote: stage.vote).isEmpty == false { stage.vote += 1 }
        stage.phase = discussion == nil ? .open : .closed
        stage.discussion = discussion
        discussionEnd = discussion.map { now + $0 * 1_000 }
        return tell()
    }

    /// Whoever goes alone from now on begins where the class was.
    private mutating func setPace(_ pace: Stage.Pace, at now: Int) -> [RoomEffect] {
        if pace == .free, stage.pace == .led {
            paceBegan = now
            for place in seats.indices { seats[place].activity = stage.activity }
        }
        stage.pace = pace
        return tell()
    }

    private mutating func dismiss(_ seat: Int) -> [RoomEffect] {
        guard let place = place(of: seat) else { return [.refused(.unknown)] }
        seats[place].isDismissed = true
        seats[place].isPresent = false
        wishes[seat] = nil
        return [.tellOne(seat: seat, .dismissed), .changed]
    }
}
