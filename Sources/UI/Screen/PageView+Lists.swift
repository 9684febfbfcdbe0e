import Course
import Messages

/// Lists with a row under the cursor.
extension PageView {
    /// What a row looks like: the sign of the cursor, then `lead`, then the text with `tail` at its end.
    struct Row {
        var lead: [Canvas.Cell]
        var text: [Canvas.Cell]
        var isFocused: Bool
        /// The sign at the left margin of a row that is under the cursor.
        var sign = ">"
    }

    /// A row's lines; one under the cursor is a reversed bar over the whole width, so that it is found at a glance.
    func lines(_ row: Row, width: Int) -> [Line] {
        let sign = cells((row.isFocused ? row.sign : " ") + " ")
        let lines = Line.hang(row.text, after: sign + row.lead, width: width)
        return row.isFocused ? lines.map { $0.padded(to: width).adding(theme.style(.focus).attributes) } : lines
    }

    func add(_ row: Row, to sheet: inout Sheet, width: Int) {
        let lines = lines(row, width: width)
        if row.isFocused { sheet.addFocused(lines) } else { sheet.add(lines) }
    }

    func sheet(for menu: Menu) -> Sheet {
        var sheet = Sheet()
        let hasSigns = menu.items.contains { $0.isDone || $0.isNext }
        let digits = String(menu.numbers.max() ?? 1).utf8.count
        for (index, item) in menu.items.enumerated() {
            let number = Line(cells(String(menu.numbers[index]))).padded(to: digits).cells
            let sign = hasSigns ? self.sign(of: item) : []
            var text = cells(item.title)
            let note = Line(cells(item.note))
            let room = measure - 2 - number.count - 2 - sign.count - Line(text).width
            if room >= note.width + 2 {
                text += Line.blanks(room - note.width) + note.cells
            } else if note.width > 0 {
                text += cells("  (") + note.cells + cells(")")
            }
            let row = Row(lead: number + Line.blanks(2) + sign, text: text, isFocused: index == menu.focus)
            add(row, to: &sheet, width: measure)
        }
        return sheet
    }

    /// Done, or next; three columns.
    private func sign(of item: Menu.Item) -> [Canvas.Cell] {
        if item.isDone { return cells("OK ", .right) }
        return item.isNext ? Line(cells(glyphs.deeper, .strong)).padded(to: 3).cells : Line.blanks(3)
    }

    func sheet(for steps: StepList) -> Sheet {
        var sheet = Sheet()
        let isJudged = steps.items.contains { $0.mark != nil }
        let digits = String(steps.items.count).utf8.count
        var number = 0
        let firstAside = steps.items.firstIndex(where: \.isAside)
        for (index, item) in steps.items.enumerated() {
            if index == firstAside { sheet.add(asideLine) }
            if !item.isAside { number += 1 }
            let name = item.isAside ? "-" : String(number)
            var lead = isJudged ? markCells(item.mark) : []
            lead += Line(cells(name)).padded(to: digits + 2).cells
            var text = cells(item.text, item.more.isEmpty ? .plain : .strong)
            text += cells(stepNote(item, number: item.isAside ? nil : number), .strong)
            if index == steps.focus, !steps.typedNumber.isEmpty {
                text += cells("  " + say("[to number \(steps.typedNumber)]"), .strong)
            }
            let sign = item.isGrabbed ? glyphs.deeper : ">"
            add(
                Row(lead: lead, text: text, isFocused: index == steps.focus, sign: sign), to: &sheet, width: measure)
            if !item.more.isEmpty {
                let indent = 2 + lead.count
                sheet.add(lines(item.more, width: measure - indent).map { $0.indented(by: indent) })
                if index < steps.items.count - 1 { sheet.addGap() }
            }
        }
        // An empty place to lay steps aside is shown as long as they can be moved.
        if firstAside == nil, steps.focus != nil { sheet.add(asideLine) }
        return sheet
    }

    private var asideLine: Line {
        let words = Line(rule(2).cells + cells(" " + say("Laid aside") + " ", .label))
        return Line(words.cells + rule(measure - words.width).cells)
    }

    /// That a step is in hand, or once it was judged what it should have been.
    private func stepNote(_ item: StepList.Item, number: Int?) -> String {
        if item.isGrabbed { return "  " + say("[in hand]") }
        guard let mark = item.mark else { return "" }
        guard let right = item.rightNumber else {
            return mark == .right ? "  " + say("(belongs nowhere)") : "  " + say("(wrong: belongs nowhere)")
        }
        return mark == .right || right == number ? "" : "  " + say("(wrong: should be \(right))")
    }

    /// The mark in front of a judged row; three columns.
    func markCells(_ mark: Mark?) -> [Canvas.Cell] {
        switch mark {
        case .right: cells("OK ", .right)
        case .wrong: cells("X  ", .wrong)
        case .missed: cells("!  ", .missed)
        case nil: Line.blanks(3)
        }
    }
}
