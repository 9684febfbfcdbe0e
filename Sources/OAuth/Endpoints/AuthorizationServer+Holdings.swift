/// A code or a token that the server has given out, for somebody who watches it.
public struct Holding: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case code, access, refresh, device
    }

    public enum State: Equatable, Sendable {
        /// It counts for so many seconds more.
        case live(seconds: Int)
        case expired
        /// Exchanged, or replaced by a newer one.
        case used
        case revoked
    }

    /// As it crossed the wire; for an access token that is a JWT, its `jti`.
    public let text: String
    public let kind: Kind
    public let clientID: String
    /// nil where an app acts for itself, and where nobody has decided yet.
    public let username: String?
    public let scope: Scope
    public let issued: Instant
    public let state: State
}

extension AuthorizationServer {
    /// What was given out and is remembered, the newest first.
    ///
    /// - Parameter limit: how many are told at most.
    public func holdings(at now: Instant, limit: Int) -> [Holding] {
        func newest<Kept>(
            _ kept: some Sequence<(key: String, value: Kept)>, _ holding: (String, Kept) -> Holding?
        ) -> [Holding] {
            var found: [Holding] = []
            for (text, value) in kept {
                guard let one = holding(text, value) else { continue }
                found.append(one)
                // Cut now and then, since there may be a million of which a few are wanted.
                if found.count >= 4 * limit + 64 { found = Array(found.sorted(by: Self.isNewer).prefix(limit)) }
            }
            return found
        }
        let all =
            newest(codes) { holding(of: $1, $0, at: now) } + newest(usedCodes) { holding(of: $1, $0, at: now) }
            + newest(accessTokens) { holding(of: $1, $0, at: now) }
            + newest(refreshTokens) { holding(of: $1, $0, at: now) } + newest(devices) { holding(of: $1, $0, at: now) }
        return Array(all.sorted(by: Self.isNewer).prefix(limit))
    }

    private static func isNewer(_ left: Holding, _ right: Holding) -> Bool {
        (left.issued, left.text) > (right.issued, right.text)
    }

    private func holding(of code: AuthorizationCode, _ text: String, at now: Instant) -> Holding {
        let state: Holding.State =
            if code.revocation != nil { .revoked } else if code.use != nil { .used } else {
                live(code.expires, at: now)
            }
        return Holding(
            text: text, kind: .code, clientID: code.clientID, username: code.username, scope: code.scope,
            issued: code.issued, state: state
        )
    }

    private func holding(of token: AccessToken, _ text: String, at now: Instant) -> Holding? {
        guard let family = families[token.family] else { return nil }
        let isRevoked = token.revocation != nil || family.revocation != nil
        return Holding(
            text: text, kind: .access, clientID: family.clientID, username: family.username, scope: token.scope,
            issued: token.issued, state: isRevoked ? .revoked : live(token.expires, at: now)
        )
    }

    private func holding(of token: RefreshToken, _ text: String, at now: Instant) -> Holding? {
        guard let family = families[token.family] else { return nil }
        let state: Holding.State =
            if family.revocation != nil { .revoked } else if token.replaced != nil { .used } else {
                live(token.expires, at: now)
            }
        return Holding(
            text: text, kind: .refresh, clientID: family.clientID, username: family.username, scope: family.scope,
            issued: token.issued, state: state
        )
    }

    private func holding(of device: DeviceAuthorization, _ text: String, at now: Instant) -> Holding {
        let (username, state): (String?, Holding.State) =
            switch device.state {
            case .waiting: (nil, live(device.expires, at: now))
            case .allowed(let username, _): (username, live(device.expires, at: now))
            case .denied(let username): (username, .used)
            case .used: (nil, .used)
            case .revoked: (nil, .revoked)
            }
        return Holding(
            text: text, kind: .device, clientID: device.clientID, username: username, scope: device.scope,
            issued: device.issued, state: state
        )
    }

    private func live(_ end: Instant, at now: Instant) -> Holding.State {
        now < end ? .live(seconds: end - now) : .expired
    }
}

extension AuthorizationServer {
    /// Somebody at the server itself takes back a code or a token, and everything that was made with it.
    public mutating func revoke(held text: String) {
        if let use = usedCodes[text]?.use {
            usedCodes[text]?.revocation = .watcherAsked
            revokeFamily(use.family)
        } else if codes[text] != nil {
            codes[text]?.revocation = .watcherAsked
        } else if let token = accessTokens[text] {
            revokeFamily(token.family)
        } else if let token = refreshTokens[text] {
            revokeFamily(token.family)
        } else if case .waiting? = devices[text]?.state {
            devices[text]?.state = .revoked
        } else if case .allowed? = devices[text]?.state {
            devices[text]?.state = .revoked
        }
    }

    private mutating func revokeFamily(_ family: Int) {
        if families[family]?.revocation == nil { families[family]?.revocation = .watcherAsked }
    }
}
