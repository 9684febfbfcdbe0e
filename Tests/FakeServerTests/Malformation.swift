import Testing

@testable import FakeServer

/// A way in which a request can be wrong, whatever address it is for.
struct Malformation: CustomTestStringConvertible, Sendable {
    /// What may come back. 4xx always may.
    enum Answer: Sendable {
        /// Where a request without parameters is answered well, one with such parameters may be too.
        case refused
        /// HTTP itself is broken, so the connection may end without an answer.
        case refusedOrClosed
        /// The same once the server's patience is over, since the end of the request never comes.
        case cutOff
        /// This status alone.
        case status(Int)
    }

    let testDescription: String
    let answer: Answer
    /// Whether it makes sense only where a body is read.
    let needsBody: Bool
    let bytes: @Sendable (_ method: String, _ path: String, _ host: String) -> [UInt8]
}

extension Malformation {
    static let all = addresses + forms + documents + heads + framings

    private static let parameters: [(String, [UInt8])] = [
        ("a lone percent sign", bytes("state=%")),
        ("a percent sign and one digit", bytes("client_id=%4")),
        ("a percent sign and no digits", bytes("%zz=1")),
        ("invalid UTF-8, encoded", bytes("redirect_uri=%ff%fe&user_code=%c3%28&token=%ed%a0%80")),
        ("NUL, encoded", bytes("client_id=%00&state=%00&code=%00&request=%00&user_code=%00&token=%00")),
        ("names twice", bytes("client_id=a&client_id=b&grant_type=a&grant_type=b&request=a&request=b&token=a&token=b")),
        ("nothing but signs", bytes("&&&&=&=&&==")),
        ("brackets", bytes("client_id[]=1&client_id[x]=2&scope[$ne]=3")),
        ("150 parameters", bytes(String(repeating: "a=1&", count: 150))),
        ("a name of 8,000 letters", bytes(String(repeating: "a", count: 8_000) + "=1")),
        (
            "line ends",
            bytes(
                ["state", "client_id", "redirect_uri", "request", "user_code", "scope", "error", "token"]
                    .map { "\($0)=x%0d%0aX-Injected:%20yes%0d%0a%0d%0a" }.joined(separator: "&")
            )
        ),
        ("marks that turn the direction", bytes("user_code=%e2%80%ae&username=%e2%80%ae&client_id=%e2%80%ae")),
        ("script", bytes("user_code=%3Cscript%3E&request=%22%3E%3Cscript%3E&client_id=%3Cscript%3E")),
    ]

    private static let addresses: [Malformation] =
        parameters.map { name, query in
            Malformation(testDescription: "\(name) in the address", answer: .refused, needsBody: false) {
                bytes("\($0) \($1)?") + query + bytes(" HTTP/1.1\r\nHost: \($2)\r\n\(none)Connection: close\r\n\r\n")
            }
        } + [
            Malformation(testDescription: "raw bytes in the address", answer: .refusedOrClosed, needsBody: false) {
                bytes("\($0) \($1)?state=") + [0xFF, 0xFE]
                    + bytes(" HTTP/1.1\r\nHost: \($2)\r\n\(none)Connection: close\r\n\r\n")
            },
            Malformation(testDescription: "a raw NUL in the address", answer: .refusedOrClosed, needsBody: false) {
                bytes("\($0) \($1)?state=\u{0} HTTP/1.1\r\nHost: \($2)\r\n\(none)Connection: close\r\n\r\n")
            },
            Malformation(testDescription: "another server's address", answer: .refusedOrClosed, needsBody: false) {
                method, path, _ in
                bytes(
                    "\(method) http://evil.example\(path) HTTP/1.1\r\nHost: evil.example\r\n"
                        + "\(none)Connection: close\r\n\r\n"
                )
            },
            Malformation(testDescription: "steps upwards", answer: .status(404), needsBody: false) {
                bytes("\($0) /..\($1) HTTP/1.1\r\nHost: \($2)\r\n\(none)Connection: close\r\n\r\n")
            },
        ]

    private static let forms: [Malformation] =
        parameters.map { name, form in
            Malformation(testDescription: "\(name) in the form", answer: .refused, needsBody: true) {
                body(form, as: "application/x-www-form-urlencoded", for: ($0, $1, $2))
            }
        } + [
            Malformation(testDescription: "raw bytes in the form", answer: .refused, needsBody: true) {
                body(
                    bytes("state=") + [0xFF, 0xFE, 0x00, 0x80], as: "application/x-www-form-urlencoded",
                    for: ($0, $1, $2)
                )
            },
            Malformation(testDescription: "a body of 10 MB", answer: .status(413), needsBody: true) {
                body(
                    Array(repeating: UInt8(ascii: "a"), count: 10_000_000), as: "application/x-www-form-urlencoded",
                    for: ($0, $1, $2)
                )
            },
            Malformation(testDescription: "a form in UTF-16", answer: .refused, needsBody: true) {
                body(
                    Array("client_id=a".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
                    as: "application/x-www-form-urlencoded; charset=utf-16", for: ($0, $1, $2)
                )
            },
        ]

    private static let documents: [Malformation] = [
        ("JSON where a form belongs, and of the wrong types", #"{"grant_type": 7, "redirect_uris": 7, "name": []}"#),
        ("a list nested 30,000 deep", String(repeating: "[", count: 30_000)),
        ("objects nested 8,000 deep", String(repeating: #"{"name":"#, count: 8_000)),
        (
            "closed lists nested 20,000 deep",
            String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
        ),
        ("half an object", "{"), ("a NUL", "\u{0}"), ("an empty list", "[]"), ("a number", "7"),
        ("an enormous number", #"{"redirect_uris": 1e999999, "name": 1e999999}"#),
        ("half a surrogate pair", #"{"client_name": "\ud800", "redirect_uris": "\ud800"}"#),
        ("a list of nothing", #"{"redirect_uris": [null], "name": null}"#),
        ("a form where JSON belongs", "client_name=a&redirect_uris=b&name=c"),
    ].flatMap { name, text in
        ["application/json", "multipart/form-data; boundary=x", ""].map { type in
            Malformation(testDescription: "\(name) as “\(type.debugDescription)”", answer: .refused, needsBody: true) {
                body(bytes(text), as: type, for: ($0, $1, $2))
            }
        }
    }

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    static let none = "Content-Length: 0\r\n"

    private static func body(
        _ body: [UInt8], as type: String, for address: (method: String, path: String, host: String)
    ) -> [UInt8] {
        bytes(
            "\(address.method) \(address.path) HTTP/1.1\r\nHost: \(address.host)\r\nContent-Type: \(type)\r\n"
                + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
        ) + body
    }
}
