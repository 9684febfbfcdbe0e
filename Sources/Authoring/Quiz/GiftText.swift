import Course

/// A stretch of a GIFT file with its escapes undone: each byte knows whether it was escaped, and where it stands.
struct GiftText {
    struct Unit {
        var byte: UInt8
        /// Written with a backslash before it, so it is text and no sign.
        var isEscaped: Bool
        var line: Int
        /// Bytes before it in its line.
        var offset: Int

        func `is`(_ sign: Character) -> Bool { !isEscaped && byte == sign.asciiValue }
        func `is`(_ sign: UInt8) -> Bool { !isEscaped && byte == sign }
        var isBlank: Bool { byte.isBlank || byte == .lineFeed && !isEscaped }
    }

    private(set) var units: ArraySlice<Unit>

    init(_ units: ArraySlice<Unit>) { self.units = units }

    /// The lines of a block, trimmed as Moodle trims them; those that begin with `//` are left out.
    init(lines: Range<Int>, of source: SourceText) {
        var units: [Unit] = []
        units.reserveCapacity(lines.reduce(0) { $0 + source.line($1).count + 1 })
        for number in lines {
            let line = source.line(number)
            let place = source.place(ofLine: number)
            guard !Self.isRemark(line.trimmed) else { continue }
            if !units.isEmpty, place.end > place.start {
                units.append(Unit(byte: .lineFeed, isEscaped: false, line: number, offset: 0))
            }
            var offset = place.start
            while offset < place.end {
                let byte = line[line.startIndex + offset]
                if byte == .backslash, offset + 1 < place.end,
                    let meant = Self.escape(line[line.startIndex + offset + 1])
                {
                    units.append(Unit(byte: meant, isEscaped: true, line: number, offset: offset))
                    offset += 2
                } else {
                    units.append(Unit(byte: byte, isEscaped: false, line: number, offset: offset))
                    offset += 1
                }
            }
        }
        self.units = units[...]
    }

    static func isRemark(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: "//".utf8) }

    private static func escape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: ":"), .backslash:
            byte
        case UInt8(ascii: "n"): .lineFeed
        default: nil
        }
    }

    var isEmpty: Bool { units.isEmpty }
    var text: String { String(decoding: units.map(\.byte), as: UTF8.self) }

    /// One line of text, line ends as spaces.
    var line: String {
        PlainWords.spaced(CleanText.line(text))
    }

    var trimmed: GiftText {
        let rest = units.drop { $0.isBlank || $0.byte == .lineFeed }
        guard let last = rest.lastIndex(where: { !($0.isBlank || $0.byte == .lineFeed) }) else { return GiftText([]) }
        return GiftText(rest[...last])
    }

    /// Where it stands: its first line, from its first byte to the end of that line's part.
    var place: Place {
        guard let first = units.first else { return Place(line: 1, start: 0, end: 0) }
        let last = units.prefix { $0.line == first.line }.last ?? first
        return Place(line: first.line, start: first.offset, end: last.offset + (last.isEscaped ? 2 : 1))
    }

    /// The place of one unit.
    func place(at index: Int) -> Place {
        let unit = units[index]
        return Place(line: unit.line, start: unit.offset, end: unit.offset + (unit.isEscaped ? 2 : 1))
    }

    func first(_ sign: Character) -> Int? {
        guard let sign = sign.asciiValue else { return nil }
        return units.firstIndex { $0.is(sign) }
    }

    func contains(_ sign: Character) -> Bool { first(sign) != nil }

    /// Where these signs stand, none of them escaped.
    func first(of signs: String) -> Int? {
        let wanted = Array(signs.utf8)
        return units.indices.first { start in hasSigns(wanted, at: start) }
    }

    func last(of signs: String) -> Int? {
        let wanted = Array(signs.utf8)
        return units.indices.last { start in hasSigns(wanted, at: start) }
    }

    func starts(with signs: String) -> Bool { hasSigns(Array(signs.utf8), at: units.startIndex) }

    private func hasSigns(_ wanted: [UInt8], at start: Int) -> Bool {
        guard start + wanted.count <= units.endIndex, let first = wanted.first, units[start].is(first) else {
            return false
        }
        return wanted.indices.allSatisfy { units[start + $0].is(wanted[$0]) }
    }

    func before(_ index: Int) -> GiftText { GiftText(units[..<index]) }
    func after(_ index: Int, _ count: Int = 1) -> GiftText { GiftText(units[min(units.endIndex, index + count)...]) }

    /// Cut before each of these signs; what stands before the first is the first part.
    func cut(before signs: [Character]) -> [GiftText] {
        var parts: [GiftText] = []
        var start = units.startIndex
        let bytes = signs.compactMap(\.asciiValue)
        for index in units.indices where !units[index].isEscaped && bytes.contains(units[index].byte) {
            parts.append(GiftText(units[start..<index]))
            start = index
        }
        return parts + [GiftText(units[start...])]
    }

    /// The lines as they stand in the file.
    var lines: [GiftText] {
        units.split { $0.byte == .lineFeed && !$0.isEscaped }.map { GiftText($0).trimmed }.filter { !$0.isEmpty }
    }
}
