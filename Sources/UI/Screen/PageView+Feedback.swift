import Course
import Messages

/// What is said after an answer, and what can be looked up.
extension PageView {
    func sheet(for verdict: Verdict) -> Sheet {
        let role: Theme.Role =
            switch verdict.mark {
            case .right: .right
            case .wrong: .wrong
            case .missed, nil: .strong
            }
        let detail = verdict.detail.isEmpty ? [] : cells("  " + verdict.detail)
        return Sheet(Line.wrap(cells(verdict.word, role) + detail, width: measure))
    }

    func explanation(_ blocks: [Block]) -> Sheet {
        var sheet = Sheet([Line(cells(say("Why"), .label))])
        sheet.add(lines(blocks, width: measure - 2).map { $0.indented(by: 2) })
        return sheet
    }

    func hint(_ number: Int, of count: Int, _ text: RichText) -> Sheet {
        let label = cells(count > 1 ? say("Hint \(number) of \(count):") + " " : say("Hint:") + " ", .label)
        var sheet = Sheet(Line.hang(label + cells(text), after: [], width: measure))
        sheet.hint = sheet.lines.indices
        return sheet
    }

    func sheet(for entries: [GlossaryEntry]) -> Sheet {
        var sheet = Sheet()
        for entry in entries {
            sheet.addGap()
            sheet.add(lines(entry.term, .heading, width: measure))
            sheet.add(lines(entry.meaning, width: measure - 2).map { $0.indented(by: 2) })
        }
        return sheet
    }

    /// Only seen where a terminal cannot show text outside of a canvas; wrapped, so that nothing is lost.
    func verbatim(_ text: String) -> Sheet {
        Sheet(glyphs.lines(text).flatMap { Line.wrap(cells(String($0)), width: width) })
    }

    /// - Parameter offers: what can be done where the help was asked for; nil for the lessons.
    func sheet(for keymap: Keymap, offers: [Page.Offer]?) -> Sheet {
        var sheet = Sheet()
        let page = offers.map { Page(id: "", trail: [""], offers: $0) }
        let keys = keymap.bindings.filter { binding in
            !binding.purpose.isEmpty && (page.map { keymap.applies(binding, on: $0) } ?? binding.group.isOfLessons)
        }
        let column = keys.map { Line(cells($0.keysText)).width }.max() ?? 0
        for group in Keymap.Group.allCases {
            let members = keys.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            sheet.addGap()
            sheet.add(Line(cells(group.title, .heading)))
            for binding in members {
                let lead = Line.blanks(2) + Line(cells(binding.keysText, .key)).padded(to: column + 2).cells
                sheet.add(Line.hang(cells(binding.purpose), after: lead, width: measure))
            }
        }
        return sheet
    }
}
