extension ClientKey {
    /// The name of the key, RFC 7638 section 3: the SHA-256 of its required members in the order of the alphabet, as
    /// base64url.
    public var thumbprint: String {
        switch numbers {
        case .curve(let x, let y): VerifiedProof.sha256(#"{"crv":"P-256","kty":"EC","x":"\#(x)","y":"\#(y)"}"#)
        case .rsa(let modulus, let exponent):
            VerifiedProof.sha256(#"{"e":"\#(exponent)","kty":"RSA","n":"\#(modulus)"}"#)
        }
    }
}
