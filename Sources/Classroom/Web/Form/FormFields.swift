import Course

/// What a form has sent: names and values, in the order of the page (`application/x-www-form-urlencoded`).
struct FormFields: Equatable, Sendable {
    /// A page has fewer.
    static let most = 200

    private let pairs: [(name: String, value: String)]

    init(_ pairs: [(name: String, value: String)] = []) { self.pairs = pairs }

    /// - Returns: nil for more fields than any page has.
    init?(encoded body: String) {
        let fields = body.utf8.isEmpty ? [] : body.split(separator: "&", maxSplits: Self.most)
        guard fields.count <= Self.most else { return nil }
        pairs = fields.map { field in
            let halves = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (PercentEncoding.decoded(halves[0]), halves.count > 1 ? PercentEncoding.decoded(halves[1]) : "")
        }
    }

    var isEmpty: Bool { pairs.isEmpty }

    /// The first value with this name.
    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    static func == (left: FormFields, right: FormFields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0.name == $1.name && $0.value == $1.value }
    }
}
