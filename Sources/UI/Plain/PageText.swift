import Course
import Messages

/// A page as blocks of plain lines: no widths, no cursor, nothing drawn.
struct PageText: Equatable {
    /// One part's lines, and how they are told when the page is told again.
    struct Block: Equatable {
        enum Kind: Equatable {
            case verdict, notice, heading, text
            /// What the lesson's author has to mend; told once, wherever the listener goes.
            case strip
            /// Each line stands for itself: after a change only the lines that changed are told.
            case lines
            /// Grows at its end: only what is new is told.
            case growing
            /// Rows with numbers, which are told once, though the oldest go.
            case log(numbers: [Int])
            /// Counts that change by themselves: only what changed is told, and only to somebody who has asked something.
            case standing
            /// Told anew whenever the page is another one, even with the same words.
            case event
        }

        var kind: Kind
        var lines: [String]

        init(_ kind: Kind, _ lines: [String]) {
            self.kind = kind
            self.lines = lines
        }
    }

    var id: String
    /// Where this is: the outer names.
    private var name: String
    /// The same with the progress.
    var place: String
    var score: String?
    var blocks: [Block]

    /// - Parameter glyphs: what a picture may be made of.
    init(_ page: Page, glyphs: GlyphSet = .ascii) {
        id = PlainText.line(page.id)
        let names = page.trail.count > 1 ? page.trail.dropFirst() : page.trail[...]
        let name = names.map { PlainText.line($0) }.joined(separator: " / ")
        self.name = name
        place = page.progress.map { "\(name) (\(PlainText.line($0)))" } ?? name
        score = page.score.map { PlainText.line($0) }
        blocks = page.parts.compactMap { part in
            let block = Self.block(part, glyphs, isAside: page.isAside)
            return block.lines.isEmpty ? nil : block
        }
        if !page.strip.isEmpty { blocks.insert(Block(.strip, page.strip.map { PlainText.line($0) }), at: 0) }
        if let notice = page.notice { blocks.insert(Block(.notice, [PlainText.line(notice)]), at: 0) }
    }

    private static func block(_ part: Page.Part, _ glyphs: GlyphSet, isAside: Bool) -> Block {
        switch part {
        case .heading(let text): Block(.heading, [PlainText.line(text)])
        case .prose(let blocks): Block(.text, lines(blocks))
        case .instruction(let sentence): Block(.text, [PlainText.line(sentence)])
        case .menu(let menu): Block(.text, lines(menu))
        case .steps(let list): Block(.text, lines(list))
        case .pairing(let pairing): Block(.lines, lines(pairing))
        case .options(let list): Block(.text, lines(list))
        case .draft(let draft): Block(.text, lines(draft))
        case .editor(let text): Block(.event, text.lines.map { $0.isEmpty ? "" : "    " + PlainText.line($0) })
        case .gaps(let view): Block(.lines, lines(view))
        case .marks(let list): Block(.lines, lines(list))
        case .verdict(let verdict): Block(.verdict, [line(verdict)])
        case .explanation(let blocks): Block(.text, lines(blocks, after: say("Why:") + " "))
        case .hint(let number, let count, let text):
            Block(.text, [say("Hint \(number) of \(count): \(PlainText.line(text))")])
        case .sequence(let diagram): Block(.growing, lines(diagram))
        case .exchange(let view): Block(.event, lines(view))
        case .table(let table): Block(.text, lines(table))
        case .listing(let listing):
            Block(listing.isLog ? .log(numbers: listing.rows.map(\.number)) : .text, lines(listing))
        case .distribution(let distribution): Block(.standing, lines(distribution))
        case .roll(let roll): Block(.log(numbers: roll.entries.map(\.number)), lines(roll))
        case .banner(let text): Block(.standing, [PlainText.line(text)])
        // Read aloud it is noise, so it is there for whoever asks for it.
        case .qr(let code): Block(.event, isAside ? code.lines(glyphs) : [])
        case .glossary(let entries):
            Block(.text, entries.map { "\(PlainText.line($0.term)): \(PlainText.line($0.meaning))" })
        case .verbatim(let text): Block(.event, PlainText.lines(text))
        case .commands: Block(.event, [])
        }
    }

    private static func line(_ verdict: Verdict) -> String {
        let word = PlainText.line(verdict.word)
        return verdict.detail.isEmpty ? word : "\(word) \(PlainText.sentence(PlainText.line(verdict.detail)))"
    }
}

extension PageText {
    /// What is to be said now: all of it, or to a listener who heard `before` last, what is new; empty when nothing is.
    /// The verdict's word comes first.
    /// - Parameter unasked: nobody has asked anything; it came by itself.
    func telling(after before: PageText?, unasked: Bool = false) -> [[String]] {
        guard let before else { return verdicts + [[header]] + rest.map(\.lines) }
        let isSamePlace = place == before.place
        let isSamePage = isSamePlace && id == before.id
        let known = before.blocks.filter { $0.kind != .notice }
        let news = rest.map { block -> [String] in
            switch block.kind {
            case .notice: block.lines
            case .strip: known.contains(block) ? [] : block.lines
            case .growing: Self.growth(of: block, since: known)
            case .log(let numbers): Self.news(of: block, numbers, since: known)
            case .event: isSamePage && known.contains(block) ? [] : block.lines
            case .standing where isSamePage && unasked: []
            case .lines where isSamePage, .standing where isSamePage:
                block.lines.filter { line in !known.contains { $0.lines.contains(line) } }
            default: isSamePlace && known.contains(block) ? [] : block.lines
            }
        }
        let isJudged = !isSamePage || before.verdicts != verdicts
        return (isJudged ? verdicts : []) + (isSamePlace ? [] : [[header]]) + news.filter { !$0.isEmpty }
    }

    /// With the counts as they were told last, where they have changed by themselves since.
    func keepingCounts(of told: PageText?) -> PageText {
        guard let told, told.id == id, told.place == place else { return self }
        var text = self
        var known = told.blocks.filter { $0.kind == .standing }[...]
        for number in text.blocks.indices where text.blocks[number].kind == .standing {
            text.blocks[number] = known.popFirst() ?? Block(.standing, [])
        }
        return text
    }

    private static func growth(of block: Block, since known: [Block]) -> [String] {
        let heard = known.first { $0.kind == .growing }?.lines ?? []
        // A shorter one is a look back.
        guard block.lines.count > heard.count else { return [] }
        let common = zip(block.lines, heard).prefix { $0 == $1 }.count
        return Array(block.lines.dropFirst(common))
    }

    /// The rows that came after the last one told; those that went by untold in between leave a word.
    private static func news(of block: Block, _ numbers: [Int], since known: [Block]) -> [String] {
        let told = known.lazy.compactMap { block in
            if case .log(let numbers) = block.kind { numbers.last } else { nil }
        }.first
        guard let told else { return block.lines }
        let lines = zip(numbers, block.lines).filter { $0.0 > told }
        guard let first = lines.first?.0 else { return [] }
        let missed = first - told - 1
        return (missed > 0 ? [say("(\(missed) more came too fast to be told)")] : []) + lines.map(\.1)
    }

    private var verdicts: [[String]] { blocks.filter { $0.kind == .verdict }.map(\.lines) }

    private var rest: [Block] {
        // A heading that only repeats where one is says nothing.
        blocks.filter { $0.kind != .verdict && !($0.kind == .heading && name.hasSuffix($0.lines[0])) }
    }

    private var header: String { score.map { "\(place). \($0)" } ?? place }
}
