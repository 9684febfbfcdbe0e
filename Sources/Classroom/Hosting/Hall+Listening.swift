import Course

/// What is told to everybody, or to one alone: for the desk of those who take part in a browser.
public enum Announcement: Equatable, Sendable {
    case toAll(ClassNews)
    case to(seat: Int, ClassNews)
}

extension Hall {
    /// One learner's connections for events; of more the oldest goes.
    static let mostConnections = 4

    /// What a listener is told first, and where it hears the rest.
    struct Hearing: Sendable {
        let opening: [Told]
        let listener: Listener
    }

    /// Lets a learner's program listen until `leave`.
    /// - Parameters:
    ///   - last: the number of what it heard last; nil for nothing.
    ///   - drop: ends its connection.
    func listen(
        _ seat: Int, after last: Int?, drop: @escaping @Sendable () -> Void
    ) async throws(ClassFault) -> Hearing {
        let others = listeners.values.filter { $0.kind == .learner(seat) }
        if others.count >= Self.mostConnections, let oldest = others.min(by: { $0.number < $1.number }) {
            oldest.dismiss()
            listeners[oldest.number] = nil
        }
        let hearing = Hearing(opening: standing.opening(after: last), listener: add(.learner(seat), drop))
        do throws(ClassFault) {
            try await happen(.present(seat: seat, true))
        } catch {
            remove(hearing.listener)
            throw error
        }
        return hearing
    }

    /// Lets a teacher's program follow the record, from what comes next on; with who is there, and the number of the
    /// last action that was kept before.
    func listenToRecord(drop: @escaping @Sendable () -> Void) -> (hearing: Hearing, number: Int) {
        let listener = add(.teacher, drop)
        let time = time
        let present = room.members.map {
            Told(passing: .present(seat: $0.number, $0.isPresent), time: time)
        }
        return (Hearing(opening: present, listener: listener), standing.number)
    }

    /// A learner says goodbye; the seat stays theirs.
    func leave(seat: Int) async {
        for listener in listeners.values where listener.kind == .learner(seat) { await leave(listener) }
    }

    /// The listener's connection is gone.
    func leave(_ listener: Listener) async {
        remove(listener)
        guard case .learner(let seat) = listener.kind else { return }
        guard !listeners.values.contains(where: { $0.kind == .learner(seat) }) else { return }
        // One who was sent out is not there anyway.
        _ = try? await happen(.present(seat: seat, false))
    }

    private func add(_ kind: Listener.Kind, _ drop: @escaping @Sendable () -> Void) -> Listener {
        lastListener += 1
        let listener = Listener(kind, number: lastListener, drop: drop)
        listeners[listener.number] = listener
        return listener
    }

    private func remove(_ listener: Listener) {
        listener.end()
        listeners[listener.number] = nil
    }

    /// Everything that is told from now on, and what is to be known before.
    public func follow() -> (opening: [ClassNews], news: AsyncStream<Announcement>) {
        lastListener += 1
        let number = lastListener
        let (stream, follower) = AsyncStream.makeStream(of: Announcement.self)
        followers[number] = follower
        follower.onTermination = { [weak self] _ in Task { await self?.forget(follower: number) } }
        return (room.turns.enumerated().map { .turn($0, $1) } + [.stage(room.stage)], stream)
    }

    private func forget(follower number: Int) { followers[number] = nil }
}
