import Course
import Testing

@testable import FakeServer

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
            )
                == "GET /x?y HTTP/1.1\r\nhost: evil\r\ncontent-length: 99\r\nCONNECTION: keep-alive\r\n"
                + "cookie: a=b\r\n\r\nx"
        )
    }

    @Test(
        "Basic with id and secret is encoded, anything else goes as it is",
        arguments: [
            ("Basic id secret", "Basic aWQ6c2VjcmV0"), ("basic a:b 100%", "Basic YSUzQWI6MTAwJTI1"),
            ("Basic aWQ6c2VjcmV0", "Basic aWQ6c2VjcmV0"), ("Bearer x y", "Bearer x y"), ("Basic a b c", "Basic a b c"),
        ])
    func basic(value: String, sent: String) throws {
        #expect(try makeBytes(headers: [("Authorization", value)]).contains("\r\nAuthorization: \(sent)\r\n"))
    }

    @Test("A line break in a value cannot make another header")
    func lineBreaks() {
        #expect(throws: ExchangeFault.lineBreak(in: .header("A"))) { try makeBytes(headers: [("A", "b\r\nEvil: 1")]) }
        #expect(throws: ExchangeFault.lineBreak(in: .method)) { try makeBytes("GET\n") }
        #expect(throws: ExchangeFault.lineBreak(in: .address)) { try Target("http://127.0.0.1:1/\r\n", ports: [1]) }
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
