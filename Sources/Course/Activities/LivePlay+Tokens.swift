/// A token that an exchange carries, opened: what it says, what that means, and whose signature it has.
extension LivePlay {
    struct OpenedToken: Equatable, Sendable {
        let tokens: [FoundToken]
        var index = 0
        /// nil until the server has looked at the signature.
        var verdict: TokenVerdict?
        /// The server's clock, in seconds since 1970-01-01 00:00 UTC.
        var now: Int?

        var token: FoundToken { tokens[index] }
    }

    /// The exchange on the screen, a detour's included.
    private var shownExchange: Exchange? {
        switch detour {
        case .choosing, .levels, .away: nil
        case .running(let broken, let looked): looked.flatMap { broken.exchanges?[$0] }
        case .own(let attempt): attempt.exchange
        case nil: exchange
        }
    }

    var hasToken: Bool { shownExchange.map { !$0.tokens.isEmpty } ?? false }

    /// Opens the first token, or where one is open, the next.
    mutating func openToken() -> Reply {
        if opened != nil { return turn(by: 1) }
        let tokens = shownExchange?.tokens ?? []
        guard !tokens.isEmpty else { return .say(Words.Token.none) }
        opened = OpenedToken(tokens: tokens)
        return verify()
    }

    private mutating func turn(by step: Int) -> Reply {
        guard let tokens = opened?.tokens, let index = opened?.index else { return .none }
        guard tokens.count > 1 else { return .say(Words.Token.noOther) }
        opened = OpenedToken(tokens: tokens, index: (index + step + tokens.count) % tokens.count)
        return verify()
    }

    private mutating func verify() -> Reply {
        guard let opened else { return .none }
        phase = .busy
        return Reply(effects: [.live(.verify(opened.token.text))])
    }

    mutating func updateOpened(_ action: Action) -> Reply {
        switch action {
        case .command(.back), .command(.confirm), .command(.next), .command(.previous): opened = nil
        case .command(.nextField): return turn(by: 1)
        case .command(.previousField): return turn(by: -1)
        default: break
        }
        return .none
    }

    func parts(of opened: OpenedToken) -> [Page.Part] {
        let token = opened.token
        let place = opened.tokens.count > 1 ? Words.Token.place(opened.index + 1, of: opened.tokens.count) : ""
        var said = [RichText(Words.Token.readable)]
        if let verdict = opened.verdict {
            said.append(RichText(Words.Token.signature, .strong) + RichText(" \(Words.Token.sentence(verdict))"))
        }
        return [
            .heading(RichText(Words.Token.title(token.name) + place)), .prose(said.map(Block.paragraph)),
            .table(Self.table(Words.Token.header, token.reading.header, Words.Token.headerMeanings, now: nil)),
            .table(Self.table(Words.Token.claims, token.reading.claims, Words.Token.claimMeanings, now: opened.now)),
        ]
    }

    /// More than any token of a flow has; what stands in one is not ours to choose.
    private static let mostClaims = 60
    private static let longestValue = 400

    /// - Parameter now: the server's clock, where the values may be times.
    private static func table(
        _ title: String, _ claims: [TokenReading.Claim], _ meanings: [String: String], now: Int?
    ) -> Block.Table {
        let rows = claims.prefix(mostClaims).map { claim -> [RichText] in
            var value = claim.value.count > longestValue ? claim.value.prefix(longestValue) + "…" : claim.value
            if let now, Words.Token.times.contains(claim.name), let time = Int(claim.value) {
                value += ", \(Words.Token.time(time, now: now))"
            }
            return [
                RichText(claim.name, .strong) + RichText(" = \(value)"),
                RichText(meanings[claim.name] ?? Words.Token.unknown),
            ]
        }
        return Block.Table(header: [RichText(title), RichText(Words.Token.meaning)], rows: Array(rows))
    }

    func offers(of opened: OpenedToken) -> [Page.Offer] {
        let others: [Page.Offer] =
            opened.tokens.count > 1
            ? [.init(.openToken, Words.Offers.nextToken), .init(.nextField, Words.Offers.nextToken)] : []
        return [.init(.confirm, Words.Offers.close)] + others + [.init(.copy, Words.Offers.copy)]
    }
}
