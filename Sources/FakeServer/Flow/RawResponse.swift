import NIOCore

/// An answer as it came over the wire, taken apart but not corrected.
struct RawResponse: Equatable, Sendable {
    struct Header: Equatable, Sendable {
        let name: String
        let value: String
    }

    let startLine: String
    let status: Int
    let headers: [Header]
    /// With the chunks put together, if it came in chunks.
    var body: [UInt8] = []

    /// Every value of a header, its name in any case.
    func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// Where the body ends.
    enum Framing: Equatable {
        case none
        case length(Int)
        case chunked, close
    }

    /// RFC 9112 section 6.3.
    func framing(toHead: Bool) -> Framing {
        if toHead || status == 204 || status == 304 { return .none }
        if values(of: "transfer-encoding").contains(where: { $0.lowercased() == "chunked" }) { return .chunked }
        return values(of: "content-length").first.flatMap { Int($0) }.map { .length(max(0, $0)) } ?? .close
    }

    /// Reads a head: all up to the empty line, which is not part of `bytes`. nil where it is not HTTP.
    init?(head bytes: some Collection<UInt8>) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        let parts = lines[0].split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, parts[0].hasPrefix("HTTP/1."), let status = Int(parts[1]) else { return nil }
        startLine = lines[0]
        self.status = status
        headers = lines.dropFirst().compactMap { line in
            let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { return nil }
            return Header(name: String(sides[0]), value: String(sides[1].drop { $0 == " " || $0 == "\t" }))
        }
    }
}

extension RawResponse {
    /// Puts chunks together, RFC 9112 section 7.1. nil as long as the last one is missing.
    static func joined(chunks bytes: some Collection<UInt8>) -> [UInt8]? {
        var rest = bytes[...]
        var body: [UInt8] = []
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            let size = Int(line.prefix { $0 != ";" && $0 != "\r" }.filter { $0 != " " }, radix: 16)
            rest = rest[rest.index(after: end)...]
            guard let size, size >= 0, size <= rest.count else { return nil }
            if size == 0 { return body }
            body += rest.prefix(size)
            rest = rest.dropFirst(size)
            guard let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[rest.index(after: lineEnd)...]
        }
        return nil
    }
}
