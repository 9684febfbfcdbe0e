import Course
import Testing

@testable import Classroom

@Suite("The hall keeps before it tells")
struct HallTests {
    @Test("An answer is acknowledged when it is on the disk, and not before")
    func acknowledged() async throws {
        let class1 = HallUnderTest()
        let ada = try await class1.join()
        try await class1.lead(.next, .next)
        await class1.disk.hold()
        let answering = Task { try await class1.answer(ada.seat, 0) }
        await class1.disk.untilWriting()
        #expect(await class1.disk.record.count == 3)
        await class1.disk.letGo()
        try await answering.value
        let last = try #require(await class1.disk.record.last)
        #expect(last.number == 4)
        guard case .judged(let ballot) = last.outcome else {
            Issue.record("kept without what it turned out to be")
            return
        }
        #expect(ballot.isRight)
    }

    @Test("Nobody hears of what is not kept yet, and what follows waits for it in order")
    func order() async throws {
        let class1 = HallUnderTest()
        let ada = try await class1.join()
        let hearing = try await class1.hall.listen(ada.seat, after: nil, drop: {})
        await class1.disk.hold()
        let first = Task { try await class1.lead(.next) }
        await class1.disk.untilWriting()
        // Keeps nothing itself, and still comes after what is under way.
        let second = Task { try await class1.hall.happen(.present(seat: ada.seat, false)) }
        #expect(await class1.hall.standing.number == 1)
        await class1.disk.letGo()
        try await first.value
        _ = try await second.value
        #expect(await hearing.listener.heard().map { $0.contains("\"activity\":0") } == [true])
    }

    @Test("What comes while one write is under way goes together with the next")
    func groups() async throws {
        let class1 = HallUnderTest()
        for number in 1...50 { try await class1.join("Learner \(number)") }
        try await class1.lead(.next, .next)
        await class1.disk.hold()
        let before = await class1.disk.writes.count
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await class1.answer(1, 1) }
            await class1.disk.untilWriting()
            for seat in 2...50 { group.addTask { try await class1.answer(seat, seat % 3) } }
            while await class1.hall.room.answers(to: "one", vote: 1).count < 50 { await Task.yield() }
            await class1.disk.letGo()
            try await group.waitForAll()
        }
        let writes = await class1.disk.writes.dropFirst(before)
        #expect(writes.reduce(0, +) == 50)
        #expect(writes.count == 2)
        #expect(await class1.disk.record.map(\.number) == Array(1...102))
    }

    @Test("A disk that is full loses nothing: it says so, and goes on when there is room")
    func full() async throws {
        let class1 = HallUnderTest()
        let ada = try await class1.join()
        try await class1.lead(.next, .next)
        await class1.disk.fill(true)
        await #expect(throws: ClassFault.notKept) { try await class1.answer(ada.seat, 0) }
        await #expect(throws: ClassFault.notKept) { try await class1.answer(ada.seat, 1) }
        #expect(await class1.disk.record.count == 3)
        await class1.disk.fill(false)
        while await class1.hall.isTroubled { await Task.yield() }
        // Sent again, as a client does, it was kept the first time.
        try await class1.answer(ada.seat, 0)
        #expect(await class1.disk.record.count == 4)
    }

    @Test("The record makes the same room again")
    func again() async throws {
        let class1 = HallUnderTest()
        for name in ["Ada", "Ada", "Grace"] { try await class1.join(name) }
        try await class1.lead(.next, .next)
        try await class1.answer(1, 0)
        try await class1.answer(2, 2)
        try await class1.lead(.close, .reveal, .dismiss(3), .next)
        let room = Room(
            makeLesson(), seed: 7, replaying: await class1.disk.record.map { ($0.action, $0.time) })
        #expect(room == (await class1.hall.room))
    }

    @Test("The end of a class is told to whoever keeps it")
    func end() async throws {
        let class1 = HallUnderTest()
        try await class1.lead(.end)
        while await !class1.disk.hasEnded { await Task.yield() }
        await #expect(throws: ClassFault.room(.ended)) { try await class1.join() }
    }

    @Test("A token is known to its owner's seat alone, and to nobody once they were sent out")
    func tokens() async throws {
        let class1 = HallUnderTest()
        let (ada, grace) = (try await class1.join(), try await class1.join("Grace"))
        #expect(ada.token != grace.token && ada.token.count == 32)
        #expect(try await class1.hall.member(ada.token) == ada)
        try await class1.lead(.dismiss(1))
        await #expect(throws: ClassFault.room(.dismissed)) { try await class1.hall.member(ada.token) }
        await #expect(throws: ClassFault.noToken) { try await class1.hall.member("nonsense") }
        await #expect(throws: ClassFault.noToken) { try await class1.hall.member(nil) }
    }
}
