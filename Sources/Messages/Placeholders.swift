/// `%1` to `%9` in a translated sentence. A sentence never decides how many values are read: a placeholder without a value
/// stays as it is, and so does any other per cent sign.
public enum Placeholders {
    /// A sentence in pieces, for those who put in more than text.
    public enum Piece: Equatable, Sendable {
        case text(String)
        /// The value of this index, from 0.
        case value(Int)
    }

    /// - Parameter count: how many values there are.
    public static func pieces(of sentence: String, count: Int) -> [Piece] {
        guard count > 0 else { return sentence.isEmpty ? [] : [.text(sentence)] }
        var pieces: [Piece] = []
        var text = Substring.UnicodeScalarView()
        var rest = sentence.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%", let digit = rest.first, ("1"..."9").contains(digit), digit.value - 48 <= count else {
                text.append(scalar)
                continue
            }
            rest.removeFirst()
            if !text.isEmpty { pieces.append(.text(String(text))) }
            text = Substring.UnicodeScalarView()
            pieces.append(.value(Int(digit.value) - 49))
        }
        if !text.isEmpty { pieces.append(.text(String(text))) }
        return pieces
    }

    static func filled(_ sentence: String, with values: [String]) -> String {
        guard !values.isEmpty else { return sentence }
        return pieces(of: sentence, count: values.count).map { piece in
            switch piece {
            case .text(let text): text
            case .value(let index): values[index]
            }
        }.joined()
    }
}
