import Course

/// Whether a learner is there. A page with script listens for events, and the hall sees when that ends; without script only
/// looking shows it.
extension Desk {
    /// Without a look for so long, and without listening, a learner is away.
    static let patience = Duration.seconds(240)

    func notePresence(of seat: Int) async {
        learners[seat]?.heard = .now
        guard await !hall.isPresent(seat) else { return }
        _ = try? await hall.happen(.present(seat: seat, true))
    }

    /// Finds out who is away, until it is cancelled.
    func watchPresence() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(30))
            for (seat, learner) in learners where learner.heard.duration(to: .now) > Self.patience {
                guard await !hall.isListening(seat) else { continue }
                drop(flowOf: seat)
                guard await hall.isPresent(seat) else { continue }
                _ = try? await hall.happen(.present(seat: seat, false))
            }
        }
    }
}

extension Hall {
    fileprivate func isPresent(_ seat: Int) -> Bool {
        room.seats.indices.contains(seat - 1) && room.seats[seat - 1].isPresent
    }

    /// Whether a connection for events stands.
    fileprivate func isListening(_ seat: Int) -> Bool { listeners.values.contains { $0.kind == .learner(seat) } }
}
