/// Takes server-sent events out of bytes as they come, as the HTML standard reads them (section 9.2.6), within bounds.
public struct EventStreamReader: Sendable {
    public struct Event: Equatable, Sendable {
        /// `message` where the stream says nothing else.
        public var name: String
        public var data: String
        /// The last id that was heard; nil before there was one.
        public var id: String?
        /// It said its id itself.
        public var hasOwnID: Bool

        public init(name: String, data: String, id: String? = nil, hasOwnID: Bool = true) {
            self.name = name
            self.data = data
            self.id = id
            self.hasOwnID = hasOwnID && id != nil
        }
    }

    /// A line, or an event, is longer than anything a class's host has to say.
    public struct TooLong: Error, Equatable {}

    /// The last id that was heard, to begin again behind it.
    public private(set) var lastID: String?
    /// How long to wait before a broken stream is taken up again, in milliseconds; nil where the host does not say.
    public private(set) var retry: Int?
    private let limit: Int
    private var line: [UInt8] = []
    private var name = ""
    private var data: [String] = []
    private var size = 0
    private var hasOwnID = false
    private var wasReturn = false
    private var isFirst = true

    /// - Parameter limit: bytes of one event.
    public init(limit: Int = 1 << 20, lastID: String? = nil) {
        self.limit = limit
        self.lastID = lastID
    }

    /// The events that end in these bytes.
    public mutating func read(_ bytes: some Sequence<UInt8>) throws(TooLong) -> [Event] {
        var events: [Event] = []
        for byte in bytes {
            defer { wasReturn = byte == 13 }
            // A line ends with CR, LF or both.
            if byte == 10, wasReturn { continue }
            guard byte == 10 || byte == 13 else {
                line.append(byte)
                guard size + line.count <= limit else { throw TooLong() }
                continue
            }
            if let event = endLine() { events.append(event) }
        }
        return events
    }

    private mutating func endLine() -> Event? {
        if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        isFirst = false
        let text = String(decoding: line, as: UTF8.self)
        line = []
        guard !text.isEmpty else { return endEvent() }
        // A colon first is a comment: the stream is alive.
        guard let colon = text.firstIndex(of: ":") else {
            note(text[...], "")
            return nil
        }
        let rest = text[text.index(after: colon)...]
        note(text[..<colon], rest.first == " " ? rest.dropFirst() : rest)
        return nil
    }

    private mutating func note(_ field: Substring, _ value: Substring) {
        switch field {
        case "event": name = String(value.prefix(100))
        case "data":
            data.append(String(value))
            size += value.utf8.count + 1
        case "id" where !value.contains("\0") && value.utf8.count <= 100:
            lastID = String(value)
            hasOwnID = true
        case "retry" where value.utf8.count < 10 && value.utf8.allSatisfy { (48...57).contains($0) }:
            retry = Int(value) ?? retry
        default: break
        }
    }

    private mutating func endEvent() -> Event? {
        defer {
            name = ""
            data = []
            size = 0
            hasOwnID = false
        }
        guard !data.isEmpty else { return nil }
        return Event(
            name: name.isEmpty ? "message" : name, data: data.joined(separator: "\n"), id: lastID, hasOwnID: hasOwnID)
    }
}
