extension ServerStanding {
    /// A value that somebody's application needs, under the name that they will look for.
    struct Value: Equatable, Sendable {
        var name: String
        var text: String
    }

    /// What one needs to begin with: where things are, an application's id and secret, a person's password.
    var values: [Value] {
        var values = [
            Value(name: Words.Values.issuer, text: issuer), Value(name: Words.Values.metadata, text: metadataURL),
            Value(name: Words.Values.api, text: api), Value(name: Words.Values.apiKey, text: apiKey),
        ]
        if let client = firstClient {
            values.append(Value(name: Words.Values.clientID, text: client.id))
            if let secret = client.secret { values.append(Value(name: Words.Values.clientSecret, text: secret)) }
            if let address = client.redirectURIs.first {
                values.append(Value(name: Words.Values.redirectURI, text: address))
            }
        }
        if let user = users.first {
            values += [
                Value(name: Words.Values.username, text: user.username),
                Value(name: Words.Values.password, text: user.password),
            ]
        }
        return values + tryouts
    }

    /// Lines for a shell that work as they stand.
    private var tryouts: [Value] {
        let machine = clients.first { $0.secret != nil && $0.grantTypes.contains("client_credentials") }
        let token = machine.map { client in
            let who = "-u \(client.id):\(client.secret ?? "")"
            return Value(
                name: Words.Values.getToken, text: "curl \(who) -d grant_type=client_credentials \(tokenEndpoint)")
        }
        let question = "curl -H 'X-API-Key: \(apiKey)' \(api)/public/status"
        return [token, Value(name: Words.Values.askAPI, text: question)].compactMap { $0 }
    }

    /// The client to begin with: one for the code flow that has a secret, if there is one.
    private var firstClient: ClientRow? {
        clients.first { $0.secret != nil && !$0.redirectURIs.isEmpty } ?? clients.first
    }

    /// RFC 8414 section 3.1: the well-known part stands before the issuer's own path.
    private var metadataURL: String {
        let wellKnown = "/.well-known/oauth-authorization-server"
        let parts = issuer.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 3 else { return issuer + wellKnown }
        let path = parts.dropFirst(3).joined(separator: "/")
        return parts.prefix(3).joined(separator: "/") + wellKnown + (path.isEmpty ? "" : "/" + path)
    }

    /// A line for a shell, for a first sign of life.
    var tryout: String { "curl \(metadataURL)" }
}

extension ServerStanding.ClientRow {
    var values: [ServerStanding.Value] {
        typealias Value = ServerStanding.Value
        return [Value(name: Words.Values.clientID, text: id)]
            + (secret.map { [Value(name: Words.Values.clientSecret, text: $0)] } ?? [])
            + redirectURIs.map { Value(name: Words.Values.redirectURI, text: $0) } + [
                Value(name: Words.Values.grantTypes, text: grantTypes.joined(separator: " ")),
                Value(name: Words.Values.authentication, text: authentication),
            ]
    }
}

extension ServerStanding.ClientRow {
    /// Without what the names of later grants begin with (RFC 6755).
    var shortGrantTypes: String {
        let urn = "urn:ietf:params:oauth:grant-type:"
        return grantTypes.map { $0.hasPrefix(urn) ? String($0.dropFirst(urn.count)) : $0 }.joined(separator: " ")
    }

    /// What an application has to be told, on one line.
    var remark: String {
        values.filter { $0.name == Words.Values.clientSecret || $0.name == Words.Values.redirectURI }
            .map { "\($0.name): \($0.text)" }.joined(separator: "; ")
    }
}

extension ServerStanding.TokenRow {
    /// What a listener can call it by: the beginning of its text.
    var shortText: String { text.count > 12 ? text.prefix(8) + "..." : text }

    var values: [ServerStanding.Value] {
        typealias Value = ServerStanding.Value
        return [
            Value(name: Words.Tokens.kind(kind), text: text), Value(name: Words.Tokens.state, text: stateText),
            Value(name: Words.Tokens.client, text: clientName),
            Value(name: Words.Tokens.user, text: username ?? Words.Tokens.nobody),
            Value(name: Words.Tokens.scope, text: scope),
        ]
    }

    var stateText: String {
        switch state {
        case .live(let seconds): Words.Tokens.live(seconds)
        case .expired: Words.Tokens.expired
        case .used: kind == .refresh ? Words.Tokens.replaced : Words.Tokens.used
        case .revoked: Words.Tokens.revoked
        }
    }

    var isLive: Bool {
        if case .live = state { true } else { false }
    }
}
