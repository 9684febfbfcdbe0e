@testable import FakeServer

/// Requests that are wrong before anybody looks at their parameters.
extension Malformation {
    static let heads: [Malformation] =
        [
            ("a header of 200 KB", "X: \(String(repeating: "a", count: 200_000))\r\n"),
            ("20,000 headers", String(repeating: "X: a\r\n", count: 20_000)),
        ].map { name, header in
            Malformation(testDescription: name, answer: .status(431), needsBody: false) {
                bytes("\($0) \($1) HTTP/1.1\r\nHost: \($2)\r\n\(header)\r\n")
            }
        }
        + [
            ("a line end in a header", "X: a\rX-Injected: yes\r\n"),
            ("a folded header", "X: a\r\n X-Injected: yes\r\n"),
            ("a space before the colon", "X-Injected : yes\r\n"),
            ("a header without a name", ": yes\r\n"),
            ("a NUL in a header", "X: \u{0}\r\n"),
            ("no colon", "X-Injected yes\r\n"),
        ].map { name, header in
            Malformation(testDescription: name, answer: .refusedOrClosed, needsBody: false) {
                bytes("\($0) \($1)?client_id=%zz HTTP/1.1\r\nHost: \($2)\r\n\(header)\(none)Connection: close\r\n\r\n")
            }
        }
        + [
            Malformation(testDescription: "a head that never ends", answer: .cutOff, needsBody: false) {
                bytes("\($0) \($1) HTTP/1.1\r\nHost: \($2)\r\nX: ")
            },
            Malformation(testDescription: "no Host", answer: .refused, needsBody: false) { method, path, _ in
                bytes("\(method) \(path) HTTP/1.1\r\n\(none)Connection: close\r\n\r\n")
            },
            Malformation(testDescription: "two Hosts", answer: .refusedOrClosed, needsBody: false) {
                bytes("\($0) \($1) HTTP/1.1\r\nHost: evil.example\r\nHost: \($2)\r\n\(none)Connection: close\r\n\r\n")
            },
            Malformation(testDescription: "HTTP of the future", answer: .refusedOrClosed, needsBody: false) {
                bytes("\($0) \($1) HTTP/9.9\r\nHost: \($2)\r\n\r\n")
            },
            Malformation(testDescription: "no version", answer: .refusedOrClosed, needsBody: false) { method, path, _ in
                bytes("\(method) \(path)\r\n\r\n")
            },
        ]
        + ["BREW", "DELETE", "PUT", "PATCH", "TRACE", "PROPFIND", "CONNECT", "get", "G@T"].map { method in
            Malformation(testDescription: "the method \(method)", answer: .refusedOrClosed, needsBody: false) {
                bytes("\(method) \($1) HTTP/1.1\r\nHost: \($2)\r\n\(none)Connection: close\r\n\r\n")
            }
        }

    static let framings: [Malformation] =
        [
            ("a length that is no number", "Content-Length: x\r\n\r\n"),
            ("a negative length", "Content-Length: -1\r\n\r\n"),
            ("a length beyond all numbers", "Content-Length: 99999999999999999999999\r\n\r\n"),
            ("two lengths", "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=%z"),
            ("a length and chunks", "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=%\r\n0\r\n\r\n"),
            ("a length too small", "Content-Length: 3\r\n\r\na=%zzzz"),
            ("chunks without a size", "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
            ("a chunk of a negative size", "Transfer-Encoding: chunked\r\n\r\n-1\r\na\r\n"),
            ("a chunk of an enormous size", "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\na\r\n"),
            ("a chunk that is too short", "Transfer-Encoding: chunked\r\n\r\n5\r\na=\r\n0\r\n\r\n"),
            ("an unknown transfer coding", "Transfer-Encoding: carrier-pigeon\r\n\r\na=%"),
        ].map { framing($0, .refusedOrClosed, $1) }
        + [
            ("a length too large", "Content-Length: 100\r\n\r\na=%"),
            ("chunks that never end", "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n"),
            ("half a chunk", "Transfer-Encoding: chunked\r\n\r\nff\r\na=%"),
        ].map { framing($0, .cutOff, $1) }
        + [
            Malformation(testDescription: "chunks of 20 MB in all", answer: .status(413), needsBody: true) {
                bytes("\($0) \($1) HTTP/1.1\r\nHost: \($2)\r\nTransfer-Encoding: chunked\r\n\r\n")
                    + endlessChunks
            }
        ]

    private static let endlessChunks = bytes(
        String(repeating: "4000\r\n" + String(repeating: "a", count: 0x4000) + "\r\n", count: 1_200)
    )

    private static func framing(_ name: String, _ answer: Answer, _ rest: String) -> Malformation {
        Malformation(testDescription: name, answer: answer, needsBody: true) {
            bytes(
                "\($0) \($1) HTTP/1.1\r\nHost: \($2)\r\nContent-Type: application/x-www-form-urlencoded\r\n\(rest)"
            )
        }
    }
}
