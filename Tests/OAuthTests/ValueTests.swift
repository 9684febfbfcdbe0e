import Testing

@testable import OAuth

@Suite("Values")
struct ValueTests {
    @Test(
        "Base 64, by the vectors of RFC 4648 section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ])
    func base64(text: String, encoded: String) {
        #expect(Base64.plain(Array(text.utf8)) == encoded)
        #expect(Base64.decode(plain: encoded) == Array(text.utf8))
        #expect(Base64.url([0xFB, 0xFF]) == "-_8")
    }

    @Test("What is not base 64", arguments: ["Zg", "Zg=", "Z===", "Zm9v!", "Zm 9", "====", "Z=g="])
    func notBase64(text: String) {
        #expect(Base64.decode(plain: text) == nil)
    }

    @Test(
        "Parameters are decoded as a form is",
        arguments: [
            ("a=1&b=2", ["a": "1", "b": "2"]), ("a=x+y%20z", ["a": "x y z"]), ("a=1=2", ["a": "1=2"]),
            ("a", [:]), ("a=", [:]), ("&&a=1&", ["a": "1"]), ("%61=%C3%A4", ["a": "ä"]), ("", [:]),
        ] as [(String, [String: String])])
    func parameters(encoded: String, values: [String: String]) throws {
        let parameters = try FormParameters(encoded: encoded.utf8)
        for name in ["a", "b"] { #expect(parameters[name] == values[name]) }
    }

    @Test(
        "What cannot be decoded says why",
        arguments: [
            ("a=%", .percent("")), ("a=%4", .percent("4")), ("a=%+1", .percent("+1")), ("%zz", .percent("zz")),
            ("a=%ff", .encoding), ("a=%C3", .encoding),
        ] as [(String, FormEncoding.Fault)])
    func malformed(encoded: String, fault: FormEncoding.Fault) {
        #expect(throws: fault) { try FormParameters(encoded: encoded.utf8) }
        let many = Array(repeating: "a=1", count: 101).joined(separator: "&")
        #expect(throws: FormEncoding.Fault.tooMany(limit: 100)) { try FormParameters(encoded: many.utf8) }
    }

    @Test("Whatever is encoded comes back", arguments: ["", "a b", "100%", "a&b=c", "日本\u{0}", "~-._", "+"])
    func roundTrip(text: String) throws {
        #expect(try FormEncoding.decode(FormEncoding.encode(text).utf8) == text)
    }

    @Test(
        "A scope is words with one space between",
        arguments: [
            ("a", ["a"]), ("a b a", ["a", "b"]), ("a  b", nil), (" a", nil), ("", nil), ("a\tb", nil), ("ä", nil),
            ("a\\", nil), ("https://a.example/x", ["https://a.example/x"]),
        ] as [(String, [String]?)])
    func scope(text: String, tokens: [String]?) {
        #expect(Scope(parsing: text)?.tokens == tokens)
    }

    @Test("An instant never overflows")
    func instants() {
        let end = Instant(secondsSinceEpoch: .max)
        #expect(end.advanced(by: 1) == end)
        #expect(Instant(secondsSinceEpoch: .min).advanced(by: -1) == Instant(secondsSinceEpoch: .min))
        #expect(end - Instant(secondsSinceEpoch: -5) == .max)
    }

    @Test("Three profiles, each found by name")
    func profiles() {
        #expect(Profile.all.map(\.name) == ["standard", "two-minute", "legacy"])
        #expect(Profile.named("two-minute")?.paths.token == "/oauth/token")
        #expect(Profile.named("Standard") == nil)
        #expect(Profile.all.allSatisfy { $0.codeLifetime == 120 && $0.accessTokenLifetime <= 3_600 })
    }
}

@Suite("The server is a value")
struct SnapshotTests {
    @Test("A copy undoes everything that came after it")
    func snapshot() throws {
        var world = World()
        let code = try world.code()
        let snapshot = world.server
        let request = world.tokenRequest(code)
        _ = try world.server.token(request, at: world.moment)
        #expect(world.server != snapshot)
        world.server = snapshot
        #expect(throws: Never.self) { try world.server.token(request, at: world.moment) }
    }

    @Test("A refusal changes nothing but what a rule asks")
    func refusalsChangeNothing() throws {
        var world = World()
        let code = try world.code()
        let before = world.server
        let wrong = world.tokenRequest(code, ["code_verifier": String(repeating: "x", count: 43)])
        #expect(refusal { _ = try world.server.token(wrong, at: world.moment) } != nil)
        #expect(world.server == before)
    }

    @Test("What has expired is remembered for a day, so that the reason can be told, and then dropped")
    func expiry() throws {
        var world = World()
        let empty = world.server
        let code = try world.code()
        let token = try world.tokens().accessToken
        _ = try world.device()
        world.wait(3_600)
        #expect(refusal { _ = try world.call(token) }?.cause == .token(.expired(age: 3_600, lifetime: 3_600)))
        world.wait(86_401)
        _ = try? world.server.begin(makeQuery(["client_id": nil]), at: world.moment)
        #expect(refusal { _ = try world.call(token) }?.cause == .token(.unknown))
        #expect(
            refusal { _ = try world.server.token(world.tokenRequest(code), at: world.moment) }?.cause
                == .grant(.codeUnknown))
        world.wait(31 * 86_400)
        _ = try? world.server.begin(makeQuery(["client_id": nil]), at: world.moment)
        #expect(world.server.held == empty.held)
    }

    @Test("A thousand requests may wait; the oldest makes room")
    func pending() throws {
        var world = World()
        let first = try world.server.begin(makeQuery(), at: world.moment)
        world.wait(1)
        for _ in 0..<999 { _ = try world.server.begin(makeQuery(), at: world.moment) }
        #expect(throws: Never.self) { try world.server.prompt(for: first, at: world.now) }
        _ = try world.server.begin(makeQuery(), at: world.moment)
        #expect(throws: OAuthError(.authorization(.requestUnknown))) {
            try world.server.prompt(for: first, at: world.now)
        }
    }
}

extension AuthorizationServer {
    /// How many things of each kind it holds.
    fileprivate var held: [Int] {
        [pending.count, codes.count, accessTokens.count, refreshTokens.count, families.count, devices.count]
    }
}
