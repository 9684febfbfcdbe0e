import Glibc

/// Reads a file descriptor line by line, whatever bytes come.
struct LineReader {
    private let file: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the part of the buffer begins that was not handed out.
    private var start = 0
    private var isAtEnd = false

    /// - Parameter limit: bytes of a line that are kept; one more tells the reader that it was longer.
    init(_ file: Int32, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line without its end, faults in UTF-8 replaced; nil at the end of the input.
    mutating func next() -> String? {
        var line: [UInt8] = []
        while true {
            if start < buffer.count {
                let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
                line += buffer[start..<(end ?? buffer.count)].prefix(limit + 1 - line.count)
                start = end.map { $0 + 1 } ?? buffer.count
                if end != nil { return String(decoding: line, as: UTF8.self) }
            }
            guard !isAtEnd, fill() else {
                isAtEnd = true
                return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
            }
        }
    }

    private mutating func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        // Interrupted by a Ctrl-C, the input is at its end.
        let count = read(file, &chunk, chunk.count)
        guard count > 0 else { return false }
        buffer = Array(chunk[..<count])
        start = 0
        return true
    }
}

/// Writes all of a text to a file descriptor.
/// - Returns: false when it could not be written: nobody reads any more, or the disk is full.
func write(_ text: String, to file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}
