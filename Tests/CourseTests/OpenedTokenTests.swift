import Testing

@testable import Course

@Suite("A token opened")
struct OpenedTokenTests {
    /// {"alg":"ES256","kid":"k1"}, {"sub":"mia","aud":["a","b"],"exp":1}
    private static let first =
        "eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJtaWEiLCJhdWQiOlsiYSIsImIiXSwiZXhwIjoxfQ.c2ln"
    /// {"alg":"none"}, {"sub":"mia"}
    private static let second = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtaWEifQ."

    private func learner(_ exchange: Exchange) -> Learner {
        let flow = LiveFlow(steps: [makeStep("one", predicted: false)])
        var learner = Learner(
            Lesson(id: "l", title: "L", activities: [Activity(id: "w", title: "Watch", task: .live(flow))]))
        learner.open(0)
        learner.deliver(.live(.started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")))
        learner.press(.confirm)
        learner.deliver(.live(.performed(step: "one", [exchange])))
        return learner
    }

    private func make(body: String = "", headers: [(String, String)] = [], answer: String = "") -> Exchange {
        Exchange(
            from: "App", to: "Server",
            request: .init(startLine: "POST /token HTTP/1.1", headers: headers.map { ($0.0, $0.1) }, body: body),
            url: "http://127.0.0.1:1/token",
            outcome: .answer(.init(startLine: "HTTP/1.1 200 OK", body: answer), status: 200))
    }

    private func tables(_ learner: Learner) -> [[[String]]] {
        learner.page.parts.compactMap { part in
            if case .table(let table) = part { table.rows.map { $0.map(\.plain) } } else { nil }
        }
    }

    @Test("It is found wherever it stands, by the name that it has there, and once only")
    func found() {
        let one = make(
            body: "client_assertion=\(Self.first)&x=1", headers: [("DPoP", Self.first), ("Host", "mail.evil.example")],
            answer: #"{"id_token" : "\#(Self.second)"}"#)
        #expect(one.tokens.map(\.name) == ["id_token", "DPoP"])
        let bearer = make(headers: [("Authorization", "Bearer \(Self.first)")])
        #expect(bearer.tokens.map(\.name) == ["Authorization"])
        #expect(make(body: "client_assertion=\(Self.first)&x=1").tokens.map(\.name) == ["client_assertion"])
        var redirect = make()
        redirect.outcome = .answer(
            .init(startLine: "", headers: [("Location", "http://127.0.0.1:2/#id_token=\(Self.first)")]), status: 303)
        #expect(redirect.tokens.map(\.name) == ["id_token"])
        #expect(make(answer: "a.b.c 127.0.0.1 \(Self.first).x").tokens.isEmpty)
    }

    @Test("Header and claims are told with their meaning, times by the server's clock, and who signed")
    func opens() {
        var learner = learner(make(answer: #"{"id_token":"\#(Self.first)","other":"\#(Self.second)"}"#))
        #expect(learner.page.offers.contains(.init(.openToken, "open the token")))
        learner.press(.openToken)
        #expect(learner.effects == [.live(.verify(Self.first))])
        learner.deliver(.live(.verified(.server(key: "k1"), now: 7_201)))
        #expect(
            learner.page.parts.prefix(2) == [
                .heading("The token in id_token, opened (1 of 2)"),
                .prose([
                    .paragraph("Anybody can read it; only the key can tell whether it is true."),
                    .paragraph(
                        RichText("Signature:", .strong)
                            + RichText(" right. The server has signed exactly this, with its key k1.")),
                ]),
            ])
        #expect(tables(learner)[0].map { $0[0] } == ["alg = ES256", "kid = k1"])
        #expect(
            tables(learner)[1].map { $0[0] }
                == ["sub = mia", #"aud = ["a","b"]"#, "exp = 1, 00:00:01 UTC, 2 h ago"])
        #expect(tables(learner)[1][0][1].hasPrefix("whom it is about"))
        learner.press(.openToken)
        #expect(learner.effects == [.live(.verify(Self.second))])
        learner.deliver(.live(.verified(.unsigned, now: 0)))
        #expect(learner.page.parts.first == .heading("The token in other, opened (2 of 2)"))
        learner.press(.nextField)
        #expect(learner.effects == [.live(.verify(Self.first))])
        learner.deliver(.live(.verified(.server(key: "k1"), now: 0)))
        learner.press(.copy)
        #expect(learner.page.parts == [.verbatim(Self.first)])
        learner.press(.back, .back)
        #expect(learner.page.parts.contains { if case .exchange = $0 { true } else { false } })
    }

    @Test("Where there is none, and where there is no other, it says so")
    func none() {
        var without = learner(make(answer: "{}"))
        #expect(!without.page.offers.contains { $0.command == .openToken })
        without.press(.openToken)
        #expect(
            without.page.notice == "No JSON Web Token is in this exchange. One has three parts with two dots between.")
        var single = learner(make(answer: Self.second))
        single.press(.openToken)
        single.deliver(.live(.verified(.unsigned, now: 0)))
        #expect(single.page.parts.first == .heading("The token, opened"))
        single.press(.nextField)
        #expect(single.page.notice == "There is no other token in this exchange.")
    }

    @Test("Times are told by the clock and from now, whatever number stands there")
    func times() {
        #expect(Words.Token.time(3_600, now: 60) == "01:00:00 UTC, in 59 min")
        #expect(Words.Token.time(60, now: 3_600) == "00:01:00 UTC, 59 min ago")
        #expect(Words.Token.time(86_399, now: 86_399) == "23:59:59 UTC, now")
        #expect(Words.Token.time(-1, now: 0) == "23:59:59 UTC, 1 s ago")
        for far in [Int.max, .min, 1 << 60] {
            #expect(Words.Token.time(far, now: -9) == "no time that a clock here can show")
        }
    }

    @Test("Whose signature it is, in words", arguments: verdicts)
    func sentences(_ verdict: TokenVerdict, _ sentence: String) {
        #expect(Words.Token.sentence(verdict) == sentence)
    }

    private static let verdicts: [(TokenVerdict, String)] = [
        (.server(key: nil), "right. The server has signed exactly this, with its key."),
        (.client("Paperplane"), "right. Paperplane has signed exactly this, with the key that it registered."),
        (
            .ownKey,
            """
            right, by the key that stands in its own header: whoever made it has that key. Who that is, it does not say.
            """
        ),
        (.altered, "wrong. The key is known, and it has not signed this: somebody has changed the token."),
        (
            .unknownKey("k"),
            "not checked. Nobody here has a key called k, so nobody can tell who wrote this."
        ),
        (
            .unknownKey(nil),
            "not checked. The header names no key, and no key here fits, so nobody can tell who wrote this."
        ),
        (.unsigned, "none. The header says so itself (alg none), so anybody could have written this."),
        (.algorithm("HS256"), "not checked. The key does not sign with HS256, and the token does not get to choose."),
        (.algorithm(nil), "not checked. The header names no algorithm, and the token does not get to choose."),
        (.critical, "not checked. The header demands (crit) what nobody here understands."),
        (.unreadable, "not checked. The signature is no base64url text."),
    ]
}
