/// Short texts in columns, a row to a line, one of which is under the cursor: requests, tokens, values to copy.
public struct Listing: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        /// What it is called by those who type; from 1.
        public var number: Int
        public var cells: [String]
        public var mark: Mark?
        /// Told below the row by a face that has room for it.
        public var remark: String?

        public init(number: Int, cells: [String], mark: Mark? = nil, remark: String? = nil) {
            self.number = number
            self.cells = cells
            self.mark = mark
            self.remark = remark
        }
    }

    /// The columns' headings; empty where the rows speak for themselves.
    public var columns: [String]
    public var rows: [Row]
    /// The number of the row under the cursor, counted from 0.
    public var focus: Int
    /// New rows come at the end and the oldest go, each keeping its number: who has heard one need not hear it again.
    public var isLog: Bool

    public init(columns: [String] = [], rows: [Row], focus: Int, isLog: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.focus = focus
        self.isLog = isLog
    }
}
