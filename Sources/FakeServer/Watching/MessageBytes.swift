/// The bytes of one message as they crossed the wire, as far as they are kept.
struct MessageBytes: Equatable, Sendable {
    static let headLimit = 16 * 1024
    static let bodyLimit = 64 * 1024

    /// Up to the empty line, which is part of it.
    private(set) var head: [UInt8] = []
    /// What follows, chunk sizes included where there are any.
    private(set) var body: [UInt8] = []
    /// How many bytes were not kept.
    private(set) var lostOfHead = 0
    private(set) var lostOfBody = 0

    var isEmpty: Bool { head.isEmpty }

    mutating func append(toHead bytes: some Collection<UInt8>) {
        let kept = bytes.prefix(Self.headLimit - head.count)
        head += kept
        lostOfHead += bytes.count - kept.count
    }

    mutating func append(toBody bytes: some Collection<UInt8>) {
        let kept = bytes.prefix(Self.bodyLimit - body.count)
        body += kept
        lostOfBody += bytes.count - kept.count
    }

    /// The head's lines without their ends and without the empty one.
    var lines: [String] {
        head.split(separator: UInt8(ascii: "\n")).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
            .filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The first value of a header, its name in any case.
    func value(of name: String) -> Substring? {
        for line in lines.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, sides[0].lowercased() == name else { continue }
            return sides[1].drop { $0 == " " || $0 == "\t" }
        }
        return nil
    }
}
