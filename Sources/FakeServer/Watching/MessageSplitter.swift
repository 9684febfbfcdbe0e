/// Finds where one request ends and the next begins in what a client sends, RFC 9112 section 6.
///
/// What is no HTTP/1.1 is no concern of it: the decoder behind it refuses that, and the connection ends.
struct MessageSplitter: Sendable {
    private enum Place: Equatable {
        case head
        case body(left: Int)
        /// The line that says how large the next chunk is (section 7.1).
        case chunkSize([UInt8])
        /// A chunk and the line end behind it.
        case chunk(left: Int)
        /// The lines behind the last chunk.
        case trailer
    }

    /// No chunk size has so many digits; more are not kept.
    private static let sizeLimit = 64

    /// What has come of the message that is not whole yet.
    private(set) var message = MessageBytes()
    private var place = Place.head
    /// Bytes of the present line, its end not counted.
    private var lineLength = 0
    private var isAtLineEnd = false
    private var isWhole = false

    /// Takes bytes in.
    ///
    /// - Parameter whole: is handed each message that became whole.
    mutating func take(_ bytes: [UInt8], whole: (MessageBytes) -> Void) {
        var rest = bytes[...]
        while !rest.isEmpty {
            switch place {
            case .head: message.append(toHead: takeLine(&rest))
            case .body(let left), .chunk(let left):
                let part = rest.prefix(left)
                message.append(toBody: part)
                rest = rest.dropFirst(part.count)
                leave(left - part.count)
            case .chunkSize, .trailer: message.append(toBody: takeLine(&rest))
            }
            if isAtLineEnd { endLine() }
            if isWhole { whole(takeMessage()) }
        }
    }

    /// What there is of the present message; the next byte begins another.
    mutating func takeMessage() -> MessageBytes {
        defer {
            message = MessageBytes()
            place = .head
            lineLength = 0
            isAtLineEnd = false
            isWhole = false
        }
        return message
    }

    /// As much of the present line as there is.
    private mutating func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        let part = rest[..<(end ?? rest.endIndex)]
        rest = rest[part.endIndex...]
        if case .chunkSize(let line) = place { place = .chunkSize(line + part.prefix(Self.sizeLimit - line.count)) }
        lineLength += part.count { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        isAtLineEnd = end != nil
        return part
    }

    private mutating func endLine() {
        let isEmpty = lineLength == 0
        lineLength = 0
        isAtLineEnd = false
        switch place {
        case .head:
            // Line ends before a request are passed over (section 2.2).
            if isEmpty, message.lines.isEmpty {
                message = MessageBytes()
            } else if isEmpty {
                beginBody()
            }
        case .chunkSize(let line):
            let digits = String(decoding: line, as: UTF8.self).prefix { $0.isHexDigit }
            let size = min(Int(digits, radix: 16) ?? 0, Int(Int32.max))
            place = size == 0 ? .trailer : .chunk(left: size + 2)
        case .trailer: if isEmpty { end() }
        case .body, .chunk: break
        }
    }

    private mutating func beginBody() {
        if let coding = message.value(of: "transfer-encoding"), coding.lowercased().hasSuffix("chunked") {
            place = .chunkSize([])
        } else {
            leave(message.value(of: "content-length").flatMap { Int($0) } ?? 0, of: .body(left: 0))
        }
    }

    private mutating func leave(_ left: Int) { leave(left, of: place) }

    private mutating func leave(_ left: Int, of part: Place) {
        switch part {
        case .chunk where left > 0: place = .chunk(left: left)
        case .chunk: place = .chunkSize([])
        case _ where left > 0: place = .body(left: left)
        default: end()
        }
    }

    private mutating func end() {
        place = .head
        isWhole = true
    }
}
