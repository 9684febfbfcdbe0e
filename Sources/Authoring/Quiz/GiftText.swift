import Course

/// A stretch of a GIFT file; what is escaped in it is no sign.
struct GiftText {
    private let file: GiftFile
    /// Where it stands in the file's bytes.
    let range: Range<Int>

    init(_ file: GiftFile, _ range: Range<Int>) { (self.file, self.range) = (file, range) }

    /// As `GiftEscape` has them.
    var bytes: ArraySlice<UInt8> { file.bytes[range] }

    var isEmpty: Bool { range.isEmpty }
    var head: UInt8? { bytes.first }
    var text: String { GiftEscape.text(bytes) }

    /// One line of text, line ends as spaces.
    var line: String {
        PlainWords.spaced(CleanText.line(text))
    }

    var trimmed: GiftText {
        let bytes = bytes
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isGap(bytes[start]) { start += 1 }
        while start < end, Self.isGap(bytes[end - 1]) { end -= 1 }
        return GiftText(file, start..<end)
    }

    private static func isGap(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == .lineFeed || byte == GiftEscape.lineFeed
    }

    /// Where it stands: its first line, from its first byte to the end of that line's part.
    var place: Place { file.place(range) }

    /// The place of one sign.
    func place(at index: Int) -> Place { file.place(index..<(index + 1)) }

    func first(_ sign: Unicode.Scalar) -> Int? { bytes.firstIndex(of: UInt8(ascii: sign)) }

    func contains(_ sign: Unicode.Scalar) -> Bool { first(sign) != nil }

    /// Where these signs stand, none of them escaped.
    func first(of signs: StaticString) -> Int? { range.first { hasSigns(signs, at: $0) } }

    func last(of signs: StaticString) -> Int? { range.last { hasSigns(signs, at: $0) } }

    func starts(with signs: StaticString) -> Bool { hasSigns(signs, at: range.lowerBound) }

    private func hasSigns(_ signs: StaticString, at start: Int) -> Bool {
        guard start + signs.utf8CodeUnitCount <= range.upperBound else { return false }
        for offset in 0..<signs.utf8CodeUnitCount where file.bytes[start + offset] != signs.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Nothing, at this place.
    var none: GiftText { GiftText(file, range.upperBound..<range.upperBound) }

    func before(_ index: Int) -> GiftText { GiftText(file, range.lowerBound..<index) }
    func after(_ index: Int, _ count: Int = 1) -> GiftText {
        GiftText(file, min(range.upperBound, index + count)..<range.upperBound)
    }
    func between(_ opening: Int, _ closing: Int) -> GiftText { GiftText(file, (opening + 1)..<closing) }
    func dropFirst(_ count: Int = 1) -> GiftText { after(range.lowerBound, count) }

    /// Cut before each of these signs; what stands before the first is the first part.
    func cut(before one: Unicode.Scalar, _ other: Unicode.Scalar? = nil) -> [GiftText] {
        let (one, other) = (UInt8(ascii: one), UInt8(ascii: other ?? one))
        let bytes = bytes
        var parts: [GiftText] = []
        var start = range.lowerBound
        for index in range where bytes[index] == one || bytes[index] == other {
            parts.append(GiftText(file, start..<index))
            start = index
        }
        parts.append(GiftText(file, start..<range.upperBound))
        return parts
    }

    /// The lines as they stand in the file.
    var lines: [GiftText] {
        bytes.split(separator: .lineFeed).map { GiftText(file, $0.indices).trimmed }.filter { !$0.isEmpty }
    }
}
