import Testing

@testable import Course

@Suite("A visit to a class")
struct ClassVisitTests {
    private static let address = "http://10.0.0.7:8080"
    private let pass = ClassPass(lesson: makeLesson(), seed: 7, name: "Ada")

    @Test("asks for the code and the name that nobody said, and then joins")
    func asking() {
        var visit = ClassVisit(address: Self.address, code: nil, name: nil)
        #expect(visit.beginning == [])
        #expect(visit.page.trail == ["OAuth tutor", "The class at http://10.0.0.7:8080"])
        #expect(visit.page.instructions == ["Type the class's code: six letters and digits, as the board shows it."])
        #expect(visit.page.takesText)
        for letter in "abc-23" { _ = visit.update(.insert(String(letter))) }
        #expect(visit.update(.command(.confirm)) == [])
        #expect(visit.page.notice == "A code has six letters and digits, such as ABC234.")
        _ = visit.update(.insert("4"))
        #expect(visit.update(.command(.confirm)) == [])
        #expect(visit.page.instructions == ["Type your name, as the class shall see it."])
        #expect(visit.update(.write("Ada")) == [.join(code: "ABC234", name: "Ada")])
        #expect(visit.page.instructions == ["Joining the class."])
        _ = visit.update(.deliver(.joined(pass)))
        #expect(visit.page.instructions == ["You are in. The class begins in a moment."])
    }

    @Test("joins at once where all is known")
    func known() {
        let visit = ClassVisit(address: Self.address, code: "ABC234", name: "Ada")
        #expect(visit.beginning == [.join(code: "ABC234", name: "Ada")])
        let back = ClassVisit(address: Self.address, code: "ABC234", name: nil, isKnown: true)
        #expect(back.beginning == [.join(code: "ABC234", name: "")])
    }

    @Test("lets somebody stay nameless, with Enter alone or by saying so")
    func nameless() {
        var visit = ClassVisit(address: Self.address, code: "ABC234", name: nil)
        #expect(visit.update(.command(.confirm)) == [.join(code: "ABC234", name: "")])
        var other = ClassVisit(address: Self.address, code: "ABC234", name: nil)
        _ = other.update(.insert("Ad"))
        #expect(other.update(.command(.skip)) == [.join(code: "ABC234", name: "")])
    }

    @Test("shows who comes back what they answered, once it is known where the class is")
    func recall() {
        var visit = ClassVisit(address: Self.address, code: "ABC234", name: nil, isKnown: true)
        var back = pass
        back.answers = [ClassAnswer(item: "ask", response: .options([0]))]
        _ = visit.update(.deliver(.joined(back)))
        var stage = Stage()
        stage.number = 1
        stage.activity = 3
        stage.phase = .open
        _ = visit.update(.deliver(.classroom(.news(.stage(stage)))))
        #expect(visit.page.instructions.first == "Your answer is in. You may change it while the vote is open.")
        let ticked = visit.page.parts.lazy.compactMap { part in
            if case .options(let list) = part { list.items.first(where: \.isTicked)?.text.plain } else { nil }
        }.first
        #expect(ticked == "right 1")
    }

    @Test("asks for the code again when it was wrong, and keeps the name")
    func wrongCode() {
        var visit = ClassVisit(address: Self.address, code: "ABC234", name: "Ada")
        _ = visit.update(.deliver(.notJoined(.wrongCode)))
        #expect(visit.page.notice == "No class here has this code. Look at the board, and type it once more.")
        #expect(visit.update(.write("xyz 789")) == [.join(code: "XYZ789", name: "Ada")])
    }

    @Test("asks for a name when the host has forgotten who came back")
    func forgotten() {
        var visit = ClassVisit(address: Self.address, code: "ABC234", name: nil, isKnown: true)
        _ = visit.update(.deliver(.notJoined(.unknown)))
        #expect(visit.page.instructions == ["Type your name, as the class shall see it."])
    }

