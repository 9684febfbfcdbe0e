import Testing

@testable import Classroom

@Suite("A stream of events")
struct EventStreamReaderTests {
    private func events(_ text: String, limit: Int = 1_000) throws -> [EventStreamReader.Event] {
        var reader = EventStreamReader(limit: limit)
        return try reader.read(text.utf8)
    }

    @Test("has names, data of several lines, and ids that stay until the next")
    func fields() throws {
        #expect(
            try events("id: 7\nevent: stage\ndata: one\ndata:two\n\n: alive\n\ndata\n\n") == [
                .init(name: "stage", data: "one\ntwo", id: "7"),
                .init(name: "message", data: "", id: "7", hasOwnID: false),
            ])
    }

    @Test("is the same however it is cut into pieces, with every kind of line end")
    func pieces() throws {
        let text = "\u{FEFF}retry: 1500\r\nid: 3\revent: turn\ndata: {\"a\":1}\r\n\r\ndata: x\r\r"
        let whole = try events(text)
        #expect(
            whole == [
                .init(name: "turn", data: "{\"a\":1}", id: "3"),
                .init(name: "message", data: "x", id: "3", hasOwnID: false),
            ])
        for size in 1...5 {
            var reader = EventStreamReader(limit: 1_000)
            var pieces: [EventStreamReader.Event] = []
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                pieces += try reader.read(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            #expect(pieces == whole && reader.lastID == "3" && reader.retry == 1_500)
        }
    }

    @Test("forgets an event that has no data, and one that was never ended")
    func incomplete() throws { #expect(try events("event: stage\n\ndata: begun").isEmpty) }

    @Test("is given up where a line or an event has no end")
    func bounded() {
        #expect(throws: EventStreamReader.TooLong()) { try events(String(repeating: "x", count: 1_001)) }
        #expect(throws: EventStreamReader.TooLong()) {
            try events(String(repeating: "data: " + String(repeating: "x", count: 90) + "\n", count: 12))
        }
        #expect(throws: Never.self) { try events(String(repeating: "data: x\n\n", count: 10_000)) }
        #expect(throws: Never.self) { try events(String(repeating: ": a comment\n", count: 10_000)) }
    }

    @Test("takes no id and no wait that make no sense")
    func nonsense() throws {
        var reader = EventStreamReader(limit: 1_000)
        let long = String(repeating: "9", count: 200)
        _ = try reader.read("id: a\0b\nid: \(long)\nretry: \(long)\nretry: -5\nretry: soon\ndata: x\n\n".utf8)
        #expect(reader.lastID == nil && reader.retry == nil)
    }
}
