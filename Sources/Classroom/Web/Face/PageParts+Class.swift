import Course
import Messages

/// What a class's teacher and its board show.
extension PageParts {
    static func values(of distribution: Distribution) -> Values {
        let isNamed = distribution.votes.count > 1
        let rows = distribution.rows.map { row -> Values in
            let counts = zip(row.counts, distribution.votes).map { count, vote -> Values in
                [
                    "vote": isNamed ? [say("vote \(vote.number)")] : [], "count": count, "of": vote.of,
                    "share": say(
                        "\(count) of \(vote.of), \(Distribution.percent(count, of: vote.of)) %"),
                ]
            }
            return [
                "name": row.name.listed, "text": rich(row.text), "isRight": row.isRight == true, "counts": counts,
                "more": row.details.isEmpty && row.feedback.isEmpty
                    ? [] : [prose(row.details + row.feedback, level: 3)],
            ]
        }
        return [
            "part": "part-distribution", "rows": rows,
            "summaries": distribution.votes.map(\.summary).filter { !$0.isEmpty },
        ]
    }

    static func values(of roll: Roll) -> Values {
        let entries = roll.entries.map { entry -> Values in ["name": entry.name, "isPresent": entry.isPresent] }
        return ["part": "part-roll", "entries": entries]
    }

    /// With the quiet zone of four modules that ISO/IEC 18004 asks for.
    static func values(of code: QRCode) -> Values {
        let dark = (0..<code.size).map { row in
            (0..<code.size).filter { code.isDark(column: $0, row: row) }.map { "M\($0 + 4) \(row + 4)h1v1h-1z" }
                .joined()
        }
        return ["part": "part-qr", "text": code.text, "size": code.size + 8, "path": dark.joined()]
    }
}
