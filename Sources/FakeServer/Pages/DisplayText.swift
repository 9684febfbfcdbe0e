import OAuth

/// A stranger's text as a page shows it: of a length that fits, and without characters that nobody sees.
///
/// A client may call itself what it likes. A name that turns the direction of the text could make a page say something
/// else than it does.
struct DisplayText: Equatable, Sendable {
    /// Characters; enough for every redirect URI that may be registered.
    private static let limit = 500

    let text: String

    init(_ text: String, limit: Int = limit) {
        let scalars = text.unicodeScalars.prefix(limit).map { $0.isUnseen ? "\u{FFFD}" : $0 }
        var shown = String.UnicodeScalarView(scalars)
        if text.unicodeScalars.count > limit { shown.append("…") }
        self.text = String(shown)
    }

    /// A name, short enough for a heading.
    static func name(_ text: String) -> String {
        DisplayText(text, limit: 80).text
    }
}
