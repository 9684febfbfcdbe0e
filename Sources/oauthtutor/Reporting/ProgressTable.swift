import Course
import Messages
import UI

/// A learner's progress as it is printed: the lessons, the weeks, and what was hardest.
struct ProgressTable {
    let report: ProgressReport
    /// Cells in a line; nil where lines may be of any length.
    let width: Int?
    var glyphs = GlyphSet.unicode

    var text: String {
        guard report.lessons.contains(where: \.isBegun) else {
            return say("Nothing was answered yet. Start with: oauthtutor") + "\n"
        }
        let parts = [lessons, weeks, missed].filter { !$0.isEmpty }
        return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var lessons: [String] {
        let lines = report.lessons.flatMap(\.activities)
        let hasPractice = lines.contains { $0.practice != nil }
        let rows =
            [[say("Lesson"), say("Points"), say("Practice"), "", say("Last answered")]] + report.lessons.flatMap(rows)
        let all = hasPractice ? [0, 1, 2, 3, 4] : [0, 1, 3, 4]
        // Where they do not all fit, when comes off first, then the practice.
        let table = self.table(rows, showing: [all, all.dropLast(), [0, 1, 3]])
        return lines.contains(where: \.isChanged) ? table + [""] + hanging(Self.changed) : table
    }

    /// - Parameter choices: columns, by their numbers; the first that fit are shown, else the last.
    private func table(_ rows: [[String]], showing choices: [[Int]]) -> [String] {
        let alignments: [ColumnText.Alignment] = [.flexible, .trailing, .trailing, .leading, .leading]
        let tables = choices.map { choice in
            let columns = ColumnText(choice.map { alignments[$0] }, width: width, glyphs: glyphs)
            return (columns: columns, rows: rows.map { row in choice.map { row[$0] } })
        }
        return (tables.first { $0.columns.fits($0.rows) } ?? tables.last).map { $0.columns.lines($0.rows) } ?? []
    }

    private static var changed: String {
        say("changed: changed since you answered. Your points stay, and the lesson asks it again.")
    }

    private func rows(of lesson: ProgressReport.LessonLine) -> [[String]] {
        let state = lesson.isDone ? say("done") : lesson.isBegun ? say("begun") : say("not begun")
        let head = [
            lesson.title ?? say("\(lesson.id) (not among the lessons any more)"),
            lesson.isBegun ? Self.points(lesson.total.earned, of: lesson.total.points) : "", "",
            lesson.isBegun ? "\(state), \(lesson.total.percent)%" : state, lesson.last.map { Day($0).text } ?? "",
        ]
        return [head]
            + lesson.activities.map { activity in
                [
                    "  " + activity.title, activity.score.map { Self.points($0.earned, of: $0.points) } ?? "",
                    activity.practice ?? "", Self.state(of: activity), activity.last.map { Day($0).text } ?? "",
                ]
            }
    }

    private static func state(of activity: ProgressReport.ActivityLine) -> String {
        if activity.isChanged { return say("changed") }
        if activity.score != nil { return "" }
        return activity.isDone ? (activity.points == 0 ? say("read") : say("skipped")) : say("to do")
    }

    /// Each number is what it is, and its row of marks says the same without a colour.
    private var weeks: [String] {
        let most = report.weeks.map(\.total).max() ?? 0
        guard most > 0 else { return [] }
        let days = [say("Mo"), say("Tu"), say("We"), say("Th"), say("Fr"), say("Sa"), say("Su"), say("All")]
        func rows(_ title: String, from: (Day) -> String) -> [[String]] {
            [[title] + days]
                + report.weeks.map { week in
                    [from(Day(number: week.monday))] + week.answers.map { $0 == 0 ? "." : "\($0)" }
                        + ["\(week.total)"]
                }
        }
        let title = say("Answers, week by week")
        let alignments = [ColumnText.Alignment.leading] + days.map { _ in .trailing }
        let wide = ColumnText(alignments, width: width, glyphs: glyphs)
        let wideRows = rows(title) { say("from \($0.text)") }
        if wide.fits(wideRows) { return withBars(wide.lines(wideRows), most: most) }
        // In few columns the title stands above.
        let narrow = ColumnText(alignments, width: width, gap: 1, glyphs: glyphs)
        return hanging(title) + withBars(narrow.lines(rows("", from: \.text)), most: most)
    }

    /// - Parameter lines: a head, and one for each week.
    private func withBars(_ lines: [String], most: Int) -> [String] {
        // Beside the numbers, as long as there is room; what is not nothing has one mark at least.
        let room = min(Self.longestBar, width.map { $0 - (lines[0].count + 2) } ?? Self.longestBar)
        guard room >= Self.shortestBar else { return lines }
        let bars = report.weeks.map { $0.total == 0 ? 0 : max(1, $0.total * room / most) }
        return [lines[0]]
            + zip(lines.dropFirst(), bars).map { line, marks in
                marks == 0 ? line : "\(line)  \(String(repeating: "#", count: marks))"
            }
    }

    private static let longestBar = 24
    private static let shortestBar = 5

    private var missed: [String] {
        guard !report.missed.isEmpty else { return [] }
        let most = "\(report.missed[0].times)".count
        return [say("What you missed most")]
            + report.missed.flatMap { missed in
                let times = "\(missed.times)"
                let head = String(repeating: " ", count: most - times.count) + "\(times)×  "
                return hanging(head + missed.name, indent: head.count)
                    + hanging(
                        String(repeating: " ", count: head.count)
                            + say("you answered: \(missed.instead) (\(missed.lesson))"), indent: head.count)
            }
    }

    private func hanging(_ text: String, indent: Int = 0) -> [String] {
        ColumnText.hanging(text, indent: indent, width: width, glyphs: glyphs)
    }

    /// "17.5 of 20".
    static func points(_ earned: Double, of points: Int) -> String {
        say("\(earned.pointsText) of \(points)")
    }
}
