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
    /// For the sheet that stays in view while the other one scrolls.
    var keptViewport = Viewport()
    /// How far the page before this one was scrolled, for those who come back from the glossary or the help.
    var lastPlace: (id: String, top: Int)?
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
}
