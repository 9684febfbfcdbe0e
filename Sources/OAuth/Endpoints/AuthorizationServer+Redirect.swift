extension AuthorizationServer {
    /// The browser's way back to the app.
    public struct Redirect: Equatable, Sendable {
        /// The redirect URI, with the answer's parameters in its query or its fragment unless they stand in `form`.
        public let location: String
        /// What the browser posts to `location`, where the app asked for that (Form Post Response Mode section 2).
        public let form: FormParameters?
        /// Why the answer is an error; nil where it is none.
        public let refusal: OAuthError?
        /// What should not be done though it is allowed here; never sent.
        public let warning: Warning?
        /// The rule that it breaks, where somebody asked for that.
        public let deviation: Deviation?
    }

    /// RFC 6749 sections 4.1.2.1 and 4.2.2.1: the error by redirect, with the exact state received.
    mutating func answer(_ request: AppRequest, with refusal: OAuthError) -> Redirect {
        var parameters = FormParameters()
        parameters.append("error", refusal.error?.rawValue)
        parameters.append("error_description", refusal.errorDescription)
        return redirect(request, parameters, refusal: refusal)
    }

    /// RFC 6749 section 4.1.2 for a code, section 4.2.2 for a token.
    mutating func answer(
        _ request: AppRequest, of waiting: PendingAuthorization, for username: String, at moment: Moment
    ) throws(OAuthError) -> Redirect {
        var parameters = FormParameters()
        switch request.type {
        case .code:
            parameters.append("code", issueCode(for: request, of: waiting, username: username, at: moment))
            return redirect(request, parameters)
        case .token:
            guard let client = clients[waiting.clientID] else {
                throw OAuthError(.authorization(.clientUnknown(waiting.clientID)))
            }
            let answer = issueImplicitly(to: client, scope: waiting.scope, username: username, at: moment)
            parameters.append("access_token", answer.accessToken)
            parameters.append("token_type", answer.tokenType)
            parameters.append("expires_in", String(answer.expiresIn))
            parameters.append("scope", answer.scope.text)
            return redirect(request, parameters, warning: answer.warning, deviation: answer.deviation)
        }
    }

    /// - Parameter deviation: one that shaped the answer already; there is no second one.
    private mutating func redirect(
        _ request: AppRequest, _ parameters: FormParameters, refusal: OAuthError? = nil, warning: Warning? = nil,
        deviation: Deviation? = nil
    ) -> Redirect {
        var parameters = parameters
        let deviation =
            deviation ?? deviations.take { $0 == .wrongIssuer || ($0 == .wrongState && request.state != nil) }
        parameters.append("state", deviation == .wrongState ? request.state.map { $0 + "-of-another" } : request.state)
        // RFC 9207 section 2: in success and error responses alike.
        parameters.append("iss", deviation == .wrongIssuer ? "https://another-issuer.example" : issuer)
        let uri = RedirectURI(request.redirectURI)
        let location =
            switch request.mode {
            case .query: uri?.appending(parameters)
            case .fragment: uri?.settingFragment(parameters)
            case .formPost: uri?.text
            }
        return Redirect(
            location: location ?? request.redirectURI, form: request.mode == .formPost ? parameters : nil,
            refusal: refusal, warning: warning, deviation: deviation
        )
    }
}
