import Crypto

/// The nonces that proofs have to carry, RFC 9449 section 8: one for each stretch of time, made from a key that stays
/// here, so that none has to be kept.
struct ProofNonces: Equatable, Sendable {
    /// Seconds for which a nonce is given out; it counts for as long again.
    static let stretch = 300

    let key: String

    /// What a client is given now.
    func fresh(at now: Instant) -> String { nonce(of: now.seconds / Self.stretch) }

    /// Whether this one was given out within this stretch or the one before.
    func counts(_ nonce: String, at now: Instant) -> Bool {
        let stretch = now.seconds / Self.stretch
        return [stretch, stretch - 1].contains { equalInConstantTime(nonce, self.nonce(of: $0)) }
    }

    private func nonce(of stretch: Int) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(String(stretch).utf8), using: SymmetricKey(data: Array(key.utf8))
        )
        return Base64.url(Array(code))
    }
}
