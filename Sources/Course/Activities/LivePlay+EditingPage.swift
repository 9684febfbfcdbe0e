extension LivePlay {
    func parts(of attempt: Attempt, in step: LiveFlow.Step) -> [Page.Part] {
        let heading: Page.Part = .heading(Words.Lab.heading(current + 1))
        guard let exchange = attempt.exchange else {
            return [heading, .instruction(Words.Lab.edit), .editor(attempt.edit)]
        }
        let differences: [Page.Part] =
            attempt.differences.isEmpty
            ? (exchange.isFailure ? [] : [.instruction(Words.Lab.same)])
            : [
                .instruction(Words.Lab.differs),
                .prose(
                    attempt.differences.map {
                        Block(.paragraph(RichText(Words.Lab.sentence($0))), depth: 1, marker: .bullet)
                    }),
            ]
        return [heading] + differences + [.exchange(view(of: exchange, in: step))]
    }

    func offers(of attempt: Attempt) -> [Page.Offer] {
        guard attempt.exchange == nil else {
            return [
                .init(.confirm, Words.Offers.putBack), .init(.edit, Words.Offers.editAgain),
                .init(.copy, Words.Offers.copy), .init(.next, Words.Offers.putBack),
                .init(.previous, Words.Offers.editAgain),
            ]
        }
        return [
            .init(.send, Words.Offers.send), .init(.editOutside, Words.Offers.editOutside),
            .init(.newLine, Words.Offers.newLine), .init(.erase, Words.Offers.erase), .init(.up, Words.Offers.up),
            .init(.down, Words.Offers.down), .init(.left, Words.Offers.left), .init(.right, Words.Offers.right),
            .init(.first, Words.Offers.first), .init(.last, Words.Offers.last),
        ]
    }
}
