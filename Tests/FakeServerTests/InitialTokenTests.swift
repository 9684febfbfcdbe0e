import OAuth
import Testing

@testable import FakeServer

@Suite("Registration that is not open to everybody")
struct InitialTokenTests {
    private func register(_ authorization: String?, at profile: Profile) async throws -> RawResponse {
        let run = try await makeRun(profile)
        let body = #"{"redirect_uris": ["https://app.example/cb"]}"#
        let header = authorization.map { "Authorization: \($0)\r\n" } ?? ""
        let answer = await run.sendRaw(
            "POST /register HTTP/1.1\r\nHost: HOST\r\n\(header)Connection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
        await run.stop()
        return try answer.get()
    }

    private var guarded: Profile {
        var profile = Profile.standard
        profile.initialAccessToken = "only-for-partners"
        return profile
    }

    @Test("Rule 83: without the initial access token or with a wrong one, 401 with a challenge")
    func refused() async throws {
        for header in [nil, "Bearer guess", "Basic only-for-partners", "Bearer"] {
            let answer = try await register(header, at: guarded)
            #expect(answer.status == 401)
            #expect(answer.values(of: "www-authenticate").first?.hasPrefix("Bearer ") == true)
            #expect(JSON(parsing: answer.body)?["error"] == .string("invalid_token"))
        }
    }

    @Test("Rule 83: with the right one, 201; and where registration is open, none can be right")
    func right() async throws {
        #expect(try await register("Bearer only-for-partners", at: guarded).status == 201)
        #expect(try await register(nil, at: .standard).status == 201)
        #expect(try await register("Bearer only-for-partners", at: .standard).status == 401)
    }
}
