import Course
import Messages

/// A request with gaps: `[____]` where something is to be filled in.
extension PageView {
    /// Columns of a gap with nothing in it; how long the right words are is not told.
    private static let emptyGap = 6

    func sheet(for view: GapView) -> Sheet {
        var sheet = Sheet()
        for line in view.lines {
            let laid = laidOut(line, of: view)
            let pieces = Self.pieces(of: laid.cells, width: width - 4)
            let first = sheet.lines.count
            for (number, range) in pieces.enumerated() {
                sheet.add(Line(cells(glyphs.vertical + (number == 0 ? " " : "   ")) + laid.cells[range]))
            }
            guard let cursor = laid.cursor else { continue }
            let piece = pieces.lastIndex { $0.lowerBound <= cursor } ?? 0
            let before = Line(Array(laid.cells[pieces[piece].lowerBound..<cursor]))
            sheet.cursor = ((piece == 0 ? 2 : 4) + before.width, first + piece)
            sheet.focus = (first + piece)..<(first + piece + 1)
        }
        sheet.add(remarks(on: view))
        return sheet
    }

    /// A line's cells, and before which of them the cursor stands.
    private func laidOut(_ line: [GapView.Piece], of view: GapView) -> (cells: [Canvas.Cell], cursor: Int?) {
        var cells: [Canvas.Cell] = []
        var cursor: Int?
        for piece in line {
            switch piece {
            case .text(let text): cells += self.cells(text)
            case .gap(let number):
                guard view.gaps.indices.contains(number) else { continue }
                let gap = view.gaps[number]
                let typed = self.cells(gap.text, role(of: gap, hasFocus: number == view.focus))
                if number == view.focus {
                    let before = self.cells(String(gap.text.prefix(max(0, view.column)))).count
                    cursor = cells.count + 1 + min(before, typed.count)
                }
                let room = gap.mark == nil ? Self.emptyGap - Line(typed).width : (gap.text.isEmpty ? 2 : 0)
                let blank = String(repeating: "_", count: max(number == view.focus ? 1 : 0, room))
                cells += self.cells("[", .strong) + typed + self.cells(blank)
                cells += self.cells((gap.mark.map { $0 == .right ? " OK" : " X" } ?? "") + "]", .strong)
            }
        }
        return (cells, cursor)
    }

    private func role(of gap: GapView.Gap, hasFocus: Bool) -> Theme.Role {
        switch gap.mark {
        case .right: .right
        case .wrong, .missed: .wrong
        case nil: hasFocus ? .selected : .selectable
        }
    }

    /// What belongs in the gaps that were filled in wrongly, and what it is good for.
    private func remarks(on view: GapView) -> Sheet {
        var sheet = Sheet()
        for gap in view.gaps {
            guard let right = gap.right else { continue }
            let instead = gap.text.isEmpty ? "" : ", " + say("not \(gap.text)")
            let why = gap.why.map { cells(": ") + cells($0) } ?? []
            if sheet.lines.isEmpty { sheet.add(.empty) }
            sheet.add(
                Line.hang(
                    cells(right, .strong) + cells(instead) + why, after: cells("X  ", .wrong),
                    width: measure))
        }
        return sheet
    }
}
