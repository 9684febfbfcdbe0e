import Course
import Messages

/// Terms and definitions once they were judged: under each term what was given, what is right, and why.
extension PageView {
    func judgedSheet(for pairing: Pairing) -> Sheet {
        var sheet = Sheet()
        for (index, term) in pairing.terms.enumerated() {
            if index > 0 { sheet.addGap() }
            sheet.add(Line.hang(cells(term.text, .strong), after: markCells(term.mark), width: measure))
            let given = term.definition.flatMap { definition($0, in: pairing) }
            let right = term.rightDefinition.flatMap { definition($0, in: pairing) }
            if term.mark == .right {
                sheet.add(labelled("", given ?? cells(say("Belongs to no definition here."))))
            } else {
                sheet.add(labelled(say("Yours:") + " ", given ?? cells(say("none given"))))
                sheet.add(labelled(say("Right:") + " ", right ?? cells(say("it belongs to no definition here"))))
            }
            if let why = term.why, !why.isEmpty { sheet.add(labelled(say("Why:") + " ", cells(why))) }
        }
        let decoys = pairing.definitions.filter(\.isDecoy)
        guard !decoys.isEmpty else { return sheet }
        sheet.addGap()
        sheet.add(Line(cells(say("These belong to no term"), .heading)))
        for decoy in decoys {
            sheet.add(labelled("", cells(decoy.text)))
            if let why = decoy.why, !why.isEmpty { sheet.add(labelled("  " + say("Why:") + " ", cells(why))) }
        }
        return sheet
    }

    private func definition(_ index: Int, in pairing: Pairing) -> [Canvas.Cell]? {
        guard pairing.definitions.indices.contains(index) else { return nil }
        return cells(Self.letter(index) + "  ", .key) + cells(pairing.definitions[index].text)
    }

    private func labelled(_ label: String, _ text: [Canvas.Cell]) -> [Line] {
        Line.hang(text, after: Line.blanks(3) + cells(label, .label), width: measure)
    }
}
