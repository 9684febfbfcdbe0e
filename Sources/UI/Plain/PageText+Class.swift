import Course
import Messages

extension PageText {
    /// An answer to a line: its name, whether it is right, and for each vote how many gave it.
    static func lines(_ distribution: Distribution) -> [String] {
        let isNamed = distribution.votes.count > 1
        let rows = distribution.rows.flatMap { row in
            let counts = zip(row.counts, distribution.votes).map { count, vote in
                let share = "\(count) of \(vote.of), \(Distribution.percent(count, of: vote.of)) %"
                return isNamed ? "vote \(vote.number) \(share)" : share
            }
            let name = row.name.isEmpty ? "" : "\(PlainText.line(row.name)). "
            let right = row.isRight == true ? " [right]" : ""
            let first = "\(name)\(PlainText.line(row.text))\(right)"
            return [counts.isEmpty ? first : "\(PlainText.unended(first)): \(counts.joined(separator: "; "))"]
                + (lines(row.details) + lines(row.feedback)).filter { !$0.isEmpty }.map { "   " + $0 }
        }
        return rows + distribution.votes.map(\.summary).filter { !$0.isEmpty }.map { PlainText.line($0) }
    }

    /// One who came to a line, so that each is told once.
    static func lines(_ roll: Roll) -> [String] { roll.entries.map { say("\(PlainText.line($0.name)) has joined.") } }
}
