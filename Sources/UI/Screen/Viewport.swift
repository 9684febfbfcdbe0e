/// The part of a long text that is in view.
struct Viewport: Equatable, Sendable {
    /// The first row in view.
    var top = 0

    /// Keeps the text in view after it or the terminal became smaller.
    mutating func clamp(rows: Int, height: Int) { top = max(0, min(top, rows - height)) }

    mutating func scroll(_ scroll: Keymap.Scroll, rows: Int, height: Int) {
        switch scroll {
        case .lineUp: top -= 1
        case .lineDown: top += 1
        case .pageUp: top -= max(1, height - 2)
        case .pageDown: top += max(1, height - 2)
        case .top: top = 0
        case .bottom: top = rows
        }
        clamp(rows: rows, height: height)
    }

    /// Moves as little as brings `focus` into view, and on to the text's beginning or end when that is near.
    mutating func follow(_ focus: Range<Int>, rows: Int, height: Int) {
        if focus.upperBound > top + height {
            top = min(focus.lowerBound, focus.upperBound - height)
            if rows - height <= focus.lowerBound { top = rows - height }
        } else if focus.lowerBound < top {
            top = focus.upperBound <= height ? 0 : focus.lowerBound
        }
        clamp(rows: rows, height: height)
    }
}
