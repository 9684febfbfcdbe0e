import Course
import Messages

/// The sequence diagram: lanes at the left, what each message is at the right, one row for each message.
extension PageView {
    func sheet(for diagram: SequenceDiagram, on page: Page) -> Sheet {
        let lanes = laneWidths(of: diagram)
        var sheet = Sheet()
        let head = laneNames(diagram.lanes, lanes)
        sheet.add(head)
        let hasExchange = page.parts.contains { part in
            if case .exchange = part { true } else { false }
        }
        let room = max(3, height * (hasExchange ? 2 : 3) / 5 - head.count)
        let shown = arrowsInView(diagram.arrows, room: room)
        if shown.lowerBound > 0 { sheet.add(Line(cells("  \(glyphs.more) " + say("\(shown.lowerBound) more above")))) }
        for arrow in diagram.arrows[shown] { sheet.add(line(for: arrow, lanes)) }
        let below = diagram.arrows.count - shown.upperBound
        if below > 0 { sheet.add(Line(cells("  \(glyphs.more) " + say("\(below) more below")))) }
        return sheet
    }

    /// The last arrows that there is room for, or those up to the one looked at when it is an earlier one.
    private func arrowsInView(_ arrows: [SequenceDiagram.Arrow], room: Int) -> Range<Int> {
        guard arrows.count > room else { return arrows.indices }
        let current = arrows.lastIndex { $0.state == .current } ?? arrows.count - 1
        if current >= arrows.count - room + 1 { return (arrows.count - room + 1)..<arrows.count }
        let end = max(current + 1, room - 1)
        return max(0, end - room + 2)..<end
    }

    /// Each lane is as wide as the longest word of its name; the widest give way to the messages' labels.
    private func laneWidths(of diagram: SequenceDiagram) -> [Int] {
        let words = diagram.lanes.map { name in
            glyphs.cells(name).split { $0.text == " " }.map { Line(Array($0)).width }.max() ?? 0
        }
        var widths = words.map { max(7, $0 + 2) }
        guard !widths.isEmpty else { return [] }
        let label = min(40, 4 + (diagram.arrows.map { Line(cells(labelText($0))).width }.max() ?? 0))
        let room = min(width, 120) - 2
        let stretch = min(6, (room - label - widths.reduce(0, +)) / widths.count)
        if stretch > 0 { return widths.map { $0 + stretch } }
        var excess = widths.reduce(0, +) - (room - min(label, room * 2 / 5))
        // First what names can do without, then the names' ends.
        for floors in [words.map { max(5, $0 + 1) }, words.map { _ in 4 }] {
            while excess > 0 {
                let open = widths.indices.filter { widths[$0] > floors[$0] }
                guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
        return widths
    }

    private func laneNames(_ names: [String], _ widths: [Int]) -> [Line] {
        let columns = zip(names, widths).map { name, width in
            words(of: name, width: width - 1).prefix(3).map { $0.centered(in: width) }
        }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = Line.blanks(2)
            for (column, width) in zip(columns, widths) {
                // Names stand on the lanes: the shorter ones start lower.
                let index = row - (height - column.count)
                line += index >= 0 ? column[index].cells : Line.blanks(width)
            }
            return Line(line).clipped(to: self.width, mark: glyphs.more)
        }
    }

    /// As many words to a line as fit; a word that is too long is clipped rather than broken.
    private func words(of name: String, width: Int) -> [Line] {
        var lines: [Line] = []
        for word in cells(name, .label).split(whereSeparator: { $0.text == " " }) {
            let word = Line(Array(word)).clipped(to: width, mark: glyphs.more)
            if let last = lines.last, last.width + 1 + word.width <= width {
                lines[lines.count - 1] = Line(last.cells + cells(" ") + word.cells)
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    private func line(for arrow: SequenceDiagram.Arrow, _ widths: [Int]) -> Line {
        let isCurrent = arrow.state == .current
        let role: Theme.Role =
            switch arrow.state {
            case .past: .plain
            case .current: .current
            case .refused: .wrong
            }
        let lanes = laneRow(arrow, widths, theme.style(role))
        let sign = cells(isCurrent ? "> " : "  ", role)
        let room = width - 2 - lanes.count - 1
        let label = Line(cells(labelText(arrow), role)).clipped(to: room, mark: glyphs.more).cells
        return Line(sign + lanes + cells(" ") + label).clipped(to: width, mark: glyphs.more)
    }

    private func labelText(_ arrow: SequenceDiagram.Arrow) -> String {
        arrow.state == .refused ? "X \(say("refused:")) \(arrow.label)" : arrow.label
    }

    /// The lanes of one row with the arrow across them; every cell is one column wide.
    private func laneRow(_ arrow: SequenceDiagram.Arrow, _ widths: [Int], _ style: CellStyle) -> [Canvas.Cell] {
        var row = Line.blanks(widths.reduce(0, +))
        var places: [Int] = []
        var start = 0
        for width in widths {
            places.append(start + (width - 1) / 2)
            start += width
        }
        for place in places { row[place] = Canvas.Cell(glyphs.vertical) }
        guard !places.isEmpty else { return row }
        let from = places[min(max(0, arrow.from), places.count - 1)]
        let to = places[min(max(0, arrow.to), places.count - 1)]
        let head = arrow.state == .refused ? "X" : to >= from ? ">" : "<"
        guard from != to else {
            row[from] = Canvas.Cell(glyphs.leaveRight, style: style)
            row[from + 1] = Canvas.Cell(arrow.state == .refused ? "X" : "o", style: style)
            return row
        }
        let step = to > from ? 1 : -1
        row[from] = Canvas.Cell(step > 0 ? glyphs.leaveRight : glyphs.leaveLeft, style: style)
        for column in stride(from: from + step, to: to - step, by: step) {
            let dash = arrow.isAnswer ? ((column - from) * step % 2 == 0 ? " " : "-") : glyphs.horizontal
            let crossing = arrow.isAnswer ? glyphs.vertical : glyphs.cross
            row[column] = Canvas.Cell(places.contains(column) ? crossing : dash, style: style)
        }
        row[to - step] = Canvas.Cell(head, style: style)
        return row
    }
}
