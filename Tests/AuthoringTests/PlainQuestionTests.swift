import Course
import Testing

@testable import Authoring

@Suite("Plain questions")
struct PlainQuestionTests {
    private func plain(_ text: String) -> Bool { RichText(text).isPlain }

    @Test("Words and their punctuation are plain; whatever Markdown or a lesson might take for more is not")
    func words() {
        for text in ["Who", "Grant's tomb, in 1822.", "the access-token (a key)?", "Straße über Čechy", "a - b; c"] {
            #expect(plain(text), "\(text)")
        }
        let others = [
            "", " a", "a ", "a  b", "1. a", "- a", "*a*", "a_b", "`a`", "[a]", "a: b", "Hint: a", "a | b", "a & b",
            "<a>",
            "a#", "{{a}}", "a\\b", "a\u{A0}b", "a\u{202E}b", "a\u{2028}b", "a\u{3000}", "ヒント：a", "a~b", "a!",
            "a\u{FEFF}b",
        ]
        for text in others { #expect(!plain(text), "\(text)") }
        #expect(!RichText("a", .strong).isPlain && !(RichText("a") + "b").isPlain)
    }

    @Test("What is taken for plain reads as it was written", arguments: 0..<200)
    func readBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, for: "plain")
        let signs = Array("abcXYZ 019 ,.?';()-äéß") + ["Hint", "read", "open", " - ", "true", ". ", "1) ", "http", "?"]
        func text() -> RichText {
            for _ in 0..<100 {
                let count = Int.random(in: 1...12, using: &random)
                let text = RichText(
                    (0..<count).map { _ in signs.randomElement(using: &random).map { "\($0)" } ?? "" }.joined())
                if text.isPlain { return text }
            }
            return "a"
        }
        func blocks() -> [Block] { (0..<Int.random(in: 0...2, using: &random)).map { _ in .paragraph(text()) } }
        let tasks: [Activity.Task] = [
            .question(
                Question(options: [
                    .init(text(), isRight: true, feedback: blocks()),
                    .init(text(), isRight: seed % 3 == 0, feedback: blocks()),
                ])),
            .order(Order(items: (0..<4).map { Order.Item(text(), rank: $0) })),
            .match(
                Match(
                    termHeading: "Term", definitionHeading: "Definition",
                    rows: (0..<3).map { _ in .init(term: text(), definition: text()) })),
        ]
        for task in tasks {
            let activity = Activity(
                id: "", title: text(), framing: Framing(prompt: blocks(), explanation: blocks()), task: task)
            #expect(activity.isPlain)
            let written = "# T\n\n" + SectionWriter.text(activity)
            let back = try #require(read(written).lesson.activities.first)
            #expect(back.title == activity.title && back.task == activity.task, "\(written)")
            #expect(back.framing == SectionWriter.framing(of: activity), "\(written)")
        }
    }
}
