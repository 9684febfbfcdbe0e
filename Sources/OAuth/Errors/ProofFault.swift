/// What can be wrong with a proof that the sender holds a key, RFC 9449 section 4.3.
public enum ProofFault: Fault, Error {
    case missing
    /// More than one DPoP header.
    case several(Int)
    case notToken
    case typeWrong(String?)
    case algorithmUnknown(String?)
    /// The header has an extension that must be understood.
    case critical
    case keyMissing
    /// The header shows the key that nobody else may know.
    case keyPrivate(member: String)
    case keyUnusable
    case signatureWrong
    case claimMissing(String)
    case methodDiffers(proof: String, request: String)
    case addressDiffers(proof: String, request: String)
    case tooOld(age: Int, window: Int)
    case fromFuture(by: Int, window: Int)
    case replayed
    /// `fresh` is what the next proof has to carry.
    case nonceMissing(fresh: String)
    case nonceWrong(String, fresh: String)
    case tokenHashMissing
    case tokenHashDiffers
    /// A pushed request names one key in `dpop_jkt` and shows another.
    case keyNamedDiffers(named: String, proof: String)

    /// RFC 9449 sections 5, 7.1 and 8.
    var code: OAuthError.Code? {
        switch self {
        case .nonceMissing, .nonceWrong: .useDPoPNonce
        default: .invalidDPoPProof
        }
    }

    /// What the next proof has to carry; nil where a nonce is not what is wrong.
    var freshNonce: String? {
        switch self {
        case .nonceMissing(let fresh), .nonceWrong(_, let fresh): fresh
        default: nil
        }
    }
}
