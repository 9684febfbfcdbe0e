import Course
import Testing

@testable import UI

@Suite("A session at the plain face")
struct PlainTranscriptTests {
    @Test("An order is put right step by step, judged, and counted")
    func order() {
        let order = Order(items: [
            .init("Ask", rank: 0, feedback: [.paragraph("It begins.")]), .init("Redirect", rank: 1),
            .init("Redeem", rank: 2),
            .init("Cheat", rank: nil, feedback: [.paragraph("Never.")]),
        ])
        var learner = PlainLearner(.plain(.order(order), Framing(explanation: [.paragraph("So it flows.")])))
        learner.turnPage()
        learner.type("", "done", "order 2 1", "aside 3", "done")
        #expect(
            learner.transcript == """
                >
                The flow / Part (1 of 1)

                Put the steps in order. If one belongs nowhere, lay it aside, below the line.

                1. Redirect
                2. Ask
                3. Cheat
                4. Redeem

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > done
                Nothing was moved yet, so there is no answer to judge. Move a step, or skip.

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > order 2 1
                1. Ask
                2. Redirect
                3. Cheat
                4. Redeem

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > aside 3
                1. Ask
                2. Redirect
                3. Redeem
                Laid aside:
                4. Cheat

                Type: order 3 1 2, move 4 to 2, aside 5, done (submit), skip, help
                > done
                Correct. 3 of 3 points.

                Your order

                1. Ask [right]
                2. Redirect [right]
                3. Redeem [right]
                Laid aside: Cheat [right]

                The right order, and why

                1. Ask
                   It begins.
                2. Redirect
                3. Redeem
                Belongs nowhere: Cheat
                   Never.

                Why: So it flows.

                Type: Enter (go on), try again, help

                """)
    }

    @Test("A question is answered with a letter, with a slip, a hint and an empty line on the way")
    func question() {
        let question = Question(options: [
            .init("A code", isRight: true),
            .init("A token", isRight: false, feedback: [.paragraph("That comes later.")]),
            .init("A key", isRight: false), .init("A password", isRight: false),
        ])
        let framing = Framing(
            prompt: [.paragraph("What comes back?")], explanation: [.paragraph("The code is redeemed later.")],
            hints: ["It lives two minutes."])
        var learner = PlainLearner(.plain(.question(question), framing))
        learner.turnPage()
        learner.type("1", "hnit", "hint", "", "b", "quit")
        #expect(
            learner.transcript == """
                > 1
                The flow / Part (1 of 1)

                What comes back?

                One answer is right.

                a. A token
                b. A code
                c. A password
                d. A key

                Type: a letter such as b, hint, skip, help
                > hnit
                "hnit" is not understood here. Did you mean "hint"?
                Type: a letter such as b, hint, skip, help
                > hint
                Hint 1 of 1: It lives two minutes.

                Type: a letter such as b, skip, help
                >
                Nothing was typed.
                Type: a letter such as b, skip, help
                > b
                Correct. 1 of 1 point.

                The right answer: b. A code
                a. A token
                   That comes later.
                b. A code [your answer, right]
                c. A password
                d. A key

                Why: The code is redeemed later.

                Type: Enter (go on), try again, help
                > quit
                Result: 100% (1 of 1 points)

                """)
    }
}
