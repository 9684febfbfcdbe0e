import Course

/// From keys to actions.
extension ScreenFace {
    /// What a key asks of the session on this page; nil when it asks nothing, or only moved the text.
    public mutating func action(for key: Key, on page: Page) -> Action? {
        guard Self.fits(size) else { return actionWhenTooSmall(key) }
        if page.takesText, let text = typedText(key) { return .insert(text) }
        let layout = layout(of: page, size: size)
        let canReadOn = viewport.top + layout.mainHeight < layout.spread.main.lines.count
        switch keymap.meaning(of: key, on: page, canReadOn: canReadOn) {
        case nil: return nil
        case .number:
            guard let digit = key.digit else { return nil }
            return page.takesStepNumber ? .digit(digit) : .choose(Page.index(of: digit))
        case .letter: return key.letterIndex.map { .choose($0) }
        case .scroll(let scroll):
            self.scroll(scroll, layout)
            return nil
        case .command(let command):
            if let scroll = readsOn(command, on: page, layout: layout, canReadOn: canReadOn) {
                self.scroll(scroll, layout)
                return nil
            }
            return .command(command)
        }
    }

    /// On the way to something that is out of sight the arrows move the text, so that nothing is passed unread;
    /// and beyond the last thing they read on to the end.
    private func readsOn(
        _ command: Command, on page: Page, layout: ScreenLayout, canReadOn: Bool
    ) -> Keymap.Scroll? {
        guard command == .up || command == .down else { return nil }
        if page.takesText {
            return command == .down ? (canReadOn ? .lineDown : nil) : (viewport.top > 0 ? .lineUp : nil)
        }
        guard !page.hasStepInHand, let place = page.place, let focus = layout.spread.main.focus else { return nil }
        if command == .down, canReadOn {
            if focus.lowerBound >= viewport.top + layout.mainHeight { return .pageDown }
            return place.index >= place.count - 1 || focus.upperBound > viewport.top + layout.mainHeight
                ? .lineDown : nil
        }
        if command == .up, viewport.top > 0 {
            if focus.upperBound <= viewport.top { return .pageUp }
            return place.index <= 0 || focus.lowerBound < viewport.top ? .lineUp : nil
        }
        return nil
    }

    private func typedText(_ key: Key) -> String? {
        switch key {
        case .character(let character):
            return character.unicodeScalars.contains { $0.properties.generalCategory == .control }
                ? nil : String(character)
        case .paste(let text):
            let cleaned = glyphs.pasted(text)
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
    /// Pasted text as one line: line breaks and tabs are spaces, other control characters are left out.
    fileprivate func pasted(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator: scalars.append(" ")
            case .control: if scalar.value == 9 || scalar.value == 10 || scalar.value == 13 { scalars.append(" ") }
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
