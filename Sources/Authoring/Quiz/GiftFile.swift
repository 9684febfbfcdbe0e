/// A GIFT file as it is read: its lines trimmed as Moodle trims them, those that begin with `//` left out, escapes undone.
///
/// An escaped sign stands there as a byte that UTF-8 never has, so that looking for a sign is looking for a byte.
final class GiftFile: Sendable {
    private struct Line {
        /// Where in `bytes` the line feed before it stands; nothing of a line without text stands there.
        var first: Int
        /// Bytes before its text in the source.
        var indent = 0
        var isRemark = false
    }

    let bytes: [UInt8]
    /// By number, and where one after the last would begin.
    private let lines: [Line]
    /// Where in `bytes` the escaped signs stand.
    private let escapes: [Int]

    init(_ source: SourceText) {
        var bytes: [UInt8] = []
        var lines = [Line(first: 0)]
        var escapes: [Int] = []
        bytes.reserveCapacity(source.bytes.count + 1)
        lines.reserveCapacity(source.lineCount + 2)
        for number in stride(from: 1, through: source.lineCount, by: 1) {
            let line = source.line(number)
            let text = line.trimmed
            let isRemark = text.starts(with: "//".utf8)
            lines.append(Line(first: bytes.count, indent: text.startIndex - line.startIndex, isRemark: isRemark))
            guard !isRemark, !Self.isBlank(text) else { continue }
            bytes.append(.lineFeed)
            Self.append(text, to: &bytes, &escapes)
        }
        lines.append(Line(first: bytes.count))
        (self.bytes, self.lines, self.escapes) = (bytes, lines, escapes)
    }

    /// A no-break space is a blank to whoever looks at it.
    private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        return first == 0xC2 && text.allSatisfy { $0.isBlank || $0 == 0xC2 || $0 == 0xA0 }
    }

    private static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8], _ escapes: inout [Int]) {
        var rest = text
        while let backslash = rest.firstIndex(of: .backslash) {
            guard backslash + 1 < rest.endIndex, let escaped = GiftEscape.byte(for: rest[backslash + 1]) else {
                bytes += rest[...backslash]
                rest = rest[(backslash + 1)...]
                continue
            }
            bytes += rest[..<backslash]
            escapes.append(bytes.count)
            bytes.append(escaped)
            rest = rest[(backslash + 2)...]
        }
        bytes += rest
    }

    /// Whether it begins with `//`.
    func isRemark(_ number: Int) -> Bool { lines[number].isRemark }

    /// Whether it has text and is no remark.
    func hasText(_ number: Int) -> Bool { lines[number].first < lines[number + 1].first }

    /// The text of these lines.
    func text(_ numbers: Range<Int>) -> GiftText {
        let (start, end) = (lines[numbers.lowerBound].first, lines[numbers.upperBound].first)
        return GiftText(self, min(start + 1, end)..<end)
    }

    /// Where these bytes of `bytes` stand in the source: the first line's part of them.
    func place(_ range: Range<Int>) -> Place {
        guard let first = range.first else { return Place(line: 1, start: 0, end: 0) }
        // The last line that begins there: those without text have no byte of their own.
        let number = Self.count(lines) { $0.first <= first } - 1
        let last = min(range.upperBound, lines[number + 1].first) - 1
        return Place(line: number, start: offset(first, number), end: offset(last, number) + (isEscaped(last) ? 2 : 1))
    }

    private func isEscaped(_ index: Int) -> Bool { bytes[index] >= GiftEscape.first }

    private func offset(_ index: Int, _ number: Int) -> Int {
        let line = lines[number]
        guard index > line.first else { return 0 }
        let before = Self.count(escapes) { $0 < index } - Self.count(escapes) { $0 <= line.first }
        return line.indent + index - line.first - 1 + before
    }

    /// How many at the beginning of a sorted list are so.
    private static func count<Element>(_ sorted: [Element], _ isSo: (Element) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isSo(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The signs that GIFT lets an author escape, each as a byte that UTF-8 never has (RFC 3629, section 3).
enum GiftEscape {
    static let first: UInt8 = 0xF8
    static let lineFeed: UInt8 = 0xFF

    /// What stands for a sign behind a backslash; nil where the backslash is text.
    static func byte(for sign: UInt8) -> UInt8? {
        switch sign {
        case UInt8(ascii: "~"): 0xF8
        case UInt8(ascii: "="): 0xF9
        case UInt8(ascii: "#"): 0xFA
        case UInt8(ascii: "{"): 0xFB
        case UInt8(ascii: "}"): 0xFC
        case UInt8(ascii: ":"): 0xFD
        case .backslash: 0xFE
        case UInt8(ascii: "n"): lineFeed
        default: nil
        }
    }

    private static func sign(of byte: UInt8) -> UInt8 {
        switch byte {
        case 0xF8: UInt8(ascii: "~")
        case 0xF9: UInt8(ascii: "=")
        case 0xFA: UInt8(ascii: "#")
        case 0xFB: UInt8(ascii: "{")
        case 0xFC: UInt8(ascii: "}")
        case 0xFD: UInt8(ascii: ":")
        case 0xFE: .backslash
        case lineFeed: .lineFeed
        default: byte
        }
    }

    /// The text that is meant.
    /// - Parameter joinsLines: whether line ends of the file become blanks; those that were written `\n` stay.
    static func text(_ bytes: ArraySlice<UInt8>, joinsLines: Bool = false) -> String {
        guard bytes.contains(where: { $0 >= first || joinsLines && $0 == .lineFeed }) else { return bytes.text }
        return String(
            decoding: bytes.map { joinsLines && $0 == .lineFeed ? .space : sign(of: $0) }, as: UTF8.self)
    }
}
