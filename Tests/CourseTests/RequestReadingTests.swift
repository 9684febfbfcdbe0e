import Testing

@testable import Course

@Suite("What a request means")
struct RequestReadingTests {
    private func make(_ text: String) throws -> RequestReading {
        RequestReading(try RequestText.read(text).filled(with: [:]))
    }

    private let right = """
        POST http://127.0.0.1:1/token
        Authorization: Basic id s3cret

        grant_type=authorization_code&code=abc&redirect_uri=http%3A%2F%2Fa.example%2Fcb
        """

    @Test(
        "Another order, another encoding and another legal way are the same",
        arguments: [
            "POST http://127.0.0.1:1/token\nAuthorization: basic id s3cret\n\ncode=abc&redirect_uri=http://a.example/cb&grant_type=authorization%5Fcode",
            "POST http://127.0.0.1:1/token\n\nclient_id=id&client_secret=s3cret&grant_type=authorization_code&code=abc&redirect_uri=http%3a%2f%2fa.example%2fcb",
            "post http://127.0.0.1:1/token\nContent-Type: application/x-www-form-urlencoded\nAuthorization: Basic id s3cret\n\nclient_id=id&grant_type=authorization_code&code=abc&redirect_uri=http%3A%2F%2Fa.example%2Fcb",
        ])
    func same(_ other: String) throws {
        #expect(try make(other).differences(from: make(right)) == [])
    }

    @Test("Each difference is told in the order of the right request, what is too much at the end")
    func differs() throws {
        let own = """
            GET http://127.0.0.1:1/tokens?code=abc

            grant_type=code&redirect_uri=http%3A%2F%2Fa.example%2Fcb&redirect_uri=x&colour=red
            """
        #expect(
            try make(own).differences(from: make(right)) == [
                .method(own: "GET", right: "POST"),
                .endpoint(own: "http://127.0.0.1:1/tokens", right: "http://127.0.0.1:1/token"),
                .value(name: "grant_type", own: "code", right: "authorization_code"),
                .misplaced(name: "code"),
                .missing(name: "client_id", right: "id"),
                .missing(name: "client_secret", right: "s3cret"),
                .repeated(name: "redirect_uri"),
                .extra(name: "colour", own: "red"),
            ])
    }

    @Test("The order of scope tokens and of JSON members does not matter")
    func unordered() throws {
        #expect(try make("GET http://h/a?scope=a%20b") == make("GET http://h/a?scope=b+a"))
        #expect(
            try make("POST http://h/a\nContent-Type: application/json\n\n{\"a\": 1, \"b\": [1, 2]}")
                == make("POST http://h/a\nContent-Type: application/json\n\n{\"b\":[1,2],\"a\":1}"))
        #expect(
            try make("POST http://h/a\n\n{\"a\":1}").differences(from: make("POST http://h/a\n\n{\"a\":2}"))
                == [.value(name: "a", own: "1", right: "2")])
    }

    @Test("Nesting without end and broken escapes are just another body")
    func hostile() throws {
        let nested = String(repeating: "[", count: 10_000)
        #expect(FlatJSON.members(of: "{\"a\":\(nested)") == nil)
        #expect(FlatJSON.members(of: "{\"a\":\(nested)\(String(repeating: "]", count: 10_000))}")?.count == 1)
        #expect(
            FlatJSON.members(of: #"{"a":"\uD83D\uDE00\n\"","b":null}"#) == [
                .init(name: "a", value: "😀\n\""), .init(name: "b", value: "null"),
            ])
        for broken in ["", "[]", "{", "{\"a\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud83d\"}", "{\"a\":1}}", "{\"a\":1,}"] {
            #expect(FlatJSON.members(of: broken) == nil, "\(broken)")
        }
    }
}
