import Course

/// Writes a question bank as Moodle's XML.
struct MoodleXMLWriter {
    private var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<quiz>"]

    static func text(_ bank: MoodleBank) -> String {
        var writer = MoodleXMLWriter()
        for category in bank.categories where !category.questions.isEmpty {
            let path = category.path.map { CleanText.line($0).replacing("/", with: "//") }.joined(separator: "/")
            writer.lines += [
                "<question type=\"category\">", "<category><text>\(escaped("$course$/top/\(path)"))</text></category>",
                "</question>",
            ]
            for question in category.questions { writer.write(question) }
        }
        return (writer.lines + ["</quiz>"]).joined(separator: "\n") + "\n"
    }

    private mutating func write(_ question: MoodleQuestion) {
        lines.append("<question type=\"\(question.kind.xmlType)\">")
        lines.append("<name><text>\(Self.escaped(CleanText.line(question.name)))</text></name>")
        add("questiontext", question.text)
        add("generalfeedback", question.feedback)
        lines.append("<defaultgrade>\(question.points)</defaultgrade>")
        lines.append("<penalty>0</penalty>")
        lines.append("<hidden>0</hidden>")
        if let id = question.id { lines.append("<idnumber>\(Self.escaped(id))</idnumber>") }
        write(question.kind)
        guard question.kind.takesHints else { return lines.append("</question>") }
        for hint in question.hints { add("hint", [.paragraph(hint)]) }
        lines.append("</question>")
    }

    private mutating func write(_ kind: MoodleQuestion.Kind) {
        switch kind {
        case .description: break
        case .choice(let question): write(question)
        case .trueFalse(let isTrue, let wrong, let right):
            for value in [true, false] {
                answer(value ? "true" : "false", isRight: value == isTrue, value == isTrue ? right : wrong)
            }
        case .shortAnswer(let answers):
            lines.append("<usecase>0</usecase>")
            for text in answers { answer(text.replacing("*", with: "\\*"), isRight: true, []) }
        case .essay(let points):
            lines += [
                "<responseformat>editor</responseformat>", "<responserequired>1</responserequired>",
                "<responsefieldlines>10</responsefieldlines>", "<attachments>0</attachments>",
                "<attachmentsrequired>0</attachmentsrequired>",
            ]
            add("graderinfo", GiftWriter.essay(points, then: []))
        case .match(let pairs):
            lines.append("<shuffleanswers>true</shuffleanswers>")
            for pair in pairs {
                lines.append("<subquestion format=\"markdown\">")
                lines.append("<text>\(Self.escaped(pair.term.map { InlineWriter.markdown($0) } ?? ""))</text>")
                lines.append("<answer><text>\(Self.escaped(pair.definition.plain))</text></answer>")
                lines.append("</subquestion>")
            }
        case .order(let steps):
            lines += [
                "<layouttype>VERTICAL</layouttype>", "<selecttype>ALL</selecttype>",
                "<selectcount>\(steps.count)</selectcount>",
                "<gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>",
                "<showgrading>SHOW</showgrading>", "<numberingstyle>none</numberingstyle>",
            ]
            for (number, step) in steps.enumerated() {
                answer(InlineWriter.markdown(step), fraction: "\(number + 1)", format: "markdown", [])
            }
        }
    }

    private mutating func write(_ question: Question) {
        lines += [
            "<single>\(!question.isMultiple)</single>", "<shuffleanswers>true</shuffleanswers>",
            "<answernumbering>abc</answernumbering>",
        ]
        let right = MoodleBank.weight(oneOf: question.rightOptions.count) ?? "100"
        let wrong = MoodleBank.weight(oneOf: max(1, question.options.count - question.rightOptions.count)) ?? "100"
        for option in question.options {
            let fraction = option.isRight ? right : question.isMultiple ? "-" + wrong : "0"
            answer(
                BlockWriter.text([.paragraph(option.text)] + option.details), fraction: fraction, format: "markdown",
                option.feedback)
        }
    }

    private mutating func answer(_ text: String, isRight: Bool, _ feedback: [Block]) {
        answer(text, fraction: isRight ? "100" : "0", format: "moodle_auto_format", feedback)
    }

    private mutating func answer(_ text: String, fraction: String, format: String, _ feedback: [Block]) {
        lines.append("<answer fraction=\"\(fraction)\" format=\"\(format)\">")
        lines.append("<text>\(Self.escaped(text))</text>")
        add("feedback", feedback)
        lines.append("</answer>")
    }

    private mutating func add(_ element: String, _ blocks: [Block]) {
        let text = Self.escaped(BlockWriter.text(blocks))
        lines.append("<\(element) format=\"markdown\"><text>\(text)</text></\(element)>")
    }

    /// For text between tags; what XML 1.0 forbids (section 2.2) was replaced when the lesson was read.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

extension MoodleQuestion.Kind {
    fileprivate var xmlType: String {
        switch self {
        case .description: "description"
        case .choice: "multichoice"
        case .trueFalse: "truefalse"
        case .shortAnswer: "shortanswer"
        case .essay: "essay"
        case .match: "matching"
        case .order: "ordering"
        }
    }

    fileprivate var takesHints: Bool {
        switch self {
        case .choice, .shortAnswer, .match, .order: true
        case .description, .trueFalse, .essay: false
        }
    }
}
