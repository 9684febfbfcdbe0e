import Course
import Messages
import OAuth

extension OAuthError {
    /// The kind of refusal that a profile may tell in its own way; nil where it has no say.
    var providerCause: ProviderDescription.ErrorCause? {
        switch cause {
        case .client(let fault): Self.cause(of: fault)
        case .grant(let fault): Self.cause(of: fault)
        case .token(let fault): Self.cause(of: fault)
        case .authorization(let fault) where fault.isAboutScope: .scopeInvalid
        case .request: .other
        default: nil
        }
    }

    /// Where the RFC says what it would have said.
    var section: String {
        switch cause {
        case .token(.apiKeyMissing), .token(.apiKeyWrong): say("no RFC speaks of API keys; RFC 9110 section 15.5.2")
        case .token: "RFC 6750 section 3.1"
        default: "RFC 6749 section 5.2"
        }
    }

    private static func cause(of fault: ClientFault) -> ProviderDescription.ErrorCause {
        switch fault {
        case .missing: .clientMissing
        case .unknown: .clientUnknown
        case .secretMissing, .secretWrong, .secretUnexpected, .secretFromBrowser: .secretWrong
        default: .other
        }
    }

    private static func cause(of fault: GrantFault) -> ProviderDescription.ErrorCause {
        switch fault {
        case .codeUnknown, .codeOfAnotherClient: .codeInvalid
        case .codeExpired: .codeExpired
        case .codeUsed: .codeUsed
        case .redirectMissing: .redirectMissing
        case .redirectDiffers: .redirectDiffers
        case .verifierMissing, .verifierUnexpected, .verifierMalformed, .verifierWrong: .verifierWrong
        case .refreshTokenUnknown, .refreshTokenExpired, .refreshTokenReused, .refreshTokenRevoked,
            .refreshTokenOfAnotherClient:
            .refreshTokenInvalid
        case .scopeMalformed, .scopeTooWide: .scopeInvalid
        case .typeUnknown: .grantTypeUnknown
        default: .other
        }
    }

    private static func cause(of fault: TokenFault) -> ProviderDescription.ErrorCause {
        switch fault {
        case .missing, .inAddress, .inForm, .apiKeyInstead: .tokenMissing
        case .expired: .tokenExpired
        case .scopeTooSmall, .withoutUser: .scopeTooSmall
        case .apiKeyMissing: .apiKeyMissing
        case .apiKeyWrong: .apiKeyWrong
        default: .tokenInvalid
        }
    }
}

extension AuthorizationFault {
    fileprivate var isAboutScope: Bool {
        switch self {
        case .scopeMalformed, .scopeUnknown, .scopeNotAllowed: true
        default: false
        }
    }
}
