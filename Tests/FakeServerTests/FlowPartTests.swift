import Course
import Testing

@testable import FakeServer

private func makeResponse(
    _ head: String = "HTTP/1.1 200 OK", headers: [String] = [], body: String = ""
) -> RawResponse? {
    var response = RawResponse(head: ([head] + headers).joined(separator: "\r\n").utf8)
    response?.body = Array(body.utf8)
    return response
}

@Suite("What an answer turns into variables")
struct HarvestTests {
    private let origin = "http://127.0.0.1:1"

    @Test("A Location, made absolute, and its query by name")
    func location() throws {
        let response = try #require(
            makeResponse("HTTP/1.1 303 See Other", headers: ["location: /next?code=a%20b&error=access_denied#f=1"])
        )
        let harvest = Harvest(response, from: origin)
        #expect(harvest.values == [
            "location": "http://127.0.0.1:1/next?code=a%20b&error=access_denied#f=1", "code": "a b",
            "error": "access_denied",
        ])
        #expect(harvest.error == "access_denied")
    }

    @Test("The members of a JSON object as text; what is nested has no name")
    func json() throws {
        let response = try #require(
            makeResponse(
                headers: ["Content-Type: application/json"],
                body: #"{"a": "x", "b": 3600, "c": true, "d": 1.5, "e": null, "f": {"g": 1}, "h": ["i"], "j": "1799"}"#
            )
        )
        #expect(Harvest(response, from: origin).values == [
            "a": "x", "b": "3600", "c": "true", "d": "1.5", "j": "1799",
        ])
    }

    @Test("A form's address, made absolute, and its hidden fields")
    func form() throws {
        let html = """
            <p title="a > b"><FORM method=post action="/x?a=1&amp;b=2">
            <input type="hidden" name="request" value="&lt;1&gt; &quot;&#39;&amp;">
            <input name='csrf' type=hidden value=2><input name="username"><input type="hidden" value="no name"></form>
            """
        let response = try #require(makeResponse(headers: ["Content-Type: text/html; charset=utf-8"], body: html))
        #expect(Harvest(response, from: origin).values == [
            "form_action": "http://127.0.0.1:1/x?a=1&b=2", "request": "<1> \"'&", "csrf": "2",
        ])
    }

    @Test("The error of a challenge")
    func challenge() throws {
        let response = try #require(
            makeResponse("HTTP/1.1 401 No", headers: [#"WWW-Authenticate: Bearer realm="api", error="invalid_token""#])
        )
        #expect(Harvest(response, from: origin).error == "invalid_token")
        #expect(Harvest(response, from: origin).values == [:])
    }

    @Test("Broken bodies give nothing", arguments: ["<", "<form", "<form action=\"x", "{", "<form =>", "<a b=\"'>"])
    func broken(body: String) throws {
        for type in ["text/html", "application/json"] {
            let response = try #require(makeResponse(headers: ["Content-Type: \(type)"], body: body))
            #expect(Harvest(response, from: origin).values["form_action"] == (body == "<form =>" && type == "text/html" ? "" : nil))
        }
    }
}

@Suite("Reading raw answers")
struct RawResponseTests {
    @Test("Header names in any case, values as they came, lines that are none left out")
    func headers() throws {
        let response = try #require(makeResponse(headers: ["A:  b", "a: c ", "nonsense", "D:"]))
        #expect(response.status == 200)
        #expect(response.values(of: "a") == ["b", "c "])
        #expect(response.headers.count == 3)
    }

    @Test("What is not HTTP", arguments: ["", "SSH-2.0-x", "HTTP/1.1", "HTTP/1.1 abc", "HTTP/2 200"])
    func notHTTP(head: String) {
        #expect(makeResponse(head) == nil)
    }

