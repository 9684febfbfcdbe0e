/// The learner's own browser goes to the authorization server, and the flow goes on with what it brought.
extension LivePlay {
    struct Outing: Equatable, Sendable {
        /// So many are shown; the page need not grow with whoever knocks at the app's door.
        static let mostSightings = 30

        let trip: Trip
        /// nil while it is being made ready.
        var address: Trip.Address?
        /// nil until it is known.
        var browsing: Browsing?
        /// What the browser did, the latest last.
        var seen: [Exchange] = []
        /// What came to the app and was not taken, the latest.
        var refused: Exchange?
    }

    /// The trip that can begin at the step looked at.
    var trip: Trip? { Trip(from: current, in: flow.steps) }

    mutating func setOut() -> Reply {
        guard let trip else { return .say(Words.Trip.nothing) }
        detour = .away(Outing(trip: trip))
        phase = .busy
        return Reply(effects: [.live(.setOut(trip))])
    }

    mutating func update(_ outing: Outing, _ action: Action) -> Reply {
        switch action {
        case .command(.back):
            phase = .busy
            return Reply(effects: [.live(.stayHome)])
        case .command(.browse):
            return Reply(effects: outing.address.map { [.browse($0.url)] } ?? [])
        case .deliver(.browsing(let browsing)):
            var outing = outing
            outing.browsing = browsing
            detour = .away(outing)
        case .deliver(.sighted(let sighting)): return take(sighting, outing)
        default: break
        }
        return .none
    }

    private mutating func take(_ sighting: Trip.Sighting, _ outing: Outing) -> Reply {
        var outing = outing
        defer { detour = .away(outing) }
        switch sighting {
        case .underWay(let exchange): outing.seen = (outing.seen + [exchange]).suffix(Outing.mostSightings)
        case .refused(let exchange): outing.refused = exchange
        case .back:
            phase = .busy
            return Reply(effects: [.live(.comeHome)])
        }
        return .none
    }

    /// What the world answers to the commands of a trip.
    mutating func receive(trip report: LiveReport) -> Reply {
        guard case .away(var outing) = detour else { return .none }
        phase = .ready
        switch report {
        case .setOut(let address):
            outing.address = address
            detour = .away(outing)
            return Reply(effects: [.browse(address.url)])
        case .cannotSetOut(let sentence):
            detour = nil
            return .say(sentence)
        case .cameHome(let outcome): return takeIn(outcome)
        case .stayedHome:
            detour = nil
            return .say(Words.Trip.gaveUp)
        default: return .none
        }
    }

    /// The trip's steps have happened, and are shown as far as nothing is left to predict; those after it are to come.
    private mutating func takeIn(_ outcome: Trip.Outcome) -> Reply {
        detour = nil
        guard let first = outcome.legs.first, let number = runs.firstIndex(where: { $0.step.id == first.step }) else {
            return .none
        }
        for later in number..<runs.count { runs[later].forget() }
        for (offset, leg) in outcome.legs.enumerated() where runs.indices.contains(number + offset) {
            runs[number + offset].held = leg.exchanges
        }
        clockAhead = outcome.secondsAhead
        if practice.level != .watch { practice.isShortened = true }
        current = number
        looked = nil
        let isPredicted = runs[number].prediction.map { $0.share != nil } ?? true
        if gate == nil, isPredicted { reveal() }
        if let error = outcome.error { return .say(Words.Trip.cameBack(with: error)) }
        return .say(Words.Trip.isBack)
    }

    /// Shows what the learner's browser did at this step.
    ///
    /// - Returns: false where it did nothing here that was not shown yet.
    @discardableResult
    mutating func reveal() -> Bool {
        guard let held = run?.held else { return false }
        runs[current].held = nil
        runs[current].exchanges = held
        looked = held.isEmpty ? nil : 0
        runs[current].seen = min(1, held.count)
        noteEnd()
        return true
    }
}

extension LivePlay.Run {
    /// Nothing of it has happened yet, in the learner's own browser neither.
    var isToBeSent: Bool { exchanges == nil && held == nil }

    /// As if it had not been sent; a prediction that was made stays made.
    mutating func forget() {
        exchanges = nil
        held = nil
        seen = 0
    }
}
