import Testing

@testable import FakeServer

@Suite("Where one request ends and the next begins")
struct MessageSplitterTests {
    private static let head = "POST /token HTTP/1.1\r\nHost: a\r\n"

    @Test(
        "Requests are told apart, however their bytes arrive",
        arguments: [1, 2, 3, 7, 1_000]
    )
    func split(step: Int) {
        let requests = [
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            Self.head + "Content-Length: 5\r\n\r\na=b&c",
            Self.head + "content-length:0\r\n\r\n",
            Self.head + "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
            Self.head + "Transfer-Encoding: chunked\r\n\r\n0\r\nTrailer: x\r\n\r\n",
            "GET /lines HTTP/1.1\nHost: a\n\n",
        ]
        let bytes = Array(requests.joined().utf8)
        var splitter = MessageSplitter()
        var found: [String] = []
        for start in stride(from: 0, to: bytes.count, by: step) {
            splitter.take(Array(bytes[start..<min(start + step, bytes.count)])) { found.append(Self.text($0)) }
        }
        #expect(found == requests)
        #expect(splitter.message.isEmpty)
    }

    @Test("Line ends before a request are passed over")
    func emptyLines() {
        var splitter = MessageSplitter()
        var found: [String] = []
        splitter.take(Array("\r\n\r\nGET / HTTP/1.1\r\n\r\n".utf8)) { found.append(Self.text($0)) }
        #expect(found == ["GET / HTTP/1.1\r\n\r\n"])
    }

    @Test("What is not whole is there to be looked at")
    func partial() {
        var splitter = MessageSplitter()
        splitter.take(Array((Self.head + "Content-Length: 5\r\n\r\na=").utf8)) { _ in #expect(Bool(false)) }
        #expect(Self.text(splitter.takeMessage()).hasSuffix("\r\n\r\na="))
        #expect(splitter.message.isEmpty)
    }

    @Test("16 KiB of a head and 64 KiB of a body are kept, and how much was not is known")
    func bounded() {
        var splitter = MessageSplitter()
        var found: [MessageBytes] = []
        let field = "X: " + String(repeating: "a", count: 20_000) + "\r\n"
        splitter.take(Array((Self.head + "Content-Length: 70000\r\n" + field + "\r\n").utf8)) { found.append($0) }
        for _ in 1...7 { splitter.take(Array(repeating: 97, count: 10_000)) { found.append($0) } }
        #expect(found.map(\.head.count) == [16_384])
        #expect(found.map(\.body.count) == [65_536])
        #expect(found.map(\.lostOfBody) == [4_464])
        #expect(found.allSatisfy { $0.lostOfHead > 3_000 })
    }

    @Test(
        "Nonsense ends no process",
        arguments: [
            "Content-Length: -5", "Content-Length: 99999999999999999999", "Content-Length: x",
            "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFF", "Transfer-Encoding: chunked\r\n\r\n-1",
            "Transfer-Encoding: chunked\r\n\r\n\r\n\r\n",
        ])
    func nonsense(fields: String) {
        var splitter = MessageSplitter()
        splitter.take(Array((Self.head + fields + "\r\n\r\nrest\r\n\r\n").utf8)) { _ in }
        #expect(splitter.takeMessage().head.count <= MessageBytes.headLimit)
    }

    private static func text(_ message: MessageBytes) -> String {
        String(decoding: message.head + message.body, as: UTF8.self)
    }
}
