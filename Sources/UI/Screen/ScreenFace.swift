import Course

/// The ncurses face without ncurses: keys in, canvases out.
///
/// It holds only what is the face's own: how far a text is scrolled, and the last page laid out.
public struct ScreenFace: Sendable {
    /// The smallest terminal on which everything works.
    public static let smallestSize = Size(columns: 60, rows: 20)

    let glyphs: GlyphSet
    let theme: Theme
    let keymap: Keymap
    var viewport = Viewport()
    var keptViewport = Viewport()
    /// What was shown last; nil before the first page.
    var shown: ScreenLayout?
    /// The size of the last canvas.
    var size = Size(columns: 80, rows: 24)

    public init(glyphs: GlyphSet, usesColor: Bool) {
        self.glyphs = glyphs
        self.theme = Theme(usesColor: usesColor)
        self.keymap = Keymap()
    }

    /// Draws a page; for any size, down to nothing at all.
    public mutating func canvas(for page: Page, size: Size) -> Canvas {
        self.size = size
        guard Self.fits(size) else { return tooSmall(size) }
        let layout = layout(of: page, size: size)
        place(layout)
        return draw(layout)
    }

    /// The texts of a page that are to be shown as they are, outside of a canvas and free of control characters;
    /// nil when it has none.
    public func verbatim(of page: Page) -> String? {
        let texts = page.parts.compactMap { part in
            if case .verbatim(let text) = part { glyphs.cleaned(text) } else { nil }
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    static func fits(_ size: Size) -> Bool {
        size.columns >= smallestSize.columns && size.rows >= smallestSize.rows
    }

    func layout(of page: Page, size: Size) -> ScreenLayout {
        if let shown, shown.size == size, shown.page == page { return shown }
        return ScreenLayout(page, size: size, glyphs: glyphs, theme: theme, keymap: keymap)
    }

    /// Brings into view what the learner has to see: the row under the cursor, a new hint, the top of a new page.
    private mutating func place(_ layout: ScreenLayout) {
        let main = layout.spread.main
        let last = shown
        shown = layout
        let isSamePage = last?.page.id == layout.page.id
        if !isSamePage {
            viewport.top = 0
            keptViewport.top = 0
        }
        viewport.clamp(rows: main.lines.count, height: layout.mainHeight)
        if isSamePage, let hint = main.hint, layout.hintCount > last?.hintCount ?? 0 {
            viewport.follow(hint, rows: main.lines.count, height: layout.mainHeight)
        } else if let focus = main.focus, isSamePage ? movedOn(from: last, to: layout) : layout.page.place?.index != 0 {
            viewport.follow(focus, rows: main.lines.count, height: layout.mainHeight)
        }
        guard let kept = layout.spread.kept else { return }
        keptViewport.clamp(rows: kept.lines.count, height: layout.keptHeight)
        if isSamePage, movedOn(from: last, to: layout), let block = layout.spread.keptBlock {
            keptViewport.follow(block, rows: kept.lines.count, height: layout.keptHeight)
        }
        if let rows = layout.hintCount > last?.hintCount ?? 0 ? kept.hint ?? kept.focus : kept.focus {
            keptViewport.follow(rows, rows: kept.lines.count, height: layout.keptHeight)
        }
    }

    private func movedOn(from last: ScreenLayout?, to layout: ScreenLayout) -> Bool {
        last?.spread.main.focus != layout.spread.main.focus || last?.size != layout.size
            || last?.page.place != layout.page.place || layout.page.takesText && last?.page != layout.page
    }
}
