/// What one call takes from the world outside: the time it is, and randomness.
///
/// The server has no clock and no randomness of its own, so a test or a teacher decides both.
public struct Moment: Sendable {
    public let now: Instant
    private let bits: @Sendable () -> UInt64

    /// - Parameter bits: 64 fresh random bits each time; from the system's secure source outside of tests.
    public init(now: Instant, bits: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.bits = bits
    }

    /// 64 random bits, for what is guarded against guessing in another way.
    func number() -> UInt64 { bits() }

    /// 256 random bits as 43 characters of base64url.
    ///
    /// RFC 6749 section 10.10: the probability of guessing a generated token must be at most 2^-128.
    public func secret() -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for _ in 0..<4 {
            var word = bits()
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
        return Base64.url(bytes)
    }
}
