extension ClassVisit {
    public var page: Page {
        if case .here(let session) = place { return session.page }
        var page = ownPage
        if showsHelp {
            page = Page(
                id: "help", trail: page.trail + [Words.Overlay.help], parts: [.commands(of: page.offers)],
                offers: [.init(.back, Words.Offers.close)], isAside: true)
        }
        page.notice = notice
        return page
    }

    private var ownPage: Page {
        let trail = [Words.program, Words.Joining.title(address)]
        let always: [Page.Offer] = [.init(.help, Words.Offers.help), .init(.quit, Words.Offers.leave)]
        switch place {
        case .asking(let field):
            let skipping: [Page.Offer] = field == .name ? [.init(.skip, Words.Joining.nameless)] : []
            return Page(
                id: "join/\(field)", trail: trail,
                parts: [
                    .instruction(field == .code ? Words.Joining.askCode : Words.Joining.askName),
                    .draft(Draft(text: edit.text, cursor: edit.column)),
                ], offers: [.init(.confirm, Words.Offers.goOn)] + skipping + always, takesText: true)
        case .failed(let fault):
            return Page(
                id: "join/failed", trail: trail, parts: [.instruction(Words.Joining.sentence(fault))],
                offers: [.init(.confirm, Words.Offers.tryAgain)] + always)
        case .joining, .here:
            return Page(
                id: "join/joining", trail: trail, parts: [.instruction(Words.Joining.joining)], offers: always)
        }
    }
}
