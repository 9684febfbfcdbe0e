/// How answers are spread: each of them with a bar for every vote, side by side.
public struct Distribution: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        /// An option's letter, or another short name; empty where the text speaks for itself.
        public var name: String
        public var text: RichText
        /// The blocks that belong to an option, code for example.
        public var details: [Block]
        /// How many gave it, for each vote; empty where that is not told.
        public var counts: [Int]
        /// nil where it is not told.
        public var isRight: Bool?
        /// Why it is right or wrong; empty where that is not told.
        public var feedback: [Block]

        public init(
            name: String = "", text: RichText, details: [Block] = [], counts: [Int] = [], isRight: Bool? = nil,
            feedback: [Block] = []
        ) {
            self.name = name
            self.text = text
            self.details = details
            self.counts = counts
            self.isRight = isRight
            self.feedback = feedback
        }
    }

    /// A vote as a whole.
    public struct Vote: Equatable, Sendable {
        /// From 1.
        public var number: Int
        /// How many a full bar stands for.
        public var of: Int
        /// The vote in one sentence; empty where there is nothing to say of it.
        public var summary: String

        public init(number: Int, of: Int, summary: String = "") {
            self.number = number
            self.of = of
            self.summary = summary
        }
    }

    public var rows: [Row]
    /// As many as each row has counts.
    public var votes: [Vote]

    public init(rows: [Row], votes: [Vote] = []) {
        self.rows = rows
        self.votes = votes
    }

    /// In whole per cent, rounded down; 0 of nobody.
    public static func percent(_ count: Int, of whole: Int) -> Int { whole > 0 ? count * 100 / whole : 0 }
}

/// Who has come, in the order in which they came.
public struct Roll: Equatable, Sendable {
    public struct Entry: Equatable, Sendable {
        /// From 1; stays the same learner's.
        public var number: Int
        /// A number's text where names are hidden.
        public var name: String
        public var isPresent: Bool

        public init(number: Int, name: String, isPresent: Bool) {
            self.number = number
            self.name = name
            self.isPresent = isPresent
        }
    }

    public var entries: [Entry]

    public init(entries: [Entry]) { self.entries = entries }
}

/// The modules of a QR code, as ISO/IEC 18004 has them; without the quiet zone around it.
public struct QRCode: Equatable, Sendable {
    /// The text that a camera reads.
    public let text: String
    /// Modules in a row, and rows.
    public let size: Int
    /// Row by row; true is dark.
    private let modules: [Bool]

    /// - Parameter modules: row by row, `size` × `size` of them; nil where there are not so many.
    public init?(text: String, size: Int, modules: [Bool]) {
        guard size > 0, modules.count == size * size else { return nil }
        self.text = text
        self.size = size
        self.modules = modules
    }

    /// Whether a module is dark; what lies outside is light.
    public func isDark(column: Int, row: Int) -> Bool {
        (0..<size).contains(column) && (0..<size).contains(row) && modules[row * size + column]
    }
}
