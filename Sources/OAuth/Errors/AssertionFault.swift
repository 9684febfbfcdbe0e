/// What can be wrong with the signed text by which a client proves itself, RFC 7523 section 3 and OpenID Connect Core
/// section 9.
public enum AssertionFault: Fault {
    case typeWrong(String?)
    case textMissing
    /// Not three parts of base64url, the first two of them JSON objects.
    case malformed
    /// A claim is absent, or not of its type.
    case claimMissing(String)
    /// The client is registered for assertions and proves itself in another way.
    case missing(id: String)
    /// The other way round.
    case unexpected(id: String, registered: Client.Authentication)
    case algorithmWrong(sent: String?, allowed: [SigningAlgorithm])
    /// Extensions that must be understood and are not (RFC 7515 section 4.1.11).
    case critical
    case keyUnknown(String)
    case signatureWrong
    case clientDiffers(assertion: String, parameter: String)
    case issuerDiffers(issuer: String, subject: String)
    case audienceWrong(sent: [String], accepted: [String])
    case expired(ago: Int)
    case expiryTooFar(ahead: Int, limit: Int)
    case fromFuture(claim: String, ahead: Int)
    case idTooLong(limit: Int)
    case reused(ago: Int)
    case tooMany(limit: Int)

    var code: OAuthError.Code? {
        switch self {
        case .tooMany: .temporarilyUnavailable
        default: .invalidClient
        }
    }
}
