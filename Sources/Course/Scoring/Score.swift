import Messages

/// What an answer is worth: a share of the points that could be had.
public struct Score: Equatable, Sendable {
    /// Between 0 and 1.
    public var share: Double
    /// The most that could be had; 0 for what is not scored.
    public var points: Int

    public init(share: Double, points: Int) {
        self.share = min(1, max(0, share))
        self.points = points
    }

    public var earned: Double { share * Double(points) }
}

/// A sum of scores, as the summary and the result line show it.
public struct Total: Equatable, Sendable {
    public var earned: Double
    public var points: Int

    public init(earned: Double = 0, points: Int = 0) {
        self.earned = earned
        self.points = points
    }

    public static func + (total: Total, score: Score) -> Total {
        Total(earned: total.earned + score.earned, points: total.points + score.points)
    }

    /// Rounded down, so that 100 means everything was right; 0 of 0 is 0.
    public var percent: Int {
        guard points > 0 else { return 0 }
        // Thirds that add up to a whole must not lose it to binary fractions.
        return Int((earned / Double(points) * 100 + 1e-9).rounded(.down))
    }
}

extension Double {
    /// Points as they are told, with one decimal at most: "7", "6.5".
    public var pointsText: String {
        let tenths = Int((self * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10)\(decimalMark)\(tenths % 10)"
    }
}
