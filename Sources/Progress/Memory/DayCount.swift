/// How days are counted between two answers.
public struct DayCount: Sendable {
    /// Whole days between two times, both in seconds since 1970; 0 where the second is not later.
    public var between: @Sendable (_ earlier: Int, _ later: Int) -> Int
    /// When so many days after a time something is due, both in seconds since 1970.
    public var due: @Sendable (_ time: Int, _ days: Int) -> Int

    /// Each day has 24 hours, counted from the answer; as FSRS's own implementations have it.
    public static let hours = DayCount(
        between: { max(0, $1 - $0) / day }, due: { $0 + $1 * day })

    /// By the learner's calendar: a new day begins at four in the morning, so that whoever sits up late is not asked the
    /// same again at midnight, and whatever is due on a day is due from its beginning.
    /// - Parameter offset: what the clock on the learner's wall is ahead of UTC at a time, in seconds.
    public static func calendar(offset: @escaping @Sendable (_ time: Int) -> Int) -> DayCount {
        @Sendable func number(_ time: Int) -> Int {
            Int((Double(time + offset(time) - boundary) / Double(day)).rounded(.down))
        }
        @Sendable func beginning(_ number: Int) -> Int {
            let wall = number * day + boundary
            // The clock may be put forward or back between now and then.
            return wall - offset(wall - offset(wall))
        }
        return DayCount(
            between: { max(0, number($1) - number($0)) }, due: { beginning(number($0) + $1) })
    }

    private static let day = 86_400
    /// Seconds after midnight at which a day begins.
    private static let boundary = 4 * 3_600
}
