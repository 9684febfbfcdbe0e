import Authoring
import Course
import Testing

@Suite("The HTML of Moodle's editor")
struct MoodleHTMLTests {
    /// A question's text in HTML, its signs escaped as Moodle does.
    private func reading(_ html: String) -> QuizImport.Reading {
        readQuiz("::R::[html]" + html.replacing("=", with: "\\=").replacing(":", with: "\\:"))
    }

    @Test("Lists, quotations, code and emphasis stay what they are")
    func blocks() {
        let html = """
            <p>Which <b>one</b>, <em>and</em> why?</p><ol><li>a</li><li>b<ul><li>c</li><li><p>d</p><p>e</p></li></ul></li>\
            </ol><blockquote><p>Said.</p></blockquote><pre>if a &lt; b {\\n    stop<br>}</pre><h3>End</h3>&auml;&#8217;&nbsp;x
            """
        #expect(
            reading(html.replacing("{", with: "\\{").replacing("}", with: "\\}")).markdown == """
                # quiz

                ## R

                <!-- read -->

                Which **one**, *and* why?

                1. a
                2. b

                   - c
                   - d

                     e

                > Said.

                ```
                if a < b {
                    stop
                }
                ```

                **End**

                ä’ x

                """)
    }

    @Test("A link stays a link; one into Moodle is named, and its text comes in")
    func links() {
        let sound = reading("<p>See <a class='x' href=\"https://a.example/b?c=d&amp;e=f\">this <i>page</i></a>.</p>")
        #expect(sound.findings == [])
        #expect(sound.markdown?.contains("See [this *page*](<https://a.example/b?c=d&e=f>).") == true)
        for address in ["@@PLUGINFILE@@/a.pdf", "javascript:alert(1)", "/mod/quiz/view.php?id=4", "https://a b"] {
            let lost = reading("<a href=\"\(address)\">this</a>")
            #expect(lost.findings.map(\.rule) == [.giftHTML], "\(address)")
            #expect(lost.markdown?.contains("\nthis\n") == true && lost.isComplete == false)
        }
    }

    @Test("A picture's description stays, with its address where it has one of its own")
    func pictures() {
        let ours = reading("<p>Look: <img src=\"https://a.example/cat.png\" alt=\"A cat\"></p>")
        #expect(ours.findings == [])
        #expect(ours.markdown?.contains("Look: [A cat](<https://a.example/cat.png>)") == true)
        let theirs = reading("<p>Look: <img src=\"@@PLUGINFILE@@/cat.png\" alt=\"A cat\"></p>")
        #expect(theirs.findings.map(\.rule) == [.giftHTML])
        #expect(theirs.markdown?.contains("Look: A cat") == true)
    }

    @Test("What a lesson has nothing for is named at its tag, and its text comes in")
    func elements() {
        let reading = reading("H<sub>2</sub>O<table><tr><td>one</td><td>two</td></tr></table><script>a()</script>")
        #expect(reading.findings.map(\.sourceLine).count == 3)
        #expect(reading.findings.map(\.rule) == [.giftHTML, .giftHTML, .giftHTML])
        #expect(reading.markdown?.contains("\nH2O\n\none two\n") == true)
        #expect(reading.markdown?.contains("\na()\n") == false)
        #expect(reading.markdown?.contains("<!-- note: a part of this was left out:") == true)
    }

    @Test("Words between angle brackets that are no HTML stay as they are typed")
    func noHTML() {
        let reading = readQuiz("::R::Send <your-app> a List<String> & 1 < 2 {T}")
        #expect(reading.findings == [])
        let framing = read(reading.markdown ?? "").lesson.activities.first?.framing
        #expect(framing?.prompt == [.paragraph("Send <your-app> a List<String> & 1 < 2")])
    }

    @Test("A question whose text holds a list comes in, the list as a quotation")
    func listInQuestion() {
        let reading = readQuiz("[html]<p>Which?</p><ol><li>a</li><li>b</li></ol> {=a ~b}")
        #expect(reading.findings == [] && reading.leftOut == 0)
        #expect(read(reading.markdown ?? "").findings == [])
        #expect(reading.markdown?.contains("> 1. a") == true)

        // Bullets would go on with the options below them.
        let bullets = readQuiz("::Q::[html]<p>Which?</p><ul><li>a<p>b</p></li></ul> {~%50%a ~%50%b ~%-100%c}")
        #expect(bullets.findings == [] && bullets.leftOut == 0)
        #expect(bullets.markdown?.contains("> Which?\n>\n> - a\n>\n>   b\n\n- [x] a") == true)
    }
}
