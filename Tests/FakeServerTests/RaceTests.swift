import OAuth
import Testing

@testable import FakeServer

@Suite("Fifty requests at once for what only one may have")
struct RaceTests {
    private static let racers = 50

    @Test("Rule 43: one wins the code, and the others' replay takes the winner's tokens back", arguments: 1...3)
    func code(round: Int) async throws {
        let run = try await makeRun()
        _ = await run.perform(Lesson.getCode)
        let code = try #require(await run.variables["code"])
        let verifier = try #require(await run.variables["code_verifier"])
        let redirectURI = FormEncoding.encode(try #require(await run.variables["redirect_uri"]))
        let answers = try await race(
            run, "grant_type=authorization_code&code=\(code)&redirect_uri=\(redirectURI)&code_verifier=\(verifier)"
        )
        try await expectOneWinner(of: answers, thenNothing: run)
        await run.stop()
    }

    @Test("Rule 58: one wins the refresh token, and the others' reuse takes the winner's tokens back", arguments: 1...3)
    func refreshToken(round: Int) async throws {
        let run = try await makeRun()
        _ = await run.perform(Lesson.getCode)
        _ = await run.send([Lesson.token()])
        let refreshToken = try #require(await run.variables["refresh_token"])
        let answers = try await race(run, "grant_type=refresh_token&refresh_token=\(refreshToken)")
        try await expectOneWinner(of: answers, thenNothing: run)
        await run.stop()
    }

    @Test("Rule 89: one wins the device code, and the others get invalid_grant")
    func deviceCode() async throws {
        let run = try await makeRun()
        _ = await run.send([
            Lesson.startDevice, makeMessage("GET", "{{verification_uri}}"), Lesson.typeUserCode, Lesson.signIn,
            Lesson.seeConsent, Lesson.decide(),
        ])
        let code = try #require(await run.variables["device_code"])
        let client = try #require(await run.variables["device_client_id"])
        let grantType = FormEncoding.encode(GrantType.deviceCode.rawValue)
        let answers = try await race(
            run, "grant_type=\(grantType)&device_code=\(code)&client_id=\(client)", withSecret: false
        )
        #expect(answers.count { $0.status == 200 } == 1)
        #expect(answers.count { $0.json?["error"] == .string("invalid_grant") } == Self.racers - 1)
        await run.stop()
    }

    /// Sends the same form fifty times over fifty connections at once.
    private func race(_ run: FlowRun, _ body: String, withSecret: Bool = true) async throws -> [RawResponse] {
        let request = try await post("/token", body, to: run, withSecret: withSecret)
        return try await withThrowingTaskGroup(of: RawResponse.self) { group in
            for _ in 1...Self.racers {
                group.addTask { try await run.sendRaw(request).get() }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func expectOneWinner(of answers: [RawResponse], thenNothing run: FlowRun) async throws {
        let winners = answers.filter { $0.status == 200 }
        try #require(winners.count == 1)
        #expect(answers.count { $0.status == 400 && $0.json?["error"] == .string("invalid_grant") } == Self.racers - 1)

        guard case .string(let access) = winners[0].json?["access_token"],
            case .string(let refresh) = winners[0].json?["refresh_token"]
        else {
            Issue.record("the winner got no tokens")
            return
        }
        let call = try await run.sendRaw(
            "GET /api/contacts HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer \(access)\r\nConnection: close\r\n\r\n"
        ).get()
        #expect(call.status == 401)
        #expect(call.json?["error"] == .string("invalid_token"))
        let again = try await run.sendRaw(
            try await post("/token", "grant_type=refresh_token&refresh_token=\(refresh)", to: run)
        ).get()
        #expect(again.status == 400)
        #expect(again.json?["error"] == .string("invalid_grant"))
    }

    private func post(_ path: String, _ body: String, to run: FlowRun, withSecret: Bool = true) async throws -> String {
        let variables = await run.variables
        let basic = BasicCredentials(
            id: try #require(variables["client_id"]), secret: try #require(variables["client_secret"])
        )
        let authorization = withSecret ? "Authorization: \(basic.header)\r\n" : ""
        return "POST \(path) HTTP/1.1\r\nHost: HOST\r\n\(authorization)"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
            + "Connection: close\r\n\r\n\(body)"
    }
}

extension RawResponse {
    /// The body, if it is JSON.
    fileprivate var json: JSON? { JSON(parsing: body) }
}
