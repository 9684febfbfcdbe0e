import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("The app sends a browser away and knows it again")
struct AppBrowserTests {
    private static let start = makeMessage("GET", "{{app}}/start")
    private static func comeBack(as party: String) -> LiveFlow.Message {
        makeMessage("GET", "{{location}}", from: party)
    }

    @Test("Rule 96, rule 98: the app's own way there and back, and the lesson knows what it sent")
    func there() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            Self.start, makeMessage("GET", "{{location}}"), Lesson.signIn, Lesson.seeConsent, Lesson.decide(),
            Lesson.comeBack, Lesson.token()
        )
        #expect(sent.map(\.status) == [303, 200, 303, 200, 303, 200, 200])
        let cookie = sent[0].answerHeader("Set-Cookie")
        #expect(cookie?.hasPrefix("paperplane_session=") == true)
        #expect(cookie?.hasSuffix("; Path=/; HttpOnly; SameSite=Lax") == true)
        #expect(sent[0].learned["code_challenge_method"] == "S256")
        #expect(sent[5].answerBody.contains("You are back"))
    }

    @Test("Rule 96: an answer that comes with another browser is not taken, and no token is asked for")
    func otherBrowser() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            Self.start, makeMessage("GET", "{{location}}"), Lesson.signIn, Lesson.seeConsent, Lesson.decide(),
            Self.comeBack(as: "Somebody else"), Self.comeBack(as: "Browser")
        )
        #expect(sent.suffix(2).map(\.status) == [400, 200])
        #expect(sent[5].answerBody.contains("It did not ask for a token."))
        #expect(
            sent[5].reason
                == "The app sent this state with another browser: the cookie is missing or another. Somebody may have "
                + "slipped their own answer into this one.")
    }

    @Test("Rule 96, rule 98: state, verifier and challenge are new each time")
    func fresh() async throws {
        let runner = await makeRunner().started()
        let sent = await runner.send(Self.start, Self.start, Self.start)
        let queries = try sent.map { exchange in
            let location = exchange.answerHeader("Location") ?? ""
            return try FormParameters(encoded: (location.split(separator: "?").last ?? "").utf8)
        }
        #expect(Set(queries.compactMap { $0["state"] }).count == 3)
        #expect(Set(queries.compactMap { $0["code_challenge"] }).count == 3)
        #expect(Set(sent.compactMap { $0.answerHeader("Set-Cookie") }).count == 1)
    }

    @Test("Rule 98: the challenge is the SHA-256 of the verifier")
    func challenge() {
        let departure = AppSession.Departure(
            state: "s", verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        )
        #expect(departure.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
        #expect(CodeChallenge.isWellFormed(departure.verifier))
    }

    @Test("Rule 100: the app's redirect URI names 127.0.0.1 and a port, and never localhost")
    func loopback() async throws {
        let runner = await makeRunner().started()
        let uri = try #require(await runner.snapshot?.variables["redirect_uri"])
        #expect(RedirectURI(uri)?.host == "127.0.0.1")
        #expect(RedirectURI.fault(in: uri) == nil)
    }

    @Test("A thousand browsers may be away at once, and the earliest is forgotten")
    func bounded() throws {
        var session = AppSession(issuer: "i")
        for number in 0...1_000 { session.expect("s\(number)") }
        #expect(session.receive(["code": "x", "state": "s0", "iss": "i"]) == .refused(.stateUnknown("s0")))
        #expect(session.receive(["code": "x", "state": "s1", "iss": "i"]) == .code("x"))
    }

    @Test("Rule 87: a device stops asking at any error but those that tell it to wait")
    func polling() async {
        let runner = await makeRunner().started()
        let poll = makeForm(
            "{{token_endpoint}}",
            "grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code={{device_code}}"
                + "&client_id={{device_client_id}}",
            from: "Frame", times: 3
        )
        await runner.send(Lesson.startDevice)
        #expect(await runner.send(poll).map(\.error) == ["authorization_pending", "slow_down", "slow_down"])
        await runner.send(
            makeMessage("GET", "{{verification_uri}}"), Lesson.typeUserCode, Lesson.signIn, Lesson.seeConsent,
            Lesson.decide("deny")
        )
        #expect(await runner.send(poll).map(\.error) == ["access_denied"])
        let unknown = makeForm(
            "{{token_endpoint}}",
            "grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=x&client_id={{device_client_id}}",
            from: "Frame", times: 3
        )
        #expect(await runner.send(unknown).map(\.error) == ["invalid_grant"])
    }
}
