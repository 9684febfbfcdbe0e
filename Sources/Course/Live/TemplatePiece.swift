/// A template's text, cut where its variables stand.
public enum TemplatePiece: Equatable, Sendable {
    case typed(String)
    /// The name inside `{{name}}`.
    case variable(String)

    /// Cuts a text; `{{` without a name and `}}` after it is just text.
    public static func pieces(of text: String) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        var typed = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            typed += rest[..<open]
            rest = rest[open...]
            guard let (name, after) = variable(at: rest) else {
                typed.append(rest.removeFirst())
                continue
            }
            if !typed.isEmpty { pieces.append(.typed(typed)) }
            typed = ""
            pieces.append(.variable(name))
            rest = after
        }
        typed += rest
        if !typed.isEmpty { pieces.append(.typed(typed)) }
        return pieces
    }

    /// A variable at the very beginning of `text`, and what comes after it.
    private static func variable(at text: Substring) -> (name: String, after: Substring)? {
        guard text.hasPrefix("{{") else { return nil }
        let name = text.dropFirst(2).prefix { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let after = text.dropFirst(2 + name.count)
        guard !name.isEmpty, after.hasPrefix("}}") else { return nil }
        return (String(name), after.dropFirst(2))
    }
}
