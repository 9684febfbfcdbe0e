import Course

/// Which rows of a page are in view.
extension ScreenFace {
    /// Brings into view what the learner has to see: the row under the cursor, a new hint, the top of a new page,
    /// and on a page that was left a moment ago what was in view then.
    mutating func place(_ layout: ScreenLayout) {
        let last = shown
        shown = layout
        let isSamePage = last?.page.id == layout.page.id
        let isComingBack = !isSamePage && lastPlace?.id == layout.page.id
        if !isSamePage {
            let top = isComingBack ? lastPlace?.top ?? 0 : 0
            lastPlace = last.map { ($0.page.id, viewport.top) }
            viewport.top = top
            keptViewport.top = 0
        }
        let hasNewHint = isSamePage && layout.hintCount > last?.hintCount ?? 0
        let hasMoved = isSamePage ? layout.hasMoved(since: last) : isComingBack || layout.page.place?.index != 0
        for pane in layout.panes {
            let sheet = layout.sheet(pane)
            let height = layout.height(pane)
            self[keyPath: pane].clamp(rows: sheet.lines.count, height: height)
            let rows = hasNewHint ? [sheet.hint] : hasMoved ? [layout.block(pane), sheet.focus] : []
            for rows in rows.compactMap({ $0 }) {
                self[keyPath: pane].follow(rows, rows: sheet.lines.count, height: height)
            }
        }
    }

    /// Moves the text of the page that is shown.
    mutating func scroll(_ scroll: Keymap.Scroll, _ pane: ScreenLayout.Pane, of layout: ScreenLayout) {
        guard shown?.page.id == layout.page.id else { return }
        self[keyPath: pane].scroll(scroll, rows: layout.sheet(pane).lines.count, height: layout.height(pane))
    }

    func canScroll(down: Bool, _ pane: ScreenLayout.Pane, of layout: ScreenLayout) -> Bool {
        let top = self[keyPath: pane].top
        return down ? top + layout.height(pane) < layout.sheet(pane).lines.count : top > 0
    }
}

extension ScreenLayout {
    /// Names a sheet by the part of the face that remembers how far it is scrolled.
    typealias Pane = WritableKeyPath<ScreenFace, Viewport> & Sendable

    /// What scrolls, and on some pages what stays in view.
    var panes: [Pane] { spread.kept == nil ? [\.viewport] : [\.viewport, \.keptViewport] }

    /// Where the cursor is.
    var cursorPane: Pane { spread.kept?.cursor == nil ? \.viewport : \.keptViewport }

    func sheet(_ pane: Pane) -> Sheet { pane == \.viewport ? spread.main : spread.kept ?? Sheet() }

    func height(_ pane: Pane) -> Int { pane == \.viewport ? mainHeight : keptHeight }

    /// Rows that should be seen together when they can.
    fileprivate func block(_ pane: Pane) -> Range<Int>? { pane == \.viewport ? nil : spread.keptBlock }

    /// Whether the learner is somewhere else than on the last layout of the same page.
    fileprivate func hasMoved(since last: ScreenLayout?) -> Bool {
        guard let last else { return true }
        return last.spread.main.focus != spread.main.focus || last.size != size || last.page.place != page.place
            || page.takesText && last.page != page
    }
}
