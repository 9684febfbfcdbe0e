extension PluralRule {
    /// Reads `nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);`; nil for anything that is not such a rule.
    public init?(_ text: String) {
        let fields = text.split(separator: ";", maxSplits: 1)
        guard text.utf8.count <= Self.longest, fields.count == 2,
            let count = Self.value(of: "nplurals", in: fields[0]).flatMap({ Int($0) }), (1...8).contains(count),
            let formula = Self.value(of: "plural", in: fields[1])
        else { return nil }
        var reader = Reader(formula.hasSuffix(";") ? formula.dropLast() : formula)
        guard let expression = reader.choice(), reader.isAtEnd else { return nil }
        self.init(count: count, expression: expression)
    }

    private static let longest = 1_000

    private static func value(of name: String, in field: Substring) -> Substring? {
        let compact = Substring(field.filter { !$0.isWhitespace })
        return compact.hasPrefix(name + "=") ? compact.dropFirst(name.count + 1) : nil
    }

    /// Reads by descent; how deep brackets and choices may stand within each other is bounded.
    private struct Reader {
        private var rest: Substring
        private var depth = 0

        init(_ text: Substring) { rest = text }

        var isAtEnd: Bool { rest.isEmpty }

        mutating func choice() -> Expression? {
            depth += 1
            defer { depth -= 1 }
            guard depth < 50, let condition = operation(1) else { return nil }
            guard take("?") else { return condition }
            guard let yes = choice(), take(":"), let no = choice() else { return nil }
            return .choice(condition, yes, no)
        }

        private mutating func operation(_ rank: Int) -> Expression? {
            guard rank <= 6 else { return operand() }
            guard var left = operation(rank + 1) else { return nil }
            while let sign = Operator.allCases.first(where: { rest.hasPrefix($0.rawValue) }), sign.rank == rank {
                rest = rest.dropFirst(sign.rawValue.count)
                guard let right = operation(rank + 1) else { return nil }
                left = .operation(sign, left, right)
            }
            return left
        }

        private mutating func operand() -> Expression? {
            depth += 1
            defer { depth -= 1 }
            guard depth < 50 else { return nil }
            if take("n") { return .n }
            if take("!") { return operand().map { .not($0) } }
            if take("(") {
                guard let inner = choice(), take(")") else { return nil }
                return inner
            }
            let digits = rest.prefix { ("0"..."9").contains($0) }
            rest = rest.dropFirst(digits.count)
            return Int(digits).map { .number($0) }
        }

        private mutating func take(_ character: Character) -> Bool {
            guard rest.first == character else { return false }
            rest.removeFirst()
            return true
        }
    }
}
