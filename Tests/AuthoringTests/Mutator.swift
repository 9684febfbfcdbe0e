import Course

/// Makes broken files out of sound ones, the same ones for the same seed.
struct Mutator {
    private var random: SeededGenerator

    /// What lessons are made of, and what breaks them.
    private static let marks: [[UInt8]] =
        [
            "\n", "\n\n", "\r", "\r\n", "\t", "    ", "  ", "# ", "## ", "### ", "#### Break it: ", "- ", "- [ ] ",
            "- [x] ",
            "[x]", "1. ", "10) ", "> ", ">>>>", "|", "|---|---|\n", "```", "```http A -> B\n", "```act A -> B\n", "~~",
            "**",
            "`", "<!-- ", " -->", "<!-- points: 3 -->", "<!-- read -->", "<!-- open -->", "<!-- exam: 5 -->", "<b>",
            "<?",
            "<![CDATA[", "Hint: ", "{{", "}}", "{{state}}", "# @expect 200\n", "# @repeat 999999999999999999999\n", "?",
            "---\n",
            "===\n", "[a]: b\n", "[a](b)", "![", "](", "&#27;", "&#0;", "&#x202E;", "\\", "\u{0}", "\u{1B}[31m",
            "\u{7F}",
            "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}", "\u{FEFF}", "é", "e\u{301}", "👩‍👩‍👧", "漢字", "؟",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xC0, 0x80]]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func mutate(_ original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let length = min(bytes.count - place, Int.random(in: 0...40, using: &random))
            let stretch = Array(bytes[place..<(place + length)])
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.removeSubrange(place..<(place + length))
            case 1: bytes.insert(contentsOf: Self.marks.randomElement(using: &random) ?? [], at: place)
            case 2: bytes.insert(contentsOf: stretch, at: Int.random(in: 0...bytes.count, using: &random))
            case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
            default:
                let mark = Self.marks.randomElement(using: &random) ?? []
                let times = Int.random(in: 1...50, using: &random)
                bytes.insert(contentsOf: Array(repeatElement(mark, count: times).joined()), at: place)
            }
        }
        return bytes
    }

    /// Nothing but marks and a few words.
    mutating func soup(of count: Int) -> [UInt8] {
        Array((0..<count).map { _ in Self.marks.randomElement(using: &random) ?? [] }.joined())
    }

    mutating func noise(of count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) } }
}
