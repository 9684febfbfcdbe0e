import Course

/// What a form that was sent means, by the page that it belongs to: the browser's hands, as the keymap is the screen's.
struct FormReading {
    enum Meaning: Equatable {
        /// What the learner did, in this order.
        case actions([Action])
        /// Something is missing, as the sentence says; what was typed stays.
        case incomplete(String)
        /// It belongs to another page than the one that is shown now, or asks for what this one does not offer.
        case stale
    }

    /// The page as it is shown now.
    let page: Page
    let fields: FormFields

    init(_ fields: FormFields, on page: Page) {
        self.fields = fields
        self.page = page
    }

    var meaning: Meaning {
        guard fields["page"] == page.mark, let button = fields["do"].flatMap(Button.init) else { return .stale }
        switch button {
        case .command(let command):
            guard PageButtons(page).commands.contains(command) else { return .stale }
            return command == .confirm || command == .send
                ? submission(command) : .actions(arranged + [.command(command)])
        case .choose(let number):
            guard offersChoice(of: number) else { return .stale }
            return .actions([.choose(number)])
        case .raise(let item): return moving(item, .raise)
        case .lower(let item): return moving(item, .lower)
        case .apply: return .actions(arranged)
        }
    }

    /// What a button is called in the form: a command's own name, or a name with a number.
    private enum Button {
        case command(Command)
        case choose(Int)
        case raise(Int)
        case lower(Int)
        /// Take in what the fields say, and nothing else.
        case apply

        init?(_ text: String) {
            if text == "apply" {
                self = .apply
            } else if let command = Command(rawValue: text) {
                self = .command(command)
            } else {
                let halves = text.split(separator: "-")
                guard halves.count == 2, let number = Int(halves[1]), number >= 0 else { return nil }
                switch halves[0] {
                case "choose": self = .choose(number)
                case "up": self = .raise(number)
                case "down": self = .lower(number)
                default: return nil
                }
            }
        }
    }

    private func offersChoice(of number: Int) -> Bool {
        page.parts.contains { part in
            switch part {
            case .menu(let menu): menu.numbers.contains(number + 1)
            case .listing(let listing): page.isPickedFrom && listing.rows.contains { $0.number == number + 1 }
            case .marks(let list): page.offers.contains { $0.command == .pick } && list.items.indices.contains(number)
            default: false
            }
        }
    }

    /// The answer as the fields have it, and what hands it in.
    private func submission(_ command: Command) -> Meaning {
        for part in page.parts {
            switch part {
            case .options(let list) where PageParts(page).isAnswerable(list):
                let chosen = Set(fields.all("option").compactMap { Int($0) }).filter(list.items.indices.contains)
                guard !chosen.isEmpty else {
                    return .incomplete(list.isMultiple ? WebWords.tickFirst : WebWords.chooseFirst)
                }
                return .actions([.answer(chosen.sorted())])
            case .draft(let draft) where draft.cursor != nil: return .actions([.write(fields["text"] ?? "")])
            case .editor(let edit):
                let text = (fields["text"] ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                    .joined(separator: "\n")
                return .actions((text == edit.text ? [] : [.deliver(.edited(text))]) + [.command(command)])
            case .gaps(let view) where view.focus != nil: return .actions(filled(view) + [.command(command)])
            default: break
            }
        }
        return .actions(arranged + [.command(command)])
    }

    /// What brings the gaps to what stands in the fields.
    private func filled(_ view: GapView) -> [Action] {
        view.gaps.enumerated().flatMap { number, gap -> [Action] in
            guard let text = fields["gap-\(number)"]?.prefix(Self.longestGap), text != gap.text else { return [] }
            if text.contains(where: { !$0.isWhitespace }) { return [.write("\(number + 1) \(text)")] }
            let erasing = Array(repeating: Action.command(.erase), count: gap.text.count)
            return [.write("\(number + 1)"), .command(.last)] + erasing
        }
    }

    /// Longer ones are cut by the gap itself.
    private static let longestGap = 1_000
}
