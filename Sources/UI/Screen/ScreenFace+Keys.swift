import Course

/// From keys to actions.
extension ScreenFace {
    /// What a key asks of the session on this page; nil when it asks nothing, or only moved the text.
    public mutating func action(for key: Key, on page: Page) -> Action? {
        guard Self.fits(size) else { return actionWhenTooSmall(key) }
        if page.takesText, let text = typedText(key, keepsLines: page.hasEditor) { return .insert(text) }
        let layout = layout(of: page, size: size)
        let canReadOn = canScroll(down: true, \.viewport, of: layout)
        switch keymap.meaning(of: key, on: page, canReadOn: canReadOn) {
        case nil: return nil
        case .number:
            guard let digit = key.digit else { return nil }
            return page.takesStepNumber ? .digit(digit) : .choose(Page.index(of: digit))
        case .letter: return key.letterIndex.map { .choose($0) }
        case .scroll(let scroll):
            self.scroll(scroll, pane(for: scroll, layout), of: layout)
            return nil
        case .command(let command):
            guard let scroll = readsOn(command, on: page, layout) else { return .command(command) }
            self.scroll(scroll, layout.cursorPane, of: layout)
            return nil
        }
    }

    /// The text that scrolls; what is kept in view moves only where it is too high, before the rest on the way up.
    private func pane(for scroll: Keymap.Scroll, _ layout: ScreenLayout) -> ScreenLayout.Pane {
        let isUp = scroll == .pageUp
        let isKept = isUp && !canScroll(down: false, \.viewport, of: layout)
        return layout.spread.kept != nil && isKept ? \.keptViewport : \.viewport
    }

    /// On the way to something that is out of sight the arrows move the text, so that nothing is passed unread;
    /// and beyond the last thing they read on to the end.
    private func readsOn(_ command: Command, on page: Page, _ layout: ScreenLayout) -> Keymap.Scroll? {
        guard command == .up || command == .down, !page.hasStepInHand, !page.hasEditor, !page.hasGaps else {
            return nil
        }
        let pane = layout.cursorPane
        let isDown = command == .down
        guard canScroll(down: isDown, pane, of: layout) else { return nil }
        let line: Keymap.Scroll = isDown ? .lineDown : .lineUp
        if page.takesText { return line }
        guard let place = page.place, let focus = layout.sheet(pane).focus else { return nil }
        let top = self[keyPath: pane].top
        let bottom = top + layout.height(pane)
        if isDown ? focus.lowerBound >= bottom : focus.upperBound <= top { return isDown ? .pageDown : .pageUp }
        let isCut = isDown ? focus.upperBound > bottom : focus.lowerBound < top
        let isOutermost = place.index == (isDown ? place.count - 1 : 0)
        return isCut || isOutermost ? line : nil
    }

    private func typedText(_ key: Key, keepsLines: Bool) -> String? {
        switch key {
        case .character(let character):
            return character.unicodeScalars.contains { $0.properties.generalCategory == .control }
                ? nil : String(character)
        case .paste(let text):
            let cleaned = glyphs.pasted(text, keepsLines: keepsLines)
            return cleaned.isEmpty ? nil : cleaned
        default:
            return nil
        }
    }

    private func actionWhenTooSmall(_ key: Key) -> Action? {
        switch key {
        case .character("q"), .control("c"): .command(.quit)
        case .control("l"): .command(.redraw)
        default: nil
        }
    }
}

extension GlyphSet {
    /// Pasted text as one line, unless lines are kept: line breaks and tabs are spaces, other control characters are
    /// left out.
    fileprivate func pasted(_ text: String, keepsLines: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator: scalars.append(keepsLines ? "\n" : " ")
            case .control where scalar == "\t": scalars.append(" ")
            case .control where scalar == "\n" || scalar == "\r": scalars.append(keepsLines ? scalar : " ")
            case .control: break
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
