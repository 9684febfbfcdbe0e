import Course

extension Hall {
    /// Tells everybody what came of something, once it is kept.
    func publish(_ happening: Happening) {
        for kept in happening.kept { tellTeachers { Told(kept) } }
        if happening.kept.isEmpty, happening.fault == nil, happening.action.isPassing {
            tellTeachers { Told(passing: happening.action, time: happening.time) }
        }
        standing.follow(number: happening.number)
        for effect in happening.effects { perform(effect, happening) }
    }

    private func perform(_ effect: RoomEffect, _ happening: Happening) {
        switch effect {
        case .tell(let news):
            let told = Told(news, number: happening.number)
            standing.follow(news, told, number: happening.number)
            for listener in listeners.values where listener.kind != .teacher { tell(told, to: listener) }
            for follower in followers.values { follower.yield(.toAll(news)) }
            tellWatchers(news)
            followDiscussion()
        case .tellOne(let seat, let news):
            let told = Told(news, number: happening.number)
            for listener in listeners.values where listener.kind == .learner(seat) {
                tell(told, to: listener)
                if news == .dismissed { listener.end() }
            }
            for follower in followers.values { follower.yield(.to(seat: seat, news)) }
        case .changed: noteChange()
        case .live(let command): send(command)
        case .ended: Task { [keeping] in await keeping.end() }
        case .keep, .seated, .acknowledged, .refused: break
        }
    }

    private func tellTeachers(_ made: () -> Told) {
        let teachers = listeners.values.filter { $0.kind == .teacher }
        guard !teachers.isEmpty else { return }
        let told = made()
        for teacher in teachers { tell(told, to: teacher) }
    }

    private func tell(_ told: Told, to listener: Listener) {
        if !listener.tell(told) { listeners[listener.number] = nil }
    }

    /// Tells everybody that the host is there; who does not read it is found out this way.
    func beat() {
        for listener in listeners.values { tell(.heartbeat, to: listener) }
    }
}

extension RoomAction {
    /// Changes what a teacher sees, and is part of no record.
    fileprivate var isPassing: Bool {
        if case .present = self { true } else { false }
    }
}
