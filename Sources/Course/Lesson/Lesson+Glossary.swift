extension Lesson {
    /// The terms that the lesson's matches define, in alphabetical order; a term defined twice stands once.
    public var glossary: [GlossaryEntry] {
        var entries: [String: GlossaryEntry] = [:]
        for activity in activities {
            guard case .match(let match) = activity.task else { continue }
            for row in match.rows {
                guard let term = row.term, let meaning = row.definition else { continue }
                let key = term.plain.lowercased()
                if entries[key] == nil { entries[key] = GlossaryEntry(term: term, meaning: meaning) }
            }
        }
        return entries.sorted { $0.key < $1.key }.map(\.value)
    }
}
