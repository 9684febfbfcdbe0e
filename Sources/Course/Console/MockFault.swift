/// A misbehaviour that the mock server can be armed with, to see what an application makes of it.
///
/// The raw value is what `--fault` takes.
public enum MockFault: String, CaseIterable, Equatable, Hashable, Sendable {
    /// The answer comes some seconds late.
    case slow
    /// 503 with Retry-After.
    case unavailable
    /// The connection is cut in the middle of the answer.
    case cut
    /// The JSON body breaks off.
    case malformed
    /// Another `state` comes back than was sent.
    case wrongState = "wrong-state"
    /// Another `iss` comes back than the server's own.
    case wrongIssuer = "wrong-iss"
    /// The access token has expired when it arrives.
    case expiredToken = "expired-token"
    /// Less scope than was asked for.
    case smallerScope = "smaller-scope"
    /// The refresh token is left out.
    case noRefreshToken = "no-refresh-token"
    /// Tokens are signed with a new key, and the old one is gone from the JWKS.
    case rotatedKey = "rotated-key"
}
