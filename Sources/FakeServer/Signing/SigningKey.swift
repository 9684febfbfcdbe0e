import CryptoExtras
import JWTKit
import OAuth

/// A key pair of the server.
struct SigningKey: Sendable {
    /// Its `kid`, another in each run: who kept an old key set shall look for a new one.
    let id: String
    let algorithm: SigningAlgorithm
    /// The half that may be known, as a JSON Web Key (RFC 7517 section 4).
    let published: JSON
    private let keys: JWTKeyCollection

    /// Makes a new one. RSA takes a good part of a second, so it is not made unless it is asked for.
    init(_ algorithm: SigningAlgorithm) async throws {
        self.algorithm = algorithm
        id = "\(algorithm.rawValue.lowercased())-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let kid = JWKIdentifier(string: id)
        let numbers: [JSON.Member]
        switch algorithm {
        case .es256:
            let key = ES256PrivateKey()
            keys = await JWTKeyCollection().add(ecdsa: key, kid: kid, serializer: SignedClaims.serializer)
            // JWTKit gives these in the plain alphabet, and a JSON Web Key has them in that of URLs.
            let point = key.publicKey.parameters.map { [$0.x, $0.y] } ?? []
            let coordinates = point.compactMap { Base64.decode(plain: $0) }
            numbers = [.init("crv", .string("P-256"))] + Self.members(named: ["x", "y"], coordinates)
        case .rs256:
            let key = try Insecure.RSA.PrivateKey(backing: _RSA.Signing.PrivateKey(keySize: .bits2048))
            let parts = try key.publicKey.getKeyPrimitives()
            keys = await JWTKeyCollection().add(
                rsa: key, digestAlgorithm: .sha256, kid: kid, serializer: SignedClaims.serializer
            )
            numbers = Self.members(named: ["n", "e"], [Array(parts.modulus), Array(parts.publicExponent)])
        }
        published = .object(
            [
                .init("kty", .string(algorithm.keyType)), .init("use", .string("sig")),
                .init("alg", .string(algorithm.rawValue)), .init("kid", .string(id)),
            ] + numbers
        )
    }

    /// - Parameter type: the header's `typ`.
    func sign(_ claims: JSON, type: String) async throws -> String {
        try await keys.sign(SignedClaims(claims), kid: JWKIdentifier(string: id), header: ["typ": .string(type)])
    }

    /// Whether this key has signed the text.
    func hasSigned(_ text: String) async -> Bool {
        (try? await keys.verify(text, as: SignedClaims.self)) != nil
    }

    private static func members(named names: [String], _ numbers: [[UInt8]]) -> [JSON.Member] {
        zip(names, numbers).map { JSON.Member($0, .string(Base64.url($1))) }
    }
}

extension SigningAlgorithm {
    /// RFC 7518 section 6.1, `kty`.
    var keyType: String {
        switch self {
        case .es256: "EC"
        case .rs256: "RSA"
        }
    }
}
