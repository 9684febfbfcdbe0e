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

    /// The marks beside the items of an order, as they stand, behind `|` those laid aside.
    private func marks(_ order: Order, _ kept: [Int]) -> String {
        let right = order.rightItems(keeping: kept)
        func line(_ items: [Int]) -> String {
            items.map { "\($0 + 1)\(right.contains($0) ? "+" : "-")" }.joined(separator: " ")
        }
        let aside = order.items.indices.filter { !kept.contains($0) }
        return line(kept) + (aside.isEmpty ? "" : " | " + line(aside))
    }

    @Test("A step is right at its place, or right after what it follows; decoys take up no place")
    func marksOfSteps() {
        let four = makeOrder(4)
        #expect(marks(four, [0, 1, 2, 3]) == "1+ 2+ 3+ 4+")
        #expect(marks(four, [1, 0, 2, 3]) == "2- 1- 3+ 4+", "two neighbours swapped")
        #expect(marks(four, [1, 2, 3, 0]) == "2- 3+ 4+ 1-", "one step late")
        #expect(marks(four, [3, 2, 1, 0]) == "4- 3- 2- 1-")
        #expect(marks(four, [0, 2, 3]) == "1+ 3- 4+ | 2-")
        let decoys = makeOrder(4, decoys: 2)
        #expect(marks(decoys, [4, 0, 1, 5, 2, 3]) == "5- 1+ 2+ 6- 3+ 4+", "decoys left standing")
        #expect(marks(decoys, [0, 1, 2, 3]) == "1+ 2+ 3+ 4+ | 5+ 6+")
        let group = makeOrder(4, groups: [1: 1, 2: 1, 3: 3])
        #expect(marks(group, [0, 2, 1, 3]) == "1+ 3+ 2+ 4+")
        #expect(marks(group, [0, 2, 3, 1]) == "1+ 3+ 4- 2-", "4 came before the whole group was there")
        #expect(marks(group, [3, 0, 2, 1]) == "4- 1- 3+ 2+")
    }

    @Test("All marks say right exactly where all points were earned, whatever the order")
    func marksAndPoints() {
        let orders = [
            makeOrder(1, decoys: 1), makeOrder(4), makeOrder(3, decoys: 2), makeOrder(4, groups: [0: 0, 1: 0, 2: 0]),
            makeOrder(5, groups: [1: 1, 2: 1, 3: 1]), makeOrder(4, decoys: 1, groups: [1: 1, 2: 1]),
            makeOrder(5, groups: [0: 0, 1: 0, 2: 2, 3: 2]),
        ]
        var count = 0
        for order in orders {
            for arrangement in permutations(of: Array(order.items.indices)) {
                for kept in 0...arrangement.count {
                    let kept = Array(arrangement[..<kept])
                    let isAllRight = order.rightItems(keeping: kept).count == order.items.count
                    #expect(isAllRight == (order.share(keeping: kept) == 1), "\(marks(order, kept))")
                    count += 1
                }
            }
        }
        #expect(count == 2 * 3 + 24 * 5 + 120 * 6 + 24 * 5 + 120 * 6 + 120 * 6 + 120 * 6)
    }

    @Test("A decoy left standing on top makes no step wrong: on the page, and for the review")
    func decoyOnTop() throws {
        let order = makeOrder(3, decoys: 1)
        var play = OrderPlay(order, framing: Framing(), points: 3, random: SeededGenerator(seed: 3))
        _ = play.update(.arrange([3, 0, 1, 2].compactMap { play.sequence.firstIndex(of: $0) }))
        _ = play.update(.command(.confirm))
        let judged = play.parts.lazy.compactMap { if case .steps(let list) = $0 { list } else { nil } }.first
        #expect(
            judged?.items.map { "\($0.text.plain): \($0.mark == .right)" } == [
                "decoy 1: false", "step 1: true", "step 2: true", "step 3: true",
            ])
        #expect(play.recalled(ContentMark(bits: 0)).map(\.isRight) == [true, true, true])
        #expect(play.share == 0.75)
    }
}

private func permutations(of items: [Int]) -> [[Int]] {
    guard !items.isEmpty else { return [[]] }
    return items.flatMap { first in permutations(of: items.filter { $0 != first }).map { [first] + $0 } }
}
