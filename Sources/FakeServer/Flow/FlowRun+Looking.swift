import Course
import OAuth

extension FlowRun {
    /// What the variables stand for here, and at a mock server with its usual settings.
    var values: FlowValues {
        let base = "http://127.0.0.1:\(MockSettings.usualPort)"
        var mock = Variables.atMock(base, with: world.value.server.profile)
        // What a client makes up by itself goes anywhere.
        for name in Variables.fresh { mock[name] = variables[name] }
        return FlowValues(
            own: variables.values, mock: mock, shown: Variables.shownByMock, mockBase: base,
            cookies: cookies.all.map { FlowValues.Cookies(party: $0.party, origin: $0.origin, header: $0.header) })
    }

    /// Whose signature a token has, and the time by the server's clock.
    func verdict(on token: String) async -> LiveReport {
        let clients = Array(world.value.server.clients.values)
        let now = world.change { _, moment in moment.now.seconds }
        return .verified(await keys.verdict(on: token, clients: clients), now: now)
    }
}

extension Variables {
    /// New with each start of a mock server, which shows them to whoever started it.
    static let shownByMock = ["client_secret", "machine_client_secret", "api_key"]

    /// What is known of a mock server before it was started: its addresses, its users, and the clients that stand ready.
    fileprivate static func atMock(_ base: String, with profile: Profile) -> [String: String] {
        // Nothing that is drawn here is given away.
        let moment = Moment(now: Instant(secondsSinceEpoch: 0)) { 0 }
        let server = AuthorizationServer(issuer: base + profile.issuerPath, profile: profile, at: moment)
        let clients = ReadyClients(in: profile, at: moment)
        var values = Variables(given: server, app: "", clients: clients, state: "", at: moment).values
        values["redirect_uri"] = clients.app.redirectURIs.last
        for name in shownByMock + ["app"] + fresh { values[name] = nil }
        return values
    }
}
