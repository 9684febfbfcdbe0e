extension ReviewRun {
    var page: Page {
        guard let number else { return items.isEmpty ? emptyPage : summaryPage }
        let item = items[number]
        let origin: [Page.Part] = item.isJudged ? [.instruction(Words.Review.from(item.source))] : []
        let change: [Page.Part] =
            item.hasChanged && !item.isJudged ? [.instruction(Words.Review.changed)] : []
        var id = "review/\(number)/\(item.key)"
        if item.isJudged { id += "/judged" }
        return Page(
            id: id, trail: [Words.program, Words.Review.title, item.source.plain],
            progress: Words.question(number + 1, of: items.count),
            score: judged.isEmpty ? nil : Words.Review.right(judged.count(where: \.isRight), of: judged.count),
            parts: [.heading(item.question.title)] + change + item.play.play.parts.map(bare) + origin,
            offers: offers(number), takesText: item.play.play.takesText)
    }

    /// A single question has no points worth telling.
    private func bare(_ part: Page.Part) -> Page.Part {
        guard case .verdict(var verdict) = part, case .choice = item?.play else { return part }
        verdict.detail = ""
        return .verdict(verdict)
    }

    /// The first answer counts here too, so there is no second one.
    private func offers(_ number: Int) -> [Page.Offer] {
        let play = items[number].play.play
        let back: [Page.Offer] = number > 0 && !play.takesText ? [.init(.previous, Words.Offers.previousQuestion)] : []
        return play.offers.filter { $0.command != .startOver } + back
    }

    private var leftOutParts: [Page.Part] {
        leftOut == 0 ? [] : [.instruction(Words.Review.leftOut(leftOut))]
    }

    private var emptyPage: Page {
        Page(
            id: "review/empty", trail: [Words.program, Words.Review.title],
            parts: [.instruction(nothingSentence)] + leftOutParts,
            offers: [.init(.confirm, Words.Home.title)])
    }

    private var summaryPage: Page {
        let missed = judged.filter { !$0.isRight && !$0.isConfidentMistake }
        let skipped = items.count { !$0.isJudged }
        return Page(
            id: "review/summary", trail: [Words.program, Words.Review.title, Words.Lesson.summary],
            score: Words.Review.right(judged.count(where: \.isRight), of: judged.count),
            parts: list(Words.HowSure.confidentMistakes, judged.filter(\.isConfidentMistake))
                + [.instruction(result)] + list(Words.Review.missed, missed)
                + (skipped == 0 ? [] : [.instruction(Words.Review.skipped(skipped))])
                + [.instruction(Words.Review.after(outlook))] + leftOutParts,
            offers: [.init(.confirm, Words.Home.title)]
                + (outlook.due > 0 ? [.init(.review, Words.Review.more(min(outlook.due, Self.most)))] : []))
    }

    /// Such as "Review: 15 of 20 right".
    var result: String { Words.Review.result(judged.count(where: \.isRight), of: judged.count) }

    /// What is told after leaving.
    var closingLine: String {
        if !judged.isEmpty { return result }
        return items.isEmpty ? nothingSentence : Words.Review.after(outlook)
    }

    private var nothingSentence: String { isKept ? Words.Review.nothing(outlook) : Words.Review.notKept }

    private func list(_ heading: String, _ items: [ReviewItem]) -> [Page.Part] {
        guard !items.isEmpty else { return [] }
        let lines = items.map { item in
            Block(.paragraph(Words.Review.line(item.question.title, item.right)), depth: 1, marker: .bullet)
        }
        return [.heading(RichText(heading)), .prose(lines)]
    }
}

extension ReviewItem {
    /// What would have been right, where that is said in a line.
    fileprivate var right: String? {
        switch question.task {
        case .question(let asked), .pair(let asked, _, _), .step(let asked, _, _):
            asked.options.filter(\.isRight).map(\.text.plain).joined(separator: "; ")
        case .blank(let blank): GapRequest.slots(of: blank.template).first { $0.key == blank.key }?.right
        case .open, .order, .match: nil
        }
    }
}
