import Testing

@testable import Course

@Suite("A class")
struct RoomTests {
    @Test("goes through a lesson led by its teacher")
    func led() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        let ben = it.join("Ben")
        #expect(it.page(ada).instructions == ["You are in. The class begins in a moment."])
        it.lead(.onward)
        #expect(it.page(ada).trail == ["OAuth tutor · Ada", "All kinds", "Read"])
        it.take(ada, .command(.confirm))
        #expect(it.page(ada).trail.last == "Read")
        #expect(it.page(ada).notice == "The teacher leads: everybody is at the same place.")

        it.lead(.go(3))
        #expect(it.page(ada).instructions.first == "The vote is open.")
        it.take(ada, .answer(it.right(3)))
        it.take(ben, .answer([it.wrong(3)[0]]))
        #expect(it.page(ada).instructions.first == "Your answer is in. You may change it while the vote is open.")
        #expect(it.page(ada).verdictWord == nil && it.page(ben).verdictWord == nil)
        #expect(it.room.tallies.map(\.answered) == [2] && it.room.tallies.map(\.percentRight) == [50])
        #expect(it.room.tallies[0].counsel == .discuss)

        it.lead(.discuss(seconds: 90))
        #expect(it.room.stage.vote == 2 && it.room.stage.phase == .closed)
        #expect(
            it.page(ben).instructions.first == "Talk about it with your neighbours for 90 seconds, then vote once more."
        )
        it.lead(.open)
        #expect(it.page(ben).instructions.first == "Vote once more, now that you have talked about it.")
        it.take(ben, .answer(it.right(3)))
        it.take(ada, .command(.confirm))
        #expect(it.room.tallies.map(\.percentRight) == [50, 100])

        it.lead(.onward)
        it.take(ada, .answer([it.wrong(3)[0]]))
        #expect(it.page(ada).notice == "The vote is closed. In a moment you will see what is right, and why.")
        it.lead(.onward)
        #expect(it.page(ben).verdictWord == "Correct.")
        #expect(it.room.firstAnswer(of: ben, to: "ask")?.share == 0)
        it.lead(.onward)
        #expect(it.page(ben).trail.last == "One?")
    }

    @Test("shows who has not answered what is right")
    func disclosed() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        for number in [1, 2, 3, 6] {
            it.lead(.go(number), .close, .reveal)
            #expect(
                it.page(ada).instructions.first == "You sent no answer. This is what is right, and why.",
                "activity \(number)")
        }
    }

    @Test("keeps an answer to each kind, and judges it as alone")
    func kinds() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.go(1))
        it.take(ada, .command(.lower), .command(.confirm))
        #expect(it.room.firstAnswer(of: ada, to: "order") != nil)
        it.lead(.next)
        it.take(ada, .pair([.init(term: 0, definition: 0)]), .command(.confirm), .command(.confirm))
        #expect(it.room.firstAnswer(of: ada, to: "match") != nil)
        it.lead(.go(6))
        it.take(ada, .write("no password"))
        #expect(it.room.firstAnswer(of: ada, to: "open")?.share == 1)
        #expect(it.learners[ada]?.unacknowledged.isEmpty == true)
    }

    @Test("is the same again from what was kept")
    func replay() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.join("Ada")
        it.lead(.go(3))
        it.take(ada, .answer(it.right(3)))
        it.lead(.onward, .revote, .hideNames(true), .dismiss(2))
        let again = Room(makeLesson(), seed: 7, replaying: it.record)
        #expect(again == it.room)
    }

    @Test("runs the teacher's flow for everybody")
    func flow() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.go(7))
        #expect(it.effects.contains(.live(.start(provider: "standard"))))
        it.happen(.flowStarted)
        it.take(ada, .answer(it.right(7)))
        #expect(it.page(ada).instructions.first == "Your prediction is in. The teacher sends the request.")
        #expect(it.room.firstAnswer(of: ada, to: "a")?.share == 1)
        it.lead(.onward)
        #expect(it.effects.contains { if case .live(.perform) = $0 { true } else { false } })
        it.happen(.flow(.performed(step: "a", exchanges: [makeExchange(), makeExchange(status: 400)])))
        #expect(it.page(ada).parts.contains { if case .exchange = $0 { true } else { false } })
        let late = it.join("Late")
        #expect(it.page(late).parts.filter(\.isExchange) == it.page(ada).parts.filter(\.isExchange))
        it.lead(.onward)
        #expect(it.page(ada).verdictWord == "Correct.")
        it.lead(.onward)
        #expect(it.room.stage.flow == .init(step: 1, turns: 1))
        #expect(it.page(ada).id == "all/live/1/-1")
    }

    @Test("takes again what a broken connection kept from it")
    func reconnects() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.go(3))
        it.lost = [ada]
        it.hear(.lost, ada)
        it.take(ada, .answer(it.right(3)))
        #expect(it.page(ada).notice == "The connection is gone. Trying again; your answers are safe.")
        #expect(it.room.firstAnswer(of: ada, to: "ask") == nil)
        it.lost = []
        it.hear(.found, ada)
        #expect(it.room.firstAnswer(of: ada, to: "ask")?.share == 1)
        #expect(it.learners[ada]?.unacknowledged.isEmpty == true)
    }

    @Test("tells the board nothing before the reveal")
    func board() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.go(3))
        it.take(ada, .answer(it.right(3)))
        let before = it.room.view(for: .board, at: it.now)
        #expect(before.tallies.isEmpty && before.answered == 1 && before.learners.allSatisfy { $0.name == nil })
        #expect(it.room.view(for: .teacher, at: it.now).learners.map(\.name) == ["Ada"])
        it.lead(.reveal)
        #expect(it.room.view(for: .board, at: it.now).tallies.count == 1)
    }

    @Test("lets each go alone at a free pace")
    func free() {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        it.lead(.pace(.free))
        it.take(ada, .choose(3), .answer(it.room.lesson.activities[3].right))
        #expect(it.page(ada).verdictWord != nil)
        #expect(it.room.seats[0].activity == 3)
        #expect(it.room.firstAnswer(of: ada, to: "ask") != nil)
    }

    @Test(
        "makes any name fit to be shown",
        arguments: [
            ("Ada", "Ada"), ("  Ada \t Lovelace ", "Ada Lovelace"), ("\u{1B}[31mred", "[31mred"),
            ("a\u{202E}cba", "acba"), ("\u{200B}\u{200D}", "Learner 1"), ("", "Learner 1"),
            (String(repeating: "x", count: 200), String(repeating: "x", count: 24)),
            ("e" + String(repeating: "\u{301}", count: 60), "e\u{301}\u{301}\u{301}"), ("李小龍", "李小龍"),
            ("<b>&", "<b>&"), ("a\nb", "a b"),
        ])
    func names(raw: String, shown: String) {
        var it = ClassUnderTest()
        it.join(raw)
        #expect(it.room.seats[0].name == shown)
    }

    @Test("gives nobody the same name twice")
    func doubles() {
        var it = ClassUnderTest()
        for _ in 0..<3 { it.join("Ada") }
        #expect(it.room.seats.map(\.name) == ["Ada", "Ada 2", "Ada 3"])
    }
}

extension Page.Part {
    fileprivate var isExchange: Bool { if case .exchange = self { true } else { false } }
}

extension Activity {
    /// Any one option.
    var right: [Int] { [0] }
}
