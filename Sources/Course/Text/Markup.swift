/// Text on its way into a page of HTML.
public enum Markup {
    /// The text with nothing in it that a browser takes for markup: `<`, `>`, `&` and both quotation marks escaped.
    ///
    /// Browsers read code point by code point, and so does this. To Swift a quotation mark with an accent on it is another
    /// character than a quotation mark, and would get through.
    public static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let replacement = replacement(for: scalar) {
                escaped.append(contentsOf: replacement.unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static func replacement(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "<": "&lt;"
        case ">": "&gt;"
        case "&": "&amp;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: nil
        }
    }
}
