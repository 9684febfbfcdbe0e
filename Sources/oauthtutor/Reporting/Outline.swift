import Course

/// The members of the JSON object, as docs/progress.md has them.
struct Outline: Encodable {
    struct Lesson: Encodable {
        var id: String
        var title: String?
        var points: Double
        var of: Int
        var isBegun: Bool
        var isDone: Bool
        var last: String?
        var activities: [Activity]
    }

    struct Activity: Encodable {
        var id: String
        var title: String
        var points: Double?
        var of: Int
        var practised: Int
        var isChanged: Bool
        var isDone: Bool
        var last: String?
    }

    struct Week: Encodable {
        var from: String
        var answers: [Int]
    }

    struct Missed: Encodable {
        var lesson: String
        var name: String
        var times: Int
        var instead: String
    }

    /// In the numbers of the lesson's file, from 0.
    struct Given: Encodable {
        var order: [Int]?
        var aside: [Int]?
        var pairs: [String: Int]?
        var options: [Int]?
        var text: String?

        init(_ response: Response) {
            switch response {
            case .order(let kept, let aside): (order, self.aside) = (kept, aside)
            case .pairs(let pairs):
                self.pairs = Dictionary(pairs.map { ("\($0.key)", $0.value) }, uniquingKeysWith: { first, _ in first })
            case .options(let options): self.options = options
            case .text(let text, _): self.text = text
            }
        }
    }

    struct Answer: Encodable {
        var uuid: String
        var time: String
        var lesson: String
        var item: String
        var occasion: String
        var attempt: Int
        var share: Double
        var points: Int
        var hints: Int
        var confidence: String?
        var milliseconds: Int
        var response: Given
        var content: String
        var seed: String
        var version: String
    }

    var version = 1
    var lessons: [Lesson]
    var weeks: [Week]
    var missed: [Missed]
    var answers: [Answer]

    init(_ record: ProgressRecord) {
        lessons = record.report.lessons.map { lesson in
            Lesson(
                id: lesson.id, title: lesson.title, points: lesson.total.earned, of: lesson.total.points,
                isBegun: lesson.isBegun, isDone: lesson.isDone, last: lesson.last.map(ProgressRecord.time),
                activities: lesson.activities.map { activity in
                    Activity(
                        id: activity.id, title: activity.title, points: activity.score?.earned, of: activity.points,
                        practised: activity.practised, isChanged: activity.isChanged, isDone: activity.isDone,
                        last: activity.last.map(ProgressRecord.time))
                })
        }
        weeks = record.report.weeks.map { Week(from: Day(number: $0.monday).text, answers: $0.answers) }
        missed = record.report.missed.map {
            Missed(lesson: $0.lesson, name: $0.name, times: $0.times, instead: $0.instead)
        }
        answers = record.answers.map { answer in
            let attempt = answer.attempt
            return Answer(
                uuid: answer.uuid, time: ProgressRecord.time(answer.time), lesson: attempt.lesson, item: attempt.item,
                occasion: attempt.occasion.rawValue, attempt: answer.number, share: attempt.score.share,
                points: attempt.score.points, hints: attempt.hints, confidence: attempt.confidence.map { "\($0)" },
                milliseconds: answer.milliseconds, response: Given(attempt.response), content: attempt.content.text,
                seed: "\(attempt.seed)", version: answer.version)
        }
    }
}
