import Course

/// Running text.
extension PageView {
    func cells(_ text: RichText, _ role: Theme.Role = .plain) -> [Canvas.Cell] {
        let base = theme.style(role)
        var cells: [Canvas.Cell] = []
        for (index, run) in text.runs.enumerated() {
            let struck = run.style.contains(.struck) ? "~" : ""
            cells += glyphs.cells(struck + run.text + struck, theme.style(run.style, within: base))
            guard let link = run.link, !link.isEmpty else { continue }
            let next = text.runs.indices.contains(index + 1) ? text.runs[index + 1].link : nil
            let words = text.runs.filter { $0.link == link }.map(\.text).joined()
            if next != link, words != link { cells += glyphs.cells(" (\(link))", base) }
        }
        return cells
    }

    func cells(_ text: String, _ role: Theme.Role = .plain) -> [Canvas.Cell] {
        glyphs.cells(text, theme.style(role))
    }

    func lines(_ text: RichText, _ role: Theme.Role = .plain, width: Int) -> [Line] {
        Line.wrap(cells(text, role), width: width)
    }

    func lines(_ blocks: [Block], width: Int) -> [Line] {
        var sheet = Sheet()
        /// Columns that each depth's mark takes, the outermost first.
        var indents: [Int] = []
        var last: Block?
        for block in blocks {
            if needsGap(before: block, after: last) { sheet.addGap() }
            let mark = cells(self.mark(block.marker))
            let depth = min(max(0, block.depth), 64)
            let outer = block.marker == nil ? depth : max(0, depth - 1)
            indents = Array(indents.prefix(outer)) + Array(repeating: 2, count: max(0, outer - indents.count))
            let indent = min(indents.reduce(0, +), width / 2)
            if block.marker != nil { indents.append(mark.count) }
            let room = max(1, width - indent - mark.count)
            var below = lines(block.content, width: room)
            for row in below.indices {
                let lead = row == 0 || block.marker == .quote ? mark : Line.blanks(mark.count)
                below[row] = Line(Line.blanks(indent) + lead + below[row].cells)
            }
            sheet.add(below)
            last = block
        }
        return sheet.lines
    }

    private func mark(_ marker: Block.Marker?) -> String {
        switch marker {
        case nil: ""
        case .bullet: glyphs.bullet + " "
        case .number(let number): "\(number). "
        case .quote: glyphs.vertical + " "
        }
    }

    /// List items stand close together; paragraphs and lists stand apart.
    private func needsGap(before block: Block, after last: Block?) -> Bool {
        guard let last else { return false }
        if block.marker == .quote, last.marker == .quote { return false }
        return block.depth == 0 || last.depth == 0
    }

    private func lines(_ content: Block.Content, width: Int) -> [Line] {
        switch content {
        case .paragraph(let text): lines(text, width: width)
        case .heading(let text): lines(text, .heading, width: width)
        case .code(_, let code): code.flatMap { Line.hang(cells($0), after: Line.blanks(2), width: width) }
        case .table(let table): lines(table, width: width)
        case .rule: [rule(width)]
        }
    }

    func rule(_ width: Int) -> Line {
        Line(Array(repeating: Canvas.Cell(glyphs.horizontal, style: theme.style(.rule)), count: max(0, width)))
    }
}
