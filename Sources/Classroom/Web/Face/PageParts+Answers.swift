import Course
import Messages

/// What is answered by choosing, writing or filling in.
extension PageParts {
    func values(of list: OptionList, legend: String, level: Int) -> Values {
        let isAnswerable = isAnswerable(list)
        let chosen = typed.isEmpty ? nil : Set(typed.all("option"))
        let right = list.items.indices.filter { list.items[$0].mark == .right || list.items[$0].mark == .missed }
        let items = list.items.enumerated().map { number, item -> Values in
            [
                "number": number, "letter": Self.letter(number), "text": Self.rich(item.text),
                "isTicked": chosen?.contains(String(number)) ?? item.isTicked,
                "more": item.details.isEmpty && item.feedback.isEmpty
                    ? [] : [Self.prose(item.details + item.feedback, level: level)],
                "look": item.mark?.look ?? (item.isTicked ? "chosen" : "plain"),
                "remark": remark(item, isJudged: list.focus == nil).listed,
            ]
        }
        return [
            "part": isAnswerable ? "part-choice" : "part-options", "legend": legend, "items": items,
            "type": list.isMultiple ? "checkbox" : "radio", "isRequired": !list.isMultiple,
            "told": told(right, list).listed,
        ]
    }

    private func remark(_ item: OptionList.Item, isJudged: Bool) -> String? {
        switch item.mark {
        case .right: say("✓ your answer, right")
        case .wrong: say("✕ your answer, wrong")
        case .missed: say("→ right, not chosen")
        case nil: item.isTicked && !isJudged ? say("your answer") : nil
        }
    }

    /// What was right, before all the rest, once it may be told.
    private func told(_ right: [Int], _ list: OptionList) -> String? {
        guard let only = right.first else { return nil }
        guard right.count > 1 else {
            let name = "\(Self.letter(only)). \(list.items[only].text.plain)"
            return say("The right answer: \(name)")
        }
        return say("The right answers: \(right.map(Self.letter).joined(separator: ", "))")
    }

    func values(of draft: Draft) -> Values {
        let isWritten = draft.cursor != nil && takesAnswer
        return [
            "part": isWritten ? "part-writing" : "part-draft",
            "text": isWritten ? typed["text"] ?? draft.text : draft.text,
        ]
    }

    func values(of list: MarkList) -> Values {
        let items = list.items.enumerated().map { number, item -> Values in
            [
                "number": number, "text": Self.rich(item.text), "isFound": item.isFound,
                "isOverruled": item.isOverruled, "evidence": item.evidence.map { say("in “\($0)”") }.listed,
                "plain": item.text.plain,
            ]
        }
        return ["part": "part-marks", "items": items, "canChange": page.offers.contains { $0.command == .pick }]
    }

    func values(of view: GapView) -> Values {
        let lines = view.lines.map { pieces -> Values in
            [
                "pieces": pieces.map { piece -> Values in
                    switch piece {
                    case .text(let text): ["text": [text], "gap": [Values]()]
                    case .gap(let number): ["text": [String](), "gap": gap(number, of: view).listed]
                    }
                }
            ]
        }
        let wrong = view.gaps.enumerated().compactMap { number, gap -> Values? in
            guard let right = gap.right else { return nil }
            return ["name": say("Gap \(number + 1)"), "right": right, "why": gap.why.map(Self.rich).listed]
        }
        return ["part": "part-gaps", "lines": lines, "wrong": wrong, "isAnswerable": view.focus != nil]
    }

    private func gap(_ number: Int, of view: GapView) -> Values? {
        guard view.gaps.indices.contains(number) else { return nil }
        let gap = view.gaps[number]
        let isOpen = view.focus != nil
        let text = isOpen ? typed["gap-\(number)"] ?? gap.text : gap.text
        return [
            "number": number, "name": say("Gap \(number + 1) of \(view.gaps.count)"), "text": text, "isOpen": isOpen,
            "isEmpty": text.isEmpty, "look": gap.mark?.look ?? "plain", "sign": gap.mark?.sign ?? "",
            "word": gap.mark == .right ? say("right", as: "verdict") : say("wrong", as: "verdict"),
        ]
    }
}
