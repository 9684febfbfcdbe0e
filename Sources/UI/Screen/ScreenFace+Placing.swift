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
        let main = layout.spread.main
        viewport.clamp(rows: main.lines.count, height: layout.mainHeight)
        if let rows = hasNewHint ? main.hint : hasMoved ? main.focus : nil {
            viewport.follow(rows, rows: main.lines.count, height: layout.mainHeight)
        }
        guard let kept = layout.spread.kept else { return }
        keptViewport.clamp(rows: kept.lines.count, height: layout.keptHeight)
        if isSamePage, hasMoved, let block = layout.spread.keptBlock {
            keptViewport.follow(block, rows: kept.lines.count, height: layout.keptHeight)
        }
        if let rows = hasNewHint ? kept.hint ?? kept.focus : kept.focus {
            keptViewport.follow(rows, rows: kept.lines.count, height: layout.keptHeight)
        }
    }

    /// Moves the text of the page that is shown.
    mutating func scroll(_ scroll: Keymap.Scroll, _ layout: ScreenLayout) {
        guard shown?.page.id == layout.page.id else { return }
        viewport.scroll(scroll, rows: layout.spread.main.lines.count, height: layout.mainHeight)
    }
}

extension ScreenLayout {
    /// Whether the learner is somewhere else than on the last layout of the same page.
    fileprivate func hasMoved(since last: ScreenLayout?) -> Bool {
        guard let last else { return true }
        return last.spread.main.focus != spread.main.focus || last.size != size || last.page.place != page.place
            || page.takesText && last.page != page
    }
}
