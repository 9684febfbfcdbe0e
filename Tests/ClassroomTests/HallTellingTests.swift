import Course
import Testing

@testable import Classroom

@Suite("The hall tells everybody who listens")
struct HallTellingTests {
    @Test("Who comes hears where the class is, and then every change of it")
    func listens() async throws {
        let class1 = HallUnderTest()
        let ada = try await class1.join()
        try await class1.lead(.next)
        let hearing = try await class1.hall.listen(ada.seat, after: nil, drop: {})
        #expect(hearing.opening.map(\.number) == [2])
        try await class1.lead(.next, .close)
        let heard = await hearing.listener.heard()
        #expect(
            heard.first == """
                id: 3
                event: stage
                data: {"activity":1,"hasEnded":false,"isChoosingBreakIt":false,"number":2,"pace":"led","phase":"open","vote":1}


                """)
        #expect(heard.count == 2)
    }

    @Test("Whoever does not read is dropped, and nobody waits for them")
    func slow() async throws {
        let class1 = HallUnderTest()
        let (ada, grace) = (try await class1.join(), try await class1.join("Grace"))
        let dropped = Flag()
        let slow = try await class1.hall.listen(ada.seat, after: nil, drop: { dropped.set() })
        let quick = try await class1.hall.listen(grace.seat, after: nil, drop: {})
        let reading = Task { await quick.listener.stream.reduce(0) { count, _ in count + 1 } }
        let many = Listener.Kind.learner(1).longestQueue + 1
        for number in 0..<many { try await class1.lead(number.isMultiple(of: 2) ? .next : .back) }
        #expect(dropped.isSet)
        #expect(await slow.listener.heard().count == many - 1)
        #expect(await class1.hall.listeners.count == 1)
        quick.listener.end()
        #expect(await reading.value == many)
    }

    @Test("Of a learner's many connections the oldest goes")
    func connections() async throws {
        let class1 = HallUnderTest()
        let ada = try await class1.join()
        let first = Flag()
        _ = try await class1.hall.listen(ada.seat, after: nil, drop: { first.set() })
        for _ in 1..<Hall.mostConnections { _ = try await class1.hall.listen(ada.seat, after: nil, drop: {}) }
        #expect(!first.isSet)
        _ = try await class1.hall.listen(ada.seat, after: nil, drop: {})
        #expect(first.isSet)
        #expect(await class1.hall.listeners.count == Hall.mostConnections)
    }

    @Test("A learner is there as long as one connection stands")
    func present() async throws {
        let class1 = HallUnderTest()
        let ada = try await class1.join()
        let one = try await class1.hall.listen(ada.seat, after: nil, drop: {}).listener
        let other = try await class1.hall.listen(ada.seat, after: nil, drop: {}).listener
        await class1.hall.leave(one)
        #expect(await class1.hall.room.seats[0].isPresent)
        await class1.hall.leave(other)
        #expect(await !class1.hall.room.seats[0].isPresent)
    }

    @Test("Whoever is sent out hears so, and nothing after it")
    func dismissed() async throws {
        let class1 = HallUnderTest()
        let (ada, grace) = (try await class1.join(), try await class1.join("Grace"))
        let out = try await class1.hall.listen(ada.seat, after: nil, drop: {}).listener
        let other = try await class1.hall.listen(grace.seat, after: nil, drop: {}).listener
        try await class1.lead(.dismiss(ada.seat), .next)
        #expect(await out.heard() == ["id: 3\nevent: dismissed\ndata: {}\n\n"])
        #expect(await other.heard().count == 1)
        await #expect(throws: ClassFault.room(.dismissed)) {
            _ = try await class1.hall.listen(ada.seat, after: nil, drop: {})
        }
    }

    @Test("A flow's turns are told once, and again to whoever comes late or has missed them")
    func turns() async throws {
        let class1 = HallUnderTest(flow: makeFlow())
        let ada = try await class1.join()
        try await class1.lead(.go(3))
        while await class1.hall.room.view(for: .teacher, at: 0).isFlowBusy { await Task.yield() }
        try await class1.lead(.perform)
        while await class1.hall.room.turns.isEmpty { await Task.yield() }
        let late = try await class1.hall.listen(ada.seat, after: nil, drop: {})
        #expect(late.opening.map { $0.text.contains("event: turn") } == [true, false])
        let turn = try #require(late.opening[0].number)
        let missed = try await class1.hall.listen(ada.seat, after: turn - 1, drop: {})
        #expect(missed.opening.count == 2)
        let known = try await class1.hall.listen(ada.seat, after: turn, drop: {})
        #expect(known.opening.count == 1)
    }

    @Test("What a run of the flow brings that was begun anew meanwhile is passed over")
    func stale() async throws {
        let gate = MemoryDisk()
        let flow = makeFlow { if case .perform = $0 { try? await gate.keep([]) } }
        let class1 = HallUnderTest(flow: flow)
        try await class1.lead(.go(3))
        while await class1.hall.room.view(for: .teacher, at: 0).isFlowBusy { await Task.yield() }
        await gate.hold()
        try await class1.lead(.perform)
        await gate.untilWriting()
        try await class1.lead(.back, .next)
        await gate.letGo()
        while await class1.hall.room.view(for: .teacher, at: 0).isFlowBusy { await Task.yield() }
        #expect(await class1.hall.room.turns.isEmpty)
    }

    @Test("The vote opens by itself when the class has talked enough")
    func discussion() async throws {
        let class1 = HallUnderTest()
        try await class1.lead(.next, .next, .discuss(seconds: 60))
        #expect(await class1.hall.room.stage.phase == .closed)
        class1.time.now = 60_000
        while await class1.hall.room.stage.phase != .open { await Task.yield() }
        #expect(await class1.disk.record.last?.action == .lead(.open))
    }

    @Test("A teacher's program hears the record without what lets learners come back, and who is there")
    func record() async throws {
        let class1 = HallUnderTest()
        let ada = try await class1.join()
        let (hearing, number) = await class1.hall.listenToRecord(drop: {})
        #expect(number == 1)
        #expect(
            hearing.opening.map(\.text) == [
                "event: action\ndata: {\"action\":{\"present\":{\"_1\":true,\"seat\":1}},\"time\":0}\n\n"
            ])
        try await class1.join("Grace")
        _ = try await class1.hall.happen(.present(seat: ada.seat, false))
        let heard = await hearing.listener.heard()
        #expect(heard.count == 2)
        #expect(
            heard[0]
                == "id: 2\nevent: action\ndata: {\"action\":{\"join\":{\"name\":\"Grace\",\"token\":\"\"}},\"time\":0}\n\n"
        )
        #expect(heard[1].contains("present"))
    }

    @Test("Whoever watches is shown what came of a lead before it is answered")
    func watches() async throws {
        let class1 = HallUnderTest()
        let seen = Seen()
        _ = await class1.hall.watch { seen.add($0) }
        try await class1.lead(.next)
        guard case .room(let view) = seen.last else {
            Issue.record("not shown")
            return
        }
        #expect(view.stage.activity == 0)
    }
}
