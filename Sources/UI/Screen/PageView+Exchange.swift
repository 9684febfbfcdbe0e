import Course
import Messages

/// A request and its answer, side by side where both have room.
extension PageView {
    func sheet(for exchange: ExchangeView) -> Sheet {
        let isWide = width >= Self.widthForTwoColumns && exchange.request != nil
        let column = isWide ? (width - 3) / 2 : width
        let sent = sent(exchange, width: column)
        let received = received(exchange, width: column)
        var sheet = Sheet()
        if let reason = exchange.reason {
            sheet.add(box(reason, label: say("Only the server knows why (never on the wire)")))
            sheet.addGap()
        }
        if let warning = exchange.warning {
            sheet.add(box(warning, label: say("The server allows it and warns (never on the wire)")))
            sheet.addGap()
        }
        if let departure = exchange.departure {
            sheet.add(box(departure, label: say("This provider has it its own way")))
            sheet.addGap()
        }
        if isWide {
            sheet.add(beside(sent, received, width: column))
        } else {
            sheet.add(sent)
            sheet.addGap()
            sheet.add(received)
        }
        return sheet
    }

    private func sent(_ exchange: ExchangeView, width: Int) -> Sheet {
        var sheet = Sheet()
        guard let request = exchange.request else {
            sheet.add(title(say("What happens"), exchange.from, exchange.to, width: width))
            for act in exchange.act {
                sheet.add(Line.hang(cells(act), after: cells("\(glyphs.bullet) "), width: min(width, measure)))
            }
            return sheet
        }
        sheet.add(title(say("Request"), exchange.from, exchange.to, width: width))
        sheet.add(wire(request, exchange.parameters, focus: exchange.focus, width: width))
        return sheet
    }

    private func received(_ exchange: ExchangeView, width: Int) -> Sheet {
        var sheet = Sheet()
        if let answer = exchange.answer {
            sheet.add(title(say("Answer"), exchange.to, exchange.from, width: width))
            sheet.add(wire(answer, [], focus: nil, width: width))
        } else if let failure = exchange.failure {
            sheet.add(title(say("No answer"), exchange.to, exchange.from, width: width))
            sheet.add(Line.wrap(cells("X  ", .wrong) + cells(failure), width: min(width, measure)))
        }
        return sheet
    }

    /// `Request  App > API ─────────`
    private func title(_ word: String, _ from: String, _ to: String, width: Int) -> Line {
        let text = cells(word, .heading) + cells("  \(from) > \(to) ")
        let line = Line(text).clipped(to: width, mark: glyphs.more)
        return Line(line.cells + rule(width - line.width).cells)
    }

    private func beside(_ left: Sheet, _ right: Sheet, width: Int) -> Sheet {
        var sheet = Sheet()
        for row in 0..<max(left.lines.count, right.lines.count) {
            let first = row < left.lines.count ? left.lines[row] : .empty
            let second = row < right.lines.count ? right.lines[row] : .empty
            sheet.add(Line(first.padded(to: width).cells + cells(" \(glyphs.vertical) ") + second.cells))
        }
        sheet.focus = left.focus
        sheet.cursor = left.cursor
        return sheet
    }

    /// What the server thinks, in a box whose label says what that is.
    private func box(_ text: String, label words: String) -> [Line] {
        let style = theme.style(.rule)
        let label = Line(cells(" \(words) ", .label))
            .clipped(to: measure - 4, mark: glyphs.more)
        let top =
            cells(glyphs.topLeft + glyphs.horizontal) + label.cells + rule(measure - 3 - label.width).cells
            + cells(glyphs.topRight)
        let side = Canvas.Cell(glyphs.vertical, style: style)
        let inner = Line.wrap(cells(text), width: measure - 4).map { line in
            Line([side, Canvas.Cell(" ")] + line.padded(to: measure - 4).cells + [Canvas.Cell(" "), side])
        }
        let bottom = cells(glyphs.bottomLeft) + rule(measure - 2).cells + cells(glyphs.bottomRight)
        return [Line(top)] + inner + [Line(bottom)]
    }
}
