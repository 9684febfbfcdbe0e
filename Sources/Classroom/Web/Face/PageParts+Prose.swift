import Course

extension PageParts {
    static func rich(_ text: RichText) -> Values {
        let runs = text.runs.map { run -> Values in
            [
                "text": run.text, "link": run.link.flatMap(address).listed, "strong": run.style.contains(.strong),
                "emphasis": run.style.contains(.emphasis), "struck": run.style.contains(.struck),
                "code": run.style.contains(.code),
            ]
        }
        return ["runs": runs]
    }

    static func rich(_ text: String) -> Values { rich(RichText(text)) }

    /// A link leads to a page of the web, and nowhere else.
    private static func address(_ link: String) -> String? {
        let start = link.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://") ? link : nil
    }

    /// - Parameter level: of a heading in it.
    static func prose(_ blocks: [Block], level: Int) -> Values {
        var pieces: [Values] = []
        var nest = Nest()
        for block in blocks {
            pieces += nest.enter(block)
            pieces += [content(block.content, level: level)]
        }
        return ["pieces": pieces + nest.leave()]
    }

    private static func content(_ content: Block.Content, level: Int) -> Values {
        switch content {
        case .paragraph(let text): ["piece": "paragraph", "text": rich(text)]
        case .heading(let text): ["piece": "heading", "level": level, "text": rich(text)]
        case .code(_, let lines): ["piece": "code", "lines": lines.joined(separator: "\n")]
        case .table(let table): ["piece": "table"].merging(Self.table(table)) { $1 }
        case .rule: ["piece": "rule"]
        }
    }

    static func table(_ table: Block.Table) -> Values {
        let rows = table.rows.map { cells -> Values in
            ["first": cells.prefix(1).map(rich), "cells": cells.dropFirst().map(rich)]
        }
        return ["header": table.header.map(rich), "rows": rows]
    }
}

/// Lists and quotations around blocks that lie flat, each with its depth and mark.
private struct Nest {
    private enum Container: Equatable {
        case bullets, numbers, quote
        /// A depth that no mark explains.
        case indent

        var opening: String {
            switch self {
            case .bullets: "open-bullets"
            case .numbers: "open-numbers"
            case .quote: "open-quote"
            case .indent: "open-indent"
            }
        }

        var closing: String {
            switch self {
            case .bullets: "close-bullets"
            case .numbers: "close-numbers"
            case .quote: "close-quote"
            case .indent: "close-indent"
            }
        }
    }

    private var open: [Container] = []
    /// Deeper text is shown as deep as this.
    private static let deepest = 8

    /// What stands between the block before and this one.
    mutating func enter(_ block: Block) -> [Values] {
        let depth = min(max(block.depth, block.marker == nil ? 0 : 1), Self.deepest)
        var pieces = leave(to: depth)
        switch block.marker {
        case .bullet: pieces += item(.bullets, at: depth, number: 1)
        case .number(let number): pieces += item(.numbers, at: depth, number: number)
        case .quote:
            if open.count == depth, open.last != .quote { pieces += leave(to: depth - 1) }
            if open.count < depth { pieces += indent(to: depth - 1) + push(.quote) }
        case nil: pieces += indent(to: depth)
        }
        return pieces
    }

    /// The next item of the list that is open at this depth, or the first of a new one.
    private mutating func item(_ list: Container, at depth: Int, number: Int) -> [Values] {
        if open.count == depth, open.last == list { return [["piece": "next-item"]] }
        return leave(to: depth - 1) + indent(to: depth - 1) + push(list, number: number)
    }

    private mutating func indent(to depth: Int) -> [Values] {
        var pieces: [Values] = []
        while open.count < depth { pieces += push(.indent) }
        return pieces
    }

    private mutating func push(_ container: Container, number: Int = 1) -> [Values] {
        open.append(container)
        return [["piece": container.opening, "number": number]]
    }

    mutating func leave(to depth: Int = 0) -> [Values] {
        var pieces: [Values] = []
        while open.count > depth, let last = open.popLast() { pieces.append(["piece": last.closing]) }
        return pieces
    }
}
