import Classroom
import Course

extension World {
    /// For the teacher, in the process that hosts the class.
    static func hosting(_ hall: Hall) -> World {
        let leads = CommandQueue<Lead, [Delivery]> { { await hall.answer(to: $0) } }
        return World { effect, deliver in
            switch effect {
            case .watch: Task { await hall.show(to: deliver) }
            case .lead(let lead): leads.send(lead) { $0.forEach(deliver) }
            case .open, .live, .edit, .follow, .save, .keep, .keepReview, .review, .outlook, .remember, .browse, .mock,
                .join, .classroom, .leave:
                break
            }
        }
    }
}

extension Hall {
    fileprivate func answer(to lead: Lead) async -> [Delivery] {
        do throws(ClassFault) {
            try await self.lead(lead)
            return [.led]
        } catch .room(let fault) {
            return [.refused(fault)]
        } catch {
            return [.unkept(error.sentence), .led]
        }
    }

    /// Shows the class as it is, and after each change.
    fileprivate func show(to deliver: @escaping @Sendable (Delivery) -> Void) {
        let (room, time, _) = watch(deliver)
        for (number, turn) in room.turns.enumerated() { deliver(.classroom(.news(.turn(number, turn)))) }
        deliver(.room(room.view(for: .teacher, at: time)))
    }
}
