import Course

/// How a class answered, who is in it, and what has to be seen from far away.
extension PageView {
    /// Each answer with a bar for every vote below it: a full bar is everybody who voted, in each row the same.
    func sheet(for distribution: Distribution) -> Sheet {
        var sheet = Sheet()
        let isTold = distribution.rows.contains { $0.isRight != nil }
        let hasCounts = distribution.rows.contains { !$0.counts.isEmpty }
        for (index, row) in distribution.rows.enumerated() {
            let mark = isTold ? markCells(row.isRight == true ? .right : nil) : []
            let name = row.name.isEmpty ? [] : cells(row.name, .key) + Line.blanks(2)
            let lead = Line.blanks(2) + mark + name
            let text = cells(row.text) + (row.isRight == true ? cells("  (right)", .strong) : [])
            sheet.add(Line.hang(text, after: lead, width: measure))
            sheet.add(lines(row.details, width: measure - lead.count).map { $0.indented(by: lead.count) })
            sheet.add(bars(of: row, distribution).map { $0.indented(by: lead.count) })
            sheet.add(lines(row.feedback, width: measure - lead.count).map { $0.indented(by: lead.count) })
            if !hasCounts || height >= Self.heightForLarge, index < distribution.rows.count - 1 { sheet.addGap() }
        }
        for vote in distribution.votes where !vote.summary.isEmpty {
            sheet.addGap()
            sheet.add(lines(RichText(vote.summary), width: measure))
        }
        return sheet
    }

    private static let widestBar = 40

    private func bars(of row: Distribution.Row, _ distribution: Distribution) -> [Line] {
        let widest = distribution.votes.map(\.of).max() ?? 0
        let digits = String(widest).utf8.count
        let isNamed = distribution.votes.count > 1
        let names = distribution.votes.map { isNamed ? "vote \($0.number)  " : "" }
        let longest = names.map(\.count).max() ?? 0
        let bar = max(8, min(Self.widestBar, measure - 12 - longest - digits - 8))
        return zip(names, zip(row.counts, distribution.votes)).map { name, pair in
            let (count, vote) = pair
            let number = String(count)
            let percent = "\(Distribution.percent(count, of: vote.of)) %"
            let facts = Line.blanks(2 + digits - number.utf8.count) + cells("\(number)  \(percent)")
            return Line(Line(cells(name)).padded(to: longest).cells + self.bar(count, of: vote.of, width: bar) + facts)
        }
    }

    /// To the nearest square; one at least of whoever there is, and a full bar only of everybody.
    private func bar(_ count: Int, of whole: Int, width: Int) -> [Canvas.Cell] {
        let nearest = whole > 0 ? (2 * count * width + whole) / (2 * whole) : 0
        let ink = count <= 0 ? 0 : count >= whole ? width : max(1, min(width - 1, nearest))
        return cells(
            String(repeating: glyphs.ink, count: ink) + String(repeating: glyphs.noInk, count: width - ink))
    }

    /// The names one after the other, whoever came last first, so that it is seen who comes.
    func sheet(for roll: Roll) -> Sheet {
        let names = roll.entries.reversed().map { $0.isPresent ? $0.name : "(\($0.name))" }
        return Sheet(Line.wrap(cells(names.joined(separator: ", ")), width: measure))
    }

    /// As large as there is room for; where there is none, the words alone.
    func banner(_ text: String) -> Sheet {
        let rows = BlockLetters.rows(of: text)
        let width = rows.first?.count ?? 0
        if 2 * width <= self.width, height >= Self.heightForLarge {
            return Sheet(rows.map { row in Line(row.flatMap { cells(String(repeating: square($0), count: 2)) }) })
        }
        guard width <= self.width, width > 0 else { return Sheet(lines(RichText(text), .title, width: measure)) }
        guard !glyphs.isASCII else { return Sheet(rows.map { row in Line(row.flatMap { cells(square($0)) }) }) }
        return Sheet(
            stride(from: 0, to: rows.count, by: 2).map { row in
                let below = row + 1 < rows.count ? rows[row + 1] : Array(repeating: false, count: width)
                return Line(zip(rows[row], below).flatMap { cells(glyphs.halves($0, $1)) })
            })
    }

    /// From this height on, each square of a large letter is a row high.
    private static let heightForLarge = 30

    private func square(_ isInk: Bool) -> String { isInk ? glyphs.ink : " " }
}

extension GlyphSet {
    /// Two squares, one above the other, in one cell.
    func halves(_ upper: Bool, _ lower: Bool) -> String {
        switch (upper, lower) {
        case (true, true): ink
        case (true, false): upperHalf
        case (false, true): lowerHalf
        case (false, false): " "
        }
    }
}
