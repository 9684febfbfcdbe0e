import Glibc

/// What the plain loop waits for.
enum PlainInput: Equatable {
    /// A typed line without its end.
    case line(String)
    /// Other threads have left something in the mailbox.
    case mail
    /// There is no more input. Comes once; after that there is only mail.
    case end
    /// A signal wants the program to end.
    case interrupted(signal: Int32)
}

/// Reads a file descriptor line by line, whatever bytes come, and looks up when there is mail.
struct LineReader {
    private let file: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the part of the buffer begins that was not handed out.
    private var start = 0
    /// What there is of a line whose end has not come yet.
    private var begun: [UInt8] = []
    private var isAtEnd = false
    private var hasToldEnd = false

    /// - Parameter limit: bytes of a line that are kept; one more tells the reader that it was longer.
    init(_ file: Int32, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// Waits for the next line, faults in UTF-8 replaced, or for mail, whichever comes first.
    mutating func next(orMailIn mailbox: Mailbox) -> PlainInput {
        while true {
            if let signal = Interrupt.signal { return .interrupted(signal: signal) }
            if let line = line() { return .line(line) }
            if isAtEnd, !hasToldEnd {
                hasToldEnd = true
                return .end
            }
            // poll leaves out what has a negative number.
            var wanted = [
                pollfd(fd: mailbox.wakePipe.readEnd, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isAtEnd ? -1 : file, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&wanted, 2, -1) > 0 else { continue }
            if wanted[0].revents != 0 {
                mailbox.emptyPipe()
                return Interrupt.signal.map { .interrupted(signal: $0) } ?? .mail
            }
            fill()
        }
    }

    /// A line that is whole, or what stands behind the last one when nothing follows.
    private mutating func line() -> String? {
        if start < buffer.count {
            let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
            begun += buffer[start..<(end ?? buffer.count)].prefix(limit + 1 - begun.count)
            start = end.map { $0 + 1 } ?? buffer.count
            if end != nil { return takeBegun() }
        }
        return isAtEnd && !begun.isEmpty ? takeBegun() : nil
    }

    private mutating func takeBegun() -> String {
        defer { begun = [] }
        return String(decoding: begun, as: UTF8.self)
    }

    private mutating func fill() {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(file, &chunk, chunk.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        isAtEnd = count <= 0
        buffer = Array(chunk[..<max(0, count)])
        start = 0
    }
}

/// Writes all of a text to a file descriptor.
/// - Returns: false when it could not be written: nobody reads any more, the disk is full, or a signal wants an end.
func write(_ text: String, to file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR, Interrupt.signal == nil { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}
