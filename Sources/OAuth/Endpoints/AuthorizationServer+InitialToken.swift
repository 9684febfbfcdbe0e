extension AuthorizationServer {
    /// Whether somebody with this Authorization header may register a client, RFC 7591 section 3.
    ///
    /// RFC 7591 section 3.2.2: a wrong initial access token is answered as RFC 6750 has it.
    public func authorizeRegistration(_ header: String?) throws(OAuthError) {
        guard let known = profile.initialAccessToken else {
            // Registration is open, so no initial access token can be right.
            if header != nil { throw OAuthError(.registration(.initialTokenUnexpected)) }
            return
        }
        guard let header else { throw OAuthError(.registration(.initialTokenMissing)) }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", equalInConstantTime(String(parts[1]), known) else {
            throw OAuthError(.registration(.initialTokenWrong))
        }
    }
}
