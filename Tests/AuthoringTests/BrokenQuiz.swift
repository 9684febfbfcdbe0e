import Authoring
import Testing

/// A question with one mistake, marked with `⟦` and `⟧`, and what is said of it.
struct BrokenQuiz: Sendable, CustomTestStringConvertible {
    var text: String
    var sentence: String
    var name = "quiz.gift"

    init(_ text: String, _ sentence: String, name: String = "quiz.gift") {
        (self.text, self.sentence, self.name) = (text, sentence, name)
    }

    var testDescription: String { text }

    var findings: [Finding] { readQuiz(MarkedText(text).text, name: name).findings }

    var found: [String] {
        findings.map { finding in
            "\(finding.line):\(finding.column)+\(finding.length) "
                + "\(finding.severity.rawValue) [\(finding.rule.rawValue)] \(finding.sentence)"
        }
    }
}

func readQuiz(_ text: String, name: String = "quiz.gift") -> QuizImport.Reading {
    QuizImport.read(Array(text.utf8), fileName: name)
}

extension BrokenQuiz {
    static let all = frame + answers + numbers + aiken

    static let frame = [
        BrokenQuiz(
            "Who? ⟦{⟧=a ~b",

            "error [gift-braces] “{” begins the answers here, and “}” never ends them. Write it after the "
                + "last answer, or “\\{” for a brace in the text."
        ),
        // A backslash takes a column, behind blanks and in other lines too.
        BrokenQuiz(
            "A \\{b\\} \\= c\n  d \\# e\\: ⟦{⟧=a ~b",
            "error [gift-braces] “{” begins the answers here, and “}” never ends them. Write it after the "
                + "last answer, or “\\{” for a brace in the text."
        ),
        BrokenQuiz(
            "Who? =a ~b⟦}⟧",

            "error [gift-braces] “}” stands here without a “{” before it. Take it out, or write “\\}” for "
                + "a brace in the text."),
        BrokenQuiz(
            "a ⟦}⟧ b {=a ~b}",
            "error [gift-braces] “}” stands here without a “{” before it. Take it out, or write “\\}” for a "
                + "brace in the text."),
        BrokenQuiz(
            "a {=a ~b} c⟦}⟧",
            "error [gift-braces] “}” stands here without a “{” before it. Take it out, or write “\\}” for a "
                + "brace in the text."),
        BrokenQuiz("One {=a ~b} and ⟦{⟧=c ~d}", second),
        BrokenQuiz("One {=a {b} ~c}".replacing("=a {", with: "=a ⟦{⟧"), second),
        BrokenQuiz("First {=a ~b}\nSecond ⟦{⟧=a ~b}", second),
        BrokenQuiz(
            "⟦::⟧Name Who? {=a ~b}",
            "error [gift-name] “::” begins the question's name here, and no second “::” ends it. Write it "
                + "after the name."),
        BrokenQuiz(
            "⟦{=a ~b}⟧".replacing("⟦", with: "").replacing("⟧", with: ""),
            "error [gift-text] This question has neither a name nor a text. Write it before the “{”."),
        BrokenQuiz(
            "⟦$CATEGORY: a⟧\nWho? {=a ~b}",

            "warning [gift-category] A blank line is missing after this category; Moodle would take what "
                + "follows for a part of its name. Put one there."),
        BrokenQuiz(
            "⟦[html]<b>Stop.</b>Now? {=a ~b}⟧",

            "error [gift-unsayable] A lesson cannot say this question as it stands. Write it anew, in "
                + "simpler text."),
        BrokenQuiz(
            "[html]What is H⟦<sub>⟧2</sub>O? {=water ~tea}",
            "warning [gift-html] A lesson has nothing for “<sub>”; what stands inside came in as text. Look at it."),
        BrokenQuiz(
            "[html]What is this? ⟦<img src=\"@@PLUGINFILE@@/cat.png\" alt=\"A cat\">⟧ {=a cat ~a dog}",
            "warning [gift-html] A lesson shows no pictures, and this one has no address of its own; its description "
                + "stands in its place."),
        BrokenQuiz(
            "[html]See ⟦<a href=\"/mod/page\">⟧the page</a>. What is it? {=a cat ~a dog}",
            "warning [gift-html] This link leads nowhere outside of Moodle, so its text alone came in. Write an address "
                + "with https://."),
        BrokenQuiz(
            "// ⟦[id:two words]⟧\nWho? {=a ~b}",
            "warning [gift-id] An id of a lesson has letters, digits, “-” and “_”, so “two words” stays in a comment. "
                + "Give the question one like it."),
        BrokenQuiz(
            "// [id:a]\nWho? {=a ~b}\n\n// kept ⟦[id:a]⟧\nWhy? {=a ~b}",
            "warning [gift-id] The id “a” is taken by a question or a heading above, so it stays in a comment. Choose "
                + "another one."),
        BrokenQuiz(
            "// ⟦[id:a]⟧\n::quiz::Read this first.",
            "warning [gift-id] This became the lesson's introduction, which has no id, so “a” stays in a comment."),
        BrokenQuiz(
            "// [id:a] ⟦[tag:sums]⟧ [tag:more]\nWho? {=a ~b}\n\n// [tag:sums]\nWhy? {=a ~b}",
            "warning [gift-tag] A lesson has no tags, so those of this file stay in comments, each above its question."),
        BrokenQuiz(
            "⟦$CATEGORY:⟧\n\nWho? {=a ~b}",
            "warning [gift-category] This category has no name. Write it after “$CATEGORY:”."),
    ]

