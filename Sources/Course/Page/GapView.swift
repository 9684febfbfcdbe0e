/// A request with gaps, while they are filled in and once they were judged.
public struct GapView: Equatable, Sendable {
    public enum Piece: Equatable, Sendable {
        case text(String)
        /// A number in `gaps`.
        case gap(Int)
    }

    public struct Gap: Equatable, Sendable {
        /// What was filled in, as it was typed.
        public var text: String
        /// nil until it was judged.
        public var mark: Mark?
        /// What belongs there, where that is something else.
        public var right: String?
        /// What that is good for.
        public var why: RichText?

        public init(text: String, mark: Mark? = nil, right: String? = nil, why: RichText? = nil) {
            self.text = text
            self.mark = mark
            self.right = right
            self.why = why
        }
    }

    public var lines: [[Piece]]
    /// In reading order.
    public var gaps: [Gap]
    /// The gap that has the cursor; nil once they were judged.
    public var focus: Int?
    /// Characters before the cursor in that gap.
    public var column: Int

    public init(lines: [[Piece]], gaps: [Gap], focus: Int?, column: Int = 0) {
        self.lines = lines
        self.gaps = gaps
        self.focus = focus
        self.column = column
    }
}
