import Course
import Mustache

/// How every value gets into a page: nothing of it is markup, and nothing of it is unseen or turns the text around.
///
/// The library's own escaping goes by characters, and a quotation mark with an accent on it is another character than a
/// quotation mark; a browser goes by code points. So does this.
struct PageEscaping: MustacheContentType {
    /// By which a template asks for it.
    static let name = "PAGE"
    /// What a template begins with.
    static let pragma = "{{% CONTENT_TYPE: \(name)}}"

    func escapeText(_ text: String) -> String {
        if text.utf8.allSatisfy(Self.isPlain) { return text }
        var seen = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar {
            case "\n" where isAfterReturn: break
            case "\r", "\u{2028}", "\u{2029}": seen.append("\n")
            default: seen.append(Self.isUnseen(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return Markup.escaped(String(seen))
    }

    /// Most text is, and goes through as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        case 0x20..<0x7F, UInt8(ascii: "\n"): true
        default: false
        }
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n": false
        case "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
        }
    }
}
