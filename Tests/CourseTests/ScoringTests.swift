import Testing

@testable import Course

@Suite("Scoring")
struct ScoringTests {
    @Test("An order in the right sequence with its decoys aside is worth all of it")
    func orderRight() {
        #expect(makeOrder(7, decoys: 2).share(keeping: Array(0..<7)) == 1)
    }

    @Test("Two swapped neighbours of six cost 13 %, the reverse leaves nothing")
    func orderNearMiss() {
        let order = makeOrder(6)
        #expect(abs(order.share(keeping: [1, 0, 2, 3, 4, 5]) - (1 - 2.0 / 15)) < 1e-12)
        #expect(order.share(keeping: [5, 4, 3, 2, 1, 0]) == 0)
    }

    @Test("A kept decoy costs its share of the items")
    func orderKeptDecoy() {
        #expect(abs(makeOrder(4, decoys: 1).share(keeping: [0, 4, 1, 2, 3]) - 4.0 / 5) < 1e-12)
    }

    @Test("A real step laid aside inverts all its pairs and is one item wrongly sorted")
    func orderStepAside() {
        // 6 pairs, 3 of them with the missing step: τ = 0; so nothing is left.
        #expect(makeOrder(4).share(keeping: [0, 1, 2]) == 0)
        // 21 pairs, 6 inverted: τ = 1 − 12/21; 6 of 7 items sorted rightly.
        #expect(abs(makeOrder(7).share(keeping: Array(0..<6)) - (1 - 12.0 / 21) * 6 / 7) < 1e-12)
    }

    @Test("Steps of an any-order group may stand either way round")
    func orderGroup() {
        let order = makeOrder(4, groups: [1: 1, 2: 1])
        #expect(order.share(keeping: [0, 2, 1, 3]) == 1)
        #expect(order.share(keeping: [0, 1, 2, 3]) == 1)
    }

    @Test("With no pairs the order's factor is 1")
    func orderNoPairs() {
        #expect(makeOrder(2, groups: [0: 0, 1: 0]).share(keeping: [1, 0]) == 1)
    }

    @Test("A match counts terms with their definition; blank is wrong and decoys do not raise the maximum")
    func match() {
        let match = makeMatch(4, decoyDefinitions: 2, decoyTerms: 1)
        #expect(match.share(pairing: [0: 0, 1: 1, 2: 2, 3: 3]) == 1)
        #expect(match.share(pairing: [0: 0, 1: 2]) == 0.25)
        #expect(match.share(pairing: [0: 4, 6: 0]) == 0)
    }

    @Test("Two rows with one text are interchangeable")
    func matchSameText() {
        var match = makeMatch(3)
        match.rows[1].definition = "definition 1"
        #expect(match.share(pairing: [0: 1, 1: 0, 2: 2]) == 1)
    }

    @Test("Single choice is all or nothing")
    func single() {
        let question = makeQuestion()
        #expect(question.share(ticking: [0]) == 1)
        #expect(question.share(ticking: [1]) == 0)
        #expect(question.share(ticking: [0, 1]) == 0)
    }

    @Test("Multiple choice takes off wrong ticks, never below nothing, so ticking all earns nothing")
    func multiple() {
        let question = makeQuestion(right: 2, wrong: 2)
        #expect(question.share(ticking: [0, 1]) == 1)
        #expect(question.share(ticking: [0]) == 0.5)
        #expect(question.share(ticking: [0, 1, 2]) == 0.5)
        #expect(question.share(ticking: [0, 1, 2, 3]) == 0)
        #expect(question.share(ticking: [2]) == 0)
        #expect(makeQuestion(right: 3, wrong: 0).share(ticking: [0, 1, 2]) == 1)
    }

    @Test("A percentage is rounded down, points show one decimal, 0 of 0 is 0 %")
    func rounding() {
        #expect(Total(earned: 23.99, points: 24).percent == 99)
        #expect(Total(earned: 1.0 / 3 + 1.0 / 3 + 1.0 / 3, points: 1).percent == 100)
        #expect(Total().percent == 0)
        #expect(6.0.pointsText == "6")
        #expect((20.0 / 3).pointsText == "6.7")
    }

    @Test(
        "What is forgiven in an open answer",
        arguments: [
            ("A PASSWORD never leaves", "password", true), ("passwords stay home", "password", true),
            ("the pasword stays", "password", true), ("the passwrod stays", "password", true),
            ("a “short-lived” code", "short lived", true), ("short –  lived", "short-lived", true),
            ("only the user’s data", "users data", true), ("scope", "scopes", true), ("cope", "scope", true),
            ("cod", "code", false), ("it lives 20 minutes", "2 minutes", false), ("2 minutes", "2 minutes", true),
            ("", "password", false), ("pass word", "password", false), ("一度だけ使う", "一度", true),
        ])
    func forgiven(answer: String, cue: String, isFound: Bool) {
        #expect((CueFinder(answer: answer).find(.init(cue, .strong)) != nil) == isFound)
    }

    @Test("A code word must be exact, whole and in its own case")
    func codeWord() {
        let cue = RichText.Run("client_id", [.strong, .code])
        #expect(CueFinder(answer: "the client_id, of course").find(cue) == "client_id")
        #expect(CueFinder(answer: "the client_ids").find(cue) == nil)
        #expect(CueFinder(answer: "the Client_id").find(cue) == nil)
    }

    @Test("The evidence is the learner's own words")
    func evidence() {
        let question = OpenQuestion(points: [
            .init(RichText([.init("call the "), .init("API", .strong)])), .init(RichText("until it expires")),
        ])
        #expect(question.evidence(in: "It calls an  Api.") == ["Api", nil])
    }
}
