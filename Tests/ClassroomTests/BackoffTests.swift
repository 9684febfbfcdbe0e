import Testing

@testable import Classroom

@Suite("Trying again")
struct BackoffTests {
    @Test("comes later each time, up to five seconds, and begins anew after a connection")
    func grows() {
        var backoff = Backoff { $0.upperBound }
        #expect((0..<7).map { _ in backoff.next() } == [0.5, 1, 2, 4, 5, 5, 5])
        for _ in 0..<1_000 { #expect(backoff.next() == 5) }
        backoff.reset()
        #expect(backoff.next() == 0.5)
    }

    @Test("is spread, so that a class does not come back in one moment")
    func spread() {
        var backoff = Backoff { $0.lowerBound }
        #expect((0..<4).map { _ in backoff.next() } == [0.25, 0.5, 1, 2])
    }
}
