extension AuthorizationServer {
    /// RFC 8628 section 3.5: each `slow_down` adds so many seconds to the interval, for good.
    private static let slowDown = 5

    /// A device code for tokens, RFC 8628 section 3.4: the device asks until there is an answer.
    mutating func redeemDeviceCode(
        _ parameters: FormParameters, from client: Client, at moment: Moment
    ) throws(OAuthError) -> TokenAnswer {
        guard let sent = parameters["device_code"] else { throw OAuthError(.device(.codeMissing)) }
        guard let device = devices[sent] else { throw OAuthError(.device(.codeUnknown)) }
        // RFC 6749 section 5.2: bound to the client to which it was issued.
        guard device.clientID == client.id else {
            throw OAuthError(.device(.codeOfAnotherClient(issuedTo: device.clientID, sentBy: client.id)))
        }
        // RFC 8628 section 3.5: access_denied and expired_token end it.
        switch device.state {
        case .used(let time): throw OAuthError(.device(.codeUsed(ago: moment.now - time)))
        case .denied(let username): throw OAuthError(.device(.denied(username: username)))
        case .revoked: throw OAuthError(.device(.codeRevoked(.watcherAsked)))
        case .waiting, .allowed: break
        }
        guard moment.now < device.expires else {
            let lifetime = device.expires - device.issued
            throw OAuthError(.device(.codeExpired(age: moment.now - device.issued, lifetime: lifetime)))
        }
        guard case .allowed(let username, let signedIn) = device.state else {
            throw poll(device, by: sent, at: moment.now)
        }
        try checkAudience(parameters["resource"], granted: nil)
        devices[sent]?.state = .used(moment.now)
        let family = makeFamily(for: client, username: username, scope: device.scope, signedIn: signedIn)
        return issueTokens(in: family, to: client, scope: device.scope, at: moment)
    }

    /// RFC 8628 section 3.5: not yet; and slower, if the device asked before its interval was over.
    private mutating func poll(_ device: DeviceAuthorization, by code: String, at now: Instant) -> OAuthError {
        devices[code]?.lastPoll = now
        guard let last = device.lastPoll, now - last < device.interval else {
            return OAuthError(.device(.pending(device.userCode)))
        }
        let interval = device.interval + Self.slowDown
        devices[code]?.interval = interval
        return OAuthError(.device(.tooFast(after: now - last, interval: interval)))
    }
}
