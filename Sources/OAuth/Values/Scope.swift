/// A set of scope tokens in the order in which they were named.
public struct Scope: Equatable, Sendable {
    public private(set) var tokens: [String]

    public init(_ tokens: [String] = []) {
        self.tokens = []
        for token in tokens where !self.tokens.contains(token) { self.tokens.append(token) }
    }

    /// Reads `a b c`; nil where it is not what RFC 6749 section 3.3 allows: words of `%x21 / %x23-5B / %x5D-7E` with
    /// one space between.
    public init?(parsing text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        let allowed = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        }
        guard allowed else { return nil }
        self.init(parts.map { String(decoding: $0, as: UTF8.self) })
    }

    public func contains(_ token: String) -> Bool { tokens.contains(token) }

    public func isSubset(of other: Scope) -> Bool { tokens.allSatisfy(other.contains) }

    public func intersection(_ other: Scope) -> Scope { filter(other.contains) }

    public func subtracting(_ other: Scope) -> Scope { filter { !other.contains($0) } }

    private func filter(_ stays: (String) -> Bool) -> Scope {
        var part = self
        part.tokens.removeAll { !stays($0) }
        return part
    }

    public var isEmpty: Bool { tokens.isEmpty }

    /// As the wire has it: `a b c`.
    public var text: String { tokens.joined(separator: " ") }
}