    @Test("Where the body ends")
    func framing() throws {
        #expect(makeResponse(headers: ["Content-Length: 5"])?.framing(toHead: false) == .length(5))
        #expect(makeResponse(headers: ["Content-Length: 5"])?.framing(toHead: true) == RawResponse.Framing.none)
        #expect(makeResponse("HTTP/1.1 204 x", headers: ["Content-Length: 5"])?.framing(toHead: false) == RawResponse.Framing.none)
        #expect(makeResponse(headers: ["Transfer-Encoding: Chunked", "Content-Length: 5"])?.framing(toHead: false) == .chunked)
        #expect(makeResponse()?.framing(toHead: false) == .close)
    }

    @Test("Chunks", arguments: [
        ("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde"), ("0\r\n\r\n", ""), ("A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        ("3\r\nabc\r\n", nil), ("zz\r\n", nil), ("-1\r\n", nil), ("FFFFFFFFFFFFFFFFF\r\n", nil), ("9\r\nabc", nil), ("", nil),
    ] as [(String, String?)])
    func chunks(bytes: String, body: String?) {
        #expect(RawResponse.joined(chunks: Array(bytes.utf8)) == body.map { Array($0.utf8) })
    }
}

@Suite("Making requests")
struct RequestBytesTests {
    private func makeBytes(
        _ method: String = "GET", headers: [(String, String)] = [], body: String? = nil, cookies: String? = nil
    ) throws -> String {
        let request = FilledRequest(
            method: method, target: "http://127.0.0.1:1/x?y#z",
            headers: headers.map { RequestTemplate.Header(name: $0.0, value: $0.1) }, body: body
        )
        let target = try Target(request.target, ports: [1, 2])
        return String(decoding: try RequestBytes(request, to: target, cookies: cookies).bytes, as: UTF8.self)
    }

    @Test("Host, Content-Length and Connection are added, and the party's cookies")
    func added() throws {
        #expect(try makeBytes() == "GET /x?y HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n\r\n")
        #expect(
            try makeBytes("POST", headers: [("A", "b")], body: "ä", cookies: "s=1")
                == "POST /x?y HTTP/1.1\r\nHost: 127.0.0.1:1\r\nA: b\r\nCookie: s=1\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\nä"
        )
    }

    @Test("What is typed is not replaced")
    func typed() throws {
        #expect(
            try makeBytes(
                headers: [("host", "evil"), ("content-length", "99"), ("CONNECTION", "keep-alive"), ("cookie", "a=b")],
                body: "x", cookies: "s=1"
            ) == "GET /x?y HTTP/1.1\r\nhost: evil\r\ncontent-length: 99\r\nCONNECTION: keep-alive\r\ncookie: a=b\r\n\r\nx"
        )
    }

    @Test("Basic with id and secret is encoded, anything else goes as it is", arguments: [
        ("Basic id secret", "Basic aWQ6c2VjcmV0"), ("basic a:b 100%", "Basic YSUzQWI6MTAwJTI1"),
        ("Basic aWQ6c2VjcmV0", "Basic aWQ6c2VjcmV0"), ("Bearer x y", "Bearer x y"), ("Basic a b c", "Basic a b c"),
    ])
    func basic(value: String, sent: String) throws {
        #expect(try makeBytes(headers: [("Authorization", value)]).contains("\r\nAuthorization: \(sent)\r\n"))
    }

    @Test("A line break in a value cannot make another header")
    func lineBreaks() {
        #expect(throws: ExchangeFault.lineBreak(in: "header A")) { try makeBytes(headers: [("A", "b\r\nEvil: 1")]) }
        #expect(throws: ExchangeFault.lineBreak(in: "method")) { try makeBytes("GET\n") }
        #expect(throws: ExchangeFault.lineBreak(in: "address")) { try Target("http://127.0.0.1:1/\r\n", ports: [1]) }
    }

    @Test("Cookies are kept by party and by server")
    func cookies() {
        var jars = CookieJars()
        jars.store("session=1; Path=/; HttpOnly", for: "Browser", from: "http://a")
        jars.store("b=", for: "Browser", from: "http://a")
        jars.store("session=2", for: "Attacker", from: "http://a")
        jars.store("nonsense", for: "Browser", from: "http://a")
        #expect(jars.header(of: "Browser", to: "http://a") == "session=1; b=")
        #expect(jars.header(of: "Attacker", to: "http://a") == "session=2")
        #expect(jars.header(of: "Browser", to: "http://b") == nil)
        jars.store("session=; Max-Age=0", for: "Browser", from: "http://a")
        #expect(jars.header(of: "Browser", to: "http://a") == "b=")
    }
}

