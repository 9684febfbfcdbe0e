import Course
import Messages

extension Worksheet {
    /// The sheet as Markdown.
    /// - Parameter hasKey: whether the key follows.
    public func markdown(hasKey: Bool) -> String {
        var out = [
            "# " + InlineWriter.markdown(title),
            say("Name:") + " \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_",
        ]
        for part in parts {
            if let title = part.title { out.append("## " + InlineWriter.markdown(title)) }
            if !part.prompt.isEmpty { out.append(BlockWriter.text(part.prompt)) }
            let marks = part.title == nil ? "## " : "### "
            for exercise in part.exercises { out += [marks + InlineWriter.markdown(exercise.title)] + sheet(exercise) }
        }
        if hasKey {
            out += ["---", "# " + say("Key: \(InlineWriter.markdown(title))")]
            for exercise in parts.flatMap(\.exercises) {
                out += ["## " + InlineWriter.markdown(exercise.title)] + key(exercise)
            }
        }
        return (out + [say("Sheet \(seed)")]).joined(separator: "\n\n") + "\n"
    }

    private func sheet(_ exercise: Exercise) -> [String] {
        let prompt = exercise.framing.prompt.isEmpty ? [] : [BlockWriter.text(exercise.framing.prompt)]
        switch exercise.kind {
        case .order(let items, _):
            return prompt + [items.map { "- \\_\\_\\_ " + InlineWriter.markdown($0.text) }.joined(separator: "\n")]
        case .match(let terms, let definitions, _, _):
            let letters = definitions.enumerated().map { "- \(Self.letter($0)): \(InlineWriter.markdown($1))" }
            return prompt + [
                terms.map { "- \\_\\_\\_ " + InlineWriter.markdown($0) }.joined(separator: "\n"),
                say("Definitions:"), letters.joined(separator: "\n"),
            ]
        case .choice(let question):
            return prompt + [question.options.map { "- [ ] " + InlineWriter.markdown($0.text) }.joined(separator: "\n")]
        case .open: return prompt + Array(repeating: String(repeating: "\\_", count: 60), count: 4)
        }
    }

    private func key(_ exercise: Exercise) -> [String] {
        var lines: [String]
        switch exercise.kind {
        case .order(let items, let places):
            lines = zip(items, places).map { item, place in
                "- \(place ?? "–"): \(InlineWriter.markdown(item.text))" + Self.why(item.feedback)
            }
        case .match(let terms, _, let letters, let whys):
            lines = terms.indices.map { row in
                "- \(letters[row] ?? "–"): \(InlineWriter.markdown(terms[row]))"
                    + (whys[row].map { ". " + InlineWriter.markdown($0) } ?? "")
            }
        case .choice(let question):
            lines = question.options.map { option in
                "- [\(option.isRight ? "x" : " ")] \(InlineWriter.markdown(option.text))" + Self.why(option.feedback)
            }
        case .open(let open): lines = open.points.map { "- " + InlineWriter.markdown($0.text) }
        }
        let explanation = exercise.framing.explanation
        return [lines.joined(separator: "\n")]
            + (explanation.isEmpty ? [] : [BlockWriter.text(explanation.map(\.quoted))])
    }

    private static func why(_ feedback: [Block]) -> String {
        feedback.isEmpty
            ? "" : "\n" + BlockWriter.lines(feedback.map(\.quoted)).map { "  " + $0 }.joined(separator: "\n")
    }
}
