import Course
import Messages

/// A question as Moodle has it, before it is written in one of its formats.
struct MoodleQuestion {
    enum Kind {
        case description
        case choice(Question)
        case trueFalse(isTrue: Bool, wrong: [Block], right: [Block])
        case shortAnswer([String])
        /// What a good answer says.
        case essay([RichText])
        case match([(term: RichText?, definition: RichText)])
        case order([RichText])
    }

    /// What the lesson's author called it; nil where the heading names it.
    var id: String?
    var name: String
    var text: [Block]
    var feedback: [Block]
    var hints: [RichText]
    var points: Int
    var kind: Kind
}

/// What is left out of an export, and where.
struct MoodleOmission: Equatable {
    var activity: String
    var what: String
    /// Moodle's XML can say it.
    var isOfGiftAlone = false

    var sentence: String { "“\(activity)”: \(what)" }
}

/// A lesson sorted into the categories of a question bank.
struct MoodleBank {
    struct Category {
        var path: [String]
        var questions: [MoodleQuestion] = []
    }

    private(set) var categories: [Category]
    private(set) var omissions: [MoodleOmission] = []
    let title: String
    /// Of what is being added; nil where its heading names it.
    private var id: String?

    init(_ lesson: Lesson) {
        title = lesson.title.plain
        categories = [Category(path: [lesson.title.plain])]
        if !lesson.introduction.isEmpty { describe(lesson.title, lesson.introduction) }
        for activity in lesson.activities {
            id = Self.ownID(activity.id, under: activity.title)
            add(activity)
        }
    }

    /// The id that an author gave; nil where it is the anchor of the heading, or of one more heading like it.
    private static func ownID(_ id: String, under title: RichText) -> String? {
        var names = AnchorNamer()
        let anchor = names.name(for: title.plain)
        guard !id.isEmpty, id != anchor else { return nil }
        let isNumbered = id.hasPrefix(anchor + "-") && id.utf8.dropFirst(anchor.utf8.count + 1).allSatisfy(\.isDigit)
        return isNumbered ? nil : id
    }

    /// The weight of one of several right options, in percent, from Moodle's own list; nil where it has none.
    static func weight(oneOf count: Int) -> String? {
        let fixed = [
            1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571", 8: "12.5", 9: "11.11111",
            10: "10", 20: "5",
        ]
        return fixed[count]
    }

    private mutating func describe(_ title: RichText, _ text: [Block]) {
        let question = MoodleQuestion(
            id: id, name: title.plain, text: [Block(.heading(title))] + text, feedback: [], hints: [], points: 0,
            kind: .description)
        categories[categories.count - 1].questions.append(question)
    }

    private mutating func omit(_ title: RichText, _ what: String, isOfGiftAlone: Bool = false) {
        omissions.append(MoodleOmission(activity: title.plain, what: what, isOfGiftAlone: isOfGiftAlone))
    }

    private mutating func add(_ activity: Activity) {
        switch activity.task {
        case .reading(let reading): describe(activity.title, reading.text)
        case .order(let order): add(order, activity)
        case .match(let match): add(match, activity)
        case .question(let question):
            add(activity.title, activity.framing, activity.points, kind(question, activity.title))
        case .open(let open): add(activity.title, activity.framing, activity.points, Self.kind(open))
        case .quiz(let items): add(items, activity)
        case .live(let flow):
            let predictions = flow.steps.count { $0.prediction != nil }
            omit(
                activity.title,
                say(
                    one: "a live flow runs only here, so it is left out, with its \(predictions) prediction.",
                    many: "a live flow runs only here, so it is left out, with its \(predictions) predictions.",
                    count: predictions)
            )
        case .exam: omit(activity.title, say("an exam draws from other lessons, so it is left out."))
        case .broken: omit(activity.title, say("it has mistakes, so it is left out; “oauthtutor check” names them."))
        }
    }

    private mutating func add(_ items: [QuizItem], _ activity: Activity) {
        categories.append(Category(path: [title, activity.title.plain]))
        if !activity.framing.prompt.isEmpty {
            describe(activity.title, activity.framing.prompt)
        } else if let id {
            omit(activity.title, say("its id “\(id)” is left out, since a category has none."))
        }
        for item in items {
            id = Self.ownID(item.id, under: item.title)
            switch item.kind {
            case .question(let question): add(item.title, item.framing, item.points, kind(question, item.title))
            case .open(let open): add(item.title, item.framing, item.points, Self.kind(open))
            }
        }
        categories.append(Category(path: [title]))
    }

