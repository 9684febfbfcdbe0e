import Testing

@testable import FakeServer

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
        #expect(
            makeResponse("HTTP/1.1 204 x", headers: ["Content-Length: 5"])?.framing(toHead: false)
                == RawResponse.Framing.none)
        #expect(
            makeResponse(headers: ["Transfer-Encoding: Chunked", "Content-Length: 5"])?.framing(toHead: false)
                == .chunked)
        #expect(makeResponse()?.framing(toHead: false) == .close)
    }

    @Test(
        "Chunks",
        arguments: [
            ("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde"), ("0\r\n\r\n", ""),
            ("A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
            ("3\r\nabc\r\n", nil), ("zz\r\n", nil), ("-1\r\n", nil), ("FFFFFFFFFFFFFFFFF\r\n", nil), ("9\r\nabc", nil),
            ("", nil),
        ] as [(String, String?)])
    func chunks(bytes: String, body: String?) {
        #expect(RawResponse.joined(chunks: Array(bytes.utf8)) == body.map { Array($0.utf8) })
    }
}
