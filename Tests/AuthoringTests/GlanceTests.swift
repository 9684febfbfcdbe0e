import Authoring
import Course
import Testing

@Suite("A glance at a lesson")
struct GlanceTests {
    private func glance(_ text: String, _ name: String = "02-pkce.md") -> LessonGlance {
        MarkdownLesson.glance(Array(text.utf8), fileName: name)
    }

    @Test(
        "The title stands without its marks",
        arguments: [
            ("# The **whole** `flow` ##\n", "The whole flow"), ("\u{FEFF}# A\r\n", "A"),
            ("<!-- note:\n# no -->\n# B\n", "B"),
            ("```\n# no\n```\n#\tC # D\n", "C # D"), ("# a\\*b\u{1B}[31m\n", "a*b\u{FFFD}[31m"), ("no title\n", "pkce"),
            ("#Title\n", "pkce"), ("", "pkce"), ("#\n", "pkce"),
        ])
    func title(text: String, title: String) {
        let glance = glance(text)
        #expect(glance.title == title)
        #expect(glance.id == "pkce")
        #expect(glance.number == 2)
    }

    @Test("The title is the one that reading the lesson gives")
    func sameTitle() {
        for lesson in GoodLesson.all { #expect(glance(lesson).title == read(lesson).lesson.title.plain) }
    }

    @Test("Minutes come from words and activities, and are never none")
    func minutes() {
        #expect(glance("# A\n").minutes == 1)
        let words = String(repeating: "don't stop-over ", count: 1000)
        #expect(glance("# A\n\n" + words).minutes == 10)
        #expect(glance("# A\n\n" + words + String(repeating: "\n## B\n", count: 10)).minutes == 15)
        #expect(glance("# A\n\n<!-- exam: 24 -->\n").minutes == 12)
        #expect(glance("# A\n\n<!-- exam: 9999999 -->\n").minutes == 500)
        #expect(glance("# A\n\n```\n" + words + "\n```\n<!-- note: \n" + words + "-->\n").minutes == 1)
    }
}
