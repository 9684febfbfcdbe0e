import OAuth
import Testing

@Suite("Which API a token is for")
struct AudienceRulesTests {
    private static let calendar = "https://calendar.example"

    @Test("Rule 68: a token for another API opens nothing here, opaque or not")
    func otherAPI() throws {
        for shape in TokenShape.allCases {
            var world = World { $0.tokenShape = shape }
            let answer = try world.tokens(["resource": Self.calendar])
            let error = refusal {
                _ = try shape == .jwt ? world.call(answer.reading) : world.call(answer.accessToken)
            }
            #expect(error?.error == .invalidToken)
            #expect(
                error?.cause == .token(.audienceWrong(sent: Self.calendar, own: "https://server.example/api")))
        }
    }

    @Test("Rule 68: without a wish, and with the API's own address, it is for the API here")
    func ownAPI() throws {
        for resource in [nil, "https://server.example/api"] {
            var world = World.withJWTs
            let answer = try world.tokens(["resource": resource])
            #expect(answer.accessTokenClaims?.audience == "https://server.example/api")
            #expect(try world.call(answer.reading).id == "mia")
        }
    }

    @Test(
        "RFC 8707: an API that nobody knows, by redirect", arguments: ["https://bank.example", "/api", "https://a/#x"]
    )
    func unknown(resource: String) throws {
        var world = World()
        #expect(try world.answer(makeQuery(["resource": resource]))["error"] == "invalid_target")
    }

    @Test("RFC 8707: the token endpoint gives nothing beyond what the user was asked for")
    func differs() throws {
        var world = World()
        let code = try world.code()
        let error = refusal {
            _ = try world.server.token(world.tokenRequest(code, ["resource": Self.calendar]), at: world.moment)
        }
        #expect(
            error?.cause == .target(.differs(asked: Self.calendar, granted: "https://server.example/api")))
        #expect(error?.error == .invalidTarget)
        // Nothing was used up.
        #expect(refusal { _ = try world.server.token(world.tokenRequest(code), at: world.moment) } == nil)
    }

    @Test("A refresh keeps the API; an app for itself may name one")
    func elsewhere() throws {
        var world = World.withJWTs
        let refresh = try #require(try world.tokens(["resource": Self.calendar]).refreshToken)
        #expect(try world.refresh(refresh).accessTokenClaims?.audience == Self.calendar)
        let own = try world.clientCredentials(["resource": Self.calendar])
        #expect(own.accessTokenClaims?.audience == Self.calendar)
        #expect(refusal { _ = try world.clientCredentials(["resource": "x"]) }?.error == .invalidTarget)
    }
}