    private mutating func add(_ title: RichText, _ framing: Framing, _ points: Int, _ kind: MoodleQuestion.Kind?) {
        guard let kind else { return }
        if !framing.hints.isEmpty {
            let hints = framing.hints.count
            omit(
                title, say(one: "\(hints) hint left out.", many: "\(hints) hints left out.", count: hints),
                isOfGiftAlone: true)
        }
        if points != 1 {
            omit(
                title,
                say(
                    one: "its \(points) point counts as 1 in GIFT.", many: "its \(points) points count as 1 in GIFT.",
                    count: points), isOfGiftAlone: true)
        }
        let question = MoodleQuestion(
            id: id, name: title.plain, text: [.paragraph(title)] + framing.prompt, feedback: framing.explanation,
            hints: framing.hints, points: points, kind: kind)
        categories[categories.count - 1].questions.append(question)
    }

    // MARK: - Kinds

    private mutating func kind(_ question: Question, _ title: RichText) -> MoodleQuestion.Kind? {
        let options = question.options
        let right = options.count(where: \.isRight)
        let isPlain = options.allSatisfy(\.details.isEmpty)
        if isPlain, right == 1, options.map(\.text) == ["True", "False"] {
            let isTrue = options[0].isRight
            return .trueFalse(
                isTrue: isTrue, wrong: options[isTrue ? 1 : 0].feedback, right: options[isTrue ? 0 : 1].feedback)
        }
        guard Self.weight(oneOf: right) != nil, right == 1 || Self.weight(oneOf: max(1, options.count - right)) != nil
        else {
            omit(title, say("Moodle has no weight for so many right or wrong options, so it is left out."))
            return nil
        }
        return .choice(question)
    }

    private static func kind(_ open: OpenQuestion) -> MoodleQuestion.Kind {
        if open.points.count == 1, let point = open.points.first, let answers = point.alternatives {
            return .shortAnswer(answers)
        }
        return .essay(open.points.map(\.text))
    }

    private mutating func add(_ order: Order, _ activity: Activity) {
        guard !order.items.contains(where: { $0.group != nil }) else {
            return omit(
                activity.title,
                say("some of its steps may stand in any order, which Moodle cannot say, so it is left out."))
        }
        let decoys = order.items.count(where: \.isDecoy)
        if decoys > 0 {
            omit(
                activity.title, say(one: "\(decoys) decoy left out.", many: "\(decoys) decoys left out.", count: decoys)
            )
        }
        let told = order.items.count { !$0.isDecoy && !($0.details.isEmpty && $0.feedback.isEmpty) }
        if told > 0 {
            omit(
                activity.title,
                say(
                    one: "what is told of \(told) step with the answer is left out.",
                    many: "what is told of \(told) steps with the answer is left out.", count: told))
        }
        add(activity.title, activity.framing, activity.points, .order(order.items.filter { !$0.isDecoy }.map(\.text)))
    }

    private mutating func add(_ match: Match, _ activity: Activity) {
        let whys = match.rows.count { $0.why != nil }
        if whys > 0 {
            omit(activity.title, say(one: "\(whys) why left out.", many: "\(whys) whys left out.", count: whys))
        }
        if (match.termHeading, match.definitionHeading) != ("Term", "Definition") {
            let (left, right) = (match.termHeading.plain, match.definitionHeading.plain)
            omit(activity.title, say("its headings “\(left)” and “\(right)” are left out."))
        }
        let lone = match.rows.count { $0.definition == nil }
        if lone > 0 {
            omit(
                activity.title,
                say(
                    one: "\(lone) term without a definition left out.",
                    many: "\(lone) terms without a definition left out.", count: lone))
        }
        let pairs = match.rows.compactMap { row in row.definition.map { (term: row.term, definition: $0) } }
        add(activity.title, activity.framing, activity.points, .match(pairs))
    }
}

extension OpenQuestion.Point {
    /// The strong words, where the point is nothing but these, joined by “or”, and none would be taken for a sign.
    fileprivate var alternatives: [String]? {
        guard !text.runs.isEmpty else { return nil }
        for (number, run) in text.runs.enumerated() {
            guard number % 2 == 0 ? run.style == .strong && run.link == nil : run == RichText.Run(" or ") else {
                return nil
            }
        }
        let answers = cues.map(\.text)
        return text.runs.count % 2 == 1 && !answers.contains { $0.contains("->") || $0.hasPrefix("%") } ? answers : nil
    }
}
