import Course

/// A page laid out for one size: everything but how far it is scrolled.
struct ScreenLayout: Sendable {
    let page: Page
    let size: Size
    let header: Line
    let footer: [Line]
    let notice: [Line]
    /// What the lesson's author has to mend.
    let strip: [Line]
    let spread: Spread
    let hintCount: Int
    let view: PageView

    init(_ page: Page, size: Size, glyphs: GlyphSet, theme: Theme, keymap: Keymap) {
        self.page = page
        self.size = size
        let width = size.columns - 2
        let frame = PageView(glyphs: glyphs, theme: theme, keymap: keymap, width: width, height: 0)
        header = frame.header(of: page)
        footer = frame.footer(of: page)
        notice = page.notice.map(frame.notice) ?? []
        strip = frame.strip(page.strip, height: size.rows / 3)
        let height = max(1, size.rows - 2 - footer.count - max(1, notice.count) - strip.count)
        view = PageView(glyphs: glyphs, theme: theme, keymap: keymap, width: width, height: height)
        spread = view.spread(of: frame.withWholeName(page))
        hintCount = page.parts.count { part in
            if case .hint = part { true } else { false }
        }
    }

    /// Rows between the header and what stands below the text.
    var bodyHeight: Int { view.height }

    /// Rows for what stays in view.
    var keptHeight: Int {
        guard let kept = spread.kept else { return 0 }
        return spread.keptWidth != nil ? bodyHeight : min(kept.lines.count, max(bodyHeight - 7, bodyHeight * 3 / 5))
    }

    /// Rows for what scrolls.
    var mainHeight: Int {
        spread.kept == nil || spread.keptWidth != nil ? bodyHeight : bodyHeight - keptHeight - 1
    }
}
