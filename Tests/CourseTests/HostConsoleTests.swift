import Testing

@testable import Course

@Suite("The teacher's console")
struct HostConsoleTests {
    @Test("leads through a vote with Enter alone, and says each time what Enter does")
    func onward() {
        var class1 = TaughtClass()
        class1.join("Ada", "Ben")
        #expect(class1.page.label(.confirm) == "begin")
        class1.press(.confirm)
        #expect(class1.stage.activity == 0 && class1.page.label(.confirm) == "next activity")
        class1.take(.lead(.go(3)))
        #expect(class1.page.label(.confirm) == "close the vote")
        class1.press(.confirm)
        #expect(class1.page.label(.confirm) == "tell what is right")
        class1.press(.confirm)
        #expect(class1.stage.phase == .revealed && class1.page.label(.confirm) == "next activity")
        class1.press(.confirm)
        #expect(class1.stage.activity == 4)
    }

    @Test("shows the teacher what is right and how all answered, while the vote is open")
    func distribution() {
        var class1 = TaughtClass()
        class1.join("Ada", "Ben", "Cem")
        class1.take(.lead(.go(3)))
        class1.answer(1, class1.it.right(3))
        class1.answer(2, [class1.it.wrong(3)[0]])
        let shown = class1.page.distribution
        let right = class1.it.right(3)[0]
        #expect(shown?.rows.map(\.isRight) == (0..<4).map { $0 == right })
        #expect(shown?.rows[right].counts == [1] && shown?.rows[class1.it.wrong(3)[0]].counts == [1])
        #expect(shown?.votes == [.init(number: 1, of: 2, summary: "2 of 3 answered, 50 % have it right.")])
        #expect(class1.page.score == "2 of 3 answered")
        #expect(class1.page.instructions.first == "The vote is open.")
        class1.answer(3, class1.it.right(3))
        #expect(class1.page.instructions.first == "The vote is open. Everybody has answered.")
    }

    @Test("says what a good answer says before anybody has answered, and then how many said it")
    func goodAnswer() {
        var class1 = TaughtClass()
        class1.join("Ada")
        class1.take(.lead(.go(6)))
        #expect(class1.page.instructions == ["The vote is open.", "What a good answer says:"])
        let point = Block(.paragraph(RichText("password", .strong)), depth: 1, marker: .bullet)
        #expect(class1.page.parts.contains(.prose([point])))
        class1.it.take(1, .insert("It needs no password."), .command(.confirm))
        class1.tell()
        #expect(class1.page.instructions.last == "What a good answer says, and how many said it:")
    }

    @Test(
        "says what peer instruction would do, by the share that is right",
        arguments: [
            (0, "0 % have it right: explain it again, then vote again."),
            (1, "33 % have it right: explain it again, then vote again."),
            (2, "66 % have it right: let them discuss it, then vote again."),
            (3, "100 % have it right: tell what is right, and go on."),
        ])
    func counsel(right: Int, sentence: String) {
        var class1 = TaughtClass()
        class1.join("Ada", "Ben", "Cem")
        class1.take(.lead(.go(3)))
        for number in 1...3 {
            class1.answer(number, number <= right ? class1.it.right(3) : [class1.it.wrong(3)[0]])
        }
        class1.press(.closeVote)
        #expect(class1.page.parts.contains(.prose([.paragraph(RichText(sentence, .strong))])))
    }

    @Test("lets them discuss and vote again, with both votes side by side")
    func secondVote() {
        var class1 = TaughtClass()
        class1.join("Ada", "Ben")
        class1.take(.lead(.go(3)))
        class1.answer(1, class1.it.right(3))
        class1.answer(2, [class1.it.wrong(3)[0]])
        class1.press(.discuss)
        #expect(class1.page.instructions.first == "The class talks for 2 minutes, then the vote opens again.")
        #expect(class1.page.score == "2:00 left, 0 of 2 answered")
        class1.it.now += 30_500
        class1.tell()
        #expect(class1.page.score == "1:30 left, 0 of 2 answered")
        #expect(class1.page.label(.confirm) == "open the vote")
        class1.press(.confirm)
        #expect(class1.stage.phase == .open && class1.stage.vote == 2)
        #expect(class1.page.instructions.first == "Vote 2 is open.")
        class1.answer(2, class1.it.right(3))
        #expect(class1.page.distribution?.rows[class1.it.right(3)[0]].counts == [1, 1])
        #expect(class1.page.distribution?.votes.map(\.of) == [2, 1])
    }

    @Test("takes any time to talk between ten seconds and an hour")
    func discussing() {
        var class1 = TaughtClass()
        class1.take(.lead(.discuss(seconds: 90)))
        #expect(class1.page.notice == "There is nothing to vote on here.")
        class1.take(.lead(.go(3)), .lead(.discuss(seconds: 9)))
        #expect(class1.page.notice == "A class can talk for ten seconds to one hour.")
        class1.take(.lead(.discuss(seconds: 90)))
        #expect(class1.stage.discussion == 90)
    }

    @Test("asks before it sends somebody out, and forgets the question when something else is done")
    func dismissing() {
        var class1 = TaughtClass()
        class1.join("Ada", "Ben")
        class1.press(.people, .down, .dismiss)
        #expect(class1.page.notice == "Send Ben out of the class, for good? Once more to do it.")
        class1.press(.up, .down, .dismiss)
        #expect(class1.it.room.members.count == 2)
        class1.press(.dismiss)
        #expect(class1.it.room.members.map(\.name) == ["Ada"])
        #expect(class1.page.notice == "Ben is out of the class.")
        class1.take(.lead(.dismiss(2)))
        #expect(class1.page.notice == "There is no learner 2 here.")
    }

