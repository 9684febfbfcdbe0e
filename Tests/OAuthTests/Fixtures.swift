import OAuth
import Synchronization

/// A source of bits that does the same in every run.
final class CountingBits: Sendable {
    private let counter = Mutex<UInt64>(0)

    func next() -> UInt64 {
        counter.withLock { counter in
            counter &+= 0x9E37_79B9_7F4A_7C15
            return (counter ^ (counter >> 27)) &* 0x94D0_49BB_1331_11EB
        }
    }
}

/// A server with a clock at hand, four clients and everything that a flow needs.
struct World {
    static let issuer = "https://server.example"
    static let redirectURI = "https://app.example/cb"
    static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

    var server: AuthorizationServer
    var now = Instant(secondsSinceEpoch: 1_800_000_000)
    private let bits = CountingBits()

    init(_ profile: Profile = .standard) {
        let bits = bits
        server = AuthorizationServer(
            issuer: Self.issuer, profile: profile, at: Moment(now: now, bits: { bits.next() })
        )
        server.add(makeClient())
        server.add(makeClient("public", secret: nil))
        server.add(
            makeClient(
                "machine", redirectURIs: [], grantTypes: [.clientCredentials], responseTypes: [],
                scope: "contacts.read profile"
            )
        )
        server.add(
            makeClient(
                "device", secret: nil, redirectURIs: [], grantTypes: [.deviceCode, .refreshToken], responseTypes: []
            )
        )
    }

    var moment: Moment {
        let bits = bits
        return Moment(now: now, bits: { bits.next() })
    }

    mutating func wait(_ seconds: Int) {
        now = now.advanced(by: seconds)
    }
}

func makeClient(
    _ id: String = "app", secret: String? = "s3cret", redirectURIs: [String] = [World.redirectURI],
    grantTypes: [GrantType] = [.authorizationCode, .refreshToken], responseTypes: [ResponseType] = [.code],
    scope: String = "contacts.read contacts.write profile"
) -> Client {
    Client(
        id: id, secret: secret, name: "Paperplane", redirectURIs: redirectURIs, grantTypes: grantTypes,
        responseTypes: responseTypes, authentication: secret == nil ? .none : .basic,
        scope: Scope(parsing: scope) ?? Scope(), issued: Instant(secondsSinceEpoch: 0)
    )
}

/// The parameters of a good authorization request; `changes` replaces or, with nil, removes some.
func makeQuery(_ changes: [String: String?] = [:]) -> FormParameters {
    var values: [String: String?] = [
        "response_type": "code", "client_id": "app", "redirect_uri": World.redirectURI, "scope": "contacts.read",
        "state": "xyz", "code_challenge": World.challenge, "code_challenge_method": "S256",
    ]
    for (name, value) in changes { values[name] = .some(value) }
    return makeParameters(values)
}

func makeParameters(_ values: [String: String?]) -> FormParameters {
    var parameters = FormParameters()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) { parameters.append(name, value) }
    return parameters
}

extension World {
    /// Asks, signs in and decides.
    mutating func redirect(
        _ query: FormParameters = makeQuery(), decision: String = "allow"
    ) throws -> AuthorizationServer.Redirect {
        let request = try server.begin(query, at: moment)
        switch try server.signIn("mia", password: "sunny-harbour", for: request, at: moment) {
        case .redirect(let redirect): return redirect
        case .again: throw Surprise.wrongPassword
        case .consent(let session):
            guard case .redirect(let redirect) = try server.decide(decision, for: request, session: session, at: moment)
            else { throw Surprise.noRedirect }
            return redirect
        }
    }

    /// The answer's parameters, as the app reads them from its address.
    mutating func answer(
        _ query: FormParameters = makeQuery(), decision: String = "allow"
    ) throws -> FormParameters {
        let location = try redirect(query, decision: decision).location
        let encoded = location.split(separator: "?", maxSplits: 1).last ?? ""
        return try FormParameters(encoded: encoded.utf8)
    }

    mutating func code(_ changes: [String: String?] = [:]) throws -> String {
        guard let code = try answer(makeQuery(changes))["code"] else { throw Surprise.noCode }
        return code
    }

    /// A good token request for this code; `changes` replaces or, with nil, removes parameters.
    func tokenRequest(
        _ code: String, _ changes: [String: String?] = [:], basic: (String, String)? = ("app", "s3cret")
    ) -> ClientRequest {
        var values: [String: String?] = [
            "grant_type": "authorization_code", "code": code, "redirect_uri": World.redirectURI,
            "code_verifier": World.verifier,
        ]
        for (name, value) in changes { values[name] = .some(value) }
        let header = basic.map { BasicCredentials(id: $0.0, secret: $0.1).header }
        return ClientRequest(parameters: makeParameters(values), authorization: header)
    }

    mutating func tokens(_ changes: [String: String?] = [:]) throws -> TokenAnswer {
        let request = tokenRequest(try code(changes))
        return try server.token(request, at: moment)
    }

    mutating func refresh(
        _ token: String, scope: String? = nil, basic: (String, String)? = ("app", "s3cret"), clientID: String? = nil
    ) throws(OAuthError) -> TokenAnswer {
        let parameters = makeParameters([
            "grant_type": "refresh_token", "refresh_token": token, "scope": scope, "client_id": clientID,
        ])
        let header = basic.map { BasicCredentials(id: $0.0, secret: $0.1).header }
        return try server.token(ClientRequest(parameters: parameters, authorization: header), at: moment)
    }

    mutating func call(_ token: String, scope: String = "contacts.read") throws(OAuthError) -> ResourceOwner {
        try server.authorize(PresentedToken(authorization: ["Bearer \(token)"]), scope: scope, at: now)
    }

    /// A machine's request for a token of its own; `changes` replaces or, with nil, removes parameters.
    mutating func clientCredentials(
        _ changes: [String: String?] = [:], basic: (String, String)? = ("machine", "s3cret")
    ) throws(OAuthError) -> TokenAnswer {
        var values: [String: String?] = ["grant_type": "client_credentials", "scope": "contacts.read"]
        for (name, value) in changes { values[name] = .some(value) }
        let header = basic.map { BasicCredentials(id: $0.0, secret: $0.1).header }
        let request = ClientRequest(parameters: makeParameters(values), authorization: header)
        return try server.token(request, at: moment)
    }

    /// A request about a token, to the endpoints beside the token endpoint.
    func tokenQuestion(
        _ token: String?, hint: String? = nil, basic: (String, String)? = ("app", "s3cret"), clientID: String? = nil
    ) -> ClientRequest {
        let parameters = makeParameters(["token": token, "token_type_hint": hint, "client_id": clientID])
        let header = basic.map { BasicCredentials(id: $0.0, secret: $0.1).header }
        return ClientRequest(parameters: parameters, authorization: header)
    }

    enum Surprise: Error { case wrongPassword, noCode, noRedirect, nothingGenerated, noReason }
}

/// The error that the body throws; nil if it throws none.
func refusal(_ body: () throws -> Void) -> OAuthError? {
    do {
        try body()
        return nil
    } catch {
        return error as? OAuthError
    }
}

/// The reason why nobody knows a code or a token.
func forgotten(_ thing: String) -> String {
    "No such \(thing) is known here: it was never issued, or it is forgotten, having expired long ago or made room for "
        + "newer ones."
}
