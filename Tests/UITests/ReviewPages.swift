import Course

/// A learner goes through a review of three things, and makes a mistake that they were sure not to make.
enum ReviewPages {
    private static let terms: [(String, String)] = [
        ("Authorization code", "What the browser carries back, good for one exchange"),
        ("Access token", "What an app shows to the API"),
        ("Refresh token", "What buys a new access token when the old one has expired"),
        ("Scope", "What an app may do, in a word or two"),
        ("State", "What comes back unchanged, so that the app knows its own request"),
    ]

    private static let steps = [
        "Register the app", "Ask the person", "Redirect to the authorization endpoint",
        "Receive the authorization code",
        "Send a request to the token endpoint",
    ]

    private static let reviewed = Lesson(
        id: "authorization-code", number: 1, title: "The authorization code flow",
        activities: [
            Activity(
                id: "terms", title: "Match each term to its definition",
                task: .match(
                    Match(
                        termHeading: "Term", definitionHeading: "Definition",
                        rows: terms.map { .init(term: RichText($0.0), definition: RichText($0.1)) }))),
            Activity(
                id: "steps", title: "Put the steps in order",
                task: .order(Order(items: steps.enumerated().map { .init(RichText($0.element), rank: $0.offset) }))),
            Activity(
                id: "where", title: "Where does Mia type her password?",
                task: .question(
                    Question(options: [
                        .init("At the authorization server", isRight: true),
                        .init("In the app", isRight: false, feedback: [.paragraph("Then the app would know it.")]),
                        .init("At the API", isRight: false),
                    ]))),
        ])

    private static let due: [Due] = [
        Due(
            Learned(lesson: "authorization-code", item: "terms", part: terms[1].0),
            content: ContentMark(of: ["pair", terms[1].0, terms[1].1]), recall: 0.4),
        Due(
            Learned(lesson: "authorization-code", item: "steps", part: steps[3]),
            content: ContentMark(of: ["step", steps[2], steps[3]]), recall: 0.5),
        Due(Learned(lesson: "authorization-code", item: "where"), content: ContentMark(bits: 1), recall: 0.6),
    ]

    private static let glances = [
        LessonGlance(id: "authorization-code", number: 1, title: "The authorization code flow", minutes: 20),
        LessonGlance(id: "signing-in", number: 2, title: "Signing in", minutes: 15),
    ]

    /// A session that did this, one after the other.
    private static func played(_ actions: [Action], reviews: Bool = true) -> Session {
        var session = Session(
            lessons: glances, seed: 5, outlook: ReviewOutlook(due: 3), preferences: Preferences(asksHowSure: true))
        if reviews {
            _ = session.beginReview()
            _ = session.update(.deliver(.review(ReviewDeck(due: due, lessons: [reviewed]))))
        }
        for action in actions { _ = session.update(action) }
        return session
    }

    private static func number(of text: String, on page: Page) -> Int {
        for case .options(let list) in page.parts {
            return list.items.firstIndex { $0.text == RichText(text) } ?? 0
        }
        return 0
    }

    /// Answers the question at hand with these words.
    private static func answering(_ session: Session, _ text: String, _ confidence: Command) -> Session {
        var session = session
        _ = session.update(.answer([number(of: text, on: session.page)]))
        _ = session.update(.command(confidence))
        return session
    }

    static let homeWithReview = played([], reviews: false).page
    static let review = played([]).page
    static let howSure: Page = {
        var session = played([])
        _ = session.update(.answer([number(of: terms[1].1, on: session.page)]))
        return session.page
    }()
    static let reviewJudged = answering(played([]), terms[2].1, .sure).page
    private static let pastTwo: Session = {
        var session = answering(played([]), terms[2].1, .sure)
        _ = session.update(.command(.confirm))
        session = answering(session, steps[3], .fairly)
        _ = session.update(.command(.confirm))
        return session
    }()
    static let reviewChanged = pastTwo.page
    static let reviewSummary: Page = {
        var session = answering(pastTwo, "In the app", .guessing)
        _ = session.update(.command(.confirm))
        _ = session.update(.deliver(.outlook(.init(next: .init(days: 1, date: "2026-11-27", count: 2)))))
        return session.page
    }()
    static let nothingDue: Page = {
        var session = played([], reviews: false)
        _ = session.beginReview()
        let outlook = ReviewOutlook(next: .init(days: 3, date: "2026-11-29", count: 4))
        _ = session.update(.deliver(.review(ReviewDeck(due: [], lessons: [], outlook: outlook))))
        return session.page
    }()
    static let confidentMistake: Page = {
        var session = played([], reviews: false)
        _ = session.begin(with: "authorization-code", at: "where")
        _ = session.update(.deliver(.lesson(reviewed)))
        session = answering(session, "In the app", .sure)
        for action in [Action.command(.back), .choose(3)] { _ = session.update(action) }
        return session.page
    }()
}
