import Course
import JWTKit
import OAuth

@testable import FakeServer

extension FlowRun {
    func exchange(_ messages: LiveFlow.Message...) async -> [Exchange] {
        await perform(LiveFlow.Step(id: "loose", title: RichText("loose"), messages: messages))
    }

    /// Signs in with OpenID Connect and gets the tokens.
    @discardableResult
    func signIn(scope: String = "openid%20profile%20contacts.read") async -> Exchange? {
        let query = Lesson.authorize.replacing("contacts.read", with: scope) + "&nonce={{nonce}}"
        return await exchange(
            makeMessage("GET", query), Lesson.signIn, Lesson.seeConsent, Lesson.decide(), Lesson.token()
        ).last
    }

    /// Calls the API with this text as the access token.
    func callAPI(_ token: String) async -> Exchange {
        await exchange(
            makeMessage("GET", "{{api}}/contacts", headers: [("Authorization", "Bearer \(token)")], from: "App")
        )[0]
    }

    /// The key set as a client fetches it.
    func publishedKeys() async -> String {
        await exchange(makeMessage("GET", "{{jwks_uri}}", from: "App"))[0].answerBody
    }
}

/// What a token says, once JWTKit has verified it with a published key set.
func verified(_ token: String, with keySet: String) async throws -> JSON {
    try await JWTKeyCollection().add(jwksJSON: keySet).verify(token, as: SignedClaims.self).json
}

/// A JWT that somebody else has signed.
func makeForgery(
    _ claims: JSON, key: ES256PrivateKey = ES256PrivateKey(), kid: String?, type: String = "at+jwt"
) async throws -> String {
    let identifier = kid.map { JWKIdentifier(string: $0) }
    return try await JWTKeyCollection().add(ecdsa: key, kid: identifier)
        .sign(SignedClaims(claims), kid: identifier, header: ["typ": .string(type)])
}

/// A JWT with any header, and with bytes in place of a signature.
func makeUnsigned(header: String, claims: String = "{}", signature: [UInt8] = []) -> String {
    [Array(header.utf8), Array(claims.utf8), signature].map { Base64.url($0) }.joined(separator: ".")
}

extension Profile {
    static func standard(_ change: (inout Profile) -> Void) -> Profile {
        var profile = Profile.standard
        change(&profile)
        return profile
    }

    static let withJWTs = standard { $0.tokenShape = .jwt }
}
