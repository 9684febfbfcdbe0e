import Course
import Messages

/// What stands around the text: the trail above, the keys below.
extension PageView {
    /// The trail at the left, progress and score at the right; the inner end of the trail survives longest.
    func header(of page: Page) -> Line {
        let right = facts(of: page)
        let left = trail(page.trail, width: roomForTrail(beside: right))
        return Line(left.padded(to: width - right.width).cells + right.cells)
    }

    private func facts(of page: Page) -> Line {
        let facts = [page.progress, page.score].compactMap { $0 }.joined(separator: " \(glyphs.dot) ")
        let line = Line(cells(facts))
        guard line.width > width / 2 else { return line }
        return Line(cells(page.progress ?? page.score ?? "")).clipped(to: width / 2, mark: glyphs.more)
    }

    private func roomForTrail(beside right: Line) -> Int { width - (right.width > 0 ? right.width + 2 : 0) }

    /// The page with its own name as a heading, where the header has no room for all of it: a question in a class is a
    /// name too.
    func withWholeName(_ page: Page) -> Page {
        let name = page.trail.last ?? ""
        let isHeading = page.parts.contains { part in
            if case .heading(let text) = part { text.plain == name } else { false }
        }
        guard !isHeading, Line(cells(name)).width > roomForTrail(beside: facts(of: page)) else { return page }
        var page = page
        page.parts.insert(.heading(RichText(name)), at: 0)
        return page
    }

    private func trail(_ steps: [String], width: Int) -> Line {
        let between = cells(" \(glyphs.deeper) ")
        for dropped in 0..<max(1, steps.count) {
            var line = dropped == 0 ? [] : cells(glyphs.more + " \(glyphs.deeper) ")
            for (index, step) in steps.dropFirst(dropped).enumerated() {
                if index > 0 { line += between }
                line += cells(step, index == steps.count - dropped - 1 ? .title : .plain)
            }
            if Line(line).width <= width { return Line(line) }
        }
        return Line(cells(steps.last ?? "", .title)).clipped(to: width, mark: glyphs.more)
    }

    /// Up to six things to do, the most important first, the way back and the way to the help always among them;
    /// one line, or two on a narrow screen.
    func footer(of page: Page) -> [Line] {
        let height = width < 78 ? 2 : 1
        var items: [[Canvas.Cell]] = []
        var ways: [[Canvas.Cell]] = []
        var said: Set<String> = []
        var labels: Set<String> = []
        for offer in page.offers where !Keymap.quiet.contains(offer.command) {
            if offer.command == .next, page.allows(.confirm) { continue }
            if offer.command == .quit, page.allows(.back) { continue }
            guard let key = keymap.footerKey(for: offer.command, on: page), said.insert(key).inserted,
                labels.insert(offer.label).inserted
            else { continue }
            let item = footerItem(key, offer.command == .up ? say("move") : offer.label)
            if offer.command == .back || offer.command == .quit { ways.append(item) } else { items.append(item) }
        }
        ways.append(footerItem(page.takesText ? "F1" : "?", say("help")))
        items = Array(items.prefix(6 - ways.count))
        while true {
            let lines = flow(items + ways)
            if lines.count <= height || items.isEmpty { return Array(lines.prefix(height)) }
            items.removeLast()
        }
    }

    private func footerItem(_ key: String, _ label: String) -> [Canvas.Cell] {
        cells(key, .key) + cells(" " + label)
    }

    private func flow(_ items: [[Canvas.Cell]]) -> [Line] {
        var lines = [Line()]
        for item in items {
            let last = lines[lines.count - 1]
            let gap = last.cells.isEmpty ? 0 : 2
            if last.width + gap + Line(item).width <= width || last.cells.isEmpty {
                lines[lines.count - 1] = Line(last.cells + Line.blanks(gap) + item)
            } else {
                lines.append(Line(item))
            }
        }
        return lines
    }

    /// A rule that says at its end how much of the text above it is out of sight, and which keys bring it back.
    ///
    /// - Parameter keys: for what is above and what is below; nil where the text moves with the cursor.
    func rule(above: Int, below: Int, keys: (above: String, below: String)?) -> Line {
        var words: [String] = []
        if above > 0 { words.append((keys.map { $0.above + ": " } ?? "") + say("\(above) above")) }
        if below > 0 { words.append((keys.map { $0.below + ": " } ?? "") + say("\(below) below")) }
        guard !words.isEmpty else { return rule(width) }
        let note = Line(cells(" " + words.joined(separator: " \(glyphs.dot) ") + " "))
        return Line(rule(width - note.width - 2).cells + note.cells + rule(2).cells)
            .clipped(to: width, mark: glyphs.more)
    }

    /// What there is to mend, above the keys: as many lines as fit, and a rule below them.
    func strip(_ remarks: [String], height: Int) -> [Line] {
        guard !remarks.isEmpty, height > 1 else { return [] }
        var lines: [Line] = []
        for remark in remarks {
            let more = Line.hang(cells(remark, .notice), after: cells("! ", .notice), width: width).prefix(3)
            // Half a remark would read as a whole one; the first line says how many there are.
            guard lines.isEmpty || lines.count + more.count < height else { break }
            lines += more
        }
        return Array(lines.prefix(height - 1)) + [rule(width)]
    }

    /// The last action's one line, in the place of the lower rule.
    func notice(_ text: String) -> [Line] {
        Array(Line.hang(cells(text, .notice), after: cells("! ", .notice), width: width).prefix(3))
    }
}
