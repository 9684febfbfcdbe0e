import Testing

@testable import FakeServer

@Suite("The app's own rules")
struct AppSessionTests {
    private func receive(_ query: String) throws -> AppSession.Arrival {
        var session = AppSession(issuer: "https://s.example", awaited: ["s1"])
        return session.receive(try .init(encoded: query.utf8))
    }

    @Test("Rule 99: unknown parameters are ignored and a code is taken as it is")
    func good() throws {
        #expect(try receive("code=%20x&state=s1&iss=https://s.example&flavour=lemon") == .code(" x"))
        #expect(
            try receive("error=access_denied&state=s1&iss=https://s.example")
                == .error("access_denied", description: nil))
    }

    @Test(
        "Rule 96, rule 97: when it stops, and why",
        arguments: [
            ("", .noAnswer, "There is neither a code nor an error in the address."),
            ("code=x", .stateMissing, "There is no state, so the answer belongs to no question of this app's."),
            ("error=x", .stateMissing, "There is no state, so the answer belongs to no question of this app's."),
            (
                "code=x&state=s2", .stateUnknown("s2"),
                "The app never sent the state `s2`. Somebody else may have made this address."
            ),
            (
                "code=x&state=s1", .issuerMissing(expected: "https://s.example"),
                "There is no iss, although https://s.example says that it always sends it."
            ),
            (
                "code=x&state=s1&iss=https://s.example/",
                .issuerWrong(sent: "https://s.example/", expected: "https://s.example"),
                "iss is https://s.example/; the browser was sent to https://s.example."
            ),
            ("code=x&code=y&state=s1", .repeated("code"), "The parameter code comes more than once."),
        ] as [(String, ArrivalFault, String)])
    func stops(query: String, fault: ArrivalFault, sentence: String) throws {
        #expect(try receive(query) == .refused(fault))
        #expect(fault.sentence == sentence)
    }

    @Test("Rule 96, rule 99: a state and a code are good for one time")
    func once() throws {
        var session = AppSession(issuer: "i", awaited: ["s1", "s2"])
        #expect(session.receive(["code": "x", "state": "s1", "iss": "i"]) == .code("x"))
        #expect(session.receive(["code": "x", "state": "s1", "iss": "i"]) == .refused(.stateUsed))
        #expect(session.receive(["code": "x", "state": "s2", "iss": "i"]) == .refused(.codeUsed))
        #expect(
            ArrivalFault.stateUsed.sentence == "This state has come back once already, and it is good for one time.")
        #expect(ArrivalFault.codeUsed.sentence == "This code has come before, and a code is good for one time.")
        #expect(
            ArrivalFault.malformed.sentence
                == "The address cannot be read: a percent sign or a character in it is wrong.")
    }
}