    @Test("asks before the class ends, whichever way it would end")
    func ending() {
        var class1 = TaughtClass()
        class1.join("Ada")
        class1.press(.endClass)
        #expect(class1.page.notice == "End the class for 1 learner? Once more to do it.")
        class1.take(.lead(.go(class1.it.room.lesson.activities.count - 1)))
        #expect(!class1.stage.hasEnded)
        class1.press(.nextActivity)
        #expect(class1.page.notice == "This was the last activity. End the class for 1 learner? Once more to do it.")
        class1.press(.nextActivity)
        #expect(class1.stage.hasEnded)
        #expect(class1.page.label(.confirm) == "leave")
        #expect(class1.take(.command(.confirm)) == [.leave])
        #expect(class1.console.closingLine == "The class is over; 1 learner took part.")
    }

    @Test("asks before it stops a class by leaving, but not where it only looks on")
    func leaving() {
        var host = TaughtClass()
        #expect(host.take(.command(.quit)) == [])
        #expect(
            host.page.notice
                == "Leaving stops the class for everybody; oauthtutor host --resume takes it up again. Once more to leave."
        )
        #expect(host.take(.command(.quit)) == [.leave])
        var attached = TaughtClass(isHost: false)
        #expect(attached.take(.command(.quit)) == [.leave])
        #expect(attached.console.closingLine == "The class goes on without this terminal.")
    }

    @Test("hides names from everybody, the teacher too")
    func names() {
        var class1 = TaughtClass()
        class1.join("Ada")
        class1.press(.hideNames)
        #expect(class1.it.room.hidesNames)
        #expect(class1.page.notice == "Names are hidden from everybody, and from you: numbers stand for them.")
        #expect(class1.page.parts.contains(.roll(Roll(entries: [.init(number: 1, name: "No. 1", isPresent: true)]))))
        class1.press(.hideNames)
        #expect(!class1.it.room.hidesNames && class1.page.notice == "Names are shown to you again.")
    }

    @Test("tells who has lost the connection")
    func dropped() {
        var class1 = TaughtClass()
        class1.join("Ada", "Ben", "Cem")
        class1.happen(.present(seat: 2, false))
        #expect(class1.page.instructions.contains("1 has lost the connection: Ben."))
        class1.happen(.present(seat: 3, false))
        #expect(class1.page.instructions.contains("2 have lost it: Ben, Cem."))
        #expect(class1.page.score == "1 is here")
    }

    @Test("tells at a free pace where all are, and who has done nothing for three minutes of it")
    func freePace() {
        var class1 = TaughtClass()
        class1.join("Ada", "Ben")
        class1.take(.lead(.go(3)))
        class1.it.now += 600_000
        class1.press(.changePace)
        func counts() -> [Int] { class1.page.distribution?.rows.flatMap(\.counts) ?? [] }
        #expect(counts() == [0, 0, 0, 2, 0, 0, 0, 0])
        #expect(class1.page.instructions == ["Everybody goes through the lesson alone. Where they are:"])
        class1.happen(.at(seat: 1, activity: 5))
        class1.it.now += 180_001
        class1.happen(.at(seat: 1, activity: 6))
        #expect(counts() == [0, 0, 0, 1, 0, 0, 1, 0])
        #expect(class1.page.instructions.contains("Nothing from these for three minutes: Ben."))
        class1.press(.changePace)
        #expect(class1.stage.pace == .led && class1.stage.activity == 3)
    }

    @Test("runs the flow, and tells how the class predicted")
    func flow() {
        var class1 = TaughtClass()
        class1.join("Ada")
        class1.take(.lead(.go(7)))
        #expect(class1.page.instructions.last == "The authorization server and the app are being started.")
        class1.happen(.flowStarted)
        class1.answer(1, class1.it.right(7))
        #expect(class1.page.label(.confirm) == "send it")
        #expect(class1.page.distribution?.votes.first?.summary == "1 of 1 answered, 100 % have it right.")
        class1.press(.confirm)
        #expect(class1.page.instructions.contains("The request is on its way."))
        class1.happen(.flow(.performed(step: "a", exchanges: [makeExchange(), makeExchange(status: 400)])))
        #expect(class1.page.label(.confirm) == "next message" && class1.page.distribution == nil)
        class1.press(.next)
        #expect(class1.page.distribution != nil && class1.page.label(.confirm) == "next step")
        class1.press(.previous)
        #expect(class1.stage.flow?.exchange == 0)
        class1.happen(.flowFailed("The port is taken."))
        #expect(
            class1.page.parts == [
                .verdict(Verdict(mark: .wrong, word: "The flow cannot run.", detail: "The port is taken."))
            ])
    }

    @Test("says so when the host is not heard, and when it is again")
    func connection() {
        var class1 = TaughtClass(isHost: false)
        _ = class1.console.update(.deliver(.classroom(.lost)))
        #expect(class1.page.notice == "The host is not heard. Trying again.")
        _ = class1.console.update(.deliver(.classroom(.found)))
        #expect(class1.page.notice == "The host is heard again.")
    }

    @Test(
        "says why the host refuses",
        arguments: [
            (RoomFault.notHere, "That cannot be done at this point of the class."),
            (.unknown, "That learner is not in the class any more."), (.ended, "The class is over."),
        ])
    func refused(fault: RoomFault, sentence: String) {
        var class1 = TaughtClass()
        _ = class1.console.update(.deliver(.refused(fault)))
        #expect(class1.page.notice == sentence)
    }
}
