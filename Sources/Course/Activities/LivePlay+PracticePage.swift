extension LivePlay {
    /// What is told at the very beginning of a run: what the flow is about, or later how much of it is the learner's.
    var beginning: [Page.Part] {
        guard let sentence = Words.Practice.begins(practice.level, run: practice.run) else {
            return framing.promptParts
        }
        return task == nil || isFillingIn ? [.instruction(sentence)] : []
    }

    /// How the run went, and what the next one is like.
    var ending: [Page.Part] {
        guard practice.isFinished else { return [] }
        let result = Words.Practice.ends(result)
        let next = Words.Practice.offersNext(practice.history.next)
        return [.instruction([result, next].compactMap(\.self).joined(separator: " "))]
    }

    /// What was predicted in an earlier run is not shown again beside what is filled in now.
    func isOld(_ run: Run) -> Bool { practice.level != .watch && run.wasPredicted }

    func levelMenu(focus: Int) -> [Page.Part] {
        let items = levels.map { level in
            let words = Words.Practice.level(level)
            return Menu.Item(title: words.title, note: words.note)
        }
        return [.heading(RichText(Words.Practice.levels)), .instruction(Words.Practice.levelsPromise)]
            + [.menu(Menu(items: items, focus: focus))]
    }

    /// Tells the gates of one stage from each other.
    var gateID: String {
        switch gate {
        case .sender: "/sender"
        case .task(let number): "/\(number)\(isFillingIn ? "" : "/shown")"
        case nil: ""
        }
    }

    /// The heading does not tell what is asked.
    func heading(of run: Run) -> RichText {
        gate == .sender ? Words.Practice.step(current + 1) : Words.Live.step(current + 1, run.step.title)
    }

    func parts(of gate: Gate, in run: Run) -> [Page.Part] {
        switch gate {
        case .sender:
            let options = run.sender.map { [Page.Part.options($0.question.options)] } ?? []
            return [.instruction(current == 0 ? Words.Practice.firstSender : Words.Practice.sender)] + options
        case .task(let number):
            let task = run.tasks[number]
            switch task.work {
            case .gaps(let gaps): return parts(of: gaps, number, in: run)
            case .writing(let writing): return parts(of: writing, number, in: run)
            }
        }
    }

    /// What was said of who sends the step's request, until that is sent.
    func senderVerdict(of run: Run) -> [Page.Part] {
        guard practice.level == .watch, run.exchanges == nil, let question = run.sender?.question,
            let share = question.share, let right = question.question.options.first(where: \.isRight)
        else { return [] }
        return [.verdict(Verdict(share: share, detail: Words.Practice.itsWay(right.text)))]
    }

    /// That the last of the step's requests was right, beside the first message that is shown; where it was not, that
    /// was read before.
    func taskVerdict(of run: Run, lookingAt looked: Int) -> [Page.Part] {
        guard looked == 0, let task = run.tasks.last else { return [] }
        let detail: String
        switch task.work {
        case .gaps(let gaps):
            guard gaps.right != nil, gaps.outcomes.allSatisfy(\.isRight) else { return [] }
            detail = gapCount(of: gaps)
        case .writing(let writing):
            guard writing.isRight else { return [] }
            detail = Words.Practice.same
        }
        return [.verdict(Verdict(share: 1, detail: detail))]
    }

    private func gapCount(of gaps: GapTask) -> String {
        let right = gaps.outcomes.count { $0.isRight }
        let result = PracticeHistory.Result(level: practice.level, right: right, asked: gaps.outcomes.count)
        return "\(Words.Practice.note(result))."
    }

    /// Where the request goes, and which one it is if there are several.
    private func opening(_ number: Int, in run: Run) -> [Page.Part] {
        guard run.tasks.count > 1 else { return [] }
        return [.instruction(Words.Practice.part(number + 1, of: run.tasks.count))]
    }

    private func way(of task: RequestTask, in run: Run) -> String {
        let message = run.step.messages[task.message]
        return Words.Practice.way(message.from, message.to)
    }

    private func parts(of gaps: GapTask, _ number: Int, in run: Run) -> [Page.Part] {
        let view = gaps.view { slot in meaning(of: slot, in: run) }
        let way = Words.Practice.goal(way(of: run.tasks[number], in: run), nil)
        guard gaps.right != nil else {
            return run.step.goalParts + opening(number, in: run)
                + [.instruction(Words.Practice.fill), .instruction(way), .gaps(view)] + run.hints.parts
        }
        let share = Double(gaps.outcomes.count { $0.isRight }) / Double(gaps.outcomes.count)
        return [
            .verdict(Verdict(share: share, detail: gapCount(of: gaps))), .gaps(view),
            .instruction(Words.Practice.judged),
        ]
    }

    private func meaning(of slot: GapRequest.Slot, in run: Run) -> RichText? {
        if let name = slot.parameter { return run.step.meaning(of: name) }
        guard slot.side == .endpoint, case .variable(let name) = TemplatePiece.pieces(of: slot.right).first else {
            return nil
        }
        return Words.purpose(ofEndpoint: name).map { RichText($0) }
    }

    private func parts(of writing: WritingTask, _ number: Int, in run: Run) -> [Page.Part] {
        switch writing.stage {
        case .writing, .trying:
            let purpose = writing.template.endpoint.flatMap(Words.purpose)
            let way = Words.Practice.goal(way(of: run.tasks[number], in: run), purpose)
            return run.step.goalParts + opening(number, in: run) + [
                .instruction(way), .instruction(Words.Practice.write),
                .instruction(Words.Practice.atHand(namesAtHand)), .editor(writing.edit),
            ] + run.hints.parts
        case .judged(let exchange, let differences):
            return judgement(of: differences, in: run.step, exchange)
                + [.exchange(view(of: exchange, in: run.step))]
        case .shown:
            let text = RequestText.text(of: writing.template).split(
                separator: "\n", omittingEmptySubsequences: false)
            let code = Block(.code(language: "", lines: text.map(String.init)))
            return [.instruction(Words.Practice.lessons), .prose([code])] + meanings(in: run.step, of: writing.template)
        }
    }

    private func judgement(
        of differences: [RequestDifference], in step: LiveFlow.Step, _ exchange: Exchange
    ) -> [Page.Part] {
        guard !differences.isEmpty else {
            let detail = exchange.isFailure ? "" : Words.Practice.notTaken
            return [.verdict(Verdict(mark: .wrong, word: Words.Verdicts.notCorrect, detail: detail))]
        }
        let lines = differences.map { difference in
            let sentence = Words.Lab.sentence(difference)
            guard let meaning = difference.name.flatMap(step.meaning) else { return RichText(sentence) }
            return RichText("\(sentence.dropLast()): ") + meaning
        }
        return [
            .verdict(Verdict(mark: .wrong, word: Words.Verdicts.notCorrect, detail: Words.Practice.notYet)),
            .prose(lines.map { Block(.paragraph($0), depth: 1, marker: .bullet) }),
        ]
    }

    private func meanings(in step: LiveFlow.Step, of template: RequestTemplate) -> [Page.Part] {
        let names = Set(GapRequest.slots(of: template).compactMap(\.parameter))
        let rows = step.parameters.filter { names.contains($0.name) }.map { [RichText($0.name), $0.meaning] }
        return rows.isEmpty ? [] : [.table(Block.Table(header: [], rows: rows))]
    }

    /// All the variables of the flow: those of this request among others, so that they do not give it away.
    private var namesAtHand: [String] {
        Set(flow.steps.flatMap(\.requests).filter { $0.template.isComposed }.flatMap { $0.template.variables }).sorted()
    }
}

extension LiveFlow.Step {
    fileprivate var goalParts: [Page.Part] { goal.isEmpty ? [] : [.prose(goal)] }
}

extension RequestDifference {
    /// The parameter or header that it is about.
    fileprivate var name: String? {
        switch self {
        case .missing(let name, _), .value(let name, _, _), .repeated(let name), .misplaced(let name): name
        case .method, .endpoint, .extra, .body: nil
        }
    }
}
