/// Steps to be put in order, and decoys to be laid aside.
public struct Order: Equatable, Sendable {
    public struct Item: Equatable, Sendable {
        public var text: RichText
        /// Shown after the answer.
        public var details: [Block]
        /// Why it stands where it stands, or why it is a decoy.
        public var feedback: [Block]
        /// The item's place counted from 0; steps that may stand in any order among themselves share one.
        /// nil for a decoy.
        public var rank: Int?
        /// The label of the any-order group the item belongs to; nil outside of one.
        public var group: RichText?

        public init(
            _ text: RichText, rank: Int?, details: [Block] = [], feedback: [Block] = [], group: RichText? = nil
        ) {
            self.text = text
            self.rank = rank
            self.details = details
            self.feedback = feedback
            self.group = group
        }

        public var isDecoy: Bool { rank == nil }
    }

    /// In the author's order: a right answer is the real steps as they stand here.
    public var items: [Item]

    public init(items: [Item]) { self.items = items }

    /// The number of real steps.
    public var stepCount: Int { items.count { !$0.isDecoy } }
}
