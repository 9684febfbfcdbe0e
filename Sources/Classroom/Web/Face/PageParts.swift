import Course

/// The parts of a page as the templates take them: each names its template, `part`.
struct PageParts {
    let page: Page
    /// What was typed on this page and not submitted.
    let typed: FormFields

    init(_ page: Page, typed: FormFields = FormFields()) {
        self.page = page
        self.typed = typed
    }

    var values: [Values] {
        var values: [Values] = []
        for (number, part) in page.parts.enumerated() where !isLegend(number) {
            values.append(self.values(of: part, at: number))
        }
        return values
    }

    /// Whether something can be answered now.
    var takesAnswer: Bool { page.offers.contains { $0.command == .confirm || $0.command == .send } }

    /// What says what to do with the options right below it belongs to them, as their legend.
    private func isLegend(_ number: Int) -> Bool {
        guard case .instruction = page.parts[number], page.parts.indices.contains(number + 1),
            case .options(let list) = page.parts[number + 1]
        else { return false }
        return isAnswerable(list)
    }

    func isAnswerable(_ list: OptionList) -> Bool { list.focus != nil && takesAnswer }

    private func legend(at number: Int) -> String {
        guard number > 0, case .instruction(let sentence) = page.parts[number - 1] else { return page.trail.last ?? "" }
        return sentence
    }

    /// The level of a heading inside of a part.
    func level(below number: Int) -> Int {
        let hasHeading = page.parts.prefix(number).contains { if case .heading = $0 { true } else { false } }
        return hasHeading ? 3 : 2
    }

    private func values(of part: Page.Part, at number: Int) -> Values {
        let level = level(below: number)
        switch part {
        case .heading(let text): return ["part": "part-heading", "text": Self.rich(text)]
        case .prose(let blocks): return ["part": "part-prose"].merging(Self.prose(blocks, level: level)) { $1 }
        case .instruction(let sentence): return ["part": "part-instruction", "sentence": sentence]
        case .menu(let menu): return values(of: menu)
        case .steps(let list): return values(of: list)
        case .pairing(let pairing): return values(of: pairing)
        case .options(let list): return values(of: list, legend: legend(at: number), level: level)
        case .draft(let draft): return values(of: draft)
        case .editor(let text): return ["part": "part-editor", "text": typed["text"] ?? text.text]
        case .gaps(let view): return values(of: view)
        case .marks(let list): return values(of: list)
        case .verdict(let verdict): return Self.values(of: verdict)
        case .explanation(let blocks):
            return ["part": "part-explanation", "level": level].merging(Self.prose(blocks, level: level + 1)) { $1 }
        case .hint(let number, let count, let text):
            return ["part": "part-hint", "name": "Hint \(number) of \(count):", "text": Self.rich(text)]
        case .sequence(let diagram): return Self.values(of: diagram)
        case .exchange(let view): return Self.values(of: view, level: level)
        case .table(let table): return ["part": "table"].merging(Self.table(table)) { $1 }
        case .listing(let listing): return values(of: listing)
        case .distribution(let distribution): return Self.values(of: distribution)
        case .roll(let roll): return Self.values(of: roll)
        case .banner(let text): return ["part": "part-banner", "text": text]
        case .qr(let code): return Self.values(of: code)
        case .glossary(let entries):
            let entries = entries.map { ["term": Self.rich($0.term), "meaning": Self.rich($0.meaning)] }
            return ["part": "part-glossary", "entries": entries]
        case .verbatim(let text): return ["part": "part-verbatim", "text": text]
        case .commands(let offers):
            return ["part": "part-commands", "words": (offers ?? []).map(\.label.capitalised)]
        }
    }

    private static func values(of verdict: Verdict) -> Values {
        [
            "part": "part-verdict", "look": verdict.mark?.look ?? "partly", "sign": verdict.mark?.sign ?? "◐",
            "word": verdict.word, "detail": sentence(verdict.detail),
        ]
    }

    /// With a full stop at its end, unless something ends it already.
    static func sentence(_ text: String) -> String {
        guard let last = text.last else { return text }
        return ".!?:".contains(last) ? text : text + "."
    }

    /// a to z, then aa, ab, …: what stands before an option or a definition. Counted from 0.
    static func letter(_ number: Int) -> String {
        let last = String(UnicodeScalar(UInt8(97 + number % 26)))
        return number < 26 ? last : letter(number / 26 - 1) + last
    }
}
