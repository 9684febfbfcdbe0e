import Testing

@testable import FakeServer

@Suite("The Host header must name the server")
struct ServerNamesTests {
    @Test("On loopback: the addresses of loopback and localhost, with the port, in any case")
    func loopback() {
        let names = ServerNames(ListeningAddress(), port: 8_414)
        #expect(names.own == "127.0.0.1:8414")
        for good in ["127.0.0.1:8414", "localhost:8414", "LOCALHOST:8414"] { #expect(names.include(good)) }
        let bad = ["evil.example:8414", "127.0.0.1", "127.0.0.1:1", "[::1]:8414", "192.168.1.5:8414", "", nil]
        for bad in bad { #expect(!names.include(bad)) }
    }

    @Test("On IPv6 loopback its name has brackets")
    func loopback6() {
        let names = ServerNames(ListeningAddress(host: "::1"), port: 8_414)
        #expect(names.own == "[::1]:8414")
        #expect(names.include("[::1]:8414"))
        #expect(names.include("localhost:8414"))
    }

    @Test("On one address: that address alone")
    func oneAddress() {
        let names = ServerNames(ListeningAddress(host: "192.168.1.5"), port: 8_414)
        #expect(names.own == "192.168.1.5:8414")
        #expect(names.include("192.168.1.5:8414"))
        #expect(!names.include("localhost:8414"))
        #expect(!names.include("192.168.1.6:8414"))
    }

    @Test("On every address: whatever is an address, and no name but localhost")
    func everywhere() {
        let names = ServerNames(ListeningAddress(host: "0.0.0.0"), port: 8_414)
        #expect(names.own == "127.0.0.1:8414")
        for good in ["192.168.1.5:8414", "10.0.0.1", "[fe80::1]:8414", "localhost:8414"] {
            #expect(names.include(good))
        }
        for bad in ["evil.example:8414", "1.2.3:8414", "1.2.3.4.evil.example:8414", "1.2.3.256:8414"] {
            #expect(!names.include(bad))
        }
    }

    @Test("The issuer's host as well, with its scheme's port or without")
    func issuer() throws {
        let issuer = try #require(IssuerURL("https://auth.example"))
        let names = ServerNames(ListeningAddress(issuer: issuer), port: 8_414)
        for good in ["auth.example", "auth.example:443", "127.0.0.1:8414"] { #expect(names.include(good)) }
        for bad in ["auth.example:80", "auth.example:8414", "x.auth.example"] { #expect(!names.include(bad)) }
    }

    @Test("Port 80 need not be written")
    func port80() {
        let names = ServerNames(ListeningAddress(), port: 80)
        for good in ["127.0.0.1", "localhost", "127.0.0.1:80"] { #expect(names.include(good)) }
    }

    @Test(
        "An issuer is a scheme, a host and perhaps a port",
        arguments: [
            ("https://auth.example", true), ("http://localhost:9000", true), ("http://[::1]:9000", true),
            ("http://[::1]", true), ("HTTPS://auth.example", true), ("https://auth.example/", false),
            ("https://auth.example/tenant", false), ("https://auth.example?x=1", false), ("auth.example", false),
            ("https://", false), ("ftp://auth.example", false), ("https://a:b", false), ("https://a:1:2", false),
            ("https://a:", false), ("https://user@a", false), ("https://a b", false), ("https://a:70000", false),
        ])
    func issuerURL(text: String, isGood: Bool) {
        #expect((IssuerURL(text) != nil) == isGood)
    }

    @Test("A server asks for its names, whichever of them is used", arguments: ["localhost", "127.0.0.1"])
    func answered(host: String) async throws {
        let mock = try await makeMock()
        #expect(try await mock.send("GET", "/device", headers: ["Host: \(host):\(mock.port)"]).status == 200)
        #expect(try await mock.send("GET", "/device", headers: ["Host: evil.example"]).status == 421)
    }

    @Test("Behind a proxy it calls itself what the proxy does")
    func proxied() async throws {
        let mock = try await makeMock { $0.issuer = "https://auth.example" }
        let metadata = try await mock.send(
            "GET", "/.well-known/oauth-authorization-server", headers: ["Host: auth.example"]
        )
        #expect(metadata.text("issuer") == "https://auth.example")
        #expect(metadata.text("token_endpoint") == "https://auth.example/token")
    }
}
