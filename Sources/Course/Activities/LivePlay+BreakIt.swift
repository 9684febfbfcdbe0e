extension LivePlay {
    mutating func updateDetour(_ action: Action) -> Reply {
        guard let step = run?.step else { return .none }
        switch detour {
        case .choosing(let focus): return choose(action, from: step, focus: focus)
        case .running(let broken, let looked): return update(broken, looked: looked, action, of: step)
        case .own(let attempt): return update(attempt, action, of: step)
        case .levels(let focus): return update(levelFocus: focus, action)
        case .away(let outing): return update(outing, action)
        case nil: return .none
        }
    }

    private mutating func choose(_ action: Action, from step: LiveFlow.Step, focus: Int) -> Reply {
        let last = step.breakIts.count - 1
        switch action {
        case .command(.up): detour = .choosing(focus: max(0, focus - 1))
        case .command(.down): detour = .choosing(focus: min(last, focus + 1))
        case .command(.back), .command(.previous): detour = nil
        case .command(.confirm), .command(.pick), .command(.next): enter(step.breakIts[focus])
        case .choose(let number):
            guard number <= last else { return .say(Words.Live.noSuchBreakIt(count: last + 1)) }
            enter(step.breakIts[number])
        default: break
        }
        return .none
    }

    private mutating func enter(_ breakIt: LiveFlow.Step) {
        // The options' order follows from the name alone: a break-it is practice and may be entered again.
        detour = .running(Run(breakIt, random: SeededGenerator(seed: 0, for: breakIt.id)), looked: nil)
    }

    private mutating func update(_ broken: Run, looked: Int?, _ action: Action, of step: LiveFlow.Step) -> Reply {
        switch action {
        case .command(.back): detour = nil
        case .command(.previous):
            detour = looked.flatMap { $0 == 0 ? nil : .running(broken, looked: $0 - 1) } ?? detour
        case .command(.hint):
            var broken = broken
            let reply = broken.hints.takeOne()
            detour = .running(broken, looked: looked)
            return reply
        case .command(.confirm), .command(.next):
            if let exchanges = broken.exchanges { return goOn(broken, exchanges, looked: looked) }
            let isPredicted = broken.prediction.map { $0.share != nil } ?? true
            return isPredicted ? perform(broken, of: step) : predict(broken, .command(.confirm), of: step)
        case .command(.skip) where broken.exchanges == nil: return perform(broken, of: step)
        default: return predict(broken, action, of: step)
        }
        return .none
    }

    private mutating func goOn(_ broken: Run, _ exchanges: [Exchange], looked: Int?) -> Reply {
        let next = (looked ?? -1) + 1
        var broken = broken
        broken.seen = max(broken.seen, min(next + 1, exchanges.count))
        detour = next < exchanges.count ? .running(broken, looked: next) : nil
        return detour == nil ? .say(Words.Live.putBack) : .none
    }

    private mutating func predict(_ broken: Run, _ action: Action, of step: LiveFlow.Step) -> Reply {
        guard broken.exchanges == nil, var prediction = broken.prediction, prediction.share == nil else { return .none }
        var broken = broken
        let reply = prediction.update(action)
        broken.prediction = prediction
        detour = .running(broken, looked: nil)
        return prediction.share == nil ? reply : perform(broken, of: step)
    }

    private mutating func perform(_ broken: Run, of step: LiveFlow.Step) -> Reply {
        phase = .busy
        return Reply(effects: [.live(.breakIt(broken.step, step: step.id))])
    }
}
