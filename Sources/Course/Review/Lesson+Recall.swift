extension Lesson {
    /// The questions of an activity that are things by themselves, as the lesson has them.
    func questions(of activity: Activity) -> [RecallQuestion] {
        switch activity.task {
        case .question(let question): [own(question, activity.id, activity.title, activity.framing)]
        case .open(let question): [own(question, activity.id, activity.title, activity.framing)]
        case .quiz(let items):
            items.map { item in
                switch item.kind {
                case .question(let question): own(question, item.id, item.title, item.framing)
                case .open(let question): own(question, item.id, item.title, item.framing)
                }
            }
        case .live(let flow):
            flow.steps.compactMap { step in step.prediction.map { own($0, step.id, step.title, step.framing) } }
        case .reading, .order, .match, .exam, .broken: []
        }
    }

    private func own(_ question: Question, _ item: String, _ title: RichText, _ framing: Framing) -> RecallQuestion {
        RecallQuestion(
            learned: Learned(lesson: id, item: item),
            content: ContentMark(of: question, title: title, prompt: framing.prompt), title: title, framing: framing,
            task: .question(question))
    }

    private func own(
        _ question: OpenQuestion, _ item: String, _ title: RichText, _ framing: Framing
    ) -> RecallQuestion {
        RecallQuestion(
            learned: Learned(lesson: id, item: item),
            content: ContentMark(of: question, title: title, prompt: framing.prompt), title: title, framing: framing,
            task: .open(question))
    }

    /// The question about something that was learned in this lesson, as it is taught now; where a part cannot be asked
    /// by itself, the whole of it is. nil where it is not taught any more.
    func question(about learned: Learned, random: inout SeededGenerator) -> RecallQuestion? {
        for activity in activities {
            if activity.id == learned.item { return question(about: learned, in: activity, random: &random) }
            let found =
                questions(of: activity).first { $0.learned.item == learned.item } ?? blank(learned, in: activity)
            if let found { return found }
        }
        return nil
    }

    /// In a review there is no exam to be fair.
    private static let fewestWrongOptions = 2

    private func question(
        about learned: Learned, in activity: Activity, random: inout SeededGenerator
    ) -> RecallQuestion? {
        let fewest = Self.fewestWrongOptions
        switch activity.task {
        case .match(let match):
            guard let row = match.rows.firstIndex(where: { $0.term?.plain == learned.part }) else { return nil }
            return match.question(aboutRow: row, of: activity, in: id, fewest: fewest, random: &random)
                ?? whole(learned, activity, .match(match), ContentMark(ofPair: match.rows[row]))
        case .order(let order):
            let place = order.solution.firstIndex { order.items[$0].text.plain == learned.part }
            guard let place else { return nil }
            return order.question(aboutPlace: place, of: activity, in: id, fewest: fewest, random: &random)
                ?? whole(learned, activity, .order(order), ContentMark(ofStep: place, in: order))
        default: return questions(of: activity).first { $0.learned.item == learned.item }
        }
    }

    private func whole(
        _ learned: Learned, _ activity: Activity, _ task: RecallQuestion.Task, _ content: ContentMark
    ) -> RecallQuestion {
        RecallQuestion(
            learned: learned, content: content, title: activity.title, framing: activity.framing, task: task)
    }

    private func blank(_ learned: Learned, in activity: Activity) -> RecallQuestion? {
        guard case .live(let flow) = activity.task else { return nil }
        for step in flow.steps {
            for (message, template) in step.requests {
                let slots = GapRequest.slots(of: template)
                guard let slot = slots.first(where: { step.blankID($0.key, message: message) == learned.item }) else {
                    continue
                }
                let (from, to) = (step.messages[message].from, step.messages[message].to)
                let blank = Blank(
                    template: template, key: slot.key, way: Words.Practice.way(from, to),
                    meaning: slot.parameter.flatMap(step.meaning))
                return RecallQuestion(
                    learned: learned, content: ContentMark(of: slot), title: step.title,
                    framing: Framing(prompt: step.goal), task: .blank(blank))
            }
        }
        return nil
    }
}

extension LiveFlow.Step {
    /// What a place of a request goes by, within the lesson.
    func blankID(_ key: String, message: Int) -> String { "\(id)/\(message + 1)#\(key)" }

    /// What it is about, without the question of its prediction.
    var goal: [Block] {
        var goal = framing.prompt
        if prediction != nil, case .paragraph(let text) = goal.last?.content, text.plain.last == "?" {
            goal.removeLast()
        }
        return goal
    }
}

extension RecallQuestion {
    var withoutHints: RecallQuestion {
        RecallQuestion(
            learned: learned, content: content, title: title,
            framing: Framing(prompt: framing.prompt, explanation: framing.explanation), task: task)
    }
}
