import OAuth
import Testing

@Suite("The token endpoint and its authorization code grant")
struct TokenRulesTests {
    @Test("Rule 31: a repeated parameter")
    func repeated() throws {
        var world = World()
        var request = world.tokenRequest(try world.code())
        request.parameters.append("code", "again")
        #expect(
            refusal { _ = try world.server.token(request, at: world.moment) }?.cause
                == .request(.parameterRepeated("code")))
    }

    @Test(
        "Rule 32: grant_type missing or unknown",
        arguments: [
            (nil, .invalidRequest), ("", .invalidRequest), ("password", .unsupportedGrantType),
            ("AUTHORIZATION_CODE", .unsupportedGrantType),
        ] as [(String?, OAuthError.Code)])
    func grantType(type: String?, error: OAuthError.Code) {
        var world = World()
        let request = world.tokenRequest("x", ["grant_type": type])
        #expect(refusal { _ = try world.server.token(request, at: world.moment) }?.error == error)
    }

    @Test("Rule 33: a grant for which the client is not registered")
    func grantNotAllowed() throws {
        var world = World()
        world.server.add(makeClient(grantTypes: [.authorizationCode]))
        let tokens = try world.tokens()
        #expect(tokens.refreshToken == nil)
        #expect(refusal { _ = try world.refresh("x") }?.error == .unauthorizedClient)
    }

    @Test("Rule 34: id and secret travel form-encoded in HTTP Basic")
    func basic() throws {
        let credentials = BasicCredentials(id: "a:b", secret: "100% sure+")
        #expect(credentials.header == "Basic YSUzQWI6MTAwJTI1JTIwc3VyZSUyQg==")
        #expect(BasicCredentials(header: credentials.header) == credentials)
        #expect(BasicCredentials(header: "bAsIc YTpi")?.secret == "b")
        var world = World()
        world.server.add(makeClient("a:b", secret: "100% sure+"))
        let code = try world.code(["client_id": "a:b"])
        #expect(throws: Never.self) {
            try world.server.token(world.tokenRequest(code, basic: ("a:b", "100% sure+")), at: world.moment)
        }
    }

    @Test("Rule 35: the secret may stand in the body, but never in the address")
    func secretInBody() throws {
        var world = World()
        var request = world.tokenRequest(
            try world.code(), ["client_id": "app", "client_secret": "s3cret"], basic: nil
        )
        let good = request
        request.query.append("client_secret", "s3cret")
        #expect(
            refusal { _ = try world.server.token(request, at: world.moment) }?.cause
                == .client(.secretInAddress))
        #expect(throws: Never.self) { try world.server.token(good, at: world.moment) }
    }

    @Test("Rule 36: two ways of proving at once")
    func twoMethods() throws {
        var world = World()
        let request = world.tokenRequest(try world.code(), ["client_secret": "s3cret"])
        #expect(refusal { _ = try world.server.token(request, at: world.moment) }?.error == .invalidRequest)
        let differing = world.tokenRequest("x", ["client_id": "public"])
        #expect(
            refusal { _ = try world.server.token(differing, at: world.moment) }?.cause
                == .client(.idsDiffer(header: "app", body: "public")))
    }

    @Test(
        "Rule 37, rule 39: unknown client, wrong secret, no secret",
        arguments: [
            ("stranger", "s3cret", .client(.unknown("stranger"))), ("app", "wrong", .client(.secretWrong(id: "app"))),
            ("app", "", .client(.secretMissing(id: "app"))), ("public", "x", .client(.secretUnexpected(id: "public"))),
        ] as [(String, String, OAuthError.Cause)])
    func wrongSecret(id: String, secret: String, cause: OAuthError.Cause) {
        var world = World()
        let request = world.tokenRequest("x", basic: (id, secret))
        let error = refusal { _ = try world.server.token(request, at: world.moment) }
        #expect(error?.cause == cause)
        #expect(error?.error == .invalidClient)
    }

    @Test(
        "Rule 37: a header that is no Basic header",
        arguments: [
            "Basic", "Basic !!!", "Basic YQ==", "Bearer abc", "Basic OnNlY3JldA==", "Basic JTpi", "", "Basic YTpi YTpi",
        ])
    func basicMalformed(header: String) {
        var world = World()
        var request = world.tokenRequest("x")
        request.authorization = header
        #expect(refusal { _ = try world.server.token(request, at: world.moment) }?.cause == .client(.basicMalformed))
    }

    @Test("Rule 38: a wrong secret in the body")
    func wrongSecretInBody() {
        var world = World()
        let request = world.tokenRequest("x", ["client_id": "app", "client_secret": "wrong"], basic: nil)
        #expect(refusal { _ = try world.server.token(request, at: world.moment) }?.error == .invalidClient)
    }

    @Test("Rule 40: a public client says who it is")
    func publicClient() throws {
        var world = World()
        let code = try world.code(["client_id": "public"])
        #expect(
            refusal { _ = try world.server.token(world.tokenRequest(code, basic: nil), at: world.moment) }?.cause
                == .client(.missing))
        let request = world.tokenRequest(code, ["client_id": "public"], basic: nil)
        #expect(throws: Never.self) { try world.server.token(request, at: world.moment) }
    }

    @Test("Rule 41, rule 42: the code is missing, unknown or expired")
    func code() throws {
        var world = World()
        #expect(
            refusal { _ = try world.server.token(world.tokenRequest(""), at: world.moment) }?.cause
                == .grant(.codeMissing))
        #expect(
            refusal { _ = try world.server.token(world.tokenRequest("x"), at: world.moment) }?.cause
                == .grant(.codeUnknown))
        let code = try world.code()
        world.wait(161)
        let error = refusal { _ = try world.server.token(world.tokenRequest(code), at: world.moment) }
        #expect(error?.error == .invalidGrant)
        #expect(error?.reason == "The code was issued 2 min 41 s ago and lived 2 min.")
    }

    @Test("Rule 42: the last second of a code still counts, the next does not", arguments: [(119, true), (120, false)])
    func codeLifetime(age: Int, good: Bool) throws {
        var world = World()
        let code = try world.code()
        world.wait(age)
        let error = refusal { _ = try world.server.token(world.tokenRequest(code), at: world.moment) }
        #expect((error == nil) == good)
    }

    @Test("Rule 43: a code used twice revokes what was made from it, refreshed tokens included")
    func replay() throws {
        var world = World()
        let code = try world.code()
        let request = world.tokenRequest(code)
        let first = try world.server.token(request, at: world.moment)
        let second = try world.refresh(try #require(first.refreshToken))
        world.wait(300)
        #expect(
            refusal { _ = try world.server.token(request, at: world.moment) }?.cause
                == .grant(.codeUsed(ago: 300)))
        for token in [first.accessToken, second.accessToken] {
            #expect(refusal { _ = try world.call(token) }?.cause == .token(.revoked(.codeReplayed)))
        }
        #expect(
            refusal { _ = try world.refresh(try #require(second.refreshToken)) }?.cause
                == .grant(.refreshTokenRevoked(.codeReplayed)))
    }

    @Test("Rule 43: a replay is noticed for as long as there is something to revoke")
    func lateReplay() throws {
        var world = World()
        let code = try world.code()
        let refreshToken = try world.server.token(world.tokenRequest(code), at: world.moment).refreshToken
        world.wait(29 * 86_400)
        #expect(refusal { _ = try world.server.token(world.tokenRequest(code), at: world.moment) } != nil)
        let reused = refusal { _ = try world.refresh(try #require(refreshToken)) }
        #expect(reused?.cause == .grant(.refreshTokenRevoked(.codeReplayed)))
    }

    @Test("Rule 43: a code that was refused for another reason is not used up")
    func notUsedUp() throws {
        var world = World()
        let code = try world.code()
        let wrong = world.tokenRequest(code, ["redirect_uri": "https://app.example/cb/"])
        #expect(refusal { _ = try world.server.token(wrong, at: world.moment) } != nil)
        #expect(throws: Never.self) { try world.server.token(world.tokenRequest(code), at: world.moment) }
    }

    @Test("Rule 44: a code issued to another client")
    func otherClient() throws {
        var world = World()
        let request = world.tokenRequest(try world.code(), ["client_id": "public"], basic: nil)
        #expect(
            refusal { _ = try world.server.token(request, at: world.moment) }?.cause
                == .grant(.codeOfAnotherClient(issuedTo: "app", sentBy: "public")))
    }

    @Test("Rule 45: redirect_uri must come again, and be the same")
    func redirectURI() throws {
        var world = World()
        let code = try world.code()
        let missing = world.tokenRequest(code, ["redirect_uri": nil])
        #expect(refusal { _ = try world.server.token(missing, at: world.moment) }?.error == .invalidGrant)
        let other = world.tokenRequest(code, ["redirect_uri": "https://app.example/cb/"])
        #expect(
            refusal { _ = try world.server.token(other, at: world.moment) }?.reason
                == "redirect_uri ends in `/cb/`, the code was issued for `/cb`.")
    }

    @Test("Rule 45: it may be left out if it was left out before")
    func redirectURINotSent() throws {
        var world = World()
        let request = world.tokenRequest(try world.code(["redirect_uri": nil]), ["redirect_uri": nil])
        #expect(throws: Never.self) { try world.server.token(request, at: world.moment) }
    }

    @Test(
        "Rule 46, rule 47, rule 48, rule 49: the code_verifier",
        arguments: [
            (String(repeating: "x", count: 43), false, .grant(.verifierWrong(.s256))),
            (nil, false, .grant(.verifierMissing)),
            (World.verifier, true, .grant(.verifierUnexpected)),
            ("short", false, .grant(.verifierMalformed(length: 5))),
            (String(repeating: "x", count: 129), false, .grant(.verifierMalformed(length: 129))),
            (String(repeating: "!", count: 43), false, .grant(.verifierMalformed(length: 43))),
        ] as [(String?, Bool, OAuthError.Cause)])
    func verifier(verifier: String?, withoutChallenge: Bool, cause: OAuthError.Cause) throws {
        var world = World()
        let code = try world.code(withoutChallenge ? ["code_challenge": nil] : [:])
        let request = world.tokenRequest(code, ["code_verifier": verifier])
        #expect(refusal { _ = try world.server.token(request, at: world.moment) }?.cause == cause)
    }

    @Test("Rule 50: what a good answer has")
    func answer() throws {
        var world = World()
        let tokens = try world.tokens()
        #expect(tokens.tokenType == "Bearer")
        #expect(tokens.expiresIn == 3_600)
        #expect(tokens.scope.text == "contacts.read")
        #expect(tokens.refreshToken != nil)
    }

    @Test("Rule 52: errors have only the characters that the RFC allows", arguments: OAuthError.Code.allCases)
    func characters(code: OAuthError.Code) {
        let allowed = code.rawValue.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        #expect(allowed)
    }

    @Test("Rule 59: secrets are 256 random bits, and no two are the same")
    func secrets() throws {
        var world = World()
        var seen: Set<String> = [world.server.apiKey]
        for _ in 0..<20 {
            let tokens = try world.tokens()
            for secret in [tokens.accessToken, tokens.refreshToken ?? ""] {
                #expect(secret.utf8.count == 43)
                #expect(seen.insert(secret).inserted)
            }
        }
    }

    @Test("Rule 98: the challenge of RFC 7636 appendix B")
    func challenge() {
        #expect(CodeChallenge.s256(of: World.verifier) == World.challenge)
    }
}
