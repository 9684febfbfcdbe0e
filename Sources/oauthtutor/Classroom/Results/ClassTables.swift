import Course
import Messages
import Progress
import UI

/// Classes as they are printed: the list of all, and one with its learners and items.
enum ClassTables {
    /// - Parameter width: cells in a line; nil where lines may be of any length.
    static func list(_ classes: [KeptClass], width: Int?) -> String {
        guard !classes.isEmpty else {
            return say("No class was held yet. Begin with: oauthtutor host authorization-code") + "\n"
        }
        let columns = ColumnText([.trailing, .leading, .flexible, .trailing, .trailing, .leading], width: width)
        let rows = classes.map { kept in
            [
                "\(kept.id)", Day(kept.begun / 1_000).text, kept.title, "\(kept.learners)", "\(kept.answers)",
                state(of: kept),
            ]
        }
        return lines(
            columns.lines([[say("Class"), say("Day"), say("Lesson"), say("Learners"), say("Answers"), ""]] + rows))
    }

    static func show(_ kept: KeptClass, _ report: ClassReport, width: Int?) -> String {
        let learners = report.learners.count
        let head = [
            say("Class \(kept.id)") + ", \(Day(kept.begun / 1_000).text), \(state(of: kept))", kept.title,
            say(
                one: "\(learners) learner, code \(kept.code)", many: "\(learners) learners, code \(kept.code)",
                count: learners),
        ]
        let plain = ColumnText([.flexible], width: width)
        return [head.flatMap { plain.lines([[$0]]) }, items(report, width), people(report, width)]
            .filter { !$0.isEmpty }.map(lines).joined(separator: "\n")
    }

    private static func state(of kept: KeptClass) -> String {
        kept.ended == nil ? say("not over", as: "a class") : say("over", as: "a class")
    }

    private static func items(_ report: ClassReport, _ width: Int?) -> [String] {
        let asked = report.items.filter(\.wasAsked)
        guard !asked.isEmpty else { return [] }
        let columns = ColumnText([.flexible, .trailing, .trailing, .trailing, .trailing, .trailing], width: width)
        let rows = asked.map { item in
            [
                item.title, "\(item.answered)", "\(item.percentRight)%",
                item.again.map { "\($0.percentRight)%" } ?? "", item.discrimination.map(hundredths) ?? "",
                item.confidentMistakes == 0 ? "" : "\(item.confidentMistakes)",
            ]
        }
        let table = columns.lines(
            [[say("Asked"), say("Answers"), say("Right"), say("Again"), say("Discr."), say("Sure, wrong")]] + rows)
        let remarks = asked.filter { !$0.unchosen.isEmpty }.flatMap { item in
            [say("Nobody chose in “\(item.title)”:")] + item.unchosen.map { "  \($0)" }
        }
        return table + ColumnText([.flexible], width: width).lines(remarks.map { [$0] })
    }

    private static func people(_ report: ClassReport, _ width: Int?) -> [String] {
        guard !report.learners.isEmpty else { return [] }
        let columns = ColumnText([.trailing, .flexible, .trailing, .trailing], width: width)
        return columns.lines(
            [["", say("Learner"), say("Points"), ""]]
                + report.learners.map { learner in
                    [
                        "\(learner.number)", learner.name,
                        ProgressTable.points(learner.total.earned, of: learner.total.points),
                        "\(learner.total.percent)%",
                    ]
                })
    }

    /// "0.42", "-0.07".
    private static func hundredths(_ value: Double) -> String {
        let count = Int((value * 100).rounded())
        let digits = "\(abs(count) % 100)"
        return "\(count < 0 ? "-" : "")\(abs(count) / 100)\(decimalMark)\(digits.count == 1 ? "0" : "")\(digits)"
    }

    private static func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
