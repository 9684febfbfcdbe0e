import Course
import Testing

@testable import UI

@Suite("Long pages scroll, and the row under the cursor is never lost")
struct ScreenScrollingTests {
    let size = Size(columns: 80, rows: 24)

    @Test("Space and the arrows read on to the end of a text; then Space goes on")
    func reading() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        let page = makeReading(lines: 50)
        #expect(shows(&face, page, "line 1"))
        #expect(face.action(for: .down, on: page) == nil)
        #expect(!shows(&face, page, "line 1"))
        #expect(shows(&face, page, "line 2"))
        #expect(readOn(&face, page, .character(" ")) == 5)
        #expect(shows(&face, page, "line 50"))
        #expect(face.action(for: .character(" "), on: page) == .command(.confirm))
        #expect(face.action(for: .home, on: page) == nil)
        #expect(shows(&face, page, "line 1"))
    }

    @Test("Another page begins at its top; the same page keeps its place")
    func identity() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        var page = makeReading(lines: 50)
        _ = face.canvas(for: page, size: size)
        _ = face.action(for: .pageDown, on: page)
        page.notice = "Nothing to undo."
        #expect(!shows(&face, page, "line 1"))
        page.id = "another"
        #expect(shows(&face, page, "line 1"))
    }

    @Test("Coming back from the glossary or the copy view finds the text where it was left")
    func comingBack() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        let page = makeReading(lines: 50)
        _ = face.canvas(for: page, size: size)
        _ = face.action(for: .pageDown, on: page)
        #expect(shows(&face, page, "line 11"))
        _ = face.canvas(for: ScreenPages.glossary, size: size)
        #expect(shows(&face, page, "line 11"))
        #expect(face.action(for: .pageDown, on: ScreenPages.copy) == nil)
        #expect(shows(&face, page, "line 11"))
    }

    @Test("A step in hand is carried by the arrows, never left behind while the text moves")
    func carrying() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        let size = Size(columns: 60, rows: 20)
        for focus in [0, 7] {
            var page = ScreenPages.order(focus: focus, grabbed: true, hints: 1)
            page.parts.append(.prose((1...40).map { .paragraph(RichText("line \($0)")) }))
            _ = face.canvas(for: page, size: size)
            #expect(face.action(for: .down, on: page) == .command(.down))
            #expect(face.action(for: .up, on: page) == .command(.up))
        }
    }

    @Test("The cursor stands on the focused row wherever it moves, at every size")
    func following() throws {
        for size in [Size(columns: 60, rows: 20), size, Size(columns: 200, rows: 50)] {
            var face = ScreenFace(glyphs: .unicode, usesColor: false)
            for focus in Array(0..<60) + (0..<60).reversed() {
                let page = makeMenu(count: 60, focus: focus)
                let canvas = face.canvas(for: page, size: size)
                let row = try #require(canvas.cursor?.row, "item \(focus) is out of sight")
                #expect(text(canvas, row: row).hasPrefix(" > \(focus + 1)"))
            }
        }
    }

    @Test("A focused row stays in view when the terminal becomes smaller")
    func resizing() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        let page = makeMenu(count: 60, focus: 40)
        _ = face.canvas(for: page, size: Size(columns: 100, rows: 60))
        _ = face.canvas(for: page, size: Size(columns: 10, rows: 3))
        #expect(face.canvas(for: page, size: Size(columns: 60, rows: 20)).cursor != nil)
    }

    @Test("On the way down to options that are out of sight, Down reads the text before it moves the choice")
    func nothingIsPassedUnread() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        var page = ScreenPages.options()
        page.parts.insert(.prose((1...40).map { .paragraph(RichText("line \($0)")) }), at: 0)
        let first = face.canvas(for: page, size: size)
        #expect(first.cursor == nil)
        #expect(readOn(&face, page, .down) == 4)
        #expect(face.canvas(for: page, size: size).cursor != nil)
    }

    @Test("After the last option Down reads on to the text below it")
    func readingOn() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        var page = ScreenPages.options(focus: 3)
        page.parts.append(.prose((1...20).map { .paragraph(RichText("line \($0)")) }))
        _ = face.canvas(for: page, size: size)
        _ = readOn(&face, page, .down)
        #expect(shows(&face, page, "line 20"))
        #expect(face.action(for: .down, on: page) == .command(.down))
    }

    @Test("A new hint comes into view")
    func hints() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        var page = ScreenPages.options()
        page.parts.removeLast()
        page.parts.append(.prose((1...40).map { .paragraph(RichText("line \($0)")) }))
        #expect(!shows(&face, page, "Hint 1"))
        page.parts.append(.hint(number: 1, count: 2, "think of time"))
        #expect(shows(&face, page, "Hint 1 of 2: think of time"))
    }

    @Test("While definitions are chosen, all terms stay in view, and the definition under the cursor does too")
    func pairing() throws {
        for size in [Size(columns: 60, rows: 20), size, Size(columns: 200, rows: 50)] {
            var face = ScreenFace(glyphs: .unicode, usesColor: false)
            _ = face.canvas(for: ScreenPages.match(focus: .term(0)), size: size)
            for focus in ScreenPages.definitions.indices {
                let canvas = face.canvas(for: ScreenPages.match(focus: .definition(focus), picked: 2), size: size)
                let screen = canvas.rows.map { $0.map(\.text).joined() }.joined(separator: "\n")
                for term in ScreenPages.terms { #expect(screen.contains(term.plain), "\(term.plain) at \(size)") }
                let row = try #require(canvas.cursor?.row)
                #expect(text(canvas, row: row).contains("> \(PageView.letter(focus))  "))
            }
        }
    }

    @Test("On a small terminal the instruction of a match is read first, and can be read again")
    func pairingInstruction() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        let size = Size(columns: 60, rows: 20)
        var page = ScreenPages.match(focus: .term(0))
        page.parts.insert(.prose((1...4).map { .paragraph(RichText("line \($0)")) }), at: 0)
        func shows(_ text: String) -> Bool {
            face.canvas(for: page, size: size).rows.contains { $0.map(\.text).joined().contains(text) }
        }
        #expect(shows("line 1"))
        #expect(!shows("Access token  "))
        _ = readOn(&face, page, .down)
        #expect(face.canvas(for: page, size: size).cursor != nil)
        page.parts[3] = ScreenPages.match(focus: .term(1)).parts[2]
        #expect(shows("Access token  "))
        #expect(!shows("line 1"))
        for _ in 0..<9 where !shows("line 1") { _ = face.action(for: .pageUp, on: page) }
        #expect(shows("line 1"))
    }

    @Test("The copy view is free of control characters")
    func copy() {
        let face = ScreenFace(glyphs: .unicode, usesColor: false)
        #expect(
            face.verbatim(of: ScreenPages.copy)
                == "http://127.0.0.1:40123/oauth/authorize?response_type=code&state=·[31mred\n\nGET / HTTP/1.1")
        #expect(face.verbatim(of: ScreenPages.home) == nil)
    }

    /// How often the key only moves the text before it asks something of the session.
    private func readOn(_ face: inout ScreenFace, _ page: Page, _ key: Key) -> Int {
        (0..<200).first { _ in face.action(for: key, on: page) != nil } ?? 200
    }

    private func shows(_ face: inout ScreenFace, _ page: Page, _ text: String) -> Bool {
        let canvas = face.canvas(for: page, size: size)
        return canvas.rows.indices.contains { self.text(canvas, row: $0).contains(" \(text) ") }
    }

    private func text(_ canvas: Canvas, row: Int) -> String { canvas.rows[row].map(\.text).joined() }

    private func makeReading(lines: Int) -> Page {
        ScreenPages.make(
            "reading", parts: [.prose((1...lines).map { .paragraph(RichText("line \($0)")) })],
            offers: [.init(.confirm, "go on")])
    }

    private func makeMenu(count: Int, focus: Int) -> Page {
        let items = (1...count).map { Menu.Item(title: "item \($0)", note: "a note") }
        return ScreenPages.make(
            "menu", parts: [.instruction("Choose."), .menu(Menu(items: items, focus: focus))],
            offers: ScreenPages.menuOffers)
    }
}
