extension LivePlay {
    /// How far the clock was moved, and how long codes and tokens still count; a sentence for each that has expired.
    var clock: [Page.Part] {
        guard !lifetimes.isEmpty, !hidesScore else {
            return clockAhead == 0 ? [] : [.instruction(Words.Clock.now(ahead: clockAhead))]
        }
        let moved = RichText(clockAhead == 0 ? "" : Words.Clock.ahead(clockAhead) + " · ")
        let over = lifetimes.filter(\.isOver).map(\.kind)
        let sentences = over.enumerated().filter { over.firstIndex(of: $0.element) == $0.offset }.map {
            Page.Part.instruction(Words.Lifetimes.expired($0.element))
        }
        return [.prose([.paragraph(moved + Words.Lifetimes.line(lifetimes))])] + sentences
    }
}
