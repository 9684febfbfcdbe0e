import Testing

@testable import Course

@Suite("The console's words")
struct ConsoleWordsTests {
    @Test("A span of time has its two largest units")
    func spans() {
        let spans = [0, 1, 60, 3_598, 3_600, 3_660, 86_400, 90_061, 2_592_000].map(Words.span)
        #expect(spans == ["0 s", "1 s", "1 min", "59 min 58 s", "1 h", "1 h 1 min", "1 d", "1 d 1 h", "30 d"])
    }

    @Test("Each fault says what it does and what a good application makes of it")
    func faults() {
        #expect(
            MockFault.allCases.map { "\($0.rawValue): \(Words.Faults.meaning($0)) \(Words.Faults.test($0))" } == [
                "slow: The answer comes some seconds late. "
                    + "A good application sets itself a time limit, and says something meanwhile.",
                "unavailable: 503, with a Retry-After header. "
                    + "A good application waits as long as Retry-After says, then asks again.",
                "cut: The connection is cut within the answer. "
                    + "A good application takes half an answer for none. A code may be spent all the same.",
                "malformed: The JSON of the answer breaks off. "
                    + "A good application says that the answer cannot be read, and stores nothing of it.",
                "wrong-state: Another state comes back than was sent. "
                    + "A good application stops here: somebody else may have started this flow.",
                "wrong-iss: Another iss comes back than this server's. "
                    + "A good application stops here: another server may be answering (RFC 9207).",
                "expired-token: The access token has expired on arrival. "
                    + "A good application takes the API's 401 as the sign to refresh, once.",
                "smaller-scope: Less scope is granted than was asked for. "
                    + "A good application reads scope in the answer, and does without the rest.",
                "no-refresh-token: The answer has no refresh token. "
                    + "A good application sends its user through the flow again when the token has expired.",
                "rotated-key: Signed with a new key; the old one is gone. "
                    + "A good application fetches the JWKS again when it meets a key it does not know.",
            ])
    }

    @Test("The start page says what this is and what to do first")
    func start() {
        #expect(
            Watcher().prose == """
                Your own authorization server, and an API behind it. Let your application use them; every request \
                appears here, with the reason for each refusal.
                A first sign of life, from another terminal:
                curl http://127.0.0.1:8080/.well-known/oauth-authorization-server
                What your application needs; each value can be copied.
                """)
    }

    @Test("A warning stands before all of it")
    func warning() {
        var watcher = Watcher()
        watcher.console = ServerConsole(makeStanding(), lessons: [], warning: "Everybody can reach this.")
        #expect(watcher.prose.hasPrefix("Everybody can reach this.\nYour own authorization server"))
    }

    @Test("One is one, and more are more")
    func plurals() {
        #expect(Words.Trace.dropped(1) == "1 request before these is no longer kept.")
        #expect(Words.Trace.closing(2) == "The server has stopped after 2 requests.")
        #expect(Words.Faults.armed(3) == "armed for the next 3 answers")
    }
}
