extension Match {
    /// Numbers of the rows that have a term.
    public var terms: [Int] { rows.indices.filter { rows[$0].term != nil } }

    /// Numbers of the rows that have a definition.
    public var definitions: [Int] { rows.indices.filter { rows[$0].definition != nil } }

    /// Whether the row's term may be given that row's definition: its own, or one of the same text.
    public func fits(term: Int, definition: Int) -> Bool {
        guard rows[term].term != nil, let own = rows[term].definition, let given = rows[definition].definition else {
            return false
        }
        return own.plain == given.plain
    }

    /// Terms with their definition ÷ terms that have one; blank is wrong, decoys do not raise the maximum.
    /// - Parameter pairs: the definition's row given to a term's row.
    public func share(pairing pairs: [Int: Int]) -> Double {
        let answerable = terms.filter { rows[$0].definition != nil }
        guard !answerable.isEmpty else { return 0 }
        let right = answerable.count { term in pairs[term].map { fits(term: term, definition: $0) } ?? false }
        return Double(right) / Double(answerable.count)
    }
}
