import Authoring
import Course
import Testing

@Suite("Quizzes of other programs")
struct QuizImportTests {
    private func lesson(_ gift: String, name: String = "quiz.gift") -> String {
        readQuiz(gift, name: name).markdown ?? ""
    }

    @Test("A quiz with one of each kind becomes a lesson that check finds nothing wrong with")
    func everyKind() {
        let reading = readQuiz(
            """
            // made by hand
            $CATEGORY: $course$/top/Tombs

            ::Q1::2+2 \\= ? {=4 #yes ~5 #no ~6 ####Count.}

            Which are prime? {~%50%2 ~%50%3 ~%-50%4 ~%-50%6}

            Grant is {~buried =entombed ~living} in the tomb.

            The sun rises in the east. {T#No, it does.#Yes.}

            Who is buried in Grant's tomb?{=no one =nobody}

            When was he born? {#1822}

            Match them. {=Canada -> Ottawa =Italy -> Rome =-> Lima}

            Put them in order {>4 ALL VERTICAL ABSOLUTE_POSITION SHOW none
            HTTP GET
            NO answer
            three
            four
            }

            Tell the story. {####It is long.}

            ::Notes::[html]<p>Read <b>this</b> first.</p><p>Then &lt;that&gt;.</p>
            """)
        #expect(reading.findings == [])
        #expect(reading.isComplete)
        #expect((reading.taken, reading.leftOut) == (10, 0))
        #expect(
            reading.markdown == """
                # Tombs

                ## Q1

                <!-- note: made by hand -->

                2+2 = ?

                - [x] 4
                  > yes
                - [ ] 5
                  > no
                - [ ] 6

                > Count.

                ## Which are prime?

                - [x] 2
                - [x] 3
                - [ ] 4
                - [ ] 6

                ## Grant is \\_\\_\\_\\_\\_ in the tomb.

                - [ ] buried
                - [x] entombed
                - [ ] living

                ## The sun rises in the east.

                - [x] True
                  > Yes.
                - [ ] False
                  > No, it does.

                ## Who is buried in Grant's tomb?

                - **no one** or **nobody**

                ## When was he born?

                - **1822**

                ## Match them.

                | Term | Definition |
                |---|---|
                | Canada | Ottawa |
                | Italy | Rome |
                |  | Lima |

                ## Put them in order

                1. HTTP GET
                2. NO answer
                3. three
                4. four

                ## Tell the story.

                <!-- open -->
                <!-- allow: point-no-cue -->

                - a full answer, in your own words

                > It is long.

                ## Notes

                Read **this** first.

                Then \\<that>.

                """)
        #expect(read(reading.markdown ?? "").findings == [])
    }

    @Test("Categories below the first make quizzes")
    func categories() {
        #expect(
            lesson(
                """
                $CATEGORY: $course$/top/Biology/Cells

                What is it? {=a ~b}

                $CATEGORY: $course$/top/Biology/Plants//Moss

                And that? {=a ~b}
                """) == """
                    # Biology

                    ## Cells

                    ### What is it?

                    - [x] a
                    - [ ] b

                    ## Plants/Moss

                    ### And that?

                    - [x] a
                    - [ ] b

                    """)
    }

    @Test("What is left out stands in a comment that nothing inside of it can close")
    func leftOut() {
        let reading = readQuiz("Pi --> {#3,14 -->}")
        #expect(
            reading.markdown
                == """
                # quiz

                <!-- note: left out (line 1). “3,14 -->” is no number, and Moodle would take every answer for right. \
                Write digits with a point, as in “3.14”.
                Pi - -> {#3,14 - ->}
                -->

                """.replacing("“3,14 -->”", with: "“3,14 - ->”"))
        #expect((reading.taken, reading.leftOut, reading.isComplete) == (0, 1, false))
    }

    @Test("Aiken is told by its ANSWER lines")
    func aiken() {
        #expect(
            lesson("Who is it?\nA. Ann\nB) Bob\nANSWER: B\n", name: "quiz.txt")
                == "# quiz\n\n## Who is it?\n\n- [ ] Ann\n- [x] Bob\n")
    }

    @Test("A byte order mark, CRLF, lone CR and no-break spaces on empty lines do no harm")
    func lineEnds() {
        let plain = lesson("A? {=a ~b}\n\nB? {=a ~b}")
        for text in [
            "\u{FEFF}A? {=a ~b}\r\n\r\nB? {=a ~b}", "A? {=a ~b}\r\rB? {=a ~b}", "A? {=a ~b}\n\u{A0}\nB? {=a ~b}",
        ] {
            #expect(lesson(text) == plain)
        }
    }

    @Test("UTF-16 is not read, and that is said")
    func utf16() {
        let reading = QuizImport.read([0xFF, 0xFE, 0x41, 0], fileName: "q.gift")
        #expect(reading.markdown == nil)
    }

    @Test("Marks of Markdown in a text stay text")
    func marks() {
        let text = lesson("::N::1. *a* _b_ [c](d) `e` <f> & &amp; # g {~- x =\\# y ~+ z}")
        let activity = read(text).lesson.activities.first
        #expect(activity?.framing.prompt.compactMap(\.plain).joined() == "1. *a* _b_ [c](d) `e` <f> & & # g")
        guard case .question(let question) = activity?.task else { return #expect(Bool(false)) }
        #expect(question.options.map(\.text.plain) == ["- x", "# y", "+ z"])
    }
}