@Suite("What the learner reads when nothing came back")
struct ExchangeFaultTests {
    @Test("Word for word", arguments: [
        (.missingVariable("code"), "{{code}} has no value yet: no answer has given one. Run the steps before this one first."),
        (.targetMalformed("x"), "`x` is no address that a request can go to; it must begin with http:// and a host."),
        (.targetForeign("http://x/"), "`http://x/` is not one of this run's own two servers, so nothing was sent."),
        (.lineBreak(in: "header A"), "The header A would have a line break in the middle, so nothing was sent."),
        (.refused("no route"), "The connection could not be opened: no route."),
        (.tooSlow(seconds: 15), "No whole answer came within 15 seconds."),
        (.tooLarge(limit: 1_048_576), "The answer is longer than 1 MB, so the rest was not read."),
        (.notHTTP, "What came back is not HTTP."),
        (.cutOff, "The connection was closed before the answer was complete."),
    ] as [(ExchangeFault, String)])
    func sentences(fault: ExchangeFault, sentence: String) {
        #expect(fault.sentence == sentence)
    }
}

@Suite("The app's own rules")
struct AppSessionTests {
    private func receive(_ query: String) throws -> AppSession.Arrival {
        var session = AppSession(issuer: "https://s.example", awaited: ["s1"])
        return session.receive(try .init(encoded: query.utf8))
    }

    @Test("Rule 99: unknown parameters are ignored and a code is taken as it is")
    func good() throws {
        #expect(try receive("code=%20x&state=s1&iss=https://s.example&flavour=lemon") == .code(" x"))
        #expect(try receive("error=access_denied&state=s1&iss=https://s.example") == .error("access_denied", description: nil))
    }

    @Test("Rules 96 and 97: when it stops, and why", arguments: [
        ("", .noAnswer, "There is neither a code nor an error in the address."),
        ("code=x", .stateMissing, "There is no state, so the answer belongs to no question of this app's."),
        ("error=x", .stateMissing, "There is no state, so the answer belongs to no question of this app's."),
        ("code=x&state=s2", .stateUnknown("s2"), "The app never sent the state `s2`. Somebody else may have made this address."),
        ("code=x&state=s1", .issuerMissing(expected: "https://s.example"), "There is no iss, although https://s.example says that it always sends it."),
        ("code=x&state=s1&iss=https://s.example/", .issuerWrong(sent: "https://s.example/", expected: "https://s.example"), "iss is https://s.example/; the browser was sent to https://s.example."),
        ("code=x&code=y&state=s1", .repeated("code"), "The parameter code comes more than once."),
    ] as [(String, ArrivalFault, String)])
    func stops(query: String, fault: ArrivalFault, sentence: String) throws {
        #expect(try receive(query) == .refused(fault))
        #expect(fault.sentence == sentence)
    }

    @Test("Rules 96 and 99: a state and a code are good for one time")
    func once() throws {
        var session = AppSession(issuer: "i", awaited: ["s1", "s2"])
        #expect(session.receive(["code": "x", "state": "s1", "iss": "i"]) == .code("x"))
        #expect(session.receive(["code": "x", "state": "s1", "iss": "i"]) == .refused(.stateUsed))
        #expect(session.receive(["code": "x", "state": "s2", "iss": "i"]) == .refused(.codeUsed))
        #expect(ArrivalFault.stateUsed.sentence == "This state has come back once already, and it is good for one time.")
        #expect(ArrivalFault.codeUsed.sentence == "This code has come before, and a code is good for one time.")
        #expect(ArrivalFault.malformed.sentence == "The address cannot be read: a percent sign or a character in it is wrong.")
    }
}
