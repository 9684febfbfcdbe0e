/// How a stretch of running text is meant to stand out.
public struct TextStyle: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let emphasis = TextStyle(rawValue: 1 << 0)
    public static let strong = TextStyle(rawValue: 1 << 1)
    public static let code = TextStyle(rawValue: 1 << 2)
    public static let struck = TextStyle(rawValue: 1 << 3)
}

/// One line of thought in the author's words: text with emphasis, code and links, and no line breaks of its own.
///
/// The text is as the author typed it, control characters already replaced; how wide it runs is the face's affair.
public struct RichText: Hashable, Sendable {
    /// A stretch of text in one style.
    public struct Run: Hashable, Sendable {
        public var text: String
        public var style: TextStyle
        /// Where a link leads, as typed; nil when the run is no link.
        public var link: String?

        public init(_ text: String, _ style: TextStyle = [], link: String? = nil) {
            self.text = text
            self.style = style
            self.link = link
        }
    }

    public var runs: [Run]

    public init(_ runs: [Run]) { self.runs = runs }

    public init(_ text: String, _ style: TextStyle = []) {
        self.runs = text.isEmpty ? [] : [Run(text, style)]
    }

    /// The words alone.
    public var plain: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }

    public var isEmpty: Bool {
        runs.allSatisfy { run in
            // Most texts begin with a letter, which no table need be asked about.
            if let first = run.text.utf8.first, (0x21...0x7E).contains(first) { return false }
            return run.text.allSatisfy(\.isWhitespace)
        }
    }

    public static func + (left: RichText, right: RichText) -> RichText { RichText(left.runs + right.runs) }
}

extension RichText: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}
