import Testing

@testable import FakeServer

@Suite("What the pages look like")
struct StylesheetTests {
    /// Which colour stands on which; the least contrast is WCAG 2.2's, success criteria 1.4.3 and 1.4.11.
    private static let pairs: [(String, on: String, least: Double)] = [
        ("ink", "paper", 4.5), ("ink", "ground", 4.5), ("soft", "paper", 4.5), ("soft", "ground", 4.5),
        ("main-ink", "main", 4.5), ("main-ink", "hover", 4.5), ("alert", "alert-ground", 4.5), ("alert", "paper", 4.5),
        ("main", "tint", 4.5), ("edge", "paper", 3), ("edge", "ground", 3), ("main", "paper", 3), ("main", "ground", 3),
        ("alert", "ground", 3),
    ]

    @Test("Each text can be read on its ground, in the light and in the dark")
    func contrast() throws {
        let palettes = Self.palettes
        #expect(palettes.count == 2)
        for palette in palettes {
            for (text, ground, least) in Self.pairs {
                let one = try #require(palette[text].flatMap(Self.luminance), "\(text)")
                let other = try #require(palette[ground].flatMap(Self.luminance), "\(ground)")
                let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
                #expect(contrast >= least, "\(text) on \(ground): \(contrast)")
            }
        }
    }

    @Test("Every colour is one of the palette's, so that none escapes the test above")
    func palette() {
        let rules = Stylesheet.text.split(separator: "\n").filter { !$0.contains("  --") }
        for rule in rules {
            let colours = rule.split(separator: " ").filter { $0.hasPrefix("#") }
            #expect(colours.isEmpty, "\(rule)")
        }
    }

    @Test("Nothing moves, so nothing has to stand still for those who asked for that")
    func motion() {
        for word in ["animation", "transition", "scroll-behavior", "@keyframes"] {
            #expect(!Stylesheet.text.contains(word))
        }
    }

    @Test("Nothing comes from elsewhere")
    func local() {
        for word in ["url(", "@import", "http"] { #expect(!Stylesheet.text.contains(word)) }
    }

    /// The custom properties with a colour, once for the light and once for the dark.
    private static var palettes: [[String: String]] {
        Stylesheet.text.split(separator: ":root {", omittingEmptySubsequences: false).dropFirst().map { part in
            let declarations = part.prefix { $0 != "}" }.split(whereSeparator: { ";\n".contains($0) })
            var palette: [String: String] = [:]
            for declaration in declarations {
                let sides = declaration.split(separator: ":").map { $0.filter { $0 != " " } }
                if sides.count == 2, sides[0].hasPrefix("--") { palette[String(sides[0].dropFirst(2))] = sides[1] }
            }
            return palette
        }
    }

    /// Relative luminance of `#rrggbb`, as WCAG 2.2 defines it.
    private static func luminance(_ colour: String) -> Double? {
        guard colour.hasPrefix("#"), colour.count == 7, let number = Int(colour.dropFirst(), radix: 16) else {
            return nil
        }
        let parts = [16, 8, 0].map { shift in
            let part = Double(number >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// To the power of 2.4, which is 12/5: the fifth root by Newton's way, so that no library of mathematics is needed.
    private static func power(_ base: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
        return (0..<12).reduce(1) { product, _ in product * root }
    }
}