    private static let second =

        "error [gift-braces] A second “{” stands here, and a question has one set of answers. Put a blank "
        + "line between two questions, and write “\\{” for a brace in the text."

    static let answers = [
        BrokenQuiz(
            "Who? {⟦stray⟧ =a ~b}",
            "error [gift-answer] This stands before the first answer and belongs to none. Begin it with “=” or "
                + "“~”, or take it out."),
        BrokenQuiz(
            "The sky is {⟦1:MULTICHOICE:⟧=blue~green}.",
            "error [gift-answer] This is a gap of Moodle's Cloze format, which GIFT does not have. Write it as a question "
                + "of its own, as in “The sky is {=blue ~green}.”"),
        BrokenQuiz(
            "Who? {⟦stray⟧ =a -> b =c -> d}",
            "error [gift-answer] This stands before the first answer and belongs to none. Begin it with “=” or "
                + "“~”, or take it out."),
        BrokenQuiz(
            "Who? {=a ⟦~⟧}",
            "error [gift-answer] This answer has no text. Write it after the sign, or take the sign out."),
        BrokenQuiz(
            "Who? {⟦=#none⟧}",
            "error [gift-answer] This answer has no text. Write it after the sign, or take the sign out."),
        BrokenQuiz(
            "Who? {⟦~a⟧}",
            "error [gift-answer] This question has fewer than two options. Give it one more."),
        BrokenQuiz(
            "Who? {⟦=a -> b⟧}",
            "error [gift-answer] This question has fewer than two pairs. Give it one more."),
        BrokenQuiz(
            "Who? {⟦=a -> b =-> c⟧}",
            "error [gift-answer] This question has fewer than two pairs. Give it one more."),
        BrokenQuiz(
            "Who? {⟦>1 ALL⟧\na\n}",
            "error [gift-answer] This question has fewer than two steps. Give it one more."),
        BrokenQuiz(
            "Who? {=a ⟦=b⟧ ~c}",

            "error [gift-right] Each of 2 options is right by itself here, which a lesson cannot say. Mark "
                + "one with “=”, weigh them (“~%50%”) if all must be ticked, or write “\\=” where “=” is text."),
        BrokenQuiz(
            "Who? ⟦{⟧~a ~b}",
            "error [gift-right] No option is right here. Begin the right one with “=”, or weigh several with "
                + "“~%50%”."),
        BrokenQuiz(
            "Who? {⟦=%50%a⟧ ~b}",
            "error [gift-weight] A weight after “=” is text to Moodle. Write “=” alone, or “~” with the weight."),
        BrokenQuiz("Who? {~⟦%33,3%⟧a ~%50%b}", weight("%33,3%")),
        BrokenQuiz("Who? {~⟦%+50%⟧a ~%50%b}", weight("%+50%")),
        BrokenQuiz("Who? {~⟦% 50%⟧a ~%50%b}", weight("% 50%")),
        BrokenQuiz("Who? {~⟦%150%⟧a ~b}", weight("%150%")),
        BrokenQuiz("Who? {⟦% if %⟧}", weight("% if %")),
        BrokenQuiz(
            "Who? ⟦{⟧~%60%a ~%40%b ~c}",
            "warning [gift-weights] A lesson weighs all right options alike, and all wrong ones; these weights "
                + "differ and are left out. Look at the scoring."),
        BrokenQuiz(
            "Who? ⟦{⟧~%50%a ~%50%b ~%-10%c ~d}",
            "warning [gift-weights] A lesson weighs all right options alike, and all wrong ones; these weights "
                + "differ and are left out. Look at the scoring."),
        BrokenQuiz(
            "Who? ⟦{⟧~%100%a ~b}",
            "warning [gift-weights] Only one option has a weight above 0, so the question came in as a single "
                + "choice. Look at it."),
        BrokenQuiz("Who? {=a ⟦~%50%b⟧ ~c}", partly),
        BrokenQuiz("Who? {=a ⟦=%50%b⟧}", partly),
        BrokenQuiz(
            "Who? {=a ⟦=b*⟧}",
            "warning [gift-wildcard] A lesson knows no wildcard “*”; this answer is left out. Write the words, "
                + "or “\\*” for a star."),
        BrokenQuiz(
            "Who? {=a #⟦yes⟧}",
            "warning [gift-feedback] A lesson has no feedback for a single written answer; it is left out. Put "
                + "it after “####”."),
        BrokenQuiz(
            "Who? {=a -> b ⟦=c⟧ =d -> e}",
            "error [gift-pair] This pair has no “->” between its two sides. Write “=left -> right”, or “\\=” "
                + "where “=” is text."),
        BrokenQuiz(
            "Who? {=a -> b ⟦=c\\=d \\~⟧ =d -> e}",
            "error [gift-pair] This pair has no “->” between its two sides. Write “=left -> right”, or “\\=” "
                + "where “=” is text."),
        BrokenQuiz(
            "Who? {=a -> b ⟦=c ->⟧ =d -> e}",
            "error [gift-pair] This pair has no right side. Write it after the “->”; only the left side may be "
                + "empty."),
        BrokenQuiz(
            "Is it? {⟦true⟧}",
            "error [gift-true] Only T, TRUE, F and FALSE in capitals mean true and false; “true” is a short "
                + "answer to Moodle. Write TRUE, or “=true” for a short answer."),
        BrokenQuiz(
            "Is it? {⟦f⟧}",
            "error [gift-true] Only T, TRUE, F and FALSE in capitals mean true and false; “f” is a short "
                + "answer to Moodle. Write F, or “=f” for a short answer."),
        BrokenQuiz(
            "Order {⟦>ALL⟧\na\nb}",
            "error [gift-order] An ordering question begins with “>” and a number, and its steps stand on the "
                + "lines below. Write “>0 ALL” there."),
        BrokenQuiz(
            "Order {>⟦2 ALLES⟧\na\nb}",
            "error [gift-order] “ALLES” is no word of an ordering question's first line. Begin the steps on "
                + "the line below it."),
        BrokenQuiz(
            "Order {>⟦2 RANDOM⟧\na\nb\nc\nd}",
            "warning [gift-order-part] Moodle asks for 2 of these steps, chosen anew each time; a lesson asks "
                + "for all of them."),
    ]

