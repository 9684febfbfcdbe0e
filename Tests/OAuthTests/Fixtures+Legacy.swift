import OAuth

extension World {
    /// A server for old apps, with an old app that knows no better.
    static func legacy() -> World {
        var world = World(.legacy)
        world.server.add(
            makeClient(
                "old", grantTypes: [.password, .implicit, .refreshToken], responseTypes: [.token],
                scope: "contacts.read profile"
            )
        )
        return world
    }

    /// An old app's request with somebody's password; `changes` replaces or, with nil, removes parameters.
    mutating func passwordGrant(
        _ changes: [String: String?] = [:], basic: (String, String) = ("old", "s3cret")
    ) throws(OAuthError) -> TokenAnswer {
        var values: [String: String?] = [
            "grant_type": "password", "username": "mia", "password": "sunny-harbour", "scope": "contacts.read",
        ]
        for (name, value) in changes { values[name] = .some(value) }
        let header = BasicCredentials(id: basic.0, secret: basic.1).header
        return try server.token(
            ClientRequest(parameters: makeParameters(values), authorization: header), at: moment
        )
    }
}

/// The parameters of an old app's request for a token in the fragment.
func makeImplicitQuery(_ changes: [String: String?] = [:]) -> FormParameters {
    let implicit: [String: String?] = [
        "response_type": "token", "client_id": "old", "code_challenge": nil, "code_challenge_method": nil,
    ]
    return makeQuery(implicit.merging(changes) { $1 })
}
