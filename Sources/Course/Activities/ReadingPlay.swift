/// A text being read. It is done when the learner goes on from it.
struct ReadingPlay: Play {
    let reading: Reading
    let framing: Framing

    var share: Double? { nil }
    var isBegun: Bool { false }

    mutating func update(_ action: Action) -> Reply { .readOnly(action) }

    var parts: [Page.Part] { framing.promptParts + [.prose(reading.text)] + framing.explanationParts }

    var offers: [Page.Offer] { [.init(.confirm, Words.Offers.goOn), .init(.next, Words.Offers.goOn)] }
}

/// An activity whose section cannot be played: it says what to mend.
struct BrokenPlay: Play {
    let sentences: [String]

    var share: Double? { nil }
    var isBegun: Bool { false }

    mutating func update(_ action: Action) -> Reply { .readOnly(action) }

    var parts: [Page.Part] {
        [.instruction(Words.Broken.instruction)]
            + [.prose(sentences.map { Block(.paragraph(RichText($0)), depth: 1, marker: .bullet) })]
    }

    var offers: [Page.Offer] { [.init(.confirm, Words.Offers.goOn)] }
}
