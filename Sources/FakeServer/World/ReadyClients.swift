import OAuth

/// The clients that stand ready, so that a lesson or a test need not begin with a registration.
struct ReadyClients: Equatable, Sendable {
    /// Paperplane, on its own web server: it can keep a secret.
    let app: Client
    /// Paperplane on somebody's own machine: a native app, with nowhere to hide a secret (RFC 8252).
    let native: Client
    /// A program that runs at night, with nobody to ask: it acts for itself (RFC 6749 section 4.4).
    let machine: Client
    /// A picture frame: no keyboard, no browser, and nowhere to hide a secret either (RFC 8628).
    let device: Client

    /// A lesson's: ids are as random as secrets, since a server makes both.
    init(redirectURI: String, in profile: Profile, at moment: Moment) {
        self.init(
            names: Names(
                app: moment.secret(), native: moment.secret(), machine: moment.secret(), device: moment.secret()),
            redirectURIs: [redirectURI], in: profile, at: moment
        )
    }

    /// The mock server's: ids that can be typed and stay the same, secrets that are new each time.
    init(in profile: Profile, at moment: Moment) {
        let names = Names(app: "confidential-app", native: "public-app", machine: "machine", device: "device")
        self.init(names: names, redirectURIs: Self.development, in: profile, at: moment)
    }

    var all: [Client] { [app, native, machine, device] }

    /// Where a web application under development listens, as frameworks have it. They are compared letter by letter.
    private static let development = ["localhost", "127.0.0.1"].flatMap { host in
        [3_000, 5_000, 8_000, 8_080].map { "http://\(host):\($0)/callback" }
    }

    /// RFC 8252 section 7.3: any port will do, so none is registered.
    private static let loopback = ["127.0.0.1", "[::1]"].flatMap { ["http://\($0)/callback", "http://\($0)/"] }

    private struct Names {
        let app: String
        let native: String
        let machine: String
        let device: String
    }

    private init(names: Names, redirectURIs: [String], in profile: Profile, at moment: Moment) {
        app = Client(
            id: names.app, secret: moment.secret(), name: ClientApp.name, redirectURIs: redirectURIs,
            grantTypes: [.authorizationCode, .refreshToken]
                + (profile.allowsLegacyGrants ? [.password, .implicit] : []),
            responseTypes: profile.responseTypes, scope: profile.offeredScope, issued: moment.now
        )
        native = Client(
            id: names.native, secret: nil, name: "\(ClientApp.name) on your desk", redirectURIs: Self.loopback,
            authentication: .none, scope: profile.offeredScope, issued: moment.now
        )
        machine = Client(
            id: names.machine, secret: moment.secret(), name: "\(ClientApp.name) at night", redirectURIs: [],
            grantTypes: [.clientCredentials], responseTypes: [], scope: profile.offeredScope, issued: moment.now
        )
        device = Client(
            id: names.device, secret: nil, name: "\(ClientApp.name) picture frame", redirectURIs: [],
            grantTypes: [.deviceCode, .refreshToken], responseTypes: [], authentication: .none,
            scope: profile.offeredScope, issued: moment.now
        )
    }
}
