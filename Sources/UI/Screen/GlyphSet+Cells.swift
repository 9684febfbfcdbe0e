import Course

/// From any text, however hostile, to cells that a terminal draws as they are counted.
extension GlyphSet {
    /// One cell for each scalar that takes a column, with the marks that combine with it.
    ///
    /// Control characters, bidirectional controls and unassigned scalars become the replacement sign, a tab four
    /// spaces. What terminals disagree about (variation selectors, emoji joiners and skin tones) is left out.
    func cells(_ text: String, _ style: CellStyle = .plain) -> [Canvas.Cell] {
        var cells: [Canvas.Cell] = []
        cells.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if (0x20..<0x7F).contains(scalar.value) {
                cells.append(Canvas.Cell(String(scalar), style: style))
            } else {
                add(scalar, style, to: &cells)
            }
        }
        return cells
    }

    /// The text as it may be sent to a terminal outside of a canvas: cleaned like cells, its line feeds kept.
    func cleaned(_ text: String) -> String {
        lines(text).map { cells(String($0)).map(\.text).joined() }.joined(separator: "\n")
    }

    /// Parted at its line breaks, of whatever kind.
    func lines(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    private func add(_ scalar: Unicode.Scalar, _ style: CellStyle, to cells: inout [Canvas.Cell]) {
        switch scalar.value {
        case 0x09:
            cells.append(contentsOf: repeatElement(Canvas.Cell(" ", style: style), count: 4))
            return
        case 0x0A, 0x2028, 0x2029:
            cells.append(Canvas.Cell(" ", style: style))
            return
        case 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F:
            return
        case 0x200D where cells.last.map(isEmoji) ?? true:
            return
        default:
            break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark:
            combine(scalar, style, with: &cells)
        case .format where scalar.value == 0x200C || scalar.value == 0x200D:
            combine(scalar, style, with: &cells)
        case .control, .format, .unassigned, .surrogate, .privateUse:
            cells.append(Canvas.Cell(replacement, style: style))
        case .spaceSeparator where CellWidth.of(scalar) == 1 && (isASCII || scalar.value != 0xA0):
            // A no-break space stays one, so that a line is not broken at it.
            cells.append(Canvas.Cell(" ", style: style))
        default:
            addPrintable(scalar, style, to: &cells)
        }
    }

    private func addPrintable(_ scalar: Unicode.Scalar, _ style: CellStyle, to cells: inout [Canvas.Cell]) {
        let width = CellWidth.of(scalar)
        if width == 0 {
            combine(scalar, style, with: &cells)
        } else if isASCII {
            for letter in Self.spelling(of: scalar) { cells.append(Canvas.Cell(String(letter), style: style)) }
        } else {
            cells.append(Canvas.Cell(String(scalar), width: width, style: style))
        }
    }

    /// ncurses keeps at most five scalars in a cell; a mark with nothing before it stands on the replacement sign.
    private func combine(_ scalar: Unicode.Scalar, _ style: CellStyle, with cells: inout [Canvas.Cell]) {
        if isASCII { return }
        guard let last = cells.indices.last else {
            cells.append(Canvas.Cell(replacement, style: style))
            return
        }
        if cells[last].text.unicodeScalars.count < 5 { cells[last].text.unicodeScalars.append(scalar) }
    }

    private func isEmoji(_ cell: Canvas.Cell) -> Bool {
        cell.text.unicodeScalars.first.map { $0.properties.isEmoji && !$0.isASCII } ?? true
    }
}
