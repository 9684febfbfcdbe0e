import Course
import Messages

/// Terms and definitions while pairs are made: the terms stay in view, the definitions scroll.
extension PageView {
    /// From this width on, terms and definitions stand side by side.
    static let widthForTwoColumns = 108

    func split(_ page: Page, at index: Int) -> Spread {
        var kept = Sheet()
        var main = Sheet()
        guard case .pairing(let pairing) = page.parts[index] else { return Spread(main: main) }
        for part in page.parts[..<index] {
            kept.addGap()
            kept.add(sheet(for: part, on: page))
        }
        kept.addGap()
        let isWide = width >= Self.widthForTwoColumns
        let left = isWide ? (width - 3) * 45 / 100 : width
        if isWide {
            kept.lines = kept.lines.flatMap { Line.wrap($0.cells, width: left) }
        }
        let block = kept.lines.count..<(kept.lines.count + pairing.terms.count + 1)
        kept.add(terms(of: pairing, width: left))
        main.add(definitions(of: pairing, width: isWide ? width - 3 - left : min(width, measure)))
        for part in page.parts[(index + 1)...] {
            main.addGap()
            main.add(sheet(for: part, on: page))
        }
        var spread = Spread(main: main)
        spread.kept = kept
        spread.keptBlock = block
        spread.keptWidth = isWide ? left : nil
        return spread
    }

    /// A line for each term: its number, its name, and the definition given to it.
    private func terms(of pairing: Pairing, width: Int) -> Sheet {
        var sheet = Sheet([Line(cells(pairing.termHeading, .heading)).clipped(to: width, mark: glyphs.more)])
        let digits = String(pairing.terms.count).utf8.count
        let name = min(pairing.terms.map { Line(cells($0.text)).width }.max() ?? 0, width * 2 / 5)
        for (index, term) in pairing.terms.enumerated() {
            let isPicked = pairing.picked == index
            let isFocused = pairing.focus == .term(index)
            var line = cells((isPicked ? glyphs.deeper : isFocused ? ">" : " ") + " ")
            line += Line(cells(String(index + 1))).padded(to: digits + 2).cells
            line +=
                Line(cells(term.text, isPicked ? .strong : .plain)).clipped(to: name, mark: glyphs.more)
                .padded(to: name + 2).cells
            if isPicked {
                line += cells("? " + say("choose its definition"), .strong)
            } else if let given = term.definition, pairing.definitions.indices.contains(given) {
                line += cells(Self.letter(given) + "  ", .key) + cells(pairing.definitions[given].text)
            } else {
                line += cells("-")
            }
            let shown = Line(line).clipped(to: width, mark: glyphs.more)
            guard isFocused else {
                sheet.add(shown)
                continue
            }
            sheet.addFocused([shown.padded(to: width).adding(theme.style(.focus).attributes)])
        }
        if sheet.focus == nil, let picked = pairing.picked { sheet.focus = (picked + 1)..<(picked + 2) }
        return sheet
    }

    private func definitions(of pairing: Pairing, width: Int) -> Sheet {
        var sheet = Sheet([Line(cells(pairing.definitionHeading, .heading)).clipped(to: width, mark: glyphs.more)])
        for (index, definition) in pairing.definitions.enumerated() {
            var text = cells(definition.text)
            if let term = definition.term, pairing.terms.indices.contains(term) {
                text +=
                    cells("  [\(term + 1) ", .strong) + cells(pairing.terms[term].text, .strong) + cells("]", .strong)
            }
            let isFocused = pairing.focus == .definition(index)
            add(
                Row(lead: cells(Self.letter(index) + "  ", .key), text: text, isFocused: isFocused), to: &sheet,
                width: width)
        }
        return sheet
    }
}
