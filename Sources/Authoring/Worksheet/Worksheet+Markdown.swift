import Course

extension Worksheet {
    /// The sheet as Markdown.
    /// - Parameter hasKey: whether the key follows.
    public func markdown(hasKey: Bool) -> String {
        var out = [
            "# " + InlineWriter.markdown(title),
            "\(WorksheetWords.name): \(Self.line(24)) \(WorksheetWords.date): \(Self.line(12))",
        ]
        for part in parts {
            if let title = part.title { out.append("## " + InlineWriter.markdown(title)) }
            if !part.prompt.isEmpty { out.append(BlockWriter.text(part.prompt)) }
            let marks = part.title == nil ? "## " : "### "
            for exercise in part.exercises { out += [marks + InlineWriter.markdown(exercise.title)] + sheet(exercise) }
        }
        if hasKey {
            out += ["---", "# \(WorksheetWords.key): " + InlineWriter.markdown(title)]
            for exercise in parts.flatMap(\.exercises) {
                out += ["## " + InlineWriter.markdown(exercise.title)] + key(exercise)
            }
        }
        return (out + [WorksheetWords.sheet(seed)]).joined(separator: "\n\n") + "\n"
    }

    private func sheet(_ exercise: Exercise) -> [String] {
        let prompt =
            (exercise.framing.prompt.isEmpty ? [] : [BlockWriter.text(exercise.framing.prompt)])
            + (exercise.instruction.map { ["*\($0)*"] } ?? [])
        switch exercise.kind {
        case .order(let items, _):
            return prompt + [
                items.map { "- \(Self.line(3)) " + InlineWriter.markdown($0.text) }.joined(separator: "\n")
            ]
        case .match(let terms, let definitions, _, _):
            let letters = definitions.enumerated().map { "- \(Self.letter($0)): \(InlineWriter.markdown($1))" }
            return prompt + [
                terms.map { "- \(Self.line(3)) " + InlineWriter.markdown($0) }.joined(separator: "\n"),
                "\(WorksheetWords.definitions):", letters.joined(separator: "\n"),
            ]
        case .choice(let question):
            return prompt + [question.options.map(Self.box).joined(separator: "\n")]
        case .open: return prompt + Array(repeating: Self.line(60), count: exercise.lines)
        }
    }

    /// Underscores to write on.
    private static func line(_ length: Int) -> String { String(repeating: "\\_", count: length) }

    private static func box(_ option: Question.Option) -> String {
        let details = option.details.isEmpty ? [] : [""] + BlockWriter.lines(option.details).map { "  " + $0 }
        return (["- [ ] " + InlineWriter.markdown(option.text)] + details).joined(separator: "\n")
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