    @Test(
        "says what is wrong and what to do, and tries again with Enter",
        arguments: [
            (
                JoinFault.noHost(address),
                """
                Nobody answers at http://10.0.0.7:8080. Compare the address with the board, and see that you are in the \
                same network.
                """
            ),
            (.noAnswer(address), "http://10.0.0.7:8080 is there, but does not answer. Try again in a moment."),
            (
                .notAClass(address),
                "What answers at http://10.0.0.7:8080 is no class of this program. Compare the address."
            ),
            (
                .untrusted(address),
                """
                The certificate of http://10.0.0.7:8080 is from nobody whom this machine trusts. If your teacher gave you \
                a file for that, name it: --tls-ca FILE.
                """
            ),
            (.tooManyTries, "Too many wrong codes came from here. Wait a minute, then try again."),
            (.over, "This class is over."), (.full, "The class is full."),
            (.dismissed, "The teacher has ended your part in this class."),
            (
                .otherVersion,
                "The host speaks another version than this program. Take the version that your teacher has."
            ),
            (.refused("No more names."), "The host refuses: No more names."),
            (.noLesson, "The lesson that the host sent cannot be read."),
        ])
    func faults(fault: JoinFault, sentence: String) {
        var visit = ClassVisit(address: Self.address, code: "ABC234", name: "Ada")
        _ = visit.update(.deliver(.notJoined(fault)))
        #expect(visit.page.instructions == [sentence])
        #expect(visit.update(.command(.confirm)) == [.join(code: "ABC234", name: "Ada")])
        #expect(visit.update(.command(.quit)) == [.leave] && visit.closingLine == "You were in no class.")
    }

    @Test("is over when the host does not know somebody any more who was in it")
    func gone() {
        var visit = ClassVisit(address: Self.address, code: "ABC234", name: "Ada")
        _ = visit.update(.deliver(.joined(pass)))
        _ = visit.update(.deliver(.notJoined(.unknown)))
        #expect(visit.page.instructions == ["The host does not know you any more. Join once more."])
    }

    @Test("has a help of its own")
    func help() {
        var visit = ClassVisit(address: Self.address, code: nil, name: nil)
        _ = visit.update(.command(.help))
        #expect(visit.page.isAside && visit.page.trail.last == "Help")
        _ = visit.update(.command(.back))
        #expect(!visit.page.isAside)
    }

    @Test(
        "takes a code however it is typed",
        arguments: [
            ("ABC234", "ABC234"), ("abc234", "ABC234"), (" abc-234 ", "ABC234"), ("A B C 2 3 4", "ABC234"),
            ("ABC23", nil), ("ABC2345", nil), ("ABC23!", nil), ("ÄBC234", nil), ("", nil),
        ])
    func code(typed: String, code: String?) { #expect(ClassCode(typed)?.text == code) }
}

@Suite("A learner's session at a host that says anything")
struct HostileHostTests {
    @Test("looks at nothing that is not in the lesson")
    func stages() {
        var random = SeededGenerator(seed: 5, for: "stages")
        let numbers = [Int.min, -1, 0, 1, 2, 3, 6, 7, 8, 99, 1_000, Int.max]
        func any() -> Int { numbers.randomElement(using: &random) ?? 0 }
        var session = ClassSession(makeLesson(), seed: 7, name: "Ada")
        for number in 0..<20_000 {
            var stage = Stage()
            stage.number = number
            stage.pace = any() == 0 ? .free : .led
            stage.activity = any() == 0 ? nil : any()
            stage.phase = [.shown, .open, .closed, .revealed].randomElement(using: &random) ?? .open
            stage.vote = any()
            stage.discussion = any() == 0 ? any() : nil
            stage.isChoosingBreakIt = any() == 0
            stage.flow = .init(step: any(), exchange: any(), broken: any() == 0 ? any() : nil, turns: any())
            let exchanges = (0..<(number % 3)).map { _ in makeExchange() }
            let turn: FlowTurn =
                number % 5 == 0
                ? .broke(breakIt: "x", exchanges: exchanges)
                : .performed(step: number % 2 == 0 ? "a" : "b", exchanges: exchanges)
            for event in [ClassEvent.news(.turn(any(), turn)), .news(.stage(stage))] {
                _ = session.update(.deliver(.classroom(event)))
                #expect(!session.page.trail.isEmpty)
            }
            let actions: [Action] = [.command(.confirm), .choose(1), .answer([0]), .command(.next)]
            for action in actions.shuffled(using: &random).prefix(1) { _ = session.update(action) }
            #expect(!session.page.trail.isEmpty)
            if session.hasEnded { session = ClassSession(makeLesson(), seed: 7, name: "Ada") }
        }
    }
}
