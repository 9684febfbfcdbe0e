import Course
import Messages
import UI

/// A learner's progress as it is printed: the lessons, the weeks, and what was hardest.
struct ProgressTable {
    let report: ProgressReport
    /// Cells in a line; nil where lines may be of any length.
    let width: Int?

    var text: String {
        guard report.lessons.contains(where: \.isBegun) else {
            return say("Nothing was answered yet. Start with: oauthtutor") + "\n"
        }
        let parts = [lessons, weeks, missed].filter { !$0.isEmpty }
        return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var lessons: [String] {
        let columns = ColumnText([.flexible, .trailing, .trailing, .leading, .leading], width: width)
        return columns.lines(
            [[say("Lesson"), say("Points"), "", "", say("Last answered")]] + report.lessons.flatMap(rows))
    }

    private func rows(of lesson: ProgressReport.LessonLine) -> [[String]] {
        let state = lesson.isDone ? say("done") : lesson.isBegun ? say("begun") : say("not begun")
        let head = [
            lesson.title ?? say("\(lesson.id) (not among the lessons any more)"),
            lesson.isBegun ? Self.points(lesson.total.earned, of: lesson.total.points) : "",
            lesson.isBegun ? "\(lesson.total.percent)%" : "", state, lesson.last.map { Day($0).text } ?? "",
        ]
        return [head]
            + lesson.activities.map { activity in
                [
                    "  " + activity.title, activity.score.map { Self.points($0.earned, of: $0.points) } ?? "", "",
                    Self.state(of: activity), activity.last.map { Day($0).text } ?? "",
                ]
            }
    }

    private static func state(of activity: ProgressReport.ActivityLine) -> String {
        if activity.isChanged { return say("changed since you answered") }
        if activity.practised > 0 { return say("practised \(activity.practised) more") }
        if activity.score != nil { return "" }
        return activity.isDone ? (activity.points == 0 ? say("read") : say("skipped")) : say("to do")
    }

    /// Each number is what it is, and its row of marks says the same without a colour.
    private var weeks: [String] {
        let most = report.weeks.map(\.total).max() ?? 0
        guard most > 0 else { return [] }
        let head = [
            say("Answers, week by week"), say("Mo"), say("Tu"), say("We"), say("Th"), say("Fr"), say("Sa"), say("Su"),
            say("All"), "",
        ]
        let rows = report.weeks.map { week -> [String] in
            let marks = week.total == 0 ? 0 : max(1, week.total * Self.longestBar / most)
            return [say("from \(Day(number: week.monday).text)")] + week.answers.map { $0 == 0 ? "." : "\($0)" }
                + ["\(week.total)", String(repeating: "#", count: marks)]
        }
        let columns = ColumnText(
            [.leading] + Array(repeating: .trailing, count: 8) + [.leading], width: width)
        return columns.lines([head] + rows)
    }

    private static let longestBar = 16

    private var missed: [String] {
        guard !report.missed.isEmpty else { return [] }
        let columns = ColumnText([.trailing, .leading], width: width)
        let rows = report.missed.flatMap { missed in
            [["\(missed.times)×", missed.name], ["", say("you answered: \(missed.instead) (\(missed.lesson))")]]
        }
        return [say("What you missed most")]
            + columns.lines(rows).map { line in
                width.map { ColumnText([.flexible], width: $0).lines([[line]])[0] } ?? line
            }
    }

    /// "17.5 of 20".
    static func points(_ earned: Double, of points: Int) -> String {
        let tenths = Int((earned * 10).rounded())
        let text = tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return say("\(text) of \(points)")
    }
}
