/// What the first line of a fence says: `http Browser -> App`.
enum FenceHead: Equatable {
    enum Word: String { case http, act }

    case message(Word, from: String, to: String)
    /// `http` or `act`, and no two parties.
    case withoutParties(Word)
    case other

    init(info: String) {
        let info = CleanText.line(info)
        let word = info.prefix { !$0.isWhitespace }
        guard let kind = Word(rawValue: word.lowercased()) else {
            self = .other
            return
        }
        let rest = info.dropFirst(word.count)
        let arrow = rest.contains("->") ? "->" : "→"
        let sides = rest.split(separator: arrow, omittingEmptySubsequences: false).map(Self.trimmed)
        if sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty {
            self = .message(kind, from: sides[0], to: sides[1])
        } else {
            self = .withoutParties(kind)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let rest = text.drop(while: \.isWhitespace)
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...last])
    }
}
