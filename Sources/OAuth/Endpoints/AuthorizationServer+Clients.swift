/// The id and secret of an HTTP Basic header.
public struct BasicCredentials: Equatable, Sendable {
    public let id: String
    public let secret: String

    public init(id: String, secret: String) {
        self.id = id
        self.secret = secret
    }

    /// Reads `Basic …`; nil where it is anything else.
    ///
    /// RFC 6749 section 2.3.1: id and secret are form-encoded before they are joined. RFC 9110 section 11.1: the
    /// scheme's name may be in any case.
    public init?(header: String) {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "basic", let bytes = Base64.decode(plain: parts[1]),
            let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let id = try? FormEncoding.decode(bytes[..<colon]), !id.isEmpty,
            let secret = try? FormEncoding.decode(bytes[(colon + 1)...])
        else { return nil }
        self.init(id: id, secret: secret)
    }

    /// As a header's value.
    public var header: String {
        "Basic " + Base64.plain(Array("\(FormEncoding.encode(id)):\(FormEncoding.encode(secret))".utf8))
    }
}

extension AuthorizationServer {
    /// Who sends this form, once it is known to be one that can be read in one way only.
    mutating func sender(of request: ClientRequest, at now: Instant) throws(OAuthError) -> Client {
        // RFC 6749 section 3.2: parameters must not be included more than once.
        if let name = request.parameters.repeated { throw OAuthError(.request(.parameterRepeated(name))) }
        let client = try authenticate(request, at: now)
        try checkOrigin(request, from: client)
        return client
    }

    /// RFC 6749 sections 2.3 and 3.2.1.
    private mutating func authenticate(_ request: ClientRequest, at now: Instant) throws(OAuthError) -> Client {
        // RFC 6749 section 2.3.1: the credentials must not be in the request URI.
        if request.query["client_secret"] != nil { throw OAuthError(.client(.secretInAddress)) }
        if ["client_assertion", "client_assertion_type"].contains(where: { request.parameters[$0] != nil }) {
            return try client(asserting: request, at: now)
        }
        let body = (id: request.parameters["client_id"], secret: request.parameters["client_secret"])
        guard let header = request.authorization else {
            guard let id = body.id else { throw OAuthError(.client(.missing)) }
            return try client(id, proving: body.secret)
        }
        // RFC 6749 section 2.3: no more than one method in each request.
        if body.secret != nil { throw OAuthError(.client(.twoMethods)) }
        guard let basic = BasicCredentials(header: header) else { throw OAuthError(.client(.basicMalformed)) }
        if let id = body.id, bareClientID(id) != bareClientID(basic.id) {
            throw OAuthError(.client(.idsDiffer(header: basic.id, body: id)))
        }
        return try client(basic.id, proving: basic.secret)
    }

    private func client(_ id: String, proving secret: String?) throws(OAuthError) -> Client {
        guard let client = clients[bareClientID(id)] else { throw OAuthError(.client(.unknown(id))) }
        if client.authentication == .privateKeyJWT { throw OAuthError(.client(.assertion(.missing(id: id)))) }
        guard let known = client.secret else {
            // An empty password is how HTTP Basic says that there is none.
            if let secret, !secret.isEmpty { throw OAuthError(.client(.secretUnexpected(id: id))) }
            return client
        }
        // RFC 6749 section 3.2.1: a client that was issued credentials must authenticate.
        guard let secret, !secret.isEmpty else { throw OAuthError(.client(.secretMissing(id: id))) }
        guard equalInConstantTime(secret, known) else { throw OAuthError(.client(.secretWrong(id: id))) }
        return client
    }
}
