import JWTKit
import OAuth

extension ClientKey {
    /// What RSA of 8192 bits has in base64url, and some room.
    private static let numberLimit = 1_400
    /// RFC 7518 section 6: the members that only a private or a shared key has.
    private static let privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"]

    /// The keys of a JSON Web Key Set, RFC 7517 section 5.
    static func all(in set: JSON) throws(OAuthError) -> [ClientKey] {
        guard case .array(let items)? = set["keys"] else { throw OAuthError(.registration(.keysMalformed)) }
        guard items.count <= AuthorizationServer.clientKeyLimit else {
            throw OAuthError(.registration(.keysTooMany(limit: AuthorizationServer.clientKeyLimit)))
        }
        var keys: [ClientKey] = []
        for item in items { keys.append(try ClientKey(json: item)) }
        return keys
    }

    /// - Throws: a fault about a registration.
    init(json: JSON) throws(OAuthError) {
        guard case .object = json, let type = json.string("kty") else {
            throw OAuthError(.registration(.keysMalformed))
        }
        if let member = Self.privateMembers.first(where: { json[$0] != nil }) {
            throw OAuthError(.registration(.keyPrivate(member: member)))
        }
        let id = json.string("kid")
        switch (type, json.string("crv")) {
        case ("EC", "P-256"):
            self.init(id: id, numbers: .curve(x: try Self.number("x", in: json), y: try Self.number("y", in: json)))
        case ("RSA", _):
            let modulus = try Self.number("n", in: json)
            self.init(id: id, numbers: .rsa(modulus: modulus, exponent: try Self.number("e", in: json)))
        case (_, let curve?): throw OAuthError(.registration(.keyUnsupported("\(type) on \(curve)")))
        case (_, nil): throw OAuthError(.registration(.keyUnsupported(type)))
        }
        for (member, wanted) in [("use", "sig"), ("alg", algorithm.rawValue)] {
            if let sent = json.string(member), sent != wanted {
                throw OAuthError(.registration(.keyUnsupported("\(type) with \(member) \(sent)")))
            }
        }
    }

    private static func number(_ member: String, in json: JSON) throws(OAuthError) -> String {
        guard let text = json.string(member), text.utf8.count <= numberLimit, Base64.decode(url: text) != nil else {
            throw OAuthError(.registration(.keyUnusable(id: json.string("kid"))))
        }
        return text
    }

    /// Whether the numbers are a key: a point of the curve, or RSA of 2048 bits at least.
    var isUsable: Bool {
        get async { (try? await JWTKeyCollection().add(jwk: jwk)) != nil }
    }

    /// Whether the owner of this key has signed the text.
    func hasSigned(_ text: String) async -> Bool {
        guard let keys = try? await JWTKeyCollection().add(jwk: jwk) else { return false }
        return (try? await keys.verify(text, as: SignedClaims.self)) != nil
    }

    private var jwk: JWK {
        let identifier = JWKIdentifier(string: id ?? "")
        switch numbers {
        case .curve(let x, let y):
            return .ecdsa(.es256, identifier: identifier, x: x, y: y, curve: .p256)
        case .rsa(let modulus, let exponent):
            return .rsa(.rs256, identifier: identifier, modulus: modulus, exponent: exponent)
        }
    }
}

extension JSON {
    /// RFC 7517 section 4.
    init(_ key: ClientKey) {
        var members = [
            Member("kty", .string(key.algorithm.keyType)), Member("use", .string("sig")),
            Member("alg", .string(key.algorithm.rawValue)),
        ]
        if let id = key.id { members.append(Member("kid", .string(id))) }
        switch key.numbers {
        case .curve(let x, let y):
            members += [Member("crv", .string("P-256")), Member("x", .string(x)), Member("y", .string(y))]
        case .rsa(let modulus, let exponent):
            members += [Member("n", .string(modulus)), Member("e", .string(exponent))]
        }
        self = .object(members)
    }
}
