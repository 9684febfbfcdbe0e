extension ServerConsole {
    /// What is to be shown now.
    public var page: Page {
        var page = overlay.map(overlayPage) ?? placePage
        page.notice = notice
        return page
    }

    private func overlayPage(_ overlay: Overlay) -> Page {
        let close: [Page.Offer] = [.init(.back, Words.Offers.close)]
        switch overlay {
        case .help:
            return Page(
                id: "help", trail: placePage.trail + [Words.Overlay.help],
                parts: [.commands(of: placePage.offers)], offers: close, isAside: true)
        case .verbatim(let text):
            return Page(id: "copy", trail: placePage.trail, parts: [.verbatim(text)], offers: close, isAside: true)
        }
    }

    /// Names the page, and with it where one is in its list.
    var pageID: String {
        switch shown {
        case .trace: "trace"
        case .values: "values"
        case .users: "users"
        case .clients: "clients"
        case .tokens: "tokens"
        case .faults: "faults"
        case .exchange(let served): "exchange/\(served.number)"
        case .client(let id): "client/\(id)"
        case .token(let text): "token/\(text)"
        }
    }

    private var placePage: Page {
        let isAtHome = place == .trace
        return Page(
            id: pageID, trail: [Words.program, standing.provider] + names, score: facts.isEmpty ? nil : facts,
            parts: parts,
            offers: offers + (isAtHome ? [] : [.init(.back, Words.Offers.back)])
                + [.init(.help, Words.Offers.help), .init(.quit, Words.Offers.leave)],
            isAside: !isAtHome)
    }

    private var names: [String] {
        switch shown {
        case .trace: [Words.Trace.title]
        case .values: [Words.Values.title]
        case .users: [Words.Users.title]
        case .clients: [Words.Clients.title]
        case .tokens: [Words.Tokens.title]
        case .faults: [Words.Faults.title]
        case .exchange(let served): [Words.Trace.title, Words.Trace.number(served.number)]
        case .client(let id): [Words.Clients.title, client(id)?.name ?? id]
        case .token(let text): [Words.Tokens.title, row(of: text)?.shortText ?? text]
        }
    }

    /// How many requests there were, and what makes this server another one than it was: its clock, its faults.
    private var facts: String {
        let armed = standing.faults.filter { $0.times > 0 }.map { "\($0.fault.rawValue) x\($0.times)" }
        let clock = standing.secondsAhead > 0 ? [Words.Clock.ahead(standing.secondsAhead)] : []
        let requests = log.count > 0 ? [Words.Trace.requests(log.count)] : []
        return (requests + clock + armed).joined(separator: ", ")
    }

    private var parts: [Page.Part] {
        switch shown {
        case .trace: traceParts
        case .values: valueParts
        case .users: userParts
        case .clients: clientParts
        case .tokens: tokenParts
        case .faults: faultParts
        case .exchange(let served): parts(of: served)
        case .client(let id): client(id).map { [listing($0.values)] } ?? []
        case .token(let text): row(of: text).map { [listing($0.values)] } ?? [.instruction(Words.Tokens.gone)]
        }
    }

    private var traceParts: [Page.Part] {
        let dropped: [Page.Part] = log.dropped > 0 ? [.instruction(Words.Trace.dropped(log.dropped))] : []
        return dropped + [.listing(Listing(rows: log.entries.map(\.row), focus: focus, isLog: true))]
    }

    private func parts(of served: ServedExchange) -> [Page.Part] {
        var blocks: [Block] = []
        if let fault = served.fault {
            let label = RichText(Words.Faults.shaped(fault), .strong)
            blocks.append(.paragraph(label + RichText(" \(Words.Faults.meaning(fault)) \(Words.Faults.test(fault))")))
        }
        if let lesson = LessonSubject.lesson(for: served.exchange, among: lessons) {
            let command = RichText("oauthtutor \(lesson.id)", .code)
            blocks.append(
                .paragraph(
                    RichText(Words.Trace.lesson, .strong) + RichText("\(lesson.title) (") + command + RichText(")")))
        }
        return [
            .heading(RichText("\(served.number). \(served.request): \(served.answer)")), .prose(blocks),
            .exchange(served.view(focus: parameter)), .instruction(Words.Trace.took(served.milliseconds)),
        ]
    }

    /// What can be done, the most important first.
    private var offers: [Page.Offer] {
        switch shown {
        case .trace: opening(Words.Offers.open) + others + Self.moving
        case .values, .users, .client: opening(Words.Offers.copy) + Self.moving + others
        case .clients: opening(Words.Offers.open) + Self.moving + others
        case .tokens where count == 0: others
        case .tokens: opening(Words.Offers.open) + Self.revoking + Self.moving + others
        case .token: opening(Words.Offers.copy) + Self.revoking + Self.moving + others
        case .faults: opening(Words.Offers.arm) + [.init(.disarm, Words.Offers.disarm)] + Self.moving + others
        case .exchange(let served):
            [.init(.next, Words.Offers.newer), .init(.previous, Words.Offers.older)]
                + (served.parameters.isEmpty ? [] : Self.selecting) + others
        }
    }

    private func opening(_ label: String) -> [Page.Offer] { [.init(.confirm, label), .init(.pick, label)] }

    private static var moving: [Page.Offer] {
        [
            .init(.up, Words.Offers.up), .init(.down, Words.Offers.down), .init(.first, Words.Offers.first),
            .init(.last, Words.Offers.last),
        ]
    }

    private static var revoking: [Page.Offer] {
        [Page.Offer(.revoke, Words.Offers.revoke)]
    }

    private static var selecting: [Page.Offer] {
        [
            .init(.nextField, Words.Offers.parameters), .init(.previousField, Words.Offers.parameters),
        ]
    }

    /// What can be done everywhere, and the other places; on the start page how to connect is no other place.
    private var others: [Page.Offer] {
        let values: [Page.Offer] = shown == .values ? [] : [.init(.values, Words.Offers.values)]
        let copy = copyText == nil ? [] : [Page.Offer(.copy, Words.Offers.copy)]
        return (place == .trace ? values : copy) + [
            .init(.tokens, Words.Offers.tokens), .init(.faults, Words.Offers.faults),
            .init(.moveClock, Words.Offers.moveClock), .init(.moveClockFar, Words.Offers.moveClockFar),
            .init(.users, Words.Offers.users), .init(.clients, Words.Offers.clients),
        ] + (place == .trace ? copy : values)
    }
}
