/// What is left of the life of a code or a token that the flow holds, as the server sees it.
public struct Lifetime: Equatable, Sendable {
    /// In the order in which a flow comes by them.
    public enum Kind: Int, Equatable, Sendable {
        case requestURI, deviceCode, code, accessToken, refreshToken
    }

    public var kind: Kind
    /// The variable that holds it, such as `code`.
    public var name: String
    /// Seconds that it still counts; 0 when it has expired.
    public var left: Int
    /// Seconds that it counts in all.
    public var whole: Int

    public init(kind: Kind, name: String, left: Int, whole: Int) {
        self.kind = kind
        self.name = name
        self.left = left
        self.whole = whole
    }

    public var isOver: Bool { left <= 0 }

    /// A quarter of its life or a minute is left, or less.
    public var isShort: Bool { !isOver && (left <= 60 || left * 4 <= whole) }
}
