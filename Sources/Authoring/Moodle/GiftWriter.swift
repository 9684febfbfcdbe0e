import Course

/// Writes a question bank as GIFT that Moodle reads.
enum GiftWriter {
    static func text(_ bank: MoodleBank) -> String {
        var blocks: [String] = []
        for category in bank.categories where !category.questions.isEmpty {
            let path = category.path.map { CleanText.line($0).replacing("/", with: "//") }.joined(separator: "/")
            blocks.append("$CATEGORY: $course$/top/\(path)")
            blocks += category.questions.map(text)
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func text(_ question: MoodleQuestion) -> String {
        let id = question.id.map { "// [id:\($0)]\n" } ?? ""
        let head = id + "::\(escaped(question.name))::[markdown]" + markdown(question.text)
        if case .description = question.kind { return head }
        var feedback = question.feedback
        if case .essay(let points) = question.kind { feedback = essay(points, then: feedback) }
        let general = feedback.isEmpty ? "" : "####" + markdown(feedback)
        let answers = answers(question.kind)
        return head + " {" + (answers + (general.isEmpty ? [] : [general])).joined(separator: "\n")
            + (answers.count > 1 ? "\n}" : "}")
    }

    /// A list of what a good answer says, and below a rule the explanation.
    static func essay(_ points: [RichText], then explanation: [Block]) -> [Block] {
        points.map { Block(.paragraph($0), depth: 1, marker: .bullet) }
            + (explanation.isEmpty ? [] : [Block(.rule)] + explanation)
    }

    private static func answers(_ kind: MoodleQuestion.Kind) -> [String] {
        switch kind {
        case .description, .essay: return []
        case .choice(let question): return [""] + options(question)
        case .trueFalse(let isTrue, let wrong, let right):
            let told =
                right.isEmpty ? (wrong.isEmpty ? "" : "#" + markdown(wrong)) : "#\(markdown(wrong))#\(markdown(right))"
            return [(isTrue ? "TRUE" : "FALSE") + told]
        case .shortAnswer(let answers): return [""] + answers.map { "=" + escaped($0.replacing("*", with: "\\*")) }
        case .match(let pairs):
            return [""]
                + pairs.map { pair in
                    let term = pair.term.map { line($0).replacing("->", with: "-\\\\>") + " " } ?? ""
                    return "=\(term)-> \(escaped(pair.definition.plain))"
                }
        case .order(let steps):
            // Moodle looks for missing words in the first step, so all six stand here.
            let head = ">\(steps.count) ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none"
            return [head]
                + steps.map { step in
                    let text = line(step)
                    return text.hasPrefix("//") ? "\\\\" + text : text
                }
        }
    }

    private static func options(_ question: Question) -> [String] {
        let right = MoodleBank.weight(oneOf: question.rightOptions.count) ?? "100"
        let wrong = MoodleBank.weight(oneOf: max(1, question.options.count - question.rightOptions.count)) ?? "100"
        return question.options.map { option in
            let sign =
                !question.isMultiple ? (option.isRight ? "=" : "~") : "~%\(option.isRight ? right : "-" + wrong)%"
            var text = markdown([.paragraph(option.text)] + option.details)
            if text.hasPrefix("%") { text = "\\\\" + text }
            return sign + text + (option.feedback.isEmpty ? "" : "#" + markdown(option.feedback))
        }
    }

    private static func line(_ text: RichText) -> String { escaped(InlineWriter.markdown(text)) }

    private static func markdown(_ blocks: [Block]) -> String { escaped(BlockWriter.text(blocks)) }

    /// Signs with a backslash before them, line ends as `\n`.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "~", "=", "#", "{", "}", ":", "\\": out += "\\\(Character(scalar))"
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
