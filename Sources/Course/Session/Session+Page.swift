extension Session {
    /// What is to be shown now.
    public var page: Page {
        var page = overlay.map(overlayPage) ?? held.map { asking($0, over: placePage) } ?? placePage
        page.notice = notice
        page.strip = strip
        return page
    }

    private var placePage: Page {
        switch place {
        case .home: homePage
        case .opening(let id):
            Page(id: "opening/\(id)", trail: [Words.program], parts: [.instruction(Words.Home.opening)])
        case .lesson(let id): runs[id].map { lessonPage($0) } ?? homePage
        case .activity(let id, let number): runs[id].map { activityPage($0, number) } ?? homePage
        case .summary(let id): runs[id].map { summaryPage($0) } ?? homePage
        case .review: reviewPage
        }
    }

    static var menuOffers: [Page.Offer] {
        [
            .init(.confirm, Words.Offers.open), .init(.up, Words.Offers.up), .init(.down, Words.Offers.down),
            .init(.pick, Words.Offers.open), .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
        ]
    }

    /// What can be done inside a lesson wherever one is.
    private func insideOffers(_ run: LessonRun) -> [Page.Offer] {
        let glossary: [Page.Offer] = run.lesson.glossary.isEmpty ? [] : [.init(.glossary, Words.Offers.glossary)]
        return glossary + [
            .init(.back, Words.Offers.back), .init(.help, Words.Offers.help), .init(.quit, Words.Offers.leave),
        ]
    }

    private func lessonPage(_ run: LessonRun) -> Page {
        let items = run.lesson.activities.indices.map { number in
            Menu.Item(
                title: run.lesson.activities[number].title.plain, note: note(run, number), isDone: run.isDone(number))
        }
        let summary = Menu.Item(title: Words.Lesson.summary)
        let menu = Menu(items: items + [summary], focus: lessonFocus[run.lesson.id] ?? 0)
        return Page(
            id: run.lesson.id, trail: [Words.program, run.lesson.title.plain], score: score(run),
            parts: language(of: run) + [.prose(run.lesson.introduction)] + orphans(run)
                + [.instruction(Words.Lesson.instruction), .menu(menu)],
            offers: Self.menuOffers + howSureOffers + insideOffers(run))
    }

    private func language(of run: LessonRun) -> [Page.Part] {
        let isTranslated = lessons.first { $0.id == run.lesson.id }?.isTranslated ?? true
        return isTranslated ? [] : [.instruction(Words.Lesson.untranslated)]
    }

    /// Nothing that was kept goes without a word.
    private func orphans(_ run: LessonRun) -> [Page.Part] {
        run.orphans.isEmpty ? [] : [.instruction(Words.Lesson.orphans(run.orphans))]
    }

    private func note(_ run: LessonRun, _ number: Int) -> String {
        let activity = run.lesson.activities[number]
        if let score = run.score(number) {
            let points = Words.points(score.earned, of: score.points)
            return run.hasChanged(number) ? "\(points), \(Words.Lesson.changed)" : points
        }
        if run.plays[number].play.isBegun { return Words.Lesson.begun }
        return switch activity.task {
        case .reading: run.isDone(number) ? Words.Lesson.read : Words.Lesson.toRead
        case .broken: Words.Lesson.broken
        case .exam where !activity.isScored: Words.Lesson.broken
        case .live where !activity.isScored: run.isDone(number) ? Words.Lesson.watched : Words.Lesson.notAnswered
        default: Words.Lesson.toEarn(activity.points)
        }
    }

    private func score(_ run: LessonRun) -> String? {
        let isAnswered = run.lesson.activities.indices.contains { run.score($0) != nil }
        return isAnswered ? Words.points(run.total.earned, of: run.total.points) : nil
    }

    private func activityPage(_ run: LessonRun, _ number: Int) -> Page {
        let activity = run.lesson.activities[number]
        let playing = run.plays[number]
        let parts = playing.play.parts
        var id = "\(run.lesson.id)/\(activity.id)"
        var progress = Words.activity(number + 1, of: run.plays.count)
        var score = score(run)
        switch playing {
        case .quiz(let quiz):
            id += "/\(quiz.currentID)"
            progress += ", \(quiz.place)"
        case .exam(let exam):
            id += "/\(exam.stageID)"
            if let place = exam.place { progress += ", \(place)" }
        case .live(let live):
            id += "/\(live.stageID)"
            progress += ", \(live.place)"
            if live.hidesScore { score = nil }
        default: break
        }
        // A judged answer is another page to read from the top.
        if parts.contains(where: \.isVerdict) { id += "/judged" }
        return Page(
            id: id, trail: [Words.program, run.lesson.title.plain, activity.title.plain], progress: progress,
            score: score,
            parts: (run.asksChanged(number) ? [.instruction(Words.Lesson.changedSentence)] : [])
                + parts.map { practised($0, run, number) },
            offers: playing.play.offers + (canBeJudged(run, number) ? howSureOffers : []) + insideOffers(run),
            takesText: playing.play.takesText)
    }

    /// Whether a verdict on what is at hand is still to come.
    private func canBeJudged(_ run: LessonRun, _ number: Int) -> Bool {
        if case .exam = run.plays[number] { return false }
        let item = run.plays[number].itemAtHand(of: run.lesson.activities[number])
        return run.plays[number].standings(of: run.lesson.activities[number])
            .contains { $0.item == item && $0.score == nil }
    }

    /// A verdict on a repeated answer says that the first one counts.
    private func practised(_ part: Page.Part, _ run: LessonRun, _ number: Int) -> Page.Part {
        guard case .verdict(var verdict) = part, let percent = run.countingPercent(number) else { return part }
        verdict.detail = Words.Verdicts.sentence(verdict.detail, Words.Verdicts.practice(first: percent))
        return .verdict(verdict)
    }

    private func summaryPage(_ run: LessonRun) -> Page {
        var offers: [Page.Offer] = [.init(.confirm, Words.Home.title)]
        if run.hasMissed { offers.append(.init(.againMissed, Words.Offers.againMissed)) }
        offers.append(.init(.startOver, Words.Offers.startOver))
        return Page(
            id: "\(run.lesson.id)/summary", trail: [Words.program, run.lesson.title.plain, Words.Lesson.summary],
            score: score(run),
            parts: confidentMistakes(run) + [.instruction(Words.Summary.result(run.total)), .table(summaryTable(run))]
                + orphans(run) + [.prose([.paragraph(RichText(Words.Summary.closing))])],
            offers: offers + insideOffers(run))
    }

    /// What the learner was sure of and did not know is what there is most to learn from.
    private func confidentMistakes(_ run: LessonRun) -> [Page.Part] {
        let titles = run.confidentMistakes
        guard !titles.isEmpty else { return [] }
        return [
            .heading(RichText(Words.HowSure.confidentMistakes)),
            .prose(titles.map { Block(.paragraph($0), depth: 1, marker: .bullet) }),
        ]
    }

    private func summaryTable(_ run: LessonRun) -> Block.Table {
        let numbers = run.lesson.activities.indices.filter { run.lesson.activities[$0].isScored }
        let hasPractice = numbers.contains { run.practiceText($0) != nil }
        var rows = numbers.map { number -> [RichText] in
            let activity = run.lesson.activities[number]
            var counted = run.score(number).map { Words.points($0.earned, of: $0.points) } ?? Words.Lesson.notAnswered
            if run.hasChanged(number) { counted += ", \(Words.Lesson.changed)" }
            return [activity.title, RichText(counted)] + (hasPractice ? [RichText(run.practiceText(number) ?? "")] : [])
        }
        let total = RichText(Words.points(run.total.earned, of: run.total.points), .strong)
        rows.append([RichText(Words.Summary.total, .strong), total] + (hasPractice ? [""] : []))
        let header: [RichText] = [RichText(Words.Summary.part), RichText(Words.Summary.points)]
        return Block.Table(header: header + (hasPractice ? [RichText(Words.Summary.practice)] : []), rows: rows)
    }

    private func overlayPage(_ overlay: Overlay) -> Page {
        let under = placePage
        let close: [Page.Offer] = [.init(.back, Words.Offers.close)]
        switch overlay {
        case .help:
            return Page(
                id: "help", trail: under.trail + [Words.Overlay.help], parts: [.commands(of: nil)],
                offers: close, isAside: true)
        case .glossary:
            return Page(
                id: "glossary", trail: under.trail + [Words.Overlay.glossary],
                parts: [.glossary(currentRun?.lesson.glossary ?? [])], offers: close, isAside: true)
        case .verbatim(let text):
            return Page(id: "copy", trail: under.trail, parts: [.verbatim(text)], offers: close, isAside: true)
        }
    }

    /// The last line of the plain face: "Result: 83% (20 of 24 points)", of the lesson played last.
    public var closingLine: String {
        if closesWithReview, let review { return review.closingLine }
        return Words.Summary.result(lastLesson.flatMap { runs[$0]?.total } ?? Total())
    }

    /// The summary by activity of the lesson played last, to be printed after leaving; nil before anything was answered.
    public var closingTable: Block.Table? {
        guard !closesWithReview, let run = lastLesson.flatMap({ runs[$0] }), score(run) != nil else { return nil }
        return summaryTable(run)
    }
}

extension Page.Part {
    var isVerdict: Bool {
        if case .verdict = self { true } else { false }
    }
}
