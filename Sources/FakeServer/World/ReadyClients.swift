import OAuth

/// The clients that stand ready, so that a lesson need not begin with a registration.
struct ReadyClients: Equatable, Sendable {
    /// Paperplane, on its own web server: it can keep a secret.
    let app: Client
    /// A program that runs at night, with nobody to ask: it acts for itself (RFC 6749 section 4.4).
    let machine: Client
    /// A picture frame: no keyboard, no browser, and nowhere to hide a secret (RFC 8628).
    let device: Client

    init(redirectURI: String, in profile: Profile, at moment: Moment) {
        app = Client(
            id: moment.secret(), secret: moment.secret(), name: ClientApp.name, redirectURIs: [redirectURI],
            scope: profile.offeredScope, issued: moment.now
        )
        machine = Client(
            id: moment.secret(), secret: moment.secret(), name: "\(ClientApp.name) at night", redirectURIs: [],
            grantTypes: [.clientCredentials], responseTypes: [], scope: profile.offeredScope, issued: moment.now
        )
        device = Client(
            id: moment.secret(), secret: nil, name: "\(ClientApp.name) picture frame", redirectURIs: [],
            grantTypes: [.deviceCode, .refreshToken], responseTypes: [], authentication: .none,
            scope: profile.offeredScope, issued: moment.now
        )
    }

    var all: [Client] { [app, machine, device] }
}
