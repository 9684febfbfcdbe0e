import Course
import Messages

/// What is put in order, paired or picked from a list.
extension PageParts {
    func values(of menu: Menu) -> Values {
        let items = zip(menu.numbers, menu.items).map { number, item -> Values in
            [
                "choice": number - 1, "number": number, "title": item.title, "note": item.note.listed,
                "isDone": item.isDone, "isNext": item.isNext,
            ]
        }
        return ["part": "part-menu", "items": items]
    }

    /// - Returns: a table whose rows have a button each, where one can be opened.
    func values(of listing: Listing) -> Values {
        let canOpen = page.offers.contains { $0.command == .pick }
        let rows = listing.rows.map { row -> Values in
            [
                "choice": row.number - 1, "number": row.number, "cells": row.cells, "remark": (row.remark ?? "").listed,
                "canOpen": canOpen, "name": row.cells.joined(separator: " "), "look": row.mark?.look ?? "plain",
            ]
        }
        return ["part": "part-listing", "columns": listing.columns, "rows": rows, "canOpen": canOpen]
    }

    func values(of list: StepList) -> Values {
        guard let focus = list.focus, takesAnswer else { return judged(list) }
        let kept = list.items.count { !$0.isAside }
        let items = list.items.enumerated().map { number, item -> Values in
            let places = list.items.indices.map { place -> Values in
                ["value": place + 1, "label": place + 1, "isChosen": !item.isAside && place == number]
            }
            return [
                "number": number, "place": number + 1, "text": Self.rich(item.text), "plain": item.text.plain,
                "isHere": number == focus, "isAside": item.isAside, "places": places, "canRise": number > 0,
                "isLast": number == kept - 1,
            ]
        }
        return [
            "part": "part-ordering", "kept": Array(items[..<kept]), "count": items.count,
            "aside": kept < items.count ? [["items": Array(items[kept...])]] : [],
        ]
    }

    /// An order that is not changed any more: the learner's own, or the right one.
    private func judged(_ list: StepList) -> Values {
        let isOpen = list.focus != nil
        let items = list.items.enumerated().map { number, item -> Values in
            [
                "place": item.isAside ? "–" : String(number + 1), "text": Self.rich(item.text),
                "look": item.mark?.look ?? "plain", "sign": item.mark?.sign ?? "",
                "remark": remark(item, isOpen: isOpen).listed,
                "more": item.more.isEmpty ? [] : [Self.prose(item.more, level: 3)],
            ]
        }
        return ["part": "part-steps", "items": items]
    }

    private func remark(_ item: StepList.Item, isOpen: Bool) -> String? {
        switch (item.mark, item.rightNumber) {
        case (nil, _): item.isAside ? (isOpen ? say("laid aside") : say("belongs nowhere")) : nil
        case (.right, _): item.isAside ? say("✓ right: laid aside") : say("✓ right")
        case (_, nil): say("✕ wrong: belongs nowhere")
        case (_, let place?):
            item.isAside ? say("✕ wrong: laid aside, belongs at \(place)") : say("✕ wrong: belongs at \(place)")
        }
    }

    func values(of pairing: Pairing) -> Values {
        let isOpen = pairing.focus != nil && takesAnswer
        let definitions = pairing.definitions.enumerated().map { number, definition -> Values in
            [
                "number": number, "letter": Self.letter(number), "text": Self.rich(definition.text),
                "plain": definition.text.plain, "isDecoy": definition.isDecoy,
                "why": definition.why.map(Self.rich).listed,
            ]
        }
        let terms = pairing.terms.enumerated().map { number, term -> Values in
            [
                "number": number, "text": Self.rich(term.text), "isHere": pairing.focus == .term(number),
                "options": pairing.definitions.enumerated().map { place, definition -> Values in
                    [
                        "value": place, "label": "\(Self.letter(place)). \(definition.text.plain)",
                        "isChosen": term.definition == place,
                    ]
                },
                "given": given(term, pairing), "look": term.mark?.look ?? "plain",
                "remark": remark(term, pairing).listed, "why": term.why.map(Self.rich).listed,
            ]
        }
        return [
            "part": isOpen ? "part-matching" : "part-pairs", "termHeading": Self.rich(pairing.termHeading),
            "definitionHeading": Self.rich(pairing.definitionHeading), "terms": terms, "definitions": definitions,
        ]
    }

    private func given(_ term: Pairing.Term, _ pairing: Pairing) -> String {
        guard let given = term.definition, pairing.definitions.indices.contains(given) else {
            return say("no definition")
        }
        return "\(Self.letter(given)). \(pairing.definitions[given].text.plain)"
    }

    private func remark(_ term: Pairing.Term, _ pairing: Pairing) -> String? {
        switch term.mark {
        case nil: return nil
        case .right: return say("✓ right")
        case .wrong, .missed:
            guard let right = term.rightDefinition, pairing.definitions.indices.contains(right) else {
                return say("✕ wrong: it has none here")
            }
            let name = "\(Self.letter(right)). \(Self.sentence(pairing.definitions[right].text.plain))"
            return say("✕ wrong: it is \(name)")
        }
    }
}
