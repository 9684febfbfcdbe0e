import Course
import Testing

@testable import UI

@Suite("Whatever a page holds and however small the terminal, what is drawn is sound")
struct ScreenPropertyTests {
    static let sizes = [(0, 0), (2, 1), (59, 20), (60, 20), (80, 24), (200, 50)].map { Size(columns: $0.0, rows: $0.1) }

    /// What files, servers and typing may bring.
    static let hostile: [String] = [
        "", " ", "\u{1B}[2J\u{1B}]0;title\u{7}", "a\u{9B}31m\u{90}\u{9C}", "\u{202E}desrever\u{2066}\u{200F}",
        String(repeating: "x", count: 10_000), String(repeating: "word ", count: 500), "tab\tcr\rlf\nff\u{C}nul\u{0}",
        "漢字かな交じり文です。とても長い", "👨‍👩‍👧‍👦🇬🇧👍🏽⚠️1️⃣", "z" + String(repeating: "\u{301}", count: 100),
        "\u{301}\u{20E3}\u{200D}", "שלום עולם مرحبا", "क्षि 한글 \u{1112}\u{1161}\u{11AB}",
        "\u{FFFF}\u{E000}\u{10FFFF}\u{85}",
        "é e\u{301} “quoted” — … → \u{AD}\u{200B}\u{FEFF}", "plain words",
    ]

