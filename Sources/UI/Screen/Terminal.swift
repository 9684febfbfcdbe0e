/// A key as the learner means it, after the terminal's escape sequences were read.
public enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right
    /// With Shift or Alt held: they move the item itself.
    case shiftUp, shiftDown
    case home, end, pageUp, pageDown
    /// Ctrl with a lower-case letter, those apart that have a case of their own.
    case control(Character)
    case function(Int)
    /// Text that arrived as one bracketed paste.
    case paste(String)
}

/// What a terminal reports.
public enum Event: Equatable, Sendable {
    case key(Key)
    /// The size is another one now, or the screen must be drawn anew (after `fg`).
    case resized
    /// Somebody outside has something to deliver.
    case wake
    /// HUP, TERM, INT or QUIT: save, give the terminal back, leave with 128 + number.
    case interrupted(signal: Int32)
}

/// What is put on a terminal.
public enum Frame: Equatable, Sendable {
    case canvas(Canvas)
    /// Text on the ordinary screen, unwrapped and in no frame, so that selecting it copies it whole.
    /// The text is already free of control characters other than line feeds.
    case verbatim(String)
    /// Nothing: the ordinary screen belongs to another program until the next frame.
    case elsewhere
}

/// The seam between the program and a terminal. Three members; a fourth needs a reason.
public protocol Terminal: AnyObject {
    var size: Size { get }
    func show(_ frame: Frame)
    /// Waits until something happens.
    func nextEvent() -> Event
}
