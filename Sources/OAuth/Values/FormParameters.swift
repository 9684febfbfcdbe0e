/// The parameters of a query or of a form body, in the order in which they came.
public struct FormParameters: Equatable, Sendable {
    /// A request may carry this many; no honest one comes near.
    public static let limit = 100

    public struct Pair: Equatable, Sendable {
        public var name: String
        public var value: String
    }

    public private(set) var pairs: [Pair]

    public init() {
        pairs = []
    }

    /// Reads `a=1&b=2` as it came over the wire.
    public init(encoded bytes: some Collection<UInt8>) throws(FormEncoding.Fault) {
        try self.init(bytes: Array(bytes))
    }

    /// Of one type, so that the compiler makes fast code of what every request goes through.
    private init(bytes: [UInt8]) throws(FormEncoding.Fault) {
        pairs = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < Self.limit else { throw .tooMany(limit: Self.limit) }
            let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try FormEncoding.decode(sides[0])
            let value = sides.count > 1 ? try FormEncoding.decode(sides[1]) : ""
            pairs.append(Pair(name: name, value: value))
        }
    }

    /// The value; nil where the parameter is absent or empty.
    ///
    /// RFC 6749 section 3.1: parameters sent without a value must be treated as if they were omitted.
    public subscript(name: String) -> String? {
        guard let value = pairs.first(where: { $0.name == name })?.value, !value.isEmpty else { return nil }
        return value
    }

    /// The first name that comes more than once, in the order of the request; nil if none does.
    public var repeated: String? {
        // They are few, so that a set of them costs more than it saves.
        pairs.indices.first { place in pairs[..<place].contains { $0.name == pairs[place].name } }
            .map { pairs[$0].name }
    }

    public func repeats(_ name: String) -> Bool {
        pairs.count { $0.name == name } > 1
    }

    public mutating func append(_ name: String, _ value: String?) {
        if let value { pairs.append(Pair(name: name, value: value)) }
    }

    /// As a query: `a=1&b=2`.
    public var encoded: String {
        pairs.map { "\(FormEncoding.encode($0.name))=\(FormEncoding.encode($0.value))" }.joined(separator: "&")
    }
}

extension FormParameters: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        pairs = elements.map { Pair(name: $0.0, value: $0.1) }
    }
}
