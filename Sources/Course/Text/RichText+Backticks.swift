extension RichText {
    /// A sentence of the server's, in which what is typed stands between backticks: "`S256` and `plain`".
    ///
    /// A backtick that none follows is one.
    public init(backticked sentence: String) {
        let pieces = sentence.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        // An even number of pieces: the last backtick opens nothing.
        let paired = pieces.count.isMultiple(of: 2) ? pieces.count - 2 : pieces.count
        var runs: [Run] = []
        for (number, piece) in pieces.prefix(paired).enumerated() where !piece.isEmpty {
            runs.append(Run(piece, number.isMultiple(of: 2) ? [] : .code))
        }
        if paired < pieces.count { runs.append(Run(pieces[paired...].joined(separator: "`"))) }
        self.init(runs)
    }
}
