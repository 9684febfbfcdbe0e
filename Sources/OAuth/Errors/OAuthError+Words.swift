import Messages

extension OAuthError.Code {
    /// What `error_description` says where nothing more exact is due; it follows the RFC's own explanation of the code.
    var words: String {
        switch self {
        case .invalidRequest:
            "The request is missing a required parameter, repeats one, or is otherwise malformed."
        case .unauthorizedClient: "The client is not allowed to ask in this way."
        case .accessDenied: "The user or the authorization server denied the request."
        case .unsupportedResponseType: "The authorization server does not support this response type."
        case .invalidScope: "The requested scope is invalid, unknown, or exceeds what may be granted."
        case .temporarilyUnavailable: "The server cannot take this request at the moment."
        case .invalidClient: "Client authentication failed."
        case .invalidGrant:
            "The grant or refresh token is invalid, expired, revoked, was issued to another client, "
                + "or does not match the redirect URI of the authorization request."
        case .unsupportedGrantType: "The authorization server does not support this grant type."
        case .invalidToken: "The access token is expired, revoked, malformed, or invalid for other reasons."
        case .insufficientScope: "The request needs more than the access token was granted."
        case .invalidRedirectURI: "A redirect URI is not acceptable."
        case .invalidClientMetadata: "The client metadata is not acceptable."
        case .unsupportedTokenType: "The authorization server does not revoke tokens of this type."
        case .authorizationPending: "The user has not decided yet."
        case .slowDown: "The user has not decided yet, and the device must ask less often."
        case .expiredToken: "The device code has expired."
        case .invalidTarget: "The requested resource is invalid, unknown, or malformed."
        case .invalidDPoPProof: "The DPoP proof is missing or invalid."
        case .loginRequired: "The user has to sign in, and the request wants nobody to be asked."
        case .consentRequired: "The user has to be asked, and the request wants nobody to be asked."
        case .requestNotSupported: "The server does not support the request parameter."
        case .requestURINotSupported: "The server does not support the request_uri parameter."
        case .useDPoPNonce: "The DPoP proof must carry the nonce that this answer gives."
        }
    }
}

/// Why nobody knows a code or a token: what is forgotten cannot be told from what never was.
func forgotten(_ thing: IssuedThing) -> String {
    switch thing {
    case .code:
        say(
            """
            No such code is known here: it was never issued, or it is forgotten, having expired long ago or made room for \
            newer ones.
            """)
    case .accessToken:
        say(
            """
            No such access token is known here: it was never issued, or it is forgotten, having expired long ago or made \
            room for newer ones.
            """)
    case .refreshToken:
        say(
            """
            No such refresh token is known here: it was never issued, or it is forgotten, having expired long ago or made \
            room for newer ones.
            """)
    case .deviceCode:
        say(
            """
            No such device code is known here: it was never issued, or it is forgotten, having expired long ago or made \
            room for newer ones.
            """)
    case .requestURI:
        say(
            """
            No such request_uri is known here: it was never issued, or it is forgotten, having expired long ago or made \
            room for newer ones.
            """)
    }
}

/// What the server gives out and looks up again.
enum IssuedThing {
    case code, accessToken, refreshToken, deviceCode, requestURI
}

/// A client's text in a sentence: bounded, without control characters, in backticks.
func quoted(_ text: String) -> String {
    let printable = text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
        default: String(scalar)
        }
    }
    let shown = printable.prefix(80).joined()
    return printable.count > 80 ? "`\(shown)…`" : "`\(shown)`"
}

func quoted(_ texts: [String]) -> String {
    texts.prefix(8).map { quoted($0) }.joined(separator: ", ")
}
