import Authoring
import Testing

@testable import oauthtutor

@Suite("What import, export and worksheet say")
struct OutputTests {
    @Test(
        "Each trouble says what is wrong, where, and what to do",
        arguments: [
            (Trouble.quizFault("a.gift", .missing), "The quiz “a.gift” does not exist.", 66 as Int32),
            (.quizUnreadable("a.gift"), "The quiz “a.gift” is UTF-16, which is not read here. Save it as UTF-8.", 66),
            (.outputRefused("x/a.md", 2), "“x/a.md” cannot be written (No such file or directory).", 73),
            (.outputThere("a.md"), "“a.md” is there already. Name another file, or add --force.", 73),
            (
                .noPrinter(["weasyprint", "chromium"]),
                """
                No program that makes a PDF of a page is installed; looked for weasyprint, chromium. Install one, or \
                take --format html and print the page from a browser.
                """, 69
            ),
            (
                .printerFailed("chromium"),
                "chromium made no PDF of the page. Take --format html and print the page from a browser.", 71
            ),
        ])
    func sentences(trouble: Trouble, sentence: String, status: Int32) {
        #expect(trouble.sentence == sentence)
        #expect(trouble.exitStatus == status)
    }

    @Test("The last line counts what came in and what did not")
    func summary() {
        func said(_ taken: Int, _ leftOut: Int) -> String {
            ImportQuiz.summary(.init(markdown: "", findings: [], taken: taken, leftOut: leftOut))
        }
        #expect(said(1, 0) == "1 question came in.")
        #expect(said(3, 2) == "3 questions came in, 2 left out.")
    }
}
