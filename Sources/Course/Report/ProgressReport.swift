/// What a learner has done so far, lesson by lesson, week by week, and what was hardest.
public struct ProgressReport: Equatable, Sendable {
    public struct ActivityLine: Equatable, Sendable {
        public var id: String
        public var title: String
        /// Of the answers that count; nil before there is one.
        public var score: Score?
        /// The most that can be had; 0 for what is read or watched.
        public var points: Int
        /// As the lesson's summary tells it: the points of what was answered again, or how a live flow was practised last;
        /// nil where nothing was.
        public var practice: String?
        /// How many answers were given after those that count.
        public var practised: Int
        /// When it was answered last, in seconds since 1970; nil where it never was.
        public var last: Int?
        /// Something of it was changed since it was answered.
        public var isChanged: Bool
        public var isDone: Bool
    }

    public struct LessonLine: Equatable, Sendable {
        public var id: String
        /// nil for a lesson that is not among the lessons any more.
        public var title: String?
        public var total: Total
        public var isBegun: Bool
        public var isDone: Bool
        public var last: Int?
        /// None for a lesson that was never begun, or is gone.
        public var activities: [ActivityLine]
    }

    /// How many answers were given, from Monday to Sunday.
    public struct Week: Equatable, Sendable {
        /// The Monday, in days since 1970-01-01.
        public var monday: Int
        public var answers: [Int]

        public var total: Int { answers.reduce(0, +) }
    }

    /// Something missed, and what was answered instead most often.
    public struct Missed: Equatable, Sendable {
        public var lesson: String
        public var name: String
        public var times: Int
        public var instead: String
    }

    /// In the lessons' order; those that are gone at the end.
    public var lessons: [LessonLine]
    /// The oldest first, this week last; as many as were asked for.
    public var weeks: [Week]
    /// The most missed first.
    public var missed: [Missed]

    /// - Parameters:
    ///   - lessons: as their files say, exams gathered.
    ///   - kept: what was kept of each, by id.
    ///   - answers: all that were given, in their order; those of reviews count for the weeks and for what was missed.
    ///   - day: the learner's calendar day of a time, in days since 1970-01-01; of seconds since 1970.
    ///   - today: the same of now.
    public init(
        _ lessons: [Lesson], kept: [String: KeptLesson], answers: [KeptAnswer], today: Int, weekCount: Int = 12,
        missedCount: Int = 10, day: (Int) -> Int
    ) {
        let byLesson = Dictionary(grouping: answers, by: \.attempt.lesson)
        let played = byLesson.mapValues { $0.filter { $0.attempt.occasion == .lesson } }
        var lines = lessons.map { LessonLine($0, kept: kept[$0.id], answers: played[$0.id] ?? []) }
        let known = Set(lessons.map(\.id))
        for (id, kept) in kept.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
            lines.append(LessonLine(gone: kept.standing, last: byLesson[id]?.map(\.time).max()))
        }
        self.lessons = lines
        weeks = Self.weeks(of: answers.map { day($0.time) }, until: today, count: weekCount)
        missed = Self.missed(in: lessons, kept: kept, answers: byLesson, count: missedCount)
    }

    /// 1970-01-01 was a Thursday.
    private static func monday(of day: Int) -> Int { day - (((day + 3) % 7) + 7) % 7 }

    private static func weeks(of days: [Int], until today: Int, count: Int) -> [Week] {
        let last = monday(of: today)
        var weeks = (0..<count).map {
            Week(monday: last - 7 * (count - 1 - $0), answers: Array(repeating: 0, count: 7))
        }
        for day in days {
            let number = count - 1 - (last - monday(of: day)) / 7
            if weeks.indices.contains(number) { weeks[number].answers[day - weeks[number].monday] += 1 }
        }
        return weeks
    }

    private static func missed(
        in lessons: [Lesson], kept: [String: KeptLesson], answers: [String: [KeptAnswer]], count: Int
    ) -> [Missed] {
        var found: [Missed] = []
        for lesson in lessons {
            guard let answers = answers[lesson.id] else { continue }
            let items = Dictionary(
                lesson.asPlayed(kept[lesson.id]).askedItems.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
            )
            var tallies: [String: [String: Int]] = [:]
            for answer in answers {
                guard let item = items[answer.attempt.item] else { continue }
                var attempt = answer.attempt
                // Asked in another language it is the same.
                if lesson.asks(item.id, item.content, as: attempt.content) { attempt.content = item.content }
                for miss in item.misses(in: attempt) {
                    tallies[miss.name, default: [:]][miss.instead, default: 0] += 1
                }
            }
            found += tallies.map { name, instead in
                let common = instead.max { ($0.value, $1.key) < ($1.value, $0.key) }
                return Missed(
                    lesson: lesson.id, name: name, times: instead.values.reduce(0, +), instead: common?.key ?? "")
            }
        }
        return Array(found.sorted { ($1.times, $0.lesson, $0.name) < ($0.times, $1.lesson, $1.name) }.prefix(count))
    }
}

extension Lesson {
    /// With the questions of its exams as they were drawn for the learner.
    public func asPlayed(_ kept: KeptLesson?) -> Lesson {
        guard let standing = kept?.standing else { return self }
        return drawingExams(seed: standing.seed, round: standing.draws)
    }
}

extension ProgressReport.LessonLine {
    fileprivate init(_ lesson: Lesson, kept: KeptLesson?, answers: [KeptAnswer]) {
        let run = kept.map { LessonRun(lesson, kept: $0) } ?? LessonRun(lesson, seed: 0)
        let byItem = Dictionary(grouping: answers, by: \.attempt.item)
        self.init(
            id: lesson.id, title: lesson.title.plain, total: run.total, isBegun: kept?.standing.isBegun ?? false,
            isDone: run.isDone, last: answers.map(\.time).max(),
            activities: kept == nil ? [] : run.lesson.activities.indices.map { .init(run, $0, answers: byItem) })
    }

    fileprivate init(gone standing: LessonStanding, last: Int?) {
        self.init(
            id: standing.lesson, title: nil, total: Total(earned: standing.earned, points: standing.points),
            isBegun: standing.isBegun, isDone: standing.isDone, last: last, activities: [])
    }
}

extension ProgressReport.ActivityLine {
    fileprivate init(_ run: LessonRun, _ number: Int, answers: [String: [KeptAnswer]]) {
        let activity = run.lesson.activities[number]
        let given = activity.items.flatMap { answers[$0.id] ?? [] }
        self.init(
            id: activity.id, title: activity.title.plain, score: run.score(number), points: activity.points,
            practice: run.practiceText(number), practised: given.count { $0.number > 1 }, last: given.map(\.time).max(),
            isChanged: run.hasChanged(number), isDone: run.isDone(number))
    }
}
