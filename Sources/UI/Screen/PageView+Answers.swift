import Course
import Messages

/// Options, the learner's own words, and the points found in them.
extension PageView {
    func sheet(for options: OptionList) -> Sheet {
        var sheet = Sheet()
        let isJudged = options.focus == nil
        for (index, item) in options.items.enumerated() {
            let tick = options.isMultiple ? (item.isTicked ? "[x]" : "[ ]") : (item.isTicked ? "(x)" : "( )")
            let lead =
                (isJudged ? markCells(item.mark) : []) + cells(tick + " ") + cells(Self.letter(index) + "  ", .key)
            var text = cells(item.text)
            switch item.mark {
            case .missed: text += cells("  " + say("(right, not chosen)"), .strong)
            case .wrong: text += cells("  " + say("(not right)"), .strong)
            case .right, nil: break
            }
            add(Row(lead: lead, text: text, isFocused: index == options.focus), to: &sheet, width: measure)
            let indent = 2 + lead.count
            sheet.add(lines(item.details, width: measure - indent).map { $0.indented(by: indent) })
            sheet.add(lines(item.feedback, width: measure - indent).map { $0.indented(by: indent) })
            if isJudged, !item.feedback.isEmpty, index < options.items.count - 1 { sheet.addGap() }
        }
        return sheet
    }

    /// a to z; what stands behind has a number.
    static func letter(_ index: Int) -> String {
        guard let scalar = UInt8(exactly: 97 + index), scalar <= 122 else { return String(index + 1) }
        return String(Unicode.Scalar(scalar))
    }

    /// A box, open at the right, with the cursor where the next letter will stand.
    func sheet(for draft: Draft) -> Sheet {
        var sheet = Sheet()
        let bar = cells(glyphs.vertical + " ")
        let text = glyphs.cells(draft.text)
        let breaks = Line.breaks(text, width: measure - 3)
        for range in breaks { sheet.add(Line(bar + text[range])) }
        guard let cursor = draft.cursor else { return sheet }
        let before = glyphs.cells(String(draft.text.prefix(max(0, cursor)))).count
        let row = breaks.lastIndex { $0.lowerBound <= before } ?? 0
        let shown = text[breaks[row].lowerBound..<min(before, breaks[row].upperBound)]
        sheet.cursor = (2 + Line(Array(shown)).width, row)
        sheet.focus = row..<(row + 1)
        return sheet
    }

    func sheet(for marks: MarkList) -> Sheet {
        var sheet = Sheet()
        for (index, item) in marks.items.enumerated() {
            let words = [say("found"), say("not found")]
            let column = words.map { Line(cells($0)).width }.max() ?? 0
            let word = item.isFound ? words[0] : words[1]
            let padding = String(repeating: " ", count: column + 2 - Line(cells(word)).width)
            let lead = cells((item.isFound ? "[x] " : "[ ] ") + word + padding, item.isFound ? .right : .wrong)
            var text = cells(item.text)
            if item.isOverruled { text += cells("  " + say("(your mark)"), .strong) }
            add(Row(lead: lead, text: text, isFocused: index == marks.focus), to: &sheet, width: measure)
            if let evidence = item.evidence {
                let indent = 2 + lead.count
                let quoted = cells(say("in your words:") + " ") + cells(evidence, .emphasis)
                sheet.add(Line.hang(quoted, after: Line.blanks(indent), width: measure))
            }
        }
        return sheet
    }
}
