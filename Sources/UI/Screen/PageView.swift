import Course

/// Lays a page's parts out as lines, for one width and height.
struct PageView {
    let glyphs: GlyphSet
    let theme: Theme
    let keymap: Keymap
    /// The columns and rows that the text may take, margins already taken off.
    let width: Int
    let height: Int

    /// Running text is read in lines of at most this many columns, however wide the terminal.
    var measure: Int { min(width, 92) }

    /// Everything on the page, from top to bottom.
    func spread(of page: Page) -> Spread {
        let pairing = page.parts.firstIndex { part in
            if case .pairing(let pairing) = part { pairing.focus != nil } else { false }
        }
        if let pairing { return split(page, at: pairing) }
        for (index, part) in page.parts.enumerated() {
            if case .qr(let code) = part { return spread(of: page, around: code, at: index) }
        }
        var sheet = Sheet()
        for part in page.parts {
            sheet.addGap()
            sheet.add(self.sheet(for: part, on: page))
        }
        return Spread(main: sheet)
    }

    func sheet(for part: Page.Part, on page: Page) -> Sheet {
        switch part {
        case .heading(let text): Sheet(lines(text, .heading, width: measure))
        case .prose(let blocks): Sheet(lines(blocks, width: measure))
        case .instruction(let text): Sheet(lines(RichText(text), width: measure))
        case .menu(let menu): sheet(for: menu)
        case .steps(let steps): sheet(for: steps)
        case .pairing(let pairing): judgedSheet(for: pairing)
        case .options(let options): sheet(for: options)
        case .draft(let draft): sheet(for: draft)
        case .editor(let text): sheet(for: text)
        case .gaps(let view): sheet(for: view)
        case .marks(let marks): sheet(for: marks)
        case .verdict(let verdict): sheet(for: verdict)
        case .explanation(let blocks): explanation(blocks)
        case .hint(let number, let count, let text): hint(number, of: count, text)
        case .sequence(let diagram): sheet(for: diagram, on: page)
        case .exchange(let exchange): sheet(for: exchange)
        case .table(let table): Sheet(lines(table, width: width))
        case .listing(let listing): sheet(for: listing)
        case .distribution(let distribution): sheet(for: distribution)
        case .roll(let roll): sheet(for: roll)
        case .banner(let text): banner(text)
        // Where it stands is for the whole page to say.
        case .qr: Sheet()
        case .glossary(let entries): sheet(for: entries)
        case .verbatim(let text): verbatim(text)
        case .commands(let offers): sheet(for: keymap, offers: offers)
        }
    }
}

/// A page laid out: one text that scrolls, or two of which the upper or left one stays in view.
struct Spread: Sendable {
    /// What always stays visible, above the rest or at its left; nil on most pages.
    var kept: Sheet?
    /// Columns of the kept sheet when the two stand side by side; nil when it stands above.
    var keptWidth: Int?
    /// The rows of the kept sheet that should be in view together when they can.
    var keptBlock: Range<Int>?
    var main: Sheet

    init(main: Sheet) { self.main = main }
}
