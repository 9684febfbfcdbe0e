import Course

/// What a learner's session asks of the world outside. What belongs to a terminal, a folder or a desktop, no page offers.
extension Desk {
    func perform(_ effects: [Effect], for seat: Int) async {
        var effects = effects[...]
        while let effect = effects.popFirst() {
            switch effect {
            case .classroom(.answer(let answer)): await tell(answer, of: seat)
            case .classroom(.at(let activity)): _ = try? await hall.happen(.at(seat: seat, activity: activity))
            case .classroom(.choose(let breakIt)): _ = try? await hall.happen(.choose(seat: seat, breakIt: breakIt))
            case .live(let command):
                for delivery in await perform(command, for: seat) { effects += update(seat, .deliver(delivery)) }
            default: break
            }
        }
    }

    private func tell(_ answer: ClassAnswer, of seat: Int) async {
        let event: ClassEvent
        do throws(ClassFault) {
            try await hall.happen(.answer(seat: seat, answer))
            event = .kept(answer)
        } catch .notKept {
            learners[seat]?.isTroubled = true
            learners[seat]?.notice = WebWords.notKept
            return
        } catch {
            event = .notKept(answer)
        }
        learners[seat]?.isTroubled = false
        await perform(update(seat, .deliver(.classroom(event))), for: seat)
    }

    /// Once the disk can be written to, what waits for it is taken.
    func sendAgain(_ seat: Int) async {
        learners[seat]?.isTroubled = false
        learners[seat]?.notice = nil
        for answer in learners[seat]?.session.unacknowledged ?? [] { await tell(answer, of: seat) }
    }
}