    @Test("Rows are exactly as wide as the terminal and hold no control character", arguments: hostile.indices)
    func sound(_ index: Int) {
        let pages = Self.pages(Self.hostile[index], Self.hostile[(index * 7 + 3) % Self.hostile.count])
        for glyphs in [GlyphSet.unicode, .ascii] {
            var face = ScreenFace(glyphs: glyphs, usesColor: glyphs.isASCII)
            for page in pages {
                for size in glyphs.isASCII ? [Size(columns: 60, rows: 20)] : Self.sizes {
                    let canvas = face.canvas(for: page, size: size)
                    if let fault = Self.fault(of: canvas, size, glyphs) {
                        Issue.record("\(page.id) at \(size.columns)x\(size.rows): \(fault)")
                    }
                    for key in [Key.down, .pageDown, .end, .character("b"), .tab] {
                        _ = face.action(for: key, on: page)
                    }
                    if let fault = Self.fault(of: face.canvas(for: page, size: size), size, glyphs) {
                        Issue.record("\(page.id) scrolled at \(size.columns)x\(size.rows): \(fault)")
                    }
                }
                if let text = face.verbatim(of: page) { #expect(Self.isClean(text.filter { $0 != "\n" })) }
            }
        }
    }

    @Test("The reviewed pages are sound at every size from 0x0 to 200x50")
    func everySize() {
        for (name, page) in ScreenGoldenTests.pages {
            var face = ScreenFace(glyphs: .unicode, usesColor: true)
            for columns in stride(from: 0, through: 200, by: 9) {
                for rows in stride(from: 0, through: 50, by: 10) {
                    let size = Size(columns: columns, rows: rows)
                    if let fault = Self.fault(of: face.canvas(for: page, size: size), size, .unicode) {
                        Issue.record("\(name) at \(columns)x\(rows): \(fault)")
                    }
                }
            }
        }
    }

    @Test("Without colour no cell has one")
    func noColor() {
        for (name, page) in ScreenGoldenTests.pages {
            var face = ScreenFace(glyphs: .unicode, usesColor: false)
            let canvas = face.canvas(for: page, size: Size(columns: 80, rows: 24))
            #expect(canvas.rows.joined().allSatisfy { $0.style.color == .normal }, "\(name)")
        }
    }

    private static func fault(of canvas: Canvas, _ size: Size, _ glyphs: GlyphSet) -> String? {
        guard canvas.size == size, canvas.rows.count == size.rows else { return "another size: \(canvas.size)" }
        if let cursor = canvas.cursor {
            let isInside = (0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row)
            if !isInside { return "the cursor stands at \(cursor)" }
        }
        for (number, row) in canvas.rows.enumerated() {
            guard row.count == size.columns, row.reduce(0, { $0 + $1.width }) == size.columns else {
                return "row \(number) is \(row.reduce(0) { $0 + $1.width }) wide"
            }
            for cell in row {
                if cell.width > 0, CellWidth.of(cell.text) != cell.width { return "\(cell) in row \(number)" }
                if !isClean(cell.text) { return "row \(number) holds \(cell.text.unicodeScalars.map(\.value))" }
                if glyphs.isASCII, !cell.text.utf8.allSatisfy({ $0 < 0x80 }) { return "row \(number): \(cell.text)" }
            }
        }
        return nil
    }

    private static func isClean(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: false
            case .format: scalar.value == 0x200C || scalar.value == 0x200D
            default: true
            }
        }
    }

    /// Every part with `text` wherever an author, a server or the learner could have put it.
    private static func pages(_ text: String, _ other: String) -> [Page] {
        let rich = RichText([.init(text, [.strong, .struck], link: other), .init(other, .code)])
        let blocks = [
            Block(.paragraph(rich)), Block(.heading(rich), depth: 3, marker: .number(.max)),
            Block(.code(language: text, lines: [text, other]), depth: 70, marker: .quote), Block(.rule, depth: -1),
            Block(.table(.init(header: [rich, rich], rows: [[rich], [rich, rich, rich], []]))),
        ]
        let wire = Exchange.Wire(
            startLine: "GET /?\(text)=\(other)&\(other) HTTP/1.1",
            headers: [(text, other), ("Location", "?" + text), ("Content-Type", "application/json")],
            body: "{\"\(text)\":\"\(other)\"")
        let parts: [Page.Part] = [
            .heading(rich), .prose(blocks), .instruction(text),
            .menu(.init(items: [.init(title: text, note: other, isDone: true), .init(title: other)], focus: 5)),
            .steps(
                .init(
                    items: [
                        .init(text: rich, isGrabbed: true, mark: .wrong, rightNumber: .max, more: blocks),
                        .init(text: rich, isAside: true),
                    ], focus: 0, typedNumber: text)),
            .pairing(pairing(rich, focus: nil)), .pairing(pairing(rich, focus: .term(0))),
            .pairing(pairing(rich, focus: .definition(1))),
            .options(
                .init(
                    items: [.init(text: rich, details: blocks, mark: .missed, feedback: blocks)], isMultiple: true,
                    focus: nil)),
            .options(.init(items: Array(repeating: .init(text: "an option"), count: 30), isMultiple: false, focus: 29)),
            .gaps(gaps(text, other, focus: 0)), .gaps(gaps(text, other, focus: 7)),
            .gaps(gaps(other, text, focus: nil)),
            .draft(.init(text: text + other, cursor: text.count)), .draft(.init(text: text, cursor: .max)),
            .marks(.init(items: [.init(text: rich, isFound: true, isOverruled: true, evidence: other)], focus: -1)),
            .verdict(.init(mark: .missed, word: text, detail: other)), .explanation(blocks),
            .hint(number: .min, count: .max, rich),
            .sequence(
                .init(
                    lanes: Array(repeating: text, count: 12) + [other],
                    arrows: (0..<40).map {
                        .init(from: $0 - 3, to: 40 - $0, label: text, isAnswer: $0 % 2 == 0, state: .refused)
                    })),
            .sequence(.init(lanes: [], arrows: [.init(from: 0, to: 0, label: other, isAnswer: true, state: .current)])),
            .exchange(
                .init(
                    from: text, to: other, request: wire, answer: wire, reason: text,
                    parameters: [.init(name: text, value: other, meaning: rich)], focus: 0)),
            .exchange(.init(from: text, to: other, failure: text, act: [text, other], focus: 3)),
            .table(.init(header: Array(repeating: rich, count: 9), rows: [Array(repeating: rich, count: 9)])),
            .glossary([.init(term: rich, meaning: rich)]), .verbatim(text + "\n" + other), .commands(of: nil),
            .listing(Listing(columns: [text], rows: [.init(number: 1, cells: [text, other])], focus: 7)),
        ]
        return parts.enumerated().map { number, part in
            Page(
                id: "part \(number)", trail: [text, other], progress: other, score: text,
                parts: [part, .instruction(other)],
                offers: [.init(.confirm, text), .init(.back, other)], notice: number % 2 == 0 ? text : nil,
                takesText: number % 5 == 0)
        }
    }

    private static func gaps(_ text: String, _ other: String, focus: Int?) -> GapView {
        let mark: Mark? = focus == nil ? .wrong : nil
        return GapView(
            lines: [[.text(other), .gap(0), .text(text), .gap(1), .gap(9)], []],
            gaps: [
                .init(text: text, mark: mark, right: mark.map { _ in other }, why: RichText(other)), .init(text: ""),
            ],
            focus: focus, column: .max)
    }

    private static func pairing(_ text: RichText, focus: Pairing.Focus?) -> Pairing {
        .init(
            termHeading: text, definitionHeading: text,
            terms: [.init(text: text, definition: 7, mark: .wrong, rightDefinition: 1, why: text), .init(text: text)],
            definitions: [.init(text: text, term: 9, isDecoy: true, why: text), .init(text: text, term: 0)],
            focus: focus,
            picked: 1)
    }
}
