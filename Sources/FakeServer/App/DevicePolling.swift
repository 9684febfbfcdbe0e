import Course
import OAuth

/// How the lessons' device asks for its tokens.
enum DevicePolling {
    /// Whether a device that asks again and again stops after this exchange.
    ///
    /// RFC 8628 section 3.5: at any error but `authorization_pending` and `slow_down` the client must stop. Where no
    /// answer came, it may try again.
    static func ends(with exchange: Exchange) -> Bool {
        guard let body = exchange.request?.body, let form = try? FormParameters(encoded: body.utf8),
            form["grant_type"] == GrantType.deviceCode.rawValue, let error = exchange.error
        else { return false }
        let goesOn: [OAuthError.Code] = [.authorizationPending, .slowDown]
        return !goesOn.contains { $0.rawValue == error }
    }
}
