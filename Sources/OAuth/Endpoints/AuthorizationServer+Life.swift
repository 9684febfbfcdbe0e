/// How long something that was given out still counts.
public struct Life: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case code, access, refresh, device, pushedRequest
    }

    public let kind: Kind
    /// Seconds; 0 when it has expired.
    public let left: Int
    /// Seconds from its first to its last.
    public let whole: Int

    init(_ kind: Kind, from issued: Instant, to expires: Instant, at now: Instant) {
        self.kind = kind
        left = max(0, expires - now)
        whole = expires - issued
    }
}

extension AuthorizationServer {
    /// What is left of a code, a token or a `request_uri`; of an access token that is a JWT by its `jti`.
    ///
    /// - Returns: nil where the text is none of these, and where it is over for another reason than time: it was used,
    ///   replaced or taken back.
    public func life(of text: String, at now: Instant) -> Life? {
        if let code = codes[text], code.use == nil, code.revocation == nil {
            return Life(.code, from: code.issued, to: code.expires, at: now)
        }
        if let token = accessTokens[text], token.revocation == nil, families[token.family]?.revocation == nil {
            return Life(.access, from: token.issued, to: token.expires, at: now)
        }
        if let token = refreshTokens[text], token.replaced == nil, families[token.family]?.revocation == nil {
            return Life(.refresh, from: token.issued, to: token.expires, at: now)
        }
        if let device = devices[text], device.isUndecidedOrAllowed {
            return Life(.device, from: device.issued, to: device.expires, at: now)
        }
        if let pushed = pushed[text], pushed.used == nil {
            return Life(.pushedRequest, from: pushed.issued, to: pushed.expires, at: now)
        }
        return nil
    }
}

extension DeviceAuthorization {
    /// Its device may still ask (RFC 8628 section 3.4).
    fileprivate var isUndecidedOrAllowed: Bool {
        switch state {
        case .waiting, .allowed: true
        case .denied, .used, .revoked: false
        }
    }
}
