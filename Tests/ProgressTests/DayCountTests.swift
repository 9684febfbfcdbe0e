import Course
import Testing

@testable import Progress

@Suite("Days are counted by the learner's own calendar")
struct DayCountTests {
    /// 2026-11-26, 00:00 UTC.
    private static let midnight = 1_795_651_200
    private static let hour = 3_600

    @Test("A day begins at four in the morning on the learner's wall")
    func boundary() {
        let days = DayCount.calendar { _ in Self.hour }
        let evening = Self.midnight + 22 * Self.hour
        // 03:59 and 04:00 of the next day, an hour ahead of UTC.
        let (late, early) = (Self.midnight + 26 * Self.hour + 59 * 60, Self.midnight + 27 * Self.hour)
        #expect(days.between(evening, late) == 0)
        #expect(days.between(evening, early) == 1)
        #expect(days.between(early, evening) == 0, "a clock that was put back counts as the same day")
        #expect(days.due(evening, 1) == early)
        #expect(days.due(late, 1) == early, "whoever sits up late still has yesterday")
        #expect(days.due(evening, 3) == early + 48 * Self.hour)
    }

    @Test("Where the clock is put back in between, what is due is due at four by the new time")
    func clockPutBack() {
        // Two hours ahead until 01:00 UTC of the third day, one hour from then on.
        let change = Self.midnight + 49 * Self.hour
        let days = DayCount.calendar { $0 < change ? 2 * Self.hour : Self.hour }
        let noon = Self.midnight + 10 * Self.hour
        #expect(days.due(noon, 1) == Self.midnight + 26 * Self.hour)
        #expect(days.due(noon, 2) == Self.midnight + 51 * Self.hour)
        #expect(days.between(noon, days.due(noon, 2)) == 2)
        #expect(days.between(noon, days.due(noon, 2) - 1) == 1)
    }

    @Test(
        "Whatever the time and however far the clock is ahead, what is due in so many days is due then",
        arguments: -12...14)
    func anyOffset(hours: Int) {
        let days = DayCount.calendar { _ in hours * Self.hour }
        var random = SeededGenerator(seed: UInt64(hours + 20))
        for _ in 0..<500 {
            let time = Int.random(in: -1_000_000...2_000_000_000, using: &random)
            let count = Int.random(in: 1...400, using: &random)
            let due = days.due(time, count)
            #expect(days.between(time, due) == count)
            #expect(days.between(time, due - 1) == count - 1)
        }
    }

    @Test("An answer late in the evening is due the next day, and counts as a day later then")
    func memory() {
        let days = DayCount.calendar { _ in 0 }
        let evening = Self.midnight + 23 * Self.hour
        let first = Memory(.again, at: evening, days: days)
        #expect(first.due == Self.midnight + 28 * Self.hour)
        let next = first.answered(.good, at: first.due, days: days)
        #expect(next.stability == first.answered(.good, at: evening + 86_400, days: .hours).stability)
        #expect(first.recall(at: first.due, days: days) < 1)
        #expect(first.recall(at: first.due - 1, days: days) == 1)
    }
}
