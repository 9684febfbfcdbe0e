/// The review: what is due from all lessons.
extension Session {
    /// Goes straight to the review instead of the home screen.
    public mutating func beginReview() -> [Effect] {
        guard !lessons.isEmpty else { return [] }
        place = .review
        // One that was left a moment ago goes on.
        if let review, review.number != nil { return [] }
        review = nil
        return [.review]
    }

    mutating func receive(_ deck: ReviewDeck) -> [Effect] {
        guard place == .review, review == nil else { return [] }
        reviewRounds += 1
        // Another round asks in another order.
        let run = ReviewRun(deck, seed: seed &+ reviewRounds)
        review = run
        closesWithReview = lastLesson == nil
        outlook = ReviewOutlook(due: run.items.count { !$0.isJudged } + run.waiting, next: deck.outlook.next)
        if run.isResumed { notice = Words.Review.welcomeBack }
        return run.isResumed || run.items.isEmpty && run.missing.isEmpty ? [] : [.keepReview(run.beginning)]
    }

    mutating func updateReview(_ action: Action) -> [Effect] {
        guard let review else {
            if action == .command(.back) { goHome() }
            return []
        }
        if action == .command(.back), !(review.item?.play.play.hasInHand ?? false) {
            goHome()
            return []
        }
        if action == .command(.howSure), review.number != nil { return turnHowSure() }
        guard review.stage == .summary else { return holds(action) ? [] : hand(action) }
        switch action {
        case .command(.review) where outlook.due > 0: return beginReview()
        case .command(.confirm), .command(.next): goHome()
        default: break
        }
        return []
    }

    /// Hands an action to the question at hand.
    mutating func hand(_ action: Action, confidence: Attempt.Confidence? = nil) -> [Effect] {
        guard let reply = review?.update(action, confidence: confidence) else { return [] }
        notice = reply.notice
        outlook.due = review.map { $0.items.count { !$0.isJudged } + $0.waiting } ?? outlook.due
        review?.outlook.due = outlook.due
        closesWithReview = true
        return reply.effects + (review?.stage == .summary ? [.outlook] : [])
    }

    /// At home it is told how much is due, so that is looked up once something was answered.
    mutating func lookingUp(since before: Place, _ keeping: [Effect]) -> [Effect] {
        for case .keep(let keeping) in keeping {
            if case .answer = keeping.entry { isOutlookOld = true }
        }
        guard place == .home, before != .home, isOutlookOld, !lessons.isEmpty else { return [] }
        return [.outlook]
    }

    mutating func receive(_ outlook: ReviewOutlook) {
        self.outlook = outlook
        isOutlookOld = false
        review?.outlook = outlook
    }

    var reviewPage: Page {
        guard let review else {
            return Page(
                id: "review/opening", trail: [Words.program, Words.Review.title],
                parts: [.instruction(Words.Review.opening)])
        }
        var page = review.page
        let isAsked = review.item.map { !$0.isJudged } ?? false
        page.offers +=
            (isAsked ? howSureOffers : [])
            + [.init(.back, Words.Offers.back), .init(.help, Words.Offers.help), .init(.quit, Words.Offers.leave)]
        return page
    }

    /// What is to be kept of what changed in the review.
    func keeping(since before: ReviewRun?) -> [Effect] {
        guard let before, let review, before.items.count == review.items.count else { return [] }
        return review.keeping(since: before).map { .keepReview($0) }
    }
}
