extension ExamPlay {
    /// Names what is shown, for the page's id.
    var stageID: String {
        switch stage {
        case .asking, .looking: current?.id ?? ""
        case .handingIn: "hand-in"
        case .result: "result"
        case .list: "questions"
        }
    }

    /// Such as "question 2 of 27"; nil between them.
    var place: String? {
        switch stage {
        case .asking(let number, _), .looking(let number): Words.question(number + 1, of: items.count)
        case .handingIn, .result, .list: nil
        }
    }

    /// The id of the question at hand.
    var currentID: String? { current?.id }

    var parts: [Page.Part] {
        switch stage {
        case .asking(let number, let isRevisit):
            let isFirst = number == 0 && !isRevisit
            let opening = isFirst ? framing.promptParts + [.instruction(Words.Exam.judgedAtTheEnd)] : []
            return opening + [.heading(items[number].source.title)] + items[number].play.parts
        case .handingIn(let focus):
            let unanswered = items.count { !$0.play.isBegun }
            return [
                .instruction(Words.Exam.unanswered(unanswered, of: items.count)),
                .instruction(Words.Exam.handInQuestion),
                menu(focus: focus, last: Words.Exam.handIn, lastNote: Words.Exam.open(unanswered)) {
                    $0.play.isBegun ? Words.Exam.answered : Words.Exam.noAnswer
                },
            ]
        case .result: return resultParts
        case .list(let focus):
            return [
                .instruction(Words.Exam.chooseQuestion),
                menu(focus: focus, last: Words.Exam.toSummary, note: \.judgement),
            ]
        case .looking(let number):
            let source = exam.items.first { $0.question.id == items[number].id }.map { exam.sources[$0.source] }
            let origin: [Page.Part] = source.map { [.instruction(Words.Exam.drawnFrom($0.number, $0.title))] } ?? []
            return [.heading(items[number].source.title)] + items[number].play.parts + origin
        }
    }

    private func menu(
        focus: Int, last: String, lastNote: String = "", note: (QuizPlay.Item) -> String
    ) -> Page.Part {
        let lines = items.map { Menu.Item(title: $0.source.title.plain, note: note($0)) }
        return .menu(Menu(items: lines + [Menu.Item(title: last, note: lastNote)], focus: focus))
    }

    /// How it went, lesson by lesson, and what to read again.
    private var resultParts: [Page.Part] {
        let share = share ?? 0
        let verdict = Verdict(share: share, detail: Words.points(share * Double(points), of: points))
        let rows = standings.map { [$0.name, RichText(Words.points($0.earned, of: $0.points))] }
        let table = Block.Table(header: [RichText(Words.Exam.lesson), RichText(Words.Summary.points)], rows: rows)
        return [.verdict(verdict), .table(table)] + advice + framing.explanationParts
            + [.instruction(Words.Exam.goOnToQuestions)]
    }

    private var advice: [Page.Part] {
        guard let share, share < 1 else { return [] }
        let weak = standings.filter(\.isWeak).sorted { $0.share < $1.share }
        guard !weak.isEmpty else { return [.prose([.paragraph(RichText(Words.Exam.noWeakness))])] }
        let lines = weak.map {
            Block(.paragraph(Words.Exam.again($0.name, from: $0.reading)), depth: 1, marker: .bullet)
        }
        return [.prose([.paragraph(RichText(Words.Exam.readAgain))] + lines)]
    }

    /// How one lesson's questions went.
    private struct Standing {
        var name: RichText
        /// The first text to read in it.
        var reading: RichText?
        var earned = 0.0
        var points = 0

        var share: Double { points == 0 ? 1 : earned / Double(points) }
        /// Less than two thirds.
        var isWeak: Bool { share * 3 < 2 }
    }

    /// In the order of the lessons; those that nothing was drawn from are left out.
    private var standings: [Standing] {
        var standings = exam.sources.map { lesson in
            Standing(name: Words.Exam.source(lesson.number, lesson.title), reading: lesson.firstReading)
        }
        let sources = Dictionary(uniqueKeysWithValues: exam.items.map { ($0.question.id, $0.source) })
        for item in items {
            guard let source = sources[item.id] else { continue }
            standings[source].points += item.points
            standings[source].earned += (item.share ?? 0) * Double(item.points)
        }
        return standings.filter { $0.points > 0 }
    }

    var offers: [Page.Offer] {
        switch stage {
        case .asking(let number, let isRevisit):
            let label = isRevisit ? Words.Exam.list : Words.Offers.previousQuestion
            let back: [Page.Offer] = number > 0 || isRevisit ? [.init(.previous, label)] : []
            return items[number].play.offers.map { offer in
                offer.command == .confirm ? .init(.confirm, Words.Offers.goOn) : offer
            } + back
        case .handingIn: return Self.listOffers(Words.Offers.open) + [.init(.previous, Words.Offers.previousQuestion)]
        case .result:
            return [
                .init(.confirm, Words.Offers.goOn), .init(.startOver, Words.Exam.another),
                .init(.next, Words.Offers.goOn),
            ]
        case .list: return Self.listOffers(Words.Offers.open) + [.init(.startOver, Words.Exam.another)]
        case .looking:
            return (current?.play.offers ?? []).filter { $0.command != .startOver }
                + [.init(.previous, Words.Exam.list)]
        }
    }

    private static func listOffers(_ open: String) -> [Page.Offer] {
        [
            .init(.confirm, open), .init(.up, Words.Offers.up), .init(.down, Words.Offers.down),
            .init(.pick, open), .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
        ]
    }
}

extension QuizPlay.Item {
    /// Right, not right, or such as "0.5 of 1 point".
    fileprivate var judgement: String {
        switch share ?? 0 {
        case 1...: Words.Exam.right
        case let share where share > 0: Words.points(share * Double(points), of: points)
        default: Words.Exam.wrong
        }
    }
}

extension Lesson {
    fileprivate var firstReading: RichText? {
        activities.lazy.compactMap { activity in
            if case .reading = activity.task { activity.title } else { nil }
        }.first
    }
}
