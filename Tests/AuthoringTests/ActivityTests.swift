import Authoring
import Course
import Testing

@Suite("What a section holds decides what it is")
struct ActivityTests {
    /// The only activity of a sound lesson.
    private func activity(_ section: String) throws -> Activity {
        let reading = read("# Lesson\n\n" + section)
        #expect(reading.findings.map(\.summary) == [])
        #expect(reading.lesson.activities.count == 1)
        return try #require(reading.lesson.activities.first)
    }

    @Test("A numbered list is an order, with details, decoys, feedback and steps in any order")
    func order() throws {
        let order = try activity(
            """
            ## Put the steps in order

            1. Register the app

               The provider gives it a client id.

               - details too
            2. In any order:
               - Make a fresh `state`
                 > Against forgery.
               - Make a code verifier
               - ~~Make tea~~
            3. Send the browser away
            4. ~~Send the **password**~~
               > The app never sees it.
            5. Call the API
            """)
        #expect(order.id == "put-the-steps-in-order")
        #expect(order.points == 5)
        let state = RichText([.init("Make a fresh "), .init("state", .code)])
        #expect(
            order.task
                == .order(
                    Order(items: [
                        .init(
                            "Register the app", rank: 0,
                            details: [
                                .paragraph("The provider gives it a client id."),
                                Block(.paragraph("details too"), depth: 1, marker: .bullet),
                            ]),
                        .init(state, rank: 1, feedback: [.paragraph("Against forgery.")], group: "In any order:"),
                        .init("Make a code verifier", rank: 1, group: "In any order:"),
                        .init("Make tea", rank: nil, group: "In any order:"),
                        .init("Send the browser away", rank: 2),
                        .init(
                            RichText([.init("Send the "), .init("password", .strong)]), rank: nil,
                            feedback: [.paragraph("The app never sees it.")]),
                        .init("Call the API", rank: 3),
                    ])))
    }

    @Test("A table is a match; an empty cell makes a decoy")
    func match() throws {
        let match = try activity(
            """
            ## Match each term

            | Term | Definition | Why |
            |---|---|---|
            | Client ID | The public name | It is no secret. |
            |           | A number on your papers | Another office's. |
            | Nonce     |  |
            | a \\| b | `x` |
            """)
        #expect(
            match.task
                == .match(
                    Match(
                        termHeading: "Term", definitionHeading: "Definition",
                        rows: [
                            .init(term: "Client ID", definition: "The public name", why: "It is no secret."),
                            .init(term: nil, definition: "A number on your papers", why: "Another office's."),
                            .init(term: "Nonce", definition: nil),
                            .init(term: "a | b", definition: RichText("x", .code)),
                        ])))
    }

    @Test("A task list is a question, whatever its marks; feedback and details belong to their option")
    func question() throws {
        let question = try activity(
            """
            ## Which one

            > What a manual says.

            Choose.

            * [ ] Calling the API
              > Only a token does.
            * [X] One exchange

              ```json
              {}
              ```

            > It is short-lived.

            Hint: think.
            Hint: think
            again.
            """)
        #expect(
            question.framing
                == Framing(
                    prompt: [
                        Block(.paragraph("What a manual says."), depth: 1, marker: .quote), .paragraph("Choose."),
                    ], explanation: [.paragraph("It is short-lived.")], hints: ["think.", "think again."]))
        #expect(
            question.task
                == .question(
                    Question(options: [
                        .init("Calling the API", isRight: false, feedback: [.paragraph("Only a token does.")]),
                        .init("One exchange", isRight: true, details: [Block(.code(language: "json", lines: ["{}"]))]),
                    ])))
    }

    @Test("A numbered list whose items all have boxes is a question")
    func numberedQuestion() throws {
        let question = try activity("## Which two\n\n1) [x] one\n2) [x] two\n3) [ ] three\n")
        #expect(
            question.task
                == .question(
                    Question(options: [
                        .init("one", isRight: true), .init("two", isRight: true), .init("three", isRight: false),
                    ])))
    }

    @Test(
        "Bullets under a heading that ends as a question are an open question",
        arguments: ["?", "？", "؟", "? ##", " *now?*"])
    func open(ending: String) throws {
        let open = try activity("## What can it do\(ending)\n\n- call the **API** or **service**\n- for **an hour**\n")
        guard case .open(let question) = open.task else {
            Issue.record("\(open.task)")
            return
        }
        #expect(question.points.map { $0.cues.map(\.text) } == [["API", "service"], ["an hour"]])
    }

    @Test("The comment “open” makes one under any heading, “read” unmakes what a list or table would make")
    func openAndRead() throws {
        #expect(
            try activity("## Tell\n\n<!-- open -->\n\n- **a**\n").task
                == .open(OpenQuestion(points: [.init(RichText("a", .strong))])))
        let steps = [
            Block(.paragraph("a"), depth: 1, marker: .number(3)), Block(.paragraph("b"), depth: 1, marker: .number(4)),
        ]
        #expect(try activity("## List\n<!-- read -->\n3. a\n4. b\n").task == .reading(Reading(text: steps)))
        let table = Block.Table(header: ["x"], rows: [["1"]])
        #expect(
            try activity("## Why?\n\n<!-- note: no question -->\n\n<!-- read -->\n\n| x |\n|---|\n| 1 |\n").task
                == .reading(Reading(text: [Block(.table(table))])))
    }

    @Test("Sections under a heading that are questions make a quiz")
    func quiz() throws {
        let quiz = try activity(
            """
            ## Review

            Answer each.

            ### What is it good for?

            <!-- points: 2 -->

            - one **exchange**

            > And no more.

            ### Choose

            <!-- id: choice -->

            - [x] one
            - [ ] other

            Hint: the first.
            """)
        #expect(quiz.framing.prompt == [.paragraph("Answer each.")])
        #expect(quiz.points == 3)
        #expect(
            quiz.task
                == .quiz([
                    QuizItem(
                        id: "what-is-it-good-for", title: "What is it good for?",
                        framing: Framing(explanation: [.paragraph("And no more.")]),
                        kind: .open(
                            OpenQuestion(points: [.init(RichText([.init("one "), .init("exchange", .strong)]))])),
                        points: 2),
                    QuizItem(
                        id: "choice", title: "Choose", framing: Framing(hints: ["the first."]),
                        kind: .question(
                            Question(options: [.init("one", isRight: true), .init("other", isRight: false)]))),
                ]))
    }

    @Test("Text alone is a reading, with bullets, headings and hints as they stand")
    func reading() throws {
        let reading = try activity("## Parties\n\nText.\n\n- a\n  - b\n\n### More\n\nHint: no hint here.\n\n---\n")
        #expect(
            reading.task
                == .reading(
                    Reading(text: [
                        .paragraph("Text."), Block(.paragraph("a"), depth: 1, marker: .bullet),
                        Block(.paragraph("b"), depth: 2, marker: .bullet), Block(.heading("More")),
                        .paragraph("Hint: no hint here."), Block(.rule),
                    ])))
        #expect(reading.points == 0)
    }

    @Test("The comment “exam” draws items from other lessons")
    func exam() throws {
        let exam = try activity("## Exam\n\n<!-- exam: 24 -->\n<!-- points: 50 -->\n\nTake your time.\n")
        #expect(exam.task == .exam(Exam(count: 24)))
        #expect(exam.framing.prompt == [.paragraph("Take your time.")])
        #expect(exam.ownPoints == 50)
    }

    @Test("The lesson itself: number and id from the file's name, title and introduction from the text")
    func lesson() {
        let lesson = read("# The *whole* flow\n\nFirst\nsecond.\n\n### Small\n", fileName: "02-pkce.md").lesson
        #expect(lesson.id == "pkce")
        #expect(lesson.number == 2)
        #expect(lesson.title == RichText([.init("The "), .init("whole", .emphasis), .init(" flow")]))
        #expect(lesson.introduction == [.paragraph("First second."), Block(.heading("Small"))])
    }

    @Test(
        "A file's name gives number and id",
        arguments: [
            ("loose.md", "loose", nil), ("10-late.md", "late", 10), ("3_x y.MD", "x y", 3),
            ("2factor.md", "2factor", nil),
            ("07.md", "07", 7), ("99999999999999999999-x.md", "99999999999999999999-x", nil), ("01-.md", "01-", 1),
            ("\u{1B}a.md", "\u{FFFD}a", nil),
        ] as [(String, String, Int?)])
    func fileNames(name: String, id: String, number: Int?) {
        let lesson = read("# L\n", fileName: name).lesson
        #expect(lesson.id == id)
        #expect(lesson.number == number)
    }
}
