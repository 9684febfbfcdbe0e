/// Terms to be given their definitions.
public struct Match: Equatable, Sendable {
    /// A table row. No term: a decoy definition. No definition: a decoy term. Never neither.
    public struct Row: Equatable, Sendable {
        public var term: RichText?
        public var definition: RichText?
        /// Shown with the answer.
        public var why: RichText?

        public init(term: RichText?, definition: RichText?, why: RichText? = nil) {
            self.term = term
            self.definition = definition
            self.why = why
        }
    }

    public var termHeading: RichText
    public var definitionHeading: RichText
    /// In the author's order. Two rows with the same definition text are interchangeable.
    public var rows: [Row]

    public init(termHeading: RichText, definitionHeading: RichText, rows: [Row]) {
        self.termHeading = termHeading
        self.definitionHeading = definitionHeading
        self.rows = rows
    }
}
