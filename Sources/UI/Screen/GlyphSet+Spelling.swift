/// How a letter or sign is written where only ASCII can be shown.
extension GlyphSet {
    /// One to three ASCII characters; `?` where there is nothing near.
    static func spelling(of scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar) }
        return signs[scalar] ?? baseLetters(of: scalar) ?? "?"
    }

    private static let signs: [Unicode.Scalar: String] = [
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "′": "'",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "─": "-", "│": "|", "…": "...", "•": "*", "·": "*",
        "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=",
        "✓": "OK", "✔": "OK", "✗": "X", "✘": "X", "ß": "ss", "©": "(c)", "®": "(R)", "™": "TM", "€": "EUR",
    ]

    /// The letters that an accented Latin letter's Unicode name begins with: E for LATIN CAPITAL LETTER E WITH ACUTE.
    private static func baseLetters(of scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count <= 2 else { return nil }
        return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    }
}
