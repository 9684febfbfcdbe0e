import Testing

@testable import Course

@Suite("Putting steps in order")
struct OrderPlayTests {
    private func learner(_ order: Order = makeOrder(4, decoys: 1), seed: UInt64 = 3) -> Learner {
        var learner = Learner(
            Lesson(id: "l", title: "L", activities: [Activity(id: "o", title: "Order", task: .order(order))]),
            seed: seed)
        learner.open(0)
        return learner
    }

    private func texts(_ learner: Learner) -> [String] {
        learner.steps?.items.map { ($0.isAside ? "-" : "") + $0.text.plain } ?? []
    }

    @Test("The first order shown is never the right one, whatever the seed")
    func neverRightAtFirst() {
        for seed in 0..<500 as Range<UInt64> {
            for order in [makeOrder(2), makeOrder(2, decoys: 1), makeOrder(4, decoys: 2), makeOrder(3, groups: [1: 0])]
            {
                let play = OrderPlay(order, framing: Framing(), points: 2, random: SeededGenerator(seed: seed))
                #expect(!order.isInOrder(play.sequence))
                #expect(play.kept == order.items.count)
            }
        }
    }

    @Test("The same seed shows the same order, another one another")
    func seeds() {
        #expect(texts(learner(seed: 3)) == texts(learner(seed: 3)))
        #expect(Set((0..<20).map { texts(learner(makeOrder(7), seed: $0)) }).count > 10)
    }

    @Test("Submitting an untouched order is no answer")
    func untouched() {
        var learner = learner()
        learner.press(.confirm)
        #expect(learner.verdict == nil)
        #expect(learner.page.notice == "Nothing was moved yet, so there is no answer to judge. Move a step, or skip.")
    }

    @Test("Grab, carry and drop moves one step; Esc puts it back")
    func grab() {
        var learner = learner()
        let before = texts(learner)
        learner.press(.pick, .down, .down)
        #expect(learner.steps?.items[2].isGrabbed == true)
        learner.press(.back)
        #expect(texts(learner) == before)
        #expect(learner.page.notice == "The step is back where it was.")
        learner.press(.pick, .down, .pick)
        #expect(texts(learner) == [before[1], before[0]] + before[2...])
        learner.press(.undo)
        #expect(texts(learner) == before)
    }

    @Test("Arrows alone carry a step over the border, aside and back")
    func border() {
        var learner = learner()
        let before = texts(learner)
        learner.press(.last, .pick, .down)
        #expect(texts(learner) == before.dropLast() + ["-" + (before.last ?? "")])
        learner.press(.up)
        #expect(texts(learner) == before)
    }

    @Test("A typed number moves the step under the cursor there")
    func typedNumber() {
        var learner = learner()
        let before = texts(learner)
        learner.take(.digit(3))
        #expect(texts(learner) == [before[1], before[2], before[0], before[3], before[4]])
        learner.take(.digit(9))
        #expect(learner.page.notice == "There are places 1 to 5.")
    }

    @Test("With ten items or more a 1 waits for its second digit")
    func typedTwoDigits() {
        var learner = learner(makeOrder(12))
        let first = texts(learner)[0]
        learner.take(.digit(1))
        #expect(learner.page.notice == "New number: 1_ (Enter if that is all)")
        learner.take(.digit(2))
        #expect(texts(learner)[11] == first)
    }

    @Test(
        "Enter or Space ends a 1 to which nothing is added, and does not submit or grab",
        arguments: [Command.confirm, .pick])
    func typedOneDigit(ending: Command) {
        var learner = learner(makeOrder(12))
        let before = texts(learner)
        learner.press(.down, .down)
        learner.take(.digit(1))
        learner.press(ending)
        #expect(texts(learner) == [before[2], before[0], before[1]] + before[3...])
        #expect(learner.verdict == nil)
        #expect(learner.steps?.items.contains(where: \.isGrabbed) == false)
    }

    @Test("A 1 is forgotten when something else is done")
    func typedDigitForgotten() {
        var learner = learner(makeOrder(12))
        let before = texts(learner)
        learner.take(.digit(1))
        learner.press(.down, .pick, .pick)
        #expect(texts(learner) == before)
    }

    @Test("order, move and aside by number do what they say, and refuse what they cannot")
    func byNumber() {
        var learner = learner()
        let before = texts(learner)
        learner.take(.arrange([2, 0]))
        #expect(texts(learner) == [before[2], before[0], before[1], before[3], before[4]])
        learner.take(.place(item: 4, at: 0))
        #expect(texts(learner)[0] == before[4])
        learner.take(.setAside([0]))
        #expect(texts(learner).last == "-" + before[4])
        learner.take(.setAside([4]))
        #expect(texts(learner).last == before[4])
        learner.take(.arrange([1, 1]))
        #expect(learner.page.notice == "Use the numbers 1 to 5, each once at most.")
        learner.take(.place(item: 0, at: 99))
        #expect(learner.page.notice == "There are places 1 to 5.")
    }

    @Test("The verdict comes with marks, the right order and the points")
    func verdict() {
        let order = makeOrder(4, decoys: 1)
        var learner = learner(order)
        while let place = texts(learner).firstIndex(of: "decoy 1") { learner.take(.setAside([place])) }
        for step in 0..<4 {
            let place = texts(learner).firstIndex(of: "step \(step + 1)") ?? -1
            learner.take(.place(item: place, at: step))
        }
        learner.press(.confirm)
        #expect(learner.verdict == Verdict(mark: .right, word: "Correct.", detail: "4 of 4 points"))
        #expect(learner.steps?.items.allSatisfy { $0.mark == .right } == true)
        #expect(learner.page.parts.contains(.heading("The right order, and why")))
        #expect(learner.session.closingLine == "Result: 100% (4 of 4 points)")
    }

    @Test("A step of an any-order group is right at any place of its group")
    func groupMarks() {
        var learner = learner(makeOrder(3, groups: [1: 1, 2: 1]))
        let wanted = ["step 1", "step 3", "step 2"]
        for (place, step) in wanted.enumerated() {
            learner.take(.place(item: texts(learner).firstIndex(of: step) ?? -1, at: place))
        }
        learner.press(.confirm)
        #expect(learner.steps?.items.map(\.mark) == [.right, .right, .right])
    }
}
