import Course
import Messages

extension PageText {
    static func lines(_ menu: Menu) -> [String] {
        zip(menu.numbers, menu.items).map { number, item in
            let facts = [item.note, item.isDone ? say("done") : ""].filter { !$0.isEmpty }
            let title = "\(number). \(PlainText.line(item.title))"
            return facts.isEmpty ? title : "\(title) (\(PlainText.line(facts.joined(separator: ", "))))"
        }
    }

    /// A row to a line, with its remark below it.
    static func lines(_ listing: Listing) -> [String] {
        let table = Course.Block.Table(
            header: listing.columns.map { RichText($0) }, rows: listing.rows.map { $0.cells.map { RichText($0) } })
        return zip(listing.rows, lines(table)).map { row, line in
            let remark = PlainText.line(row.remark ?? "")
            return "\(row.number). \(line)" + (remark.isEmpty ? "" : "\n   \(remark)")
        }
    }

    static func lines(_ list: StepList) -> [String] {
        var lines: [String] = []
        let isAnswerable = list.focus != nil
        for (number, item) in list.items.enumerated() {
            if isAnswerable, item.isAside, !(number > 0 && list.items[number - 1].isAside) {
                lines.append(say("Laid aside:"))
            }
            let text = PlainText.line(item.text)
            let name = isAnswerable || !item.isAside ? "\(number + 1). \(text)" : aside(item, text)
            lines.append(name + remark(item, number + 1))
            lines += Self.lines(item.more).filter { !$0.isEmpty }.map { "   " + $0 }
        }
        return lines
    }

    private static func aside(_ item: StepList.Item, _ text: String) -> String {
        item.mark == nil ? say("Belongs nowhere: \(text)") : say("Laid aside: \(text)")
    }

    /// What a judged step is told: where it belongs.
    private static func remark(_ item: StepList.Item, _ number: Int) -> String {
        switch (item.mark, item.rightNumber) {
        case (nil, _): ""
        case (.right, _): " " + say("[right]")
        case (_, nil): " " + say("[wrong: belongs nowhere]")
        case (_, let place?): " " + say("[wrong: belongs at \(place)]")
        }
    }

    static func lines(_ list: OptionList) -> [String] {
        let isJudged = list.focus == nil
        return rightAnswers(list)
            + list.items.enumerated().flatMap { number, item in
                let ticked = item.isTicked && !isJudged ? " " + say("[ticked]") : ""
                let first = "\(PlainText.letter(number)). \(PlainText.line(item.text))\(remark(item.mark))\(ticked)"
                return [first] + (lines(item.details) + lines(item.feedback)).filter { !$0.isEmpty }.map { "   " + $0 }
            }
    }

    private static func remark(_ mark: Mark?) -> String {
        switch mark {
        case .right: " " + say("[your answer, right]")
        case .wrong: " " + say("[your answer, wrong]")
        case .missed: " " + say("[right, not chosen]")
        case nil: ""
        }
    }

    /// What was right, before all the rest, once it may be told.
    private static func rightAnswers(_ list: OptionList) -> [String] {
        let right = list.items.indices.filter { list.items[$0].mark == .right || list.items[$0].mark == .missed }
        guard let only = right.first else { return [] }
        guard right.count > 1 else {
            return [say("The right answer: \(PlainText.letter(only)). \(PlainText.line(list.items[only].text))")]
        }
        return [say("The right answers: \(right.map(PlainText.letter).joined(separator: ", "))")]
    }

    static func lines(_ pairing: Pairing) -> [String] {
        let isJudged = pairing.focus == nil
        var lines = [PlainText.line(pairing.termHeading) + ":"]
        for (number, term) in pairing.terms.enumerated() {
            let name = "\(number + 1). \(PlainText.line(term.text))"
            lines.append(name + ": " + (isJudged ? judgement(term, pairing.definitions) : given(term)))
        }
        lines.append(PlainText.line(pairing.definitionHeading) + ":")
        for (number, definition) in pairing.definitions.enumerated() {
            var line = "\(PlainText.letter(number)). \(PlainText.line(definition.text))"
            if definition.isDecoy { line += " " + say("[belongs to no term]") }
            if let why = definition.why { line += " \(PlainText.line(why))" }
            lines.append(line)
        }
        return lines
    }

    private static func given(_ term: Pairing.Term) -> String {
        term.definition.map(PlainText.letter) ?? say("no definition yet")
    }

    private static func judgement(_ term: Pairing.Term, _ definitions: [Pairing.Definition]) -> String {
        let given = term.definition.map(PlainText.letter) ?? say("nothing")
        var line =
            term.mark == .right
            ? say("\(given) [right]")
            : term.rightDefinition.map { say("\(given) [wrong], the right one is \(PlainText.letter($0))") }
                ?? say("\(given) [wrong], it has none here")
        if let right = term.rightDefinition, definitions.indices.contains(right) {
            line += ": \(PlainText.line(definitions[right].text))"
        }
        if let why = term.why { line = "\(PlainText.sentence(line)) \(PlainText.line(why))" }
        return line
    }

    static func lines(_ draft: Draft) -> [String] {
        draft.text.isEmpty ? [] : [say("Your answer: \(PlainText.line(draft.text))")]
    }

    static func lines(_ list: MarkList) -> [String] {
        list.items.enumerated().map { number, item in
            let found = item.isFound ? say("found") : say("not found")
            let facts = [
                found, item.isOverruled ? say("changed by you") : nil,
                item.evidence.map { say("in \"\(PlainText.line($0))\"") },
            ]
            return "\(number + 1). \(PlainText.line(item.text)) [\(facts.compactMap(\.self).joined(separator: ", "))]"
        }
    }
}
