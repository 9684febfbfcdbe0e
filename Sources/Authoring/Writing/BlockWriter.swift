import Course

/// Writes flat blocks as Markdown lines that read as the same blocks.
struct BlockWriter {
    private enum Container: Equatable {
        case quotation
        /// `mark` is written before the item's first block, blanks of its width before the others.
        case item(mark: String)

        var indent: String {
            switch self {
            case .quotation: "> "
            case .item(let mark): String(repeating: " ", count: mark.utf8.count)
            }
        }
    }

    private var lines: [String] = []
    private var chain: [Container] = []
    private var last: Block?
    /// The number and the delimiter of the last item at each depth.
    private var numbers: [Int: (number: Int, delimiter: String)] = [:]

    static func lines(_ blocks: [Block]) -> [String] {
        var writer = BlockWriter()
        for block in blocks { writer.write(block) }
        return writer.lines
    }

    /// As one text, for a format that keeps line ends.
    static func text(_ blocks: [Block]) -> String { lines(blocks).joined(separator: "\n") }

    private mutating func write(_ block: Block) {
        let before = chain
        enter(block)
        let shared = zip(before, chain).prefix { $0 == $1 }.count
        if last != nil, !isTight(block) { lines.append(Self.trimmed(indent(chain.prefix(shared)))) }
        var head = indent(chain.dropLast())
        switch (block.marker, chain.last) {
        case (.bullet, .item(let mark)), (.number, .item(let mark)): head += mark
        default: head += chain.last?.indent ?? ""
        }
        let rest = indent(chain[...])
        for (number, line) in Self.contents(block).enumerated() {
            lines.append(Self.trimmed((number == 0 ? head : rest) + line))
        }
        last = block
    }

    /// Makes the chain of containers that the block stands in.
    private mutating func enter(_ block: Block) {
        let outer = max(0, block.marker == nil ? block.depth : block.depth - 1)
        chain = Array(chain.prefix(outer))
        while chain.count < outer { chain.append(.quotation) }
        guard block.depth > 0 else { return numbers.removeAll() }
        switch block.marker {
        case .bullet: chain.append(.item(mark: "- "))
        case .number(let number):
            let previous = numbers[block.depth]
            let goesOn = previous.map { $0.number + 1 == number } ?? true
            let delimiter = goesOn ? previous?.delimiter ?? "." : previous?.delimiter == "." ? ")" : "."
            numbers[block.depth] = (number, delimiter)
            chain.append(.item(mark: "\(number)\(delimiter) "))
        case .quote: chain.append(.quotation)
        case nil: break
        }
    }

    /// Whether no blank line stands before it: one item after another of the same list.
    private func isTight(_ block: Block) -> Bool {
        guard let last, block.depth == last.depth, Self.isParagraph(block), Self.isParagraph(last) else { return false }
        switch (last.marker, block.marker) {
        case (.bullet, .bullet): return true
        case (.number(let one), .number(let other)): return one + 1 == other
        default: return false
        }
    }

    private static func isParagraph(_ block: Block) -> Bool {
        if case .paragraph = block.content { true } else { false }
    }

    private func indent(_ containers: some Sequence<Container>) -> String { containers.map(\.indent).joined() }

    private static func trimmed(_ line: String) -> String {
        guard let end = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...end])
    }

    private static func contents(_ block: Block) -> [String] {
        switch block.content {
        case .paragraph(let text): [InlineWriter.markdown(text)]
        case .heading(let text): ["#### " + InlineWriter.markdown(text)]
        case .code(let language, let lines): code(language, lines)
        case .table(let table):
            [row(table.header), "|" + String(repeating: "---|", count: table.header.count)] + table.rows.map(row)
        case .rule: [block.depth == 0 ? "---" : "___"]
        }
    }

    private static func code(_ language: String, _ lines: [String]) -> [String] {
        let sign: Character = language.contains("`") ? "~" : "`"
        let longest = lines.map { line in line.drop { $0 == " " }.prefix { $0 == sign }.count }.max() ?? 0
        let fence = String(repeating: String(sign), count: max(3, longest + 1))
        return [fence + language] + lines + [fence]
    }

    /// A table's row.
    static func row(_ cells: [RichText]) -> String {
        "|" + cells.map { cell in cell.isEmpty ? "  |" : " \(InlineWriter.markdown(cell, in: .cell)) |" }.joined()
    }
}
