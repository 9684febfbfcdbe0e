/// What the learner has chosen about the program, from one time to the next.
public struct Preferences: Equatable, Sendable {
    /// Whether it is asked before each verdict how sure the learner is; nil as long as nothing was chosen: then it is
    /// asked in a review, whose dates follow from it, and not in a lesson.
    public var asksHowSure: Bool?

    public init(asksHowSure: Bool? = nil) { self.asksHowSure = asksHowSure }
}

/// "How sure are you?", asked with one key after an answer is submitted and before its verdict.
extension Session {
    /// An answer that waits for the learner to say how sure they are.
    struct HeldAnswer: Equatable, Sendable {
        /// What submits it.
        var action: Action
        /// The line under the cursor.
        var focus = 1
        /// As the learner gave it; nil where it is seen anyway, or would take too long to say.
        var answer: String?
    }

    /// From sure to guessing, as they stand on the screen.
    static let confidences: [Attempt.Confidence] = [.sure, .fairly, .guessing]

    /// Whether it is asked where the learner is.
    var isAskingHowSure: Bool {
        guard !isLed else { return false }
        return switch place {
        case .activity: preferences.asksHowSure ?? false
        case .review: preferences.asksHowSure ?? true
        default: preferences.asksHowSure ?? false
        }
    }

    /// Whether an action submits an answer that is asked about; then that waits.
    mutating func holds(_ action: Action) -> Bool {
        guard isAskingHowSure else { return false }
        switch place {
        case .activity(let id, let number):
            guard let run = runs[id], run.judged(number, by: action) != nil else { return false }
            held = HeldAnswer(action: action, answer: run.plays[number].told(by: action))
        case .review:
            guard let review, review.judges(action) else { return false }
            held = HeldAnswer(action: action, answer: review.item?.play.told(by: action))
        default: return false
        }
        return true
    }

    mutating func update(_ held: HeldAnswer, _ action: Action) -> [Effect] {
        let last = Self.confidences.count - 1
        switch action {
        case .command(.up): self.held?.focus = max(0, held.focus - 1)
        case .command(.down): self.held?.focus = min(last, held.focus + 1)
        case .command(.first): self.held?.focus = 0
        case .command(.last): self.held?.focus = last
        case .command(.back), .command(.previous): self.held = nil
        case .choose(let number) where Self.confidences.indices.contains(number):
            return submit(held, Self.confidences[number])
        case .command(.sure): return submit(held, .sure)
        case .command(.fairly): return submit(held, .fairly)
        case .command(.guessing): return submit(held, .guessing)
        case .command(.confirm), .command(.pick), .command(.next):
            return submit(held, Self.confidences[held.focus])
        case .command(.howSure): return submit(held, nil) + turnHowSure()
        default: break
        }
        return []
    }

    private mutating func submit(_ held: HeldAnswer, _ confidence: Attempt.Confidence?) -> [Effect] {
        self.held = nil
        switch place {
        case .activity(let id, let number):
            return take(runs[id]?.update(number, held.action, confidence: confidence) ?? .none, id, number)
        case .review: return hand(held.action, confidence: confidence)
        default: return []
        }
    }

    /// Asks from now on, or asks no more.
    mutating func turnHowSure() -> [Effect] {
        let asks = !isAskingHowSure
        preferences.asksHowSure = asks
        notice = asks ? Words.HowSure.on : Words.HowSure.off
        return [.remember(preferences)]
    }

    /// What can be done about it on a page where something is to be answered.
    var howSureOffers: [Page.Offer] {
        isLed ? [] : [.init(.howSure, isAskingHowSure ? Words.HowSure.stop : Words.HowSure.begin)]
    }

    /// The page that asks, in place of the one with the answer.
    func asking(_ held: HeldAnswer, over page: Page) -> Page {
        let menu = Menu(items: Words.HowSure.names.map { Menu.Item(title: $0) }, focus: held.focus)
        let answer = held.answer.map { [Page.Part.instruction(Words.HowSure.answer($0))] } ?? []
        return Page(
            id: "\(page.id)/how-sure", trail: page.trail, progress: page.progress, score: page.score,
            parts: [.heading(RichText(Words.HowSure.question))] + answer + [.menu(menu)],
            offers: [
                .init(.sure, Words.HowSure.names[0]), .init(.fairly, Words.HowSure.fairly),
                .init(.guessing, Words.HowSure.names[2]), .init(.howSure, Words.HowSure.stop),
                .init(.confirm, Words.Offers.goOn), .init(.up, Words.Offers.up), .init(.down, Words.Offers.down),
                .init(.back, Words.Offers.back), .init(.help, Words.Offers.help), .init(.quit, Words.Offers.leave),
            ])
    }
}

extension ActivityPlay {
    /// The answer that an action submits, in a line; nil where it is longer than that.
    func told(by action: Action) -> String? {
        var play = self
        _ = play.update(action)
        return switch play {
        case .question(let play): play.told
        case .quiz(let quiz):
            if case .choice(let play) = quiz.item?.state { play.told } else { nil }
        case .live(let live): live.run?.prediction?.told
        case .reading, .order, .match, .open, .exam, .broken: nil
        }
    }
}

extension ChoicePlay {
    /// What is ticked, in a line.
    var told: String { ticked.sorted().map { question.options[$0].text.plain }.joined(separator: "; ") }
}
