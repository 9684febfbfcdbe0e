/// What the world outside hands in.
extension Session {
    mutating func receive(_ delivery: Delivery) -> [Effect] {
        switch delivery {
        case .lesson(let lesson):
            guard place == .opening(lesson.id) else { return [] }
            lastLesson = lesson.id
            closesWithReview = false
            place = .lesson(lesson.id)
            let kept = kept.removeValue(forKey: lesson.id)
            if runs[lesson.id]?.source != lesson {
                runs[lesson.id] = kept.map { LessonRun(lesson, kept: $0) } ?? LessonRun(lesson, seed: seed)
            }
            lessonFocus[lesson.id] = firstUndone(in: lesson.id)
            defer { entrance = nil }
            guard let number = lesson.activities.firstIndex(where: { $0.id == entrance ?? kept?.standing.activity })
            else { return [] }
            let effects = enter(lesson.id, number)
            // That answers cannot be kept is the greater news.
            if kept != nil { notice = notice ?? Words.Lesson.welcomeBack }
            if entrance == nil, let question = kept?.standing.question {
                runs[lesson.id]?.show(question, in: number)
            }
            return effects
        case .kept(let lesson):
            kept[lesson.standing.lesson] = lesson
            return []
        case .unkept(let sentence):
            notice = sentence
            return []
        case .noLesson(let id, let sentence):
            guard place == .opening(id) else { return [] }
            place = .home
            notice = sentence
            return []
        case .live: return receiveLive(delivery, by: \.waitingLive)
        case .lifetimes, .browsing, .sighted: return receiveLive(delivery, by: \.awakeLive)
        case .revised(let revision): return receive(revision)
        case .review(let deck): return receive(deck)
        case .outlook(let outlook):
            receive(outlook)
            return []
        case .served, .standing, .joined, .notJoined, .classroom, .room, .led, .refused: return []
        case .edited, .saved, .notSaved:
            guard case .activity(let id, let number) = place else { return [] }
            return take(runs[id]?.update(number, .deliver(delivery)) ?? .none, id, number)
        }
    }

    /// A report goes to the flow that waits for it, even if the learner has gone elsewhere meanwhile.
    private mutating func receiveLive(_ delivery: Delivery, by flow: KeyPath<LessonRun, Int?>) -> [Effect] {
        for id in runs.keys {
            guard let number = runs[id]?[keyPath: flow], let reply = runs[id]?.update(number, .deliver(delivery)) else {
                continue
            }
            guard place == .activity(id, number) else { return reply.effects }
            // A flow's server starts while the learner is welcomed.
            let welcome = notice == Words.Lesson.welcomeBack ? notice : nil
            let effects = take(reply, id, number)
            notice = notice ?? welcome
            return effects
        }
        return []
    }
}