extension Block {
    fileprivate var plain: String? { if case .paragraph(let text) = content { text.plain } else { nil } }
}

@Suite("Hostile quizzes")
struct HostileQuizTests {
    private static let marks = [
        "{", "}", "=", "~", "#", "####", "->", "::", "\\", "%", "%50%", "\n", "\n\n", "//", "$CATEGORY:", "[html]",
        "[markdown]", ">3 ALL", "T", "-->", "<!--", "<b>", "`", "**", "- ", "1. ", "|", "> ", "\u{1B}", "\r",
        "\u{202E}",
    ]

    @Test("Mutated quizzes never crash it, and no word of theirs is lost", arguments: 0..<10)
    func mutated(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<20 {
            var number = 0
            func word() -> String {
                number += 1
                return "wort\(number)q"
            }
            var pieces: [String] = []
            for _ in 0..<4 {
                let form = Int.random(in: 0..<5, using: &random)
                pieces += ["::", word(), "::", word(), " ", word(), " {"]
                switch form {
                case 0: pieces += ["=", word(), "#", word(), " ~", word(), " ~", word(), "####", word()]
                case 1: pieces += ["=", word(), " -> ", word(), " =", word(), " -> ", word()]
                case 2: pieces += [">2 ALL\n", word(), "\n", word(), "\n"]
                case 3: pieces += ["=", word(), " =", word()]
                default: pieces += ["~%50%", word(), " ~%50%", word(), " ~", word()]
                }
                pieces += ["}", "\n\n"]
            }
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<pieces.count, using: &random)
                let mark = Self.marks.randomElement(using: &random) ?? ""
                if Bool.random(using: &random), !pieces[place].hasPrefix("wort") {
                    pieces[place] = mark
                } else {
                    pieces.insert(mark, at: place)
                }
            }
            let source = pieces.joined()
            let reading = readQuiz(source)
            let lesson = reading.markdown ?? ""
            for match in source.matches(of: #/wort\d+q/#) where !lesson.contains(match.output) {
                Issue.record("\(match.output) of\n\(source)\nis lost in\n\(lesson)")
            }
            let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
            #expect(reading.findings.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 })
            let errors = read(lesson).findings.filter { $0.severity == .error }
            if !errors.isEmpty { Issue.record("\(errors.map(\.summary)) in\n\(lesson)\nof\n\(source)") }
        }
    }

    @Test(
        "Time grows in proportion to the size",
        arguments: ["{", "=", "~a", "::", "\\", "a\n", "\n\n{", "%", "####", "<", "&"])
    func repeated(mark: String) {
        let reading = readQuiz(String(repeating: mark, count: 20_000))
        #expect(reading.markdown != nil)
    }
}
