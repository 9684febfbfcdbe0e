extension LivePlay {
    func parts(of outing: Outing) -> [Page.Part] {
        let heading: Page.Part = .heading(RichText(Words.Trip.title))
        guard let address = outing.address else { return [heading, .instruction(Words.Trip.preparing)] }
        var parts: [Page.Part] = [heading, .instruction(Words.Trip.task(address))]
        if let browsing = outing.browsing {
            parts += [.instruction(sentence(browsing, address))]
        }
        parts += [.prose([Block(.code(language: "", lines: [address.url]))])]
        if let refused = outing.refused {
            let sentence = Words.Trip.refused(came: refused.value(of: "state"), expected: address.state)
            parts += [.prose([.paragraph(RichText(sentence, .strong))])]
        }
        if !outing.seen.isEmpty {
            let lanes = flow.parties
            let arrows = outing.seen.flatMap { self.arrows(for: $0, lanes: lanes, isCurrent: false) }
            parts += [.sequence(SequenceDiagram(lanes: lanes, arrows: arrows))]
        }
        return parts + (outing.refused.map { [.exchange(view(of: $0, in: outing.trip.steps[0]))] } ?? [])
    }

    private func sentence(_ browsing: Browsing, _ address: Trip.Address) -> String {
        switch browsing {
        case .opened(let program): Words.Trip.opened(by: program)
        case .nowhere: Words.Trip.nowhere(address.ports)
        }
    }

    var awayOffers: [Page.Offer] {
        [
            .init(.back, Words.Offers.stopWaiting), .init(.copy, Words.Offers.copy),
            .init(.browse, Words.Offers.browseAgain),
        ]
    }

    /// Nothing of it where the step sends no browser.
    var browseOffers: [Page.Offer] { trip == nil ? [] : [.init(.browse, Words.Offers.browse)] }
}
