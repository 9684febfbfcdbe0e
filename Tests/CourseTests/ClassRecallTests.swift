import Testing

@testable import Course

@Suite("A learner who comes back to a class with nothing but a token")
struct ClassRecallTests {
    /// The same learner, in a program that knows only what the host tells it.
    private func again(_ number: Int, in it: ClassUnderTest) -> ClassUnderTest {
        var it = it
        var session = ClassSession(makeLesson(), seed: it.room.seed, name: it.room.seats[number - 1].name)
        session.recall(it.room.answers(of: number), at: it.room.stage)
        it.learners[number] = session
        it.catchUp(number)
        return it
    }

    private var started: (it: ClassUnderTest, ada: Int) {
        var it = ClassUnderTest()
        let ada = it.join("Ada")
        return (it, ada)
    }

    @Test("sees the answer that is in, untold")
    func open() {
        var (it, ada) = started
        it.lead(.go(3))
        it.take(ada, .answer([it.wrong(ada)[0]]))
        let back = again(ada, in: it)
        #expect(back.page(ada) == it.page(ada))
        #expect(back.page(ada).instructions.first == "Your answer is in. You may change it while the vote is open.")
        #expect(back.page(ada).verdictWord == nil)
    }

    @Test("is asked again where the second vote is open, with the first answer at hand")
    func revote() {
        var (it, ada) = started
        it.lead(.go(3))
        it.take(ada, .answer(it.right(ada)))
        it.lead(.revote)
        let back = again(ada, in: it)
        #expect(back.page(ada) == it.page(ada))
        #expect(back.page(ada).instructions.first == "Vote once more, now that you have talked about it.")
    }

    @Test("sees what the reveal told of it")
    func revealed() {
        var (it, ada) = started
        it.lead(.go(3))
        it.take(ada, .answer(it.right(ada)))
        it.lead(.close, .reveal)
        #expect(again(ada, in: it).page(ada).verdictWord == "Correct.")
    }

    @Test("is told nothing of an earlier activity that was never revealed")
    func untold() {
        var (it, ada) = started
        it.lead(.go(3))
        it.take(ada, .answer(it.right(ada)))
        it.lead(.next, .back)
        #expect(it.room.stage.phase == .closed)
        #expect(again(ada, in: it).page(ada).verdictWord == nil)
    }

    @Test("finds the flow where it is, with its own predictions, and nothing of an earlier run")
    func flow() {
        var (it, ada) = started
        it.lead(.go(7))
        it.happen(.flowStarted)
        it.take(ada, .answer(it.right(ada)))
        it.lead(.perform)
        it.happen(.flow(.performed(step: "a", exchanges: [makeExchange()])))
        #expect(again(ada, in: it).page(ada) == it.page(ada))

        it.lost = [ada]
        it.lead(.back, .next)
        it.happen(.flowStarted)
        it.catchUp(ada)
        let shown = it.page(ada).parts.contains { if case .exchange = $0 { true } else { false } }
        #expect(!shown)
    }

    @Test("goes on at a free pace with what was answered and judged")
    func free() {
        var (it, ada) = started
        it.lead(.pace(.free))
        it.take(ada, .choose(3), .answer(it.room.lesson.activities[3].right))
        var back = again(ada, in: it)
        back.take(ada, .choose(3))
        #expect(back.page(ada).verdictWord == it.page(ada).verdictWord && back.page(ada).verdictWord != nil)
    }

    @Test("reads at the end what all of it came to, revealed or not")
    func ending() {
        var (it, ada) = started
        it.lead(.go(3))
        it.take(ada, .answer(it.right(ada)))
        it.lead(.end)
        #expect(again(ada, in: it).page(ada) == it.page(ada))
        #expect(it.learners[ada]?.closingTable?.rows[2].map(\.plain) == ["Ask", "1 of 1 point"])
    }

    @Test("can look back at a message and forward again, no further than the teacher")
    func lookingBack() {
        var (it, ada) = started
        it.lead(.go(7))
        it.happen(.flowStarted)
        it.lead(.perform)
        it.happen(.flow(.performed(step: "a", exchanges: [makeExchange(), makeExchange(status: 302)])))
        it.lead(.lookOn)
        func offersNext() -> Bool { it.page(ada).offers.contains { $0.command == .next } }
        #expect(!offersNext())
        it.take(ada, .command(.previous))
        #expect(offersNext())
        it.take(ada, .command(.next))
        #expect(!offersNext())
    }
}
