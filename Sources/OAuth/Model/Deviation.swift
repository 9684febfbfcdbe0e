/// A rule that the server breaks because somebody asked for it, to see what an app makes of that.
public enum Deviation: CaseIterable, Hashable, Sendable {
    /// RFC 6749 section 4.1.2: `state` comes back as another text than it was sent.
    case wrongState
    /// RFC 9207 section 2: `iss` names another server.
    case wrongIssuer
    /// RFC 6749 section 5.1: the access token has expired when it is issued, and `expires_in` says otherwise.
    case expiredToken
    /// RFC 6749 section 5.1: the last word of the scope is not granted; `scope` says so.
    case smallerScope
    /// RFC 6749 section 5.1: no refresh token, though the client is registered for them.
    case noRefreshToken
}

/// The deviations that are wanted, and how many answers each is still good for.
public struct Deviations: Equatable, Sendable {
    public private(set) var armed: [Deviation: Int] = [:]

    public init() {}

    /// Wants a deviation for the next `times` answers that it can shape; 0 ends it.
    public mutating func arm(_ deviation: Deviation, times: Int) {
        armed[deviation] = times > 0 ? times : nil
    }

    /// The deviation that shapes an answer: one at most, so that what an app does has one cause.
    mutating func take(where canShape: (Deviation) -> Bool) -> Deviation? {
        guard !armed.isEmpty else { return nil }
        guard let deviation = Deviation.allCases.first(where: { armed[$0] != nil && canShape($0) }) else { return nil }
        armed[deviation] = armed[deviation].flatMap { $0 > 1 ? $0 - 1 : nil }
        return deviation
    }
}
