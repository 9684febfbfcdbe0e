/// Where a typed user code leads.
public enum UserCodeEntry: Equatable, Sendable {
    /// To the sign-in page, under this name.
    case signIn(request: String)
    /// To the page again; `why` is for the learner.
    case again(why: OAuthError)
}

extension AuthorizationServer {
    /// The device authorization endpoint, RFC 8628 section 3.1.
    public mutating func authorizeDevice(
        _ request: ClientRequest, at moment: Moment
    ) throws(OAuthError) -> DeviceAnswer {
        sweep(at: moment.now)
        let client = try sender(of: request, at: moment.now)
        guard client.grantTypes.contains(.deviceCode) else {
            throw OAuthError(.client(.grantTypeNotAllowed(.deviceCode, registered: client.grantTypes)))
        }
        let scope = try scope(asked: request.parameters["scope"], by: client)
        let (code, userCode) = (moment.secret(), UserCode(at: moment))
        // One code for two devices would let a user allow the wrong one; among so many codes it hardly happens.
        if let other = devices.first(where: { $0.value.userCode == userCode }) { devices[other.key] = nil }
        devices[code] = DeviceAuthorization(
            clientID: client.id, userCode: userCode, scope: scope, issued: moment.now,
            expires: moment.now.advanced(by: profile.deviceCodeLifetime), interval: profile.pollingInterval
        )
        return DeviceAnswer(
            deviceCode: code, userCode: userCode, verificationURI: url(profile.paths.verification),
            expiresIn: profile.deviceCodeLifetime, interval: profile.pollingInterval
        )
    }

    /// Somebody types a user code on the verification page, RFC 8628 section 3.3.
    public mutating func enter(userCode text: String?, at moment: Moment) -> UserCodeEntry {
        sweep(at: moment.now)
        // RFC 8628 section 5.1: user codes are short, so guesses must be limited. A right one has to wait as well.
        if userCodeGuard.isClosed("", at: moment.now) {
            return .again(why: OAuthError(.device(.tooManyGuesses(Limit.userCodes, seconds: Limit.userCodeWindow))))
        }
        guard let userCode = text.flatMap(UserCode.init(typed:)),
            let (code, device) = devices.first(where: { $0.value.userCode == userCode }),
            isWaiting(device, at: moment.now)
        else {
            userCodeGuard.noteWrongGuess(at: "", moment.now)
            return .again(why: OAuthError(.device(.userCodeUnknown(text))))
        }
        let request = moment.secret()
        pending[request] = PendingAuthorization(
            clientID: device.clientID, scope: device.scope, issued: moment.now,
            origin: .device(code: code, userCode: userCode)
        )
        return .signIn(request: request)
    }

    /// Lets the device know at its next question.
    mutating func decide(
        _ decision: Decision, for code: String, by username: String, signedIn: Instant?, at now: Instant
    ) throws(OAuthError) {
        guard let device = devices[code], isWaiting(device, at: now) else {
            throw OAuthError(.device(.decidedAlready))
        }
        devices[code]?.state =
            switch decision {
            case .allow: .allowed(username: username, signedIn: signedIn)
            case .deny: .denied(username: username)
            }
    }

    private func isWaiting(_ device: DeviceAuthorization, at now: Instant) -> Bool {
        device.state == .waiting && now < device.expires
    }
}
