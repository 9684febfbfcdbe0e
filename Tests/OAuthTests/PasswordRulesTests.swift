import OAuth
import Testing

@Suite("The password grant, for old apps alone")
struct PasswordRulesTests {
    @Test("Rule 55: off by default, and unknown to metadata and registration")
    func off() {
        var world = World()
        world.server.add(makeClient("old", grantTypes: [.password]))
        let error = refusal { _ = try world.passwordGrant() }
        #expect(error?.error == .unsupportedGrantType)
        #expect(
            error?.reason
                == "grant_type is `password`, which this server does not serve: RFC 9700 section 2.4 says that it must "
                + "not be used any more. A profile for old apps has it.")
        #expect(!world.server.metadata.grantTypesSupported.contains("password"))
        #expect(
            refusal { _ = try world.server.register(makeMetadata(grantTypes: ["password"]), at: world.moment) }?.error
                == .invalidClientMetadata)
    }

    @Test("Rule 55: where it is served, tokens come with a warning that is not sent")
    func on() throws {
        var world = World.legacy()
        let answer = try world.passwordGrant()
        #expect(answer.scope.text == "contacts.read")
        #expect(answer.refreshToken != nil)
        #expect(try world.call(answer.accessToken).id == "mia")
        #expect(
            answer.warning?.sentence
                == "The app has seen the user's password, and whatever sees it can keep it, lose it and do everything "
                + "with it. RFC 9700 section 2.4: this grant must not be used. The authorization code does the same "
                + "without.")
        #expect(world.server.metadata.grantTypesSupported.contains("password"))
        let client = try world.server.register(makeMetadata(grantTypes: ["password"]), at: world.moment)
        #expect(client.grantTypes == [.password])
    }

    @Test(
        "Rule 55: what is wrong, in the terms of RFC 6749",
        arguments: [
            (["password": "guess"], .invalidGrant, .grant(.passwordWrong(username: "mia"))),
            (["username": "eve"], .invalidGrant, .grant(.passwordWrong(username: "eve"))),
            (["username": nil], .invalidRequest, .grant(.usernameMissing)),
            (["password": nil], .invalidRequest, .grant(.passwordMissing)),
            (
                ["scope": "contacts.write"], .invalidScope,
                .authorization(
                    .scopeNotAllowed(asked: Scope(["contacts.write"]), registered: Scope(["contacts.read", "profile"]))
                )
            ),
        ] as [([String: String?], OAuthError.Code, OAuthError.Cause)])
    func wrong(changes: [String: String?], code: OAuthError.Code, cause: OAuthError.Cause) {
        var world = World.legacy()
        let error = refusal { _ = try world.passwordGrant(changes) }
        #expect(error?.error == code)
        #expect(error?.cause == cause)
    }

    @Test("Rule 55: after ten wrong passwords not even the right one is taken, until a minute has passed")
    func guarded() {
        var world = World.legacy()
        for _ in 1...10 {
            #expect(refusal { _ = try world.passwordGrant(["password": "guess"]) }?.error == .invalidGrant)
        }
        let error = refusal { _ = try world.passwordGrant() }
        #expect(error?.error == .invalidGrant)
        #expect(error?.cause == .grant(.tooManyPasswords(username: "mia", 10, seconds: 60)))
        #expect(
            error?.reason
                == "10 wrong passwords came for `mia` within 1 min. Somebody may be guessing, so not even the right "
                + "one is taken until some time has passed.")
        #expect(throws: Never.self) {
            try world.passwordGrant(["username": "tom", "password": "quiet-forest"])
        }
        world.wait(60)
        #expect(throws: Never.self) { try world.passwordGrant() }
    }

    @Test("Rule 55: the sign-in page counts the same guesses")
    func guardedPage() throws {
        var world = World.legacy()
        for _ in 1...10 { _ = refusal { _ = try world.passwordGrant(["password": "guess"]) } }
        let request = try world.server.begin(makeQuery(), at: world.moment)
        let error = refusal {
            _ = try world.server.signIn("mia", password: "sunny-harbour", for: request, at: world.moment)
        }
        #expect(error?.error == .temporarilyUnavailable)
        #expect(
            error?.reason
                == "10 wrong passwords were typed for `mia` within 1 min. Somebody may be guessing, so not even the "
                + "right one is taken until some time has passed.")
        world.wait(60)
        #expect(
            try world.server.signIn("mia", password: "sunny-harbour", for: request, at: world.moment) != .again)
    }

    @Test(
        "Rule 55: each reason, word for word",
        arguments: [
            (
                .passwordWrong(username: "mia"),
                "There is no user `mia`, or the password is another. A client is not told which."
            ),
            (.usernameMissing, "There is no username."),
            (.passwordMissing, "There is no password."),
        ] as [(GrantFault, String)])
    func sentences(fault: GrantFault, sentence: String) {
        #expect(OAuthError(.grant(fault)).reason == sentence)
    }
}
