import Hummingbird
import OAuth

extension OAuthError {
    /// The one place where a refusal becomes HTTP. The `reason` stays behind.
    func response(as form: Route.ErrorForm, on pages: Pages) -> Response {
        switch form {
        case .page: pages.refusal(self, status: status)
        case .json: .json(body, status: status, headers: challenges.merging(freshNonces).merging(.noStoreJSON))
        case .challenge:
            error == nil
                ? .plain(status, headers: challenges)
                : .json(body, status: resourceStatus, headers: challenges.merging(freshNonces).merging(.json))
        }
    }

    /// RFC 9449 section 7.1: at the API a bad proof is no proof of anything, so it is 401; elsewhere it is 400.
    private var resourceStatus: HTTPResponse.Status {
        if case .proof = cause { .unauthorized } else { status }
    }

    /// RFC 9449 sections 8 and 9.
    private var freshNonces: HTTPFields {
        freshNonce.map { [.dpopNonce: $0] } ?? [:]
    }

    /// RFC 6749 section 5.2: 400 unless it says otherwise; RFC 6750 section 3.1 for the API.
    private var status: HTTPResponse.Status {
        switch error {
        case nil, .invalidClient, .invalidToken: .unauthorized
        case .insufficientScope: .forbidden
        case .temporarilyUnavailable: .tooManyRequests
        default: .badRequest
        }
    }

    private var body: JSON {
        var members: [JSON.Member] = []
        if let error { members.append(JSON.Member("error", .string(error.rawValue))) }
        if let errorDescription { members.append(JSON.Member("error_description", .string(errorDescription))) }
        return .object(members)
    }

    /// The WWW-Authenticate header that a 401 must have (RFC 9110 section 15.5.2).
    private var challenges: HTTPFields {
        switch (cause, error) {
        case (.token(.apiKeyMissing), _), (.token(.apiKeyWrong), _):
            [.wwwAuthenticate: #"ApiKey realm="api""#]
        // RFC 6749 section 5.2: the scheme that the client used, which is Basic.
        case (_, .invalidClient):
            [.wwwAuthenticate: #"Basic realm="token endpoint""#]
        // RFC 9449 section 7.1; the token endpoint needs none, since its answer is no 401.
        case (.proof, _) where scheme == .dpop, (.token, _) where scheme == .dpop:
            [.wwwAuthenticate: challenge(of: scheme) + #", algs="\#(Self.proofAlgorithms)""#]
        // RFC 6750 section 3.
        case (.token, _), (.registration, .invalidToken):
            [.wwwAuthenticate: challenge(of: .bearer)]
        default:
            [:]
        }
    }

    private static let proofAlgorithms = VerifiedProof.algorithms.map(\.rawValue).joined(separator: " ")

    /// None of these values has a quote or a backslash in it.
    private func challenge(of scheme: TokenScheme) -> String {
        var parts = [#"realm="api""#]
        if let error { parts.append(#"error="\#(error.rawValue)""#) }
        if error != nil, let errorDescription { parts.append(#"error_description="\#(errorDescription)""#) }
        if let scope { parts.append(#"scope="\#(scope.text)""#) }
        return scheme.rawValue + " " + parts.joined(separator: ", ")
    }
}