    static let numbers = [
        BrokenQuiz("Pi {#⟦3,14⟧}", number("3,14")),
        BrokenQuiz("Pi {#⟦abc⟧}", number("abc")),
        BrokenQuiz("Pi {#⟦3.14:small⟧}", number("small")),
        BrokenQuiz("Pi {#=⟦1..x⟧}", number("x")),
        BrokenQuiz("Pi {#⟦nan⟧}", number("nan")),
        BrokenQuiz(
            "Pi {#⟦3.1..3.2⟧}",
            "error [gift-number] A lesson asks for one number and cannot say a range. Give one number, or ask "
                + "for it with options."),
        BrokenQuiz(
            "Pi {#⟦3.14:0.01⟧}",
            "warning [gift-tolerance] A lesson asks for the very number; the tolerance “0.01” is left out."),
        BrokenQuiz("Pi {#=3.14 ⟦=%50%3.1⟧}", partly),
        BrokenQuiz(
            "Pi {#=3.14 ⟦~#too far⟧}",
            "warning [gift-feedback] A lesson has no feedback for a single written answer; it is left out. Put "
                + "it after “####”."),
    ]

    static let aiken = [
        BrokenQuiz(
            "Who?\nA. a\n⟦B. b⟧",
            "error [aiken-answer] This question has no “ANSWER:” line. Write one below its options, as in "
                + "“ANSWER: B”.", name: "q.aiken"),
        BrokenQuiz(
            "Who?\nA. a\nB. b\n⟦ANSWER: C⟧",
            "error [aiken-answer] No option has the letter “C”. Name the right one, as in “ANSWER: B”.", name: "q.aiken"
        ),
        BrokenQuiz(
            "Who?\nA. a\n⟦C. b⟧\nANSWER: A",
            "error [aiken-option] This option has the letter “C”, and “B” comes next. Mend the letter.", name: "q.aiken"
        ),
        BrokenQuiz(
            "Who?\nA. a\n⟦or so⟧\nB. b\nANSWER: A",
            "error [aiken-option] This line is no option. Begin it with a capital letter and “.” or “)”, as in "
                + "“B. text”.", name: "q.aiken"),
        BrokenQuiz(
            "Who?\nA. a\n⟦ANSWER: A⟧",
            "error [gift-answer] This question has fewer than two options. Give it one more.", name: "q.aiken"),
    ]

