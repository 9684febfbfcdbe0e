import Testing

@testable import Course

@Suite("A request with gaps")
struct GapRequestTests {
    private let token = RequestTemplate(
        method: "POST", target: "{{token_endpoint}}",
        headers: [.init(name: "Authorization", value: "Basic {{client_id}} {{client_secret}}")],
        body: "grant_type=authorization_code&code={{code}}&scope=a b"
    )

    private func slot(_ key: String, of request: GapRequest) throws -> Int {
        try #require(request.slots.firstIndex { $0.key == key })
    }

    @Test("Method, address, names, values and the words of a credential can be left out")
    func slots() {
        #expect(
            GapRequest.slots(of: token).map(\.key) == [
                "token_endpoint/method/method", "token_endpoint/address/endpoint", "token_endpoint/Authorization/name",
                "token_endpoint/Authorization/value", "token_endpoint/Authorization 2/value",
                "token_endpoint/Authorization 3/value", "token_endpoint/grant_type/name",
                "token_endpoint/grant_type/value", "token_endpoint/code/name", "token_endpoint/code/value",
                "token_endpoint/scope/name", "token_endpoint/scope/value",
            ])
    }

    @Test("A variable may be given by its name, in braces, or by its value")
    func variables() throws {
        var request = GapRequest(token, leavingOut: ["token_endpoint/code/value"])
        let code = try slot("token_endpoint/code/value", of: request)
        for (typed, isRight) in [("code", true), ("{{code}}", true), (" s1x ", true), ("state", false), ("", false)] {
            request.fill(code, with: typed)
            #expect(request.isRight(code, variables: ["code": "s1x"]) == isRight, "\(typed)")
        }
    }

    @Test("A value may be encoded and its words in another order; a name must be exact")
    func values() throws {
        var request = GapRequest(token, leavingOut: ["token_endpoint/scope/value", "token_endpoint/scope/name"])
        let value = try slot("token_endpoint/scope/value", of: request)
        let name = try slot("token_endpoint/scope/name", of: request)
        request.fill(value, with: "b%20a")
        request.fill(name, with: "Scope")
        #expect(request.isRight(value, variables: [:]))
        #expect(!request.isRight(name, variables: [:]))
    }

    @Test("Two parameters in each other's places ask for the same, and so does a value as it crossed the wire")
    func otherOrder() throws {
        let keys = ["grant_type", "code"].flatMap { ["token_endpoint/\($0)/name", "token_endpoint/\($0)/value"] }
        var request = GapRequest(token, leavingOut: Set(keys))
        for (key, typed) in zip(keys, ["code", "s1x", "grant_type", "authorization_code"]) {
            request.fill(try slot(key, of: request), with: typed)
        }
        #expect(request.rightGaps(known: ["code": "s1x"]).count == 4)
        #expect(request.rightGaps(known: ["code": "another"]).isEmpty)
    }

    @Test("What was not left out cannot be filled in, and where something is wrong each gap has its own verdict")
    func verdicts() throws {
        var request = GapRequest(token, leavingOut: ["token_endpoint/code/value", "token_endpoint/grant_type/name"])
        let code = try slot("token_endpoint/code/value", of: request)
        request.fill(code, with: "code")
        request.fill(try slot("token_endpoint/grant_type/value", of: request), with: "ignored")
        #expect(request.filled == [code: "code"])
        #expect(request.rightGaps(known: [:]) == [code])
    }

    @Test("The scheme of a credential may be in any case")
    func scheme() throws {
        var request = GapRequest(token, leavingOut: ["token_endpoint/Authorization/value"])
        let scheme = try slot("token_endpoint/Authorization/value", of: request)
        request.fill(scheme, with: "BASIC")
        #expect(request.rightGaps(known: [:]) == [scheme])
    }

    @Test("Of a JSON object the names can be left out, and nothing else")
    func members() {
        let json = RequestTemplate(
            method: "POST", target: "{{registration_endpoint}}",
            body: "{\n  \"client_name\": \"a=b\",\n  \"redirect_uris\": [\n    \"x=y\"\n  ]\n}")
        #expect(
            GapRequest.slots(of: json).map(\.key) == [
                "registration_endpoint/method/method", "registration_endpoint/address/endpoint",
                "registration_endpoint/client_name/name", "registration_endpoint/redirect_uris/name",
            ])
    }

    @Test("A filling is bounded")
    func bounded() throws {
        var request = GapRequest(token, leavingOut: ["token_endpoint/code/value"])
        let code = try slot("token_endpoint/code/value", of: request)
        request.fill(code, with: String(repeating: "x", count: 10_000))
        #expect(request.filled[code]?.count == GapRequest.longestFilling)
    }
}

@Suite("Fading")
struct FadingTests {
    private let slots = [
        GapRequest.slots(
            of: RequestTemplate(method: "GET", target: "{{authorization_endpoint}}?a=1&b=2&c=3&d=4&e=5&f=6")),
        GapRequest.slots(of: RequestTemplate(method: "GET", target: "{{api}}/contacts")),
    ]

    private func gaps(round: Int, missed: [String: Int] = [:], seed: UInt64 = 1) -> Set<String> {
        var random = SeededGenerator(seed: seed, for: "fading")
        return Fading.gaps(round: round).gaps(in: slots, missed: missed, random: &random)
    }

    @Test("First everything is shown, then gaps, then nothing")
    func stages() {
        var history = PracticeHistory()
        var levels = [history.next]
        for _ in 0..<4 {
            history.finish(.init(level: history.next, right: 0, asked: 0))
            levels.append(history.next)
        }
        #expect(levels == [.watch, .gaps(round: 1), .gaps(round: 2), .alone, .alone])
    }

    @Test("What was missed is forgotten once it was right as often")
    func forgets() {
        var history = PracticeHistory()
        for isRight in [false, false, true] { history.note("a", isRight: isRight) }
        #expect(history.missed == ["a": 1])
        history.note("a", isRight: true)
        history.note("b", isRight: true)
        #expect(history.missed.isEmpty)
    }

    @Test("The same history gives the same gaps, and each round has more of them")
    func sameHistory() {
        #expect(gaps(round: 1) == gaps(round: 1))
        #expect(gaps(round: 1) != gaps(round: 1, seed: 2))
        let counts = [gaps(round: 1).count, gaps(round: 2).count]
        #expect(counts[0] >= 5 && counts[1] > counts[0] && counts[1] < slots.joined().count)
    }

    @Test("What was missed comes back sooner: in the very next round, whatever else is drawn")
    func missed() {
        for seed in 0..<50 as Range<UInt64> {
            let key = "authorization_endpoint/d/value"
            #expect(gaps(round: 1, missed: [key: 1], seed: seed).contains(key))
        }
        let all = Dictionary(uniqueKeysWithValues: slots.joined().map { ($0.key, 1) })
        #expect(gaps(round: 1, missed: all).count == slots.joined().count)
    }

    @Test("Every request that can have a gap has one")
    func everyRequest() {
        for seed in 0..<50 as Range<UInt64> {
            let chosen = gaps(round: 1, seed: seed)
            for request in slots { #expect(request.contains { chosen.contains($0.key) }) }
        }
    }
}