    private static let partly =

        "warning [gift-weights] A lesson knows no answer that is right in part; its weight is left out, "
        + "and it counts as wrong."

    private static func weight(_ text: String) -> String {
        "error [gift-weight] “\(text)” is no weight. Write digits between two “%”, with a point and from "
            + "-100 to 100, as in “%33.33333%”."
    }

    private static func number(_ text: String) -> String {
        "error [gift-number] “\(text)” is no number, and Moodle would take every answer for right. Write "
            + "digits with a point, as in “3.14”."
    }
}

@Suite("Broken quizzes")
struct BrokenQuizTests {
    @Test(
        "Each mistake is named in these words, at this line and column, and nothing else is", arguments: BrokenQuiz.all)
    func findings(quiz: BrokenQuiz) throws {
        let mark = MarkedText(quiz.text).marks.first ?? MarkedText.Mark(line: 1, column: 1, length: 1)
        #expect(quiz.found == ["\(mark.line):\(mark.column)+\(mark.length) \(quiz.sentence)"])
    }

    @Test("There are more than 40 in GIFT, each with a mistake that no other has")
    func count() {
        let gift = BrokenQuiz.all.filter { $0.name.hasSuffix("gift") }
        let mistakes = Set(gift.map(\.sentence))
        print("\(gift.count) broken questions in GIFT, \(mistakes.count) different mistakes")
        #expect(mistakes.count >= 40)
        #expect(Set(gift.map(\.text)).count == gift.count)
    }

    @Test("Whatever is wrong with a question, the one below it comes in", arguments: BrokenQuiz.all)
    func others(quiz: BrokenQuiz) {
        guard quiz.name.hasSuffix("gift") else { return }
        let reading = readQuiz(MarkedText(quiz.text).text + "\n\nSound? {=yes ~no}\n")
        #expect(reading.markdown?.contains("## Sound?\n\n- [x] yes\n- [ ] no") == true)
    }
}
