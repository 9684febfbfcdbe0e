import Course
import Testing

@testable import UI

@Suite("A class on the screen")
struct ScreenClassTests {
    @Test("The letters are the class's own, and mean what the page offers")
    func keys() {
        let vote = ClassPages.vote().page
        let meanings: [(Key, Command)] = [
            (.enter, .confirm), (.character("n"), .nextActivity), (.right, .nextActivity), (.left, .previousActivity),
            (.character("P"), .previousActivity), (.character("c"), .closeVote), (.character("d"), .discuss),
            (.character("r"), .reveal), (.character("b"), .board), (.character("l"), .people),
            (.character("a"), .invitation), (.character("h"), .hideNames), (.character("f"), .changePace),
            (.character("e"), .endClass), (.character("?"), .help), (.character("q"), .quit),
        ]
        for (key, command) in meanings { #expect(action(key, vote) == .command(command), "\(key)") }
        #expect(action(.character("o"), vote) == nil && action(.character("x"), vote) == nil)
        #expect(action(.character("o"), ClassPages.closed().page) == .command(.openVote))
        #expect(action(.character("v"), ClassPages.closed().page) == .command(.voteAgain))
        #expect(action(.character("c"), ClassPages.lobby().page) == .command(.copy))
    }

    @Test("In the flow the arrows go from message to message, and letters from activity to activity")
    func flow() {
        let sent = ClassPages.sent().page
        #expect(action(.right, sent) == .command(.next) && action(.left, sent) == .command(.previous))
        #expect(action(.character("n"), sent) == .command(.nextActivity))
        #expect(action(.character("x"), sent) == .command(.askBreakIt))
        #expect(action(.character("2"), ClassPages.breaking().page) == .choose(1))
    }

    @Test("A learner is chosen with the arrows, and sent out with x")
    func people() {
        let people = ClassPages.people().page
        #expect(action(.down, people) == .command(.down) && action(.character("x"), people) == .command(.dismiss))
        #expect(action(.escape, people) == .command(.back) && action(.character("3"), people) == .choose(2))
    }

    @Test("A bar is full for everybody, empty for nobody, and never so for anybody between")
    func bars() {
        func bar(_ count: Int, of whole: Int) -> String {
            let row = Distribution.Row(text: "it", counts: [count])
            let page = Page(
                id: "", trail: [""],
                parts: [.distribution(Distribution(rows: [row], votes: [.init(number: 1, of: whole)]))])
            var face = ScreenFace(glyphs: .ascii, usesColor: false)
            let canvas = face.canvas(for: page, size: Size(columns: 60, rows: 20))
            return canvas.rows[3].map(\.text).filter { $0 == "#" || $0 == "." }.joined()
        }
        let width = bar(0, of: 1_000).count
        #expect(bar(0, of: 1_000) == String(repeating: ".", count: width))
        #expect(bar(1_000, of: 1_000) == String(repeating: "#", count: width))
        #expect(bar(1, of: 1_000).hasPrefix("#."))
        #expect(bar(999, of: 1_000).hasSuffix("#."))
        #expect(!bar(0, of: 0).contains("#"))
    }

    @Test("The QR code has a quiet zone, is dark on light, and says so where it does not fit")
    func qrCode() {
        func canvas(_ size: Size, _ glyphs: GlyphSet, color: Bool) -> Canvas {
            var face = ScreenFace(glyphs: glyphs, usesColor: color)
            return face.canvas(for: ClassPages.lobby().page, size: size)
        }
        let paper = CellStyle(color: .paper)
        let screen = canvas(Size(columns: 80, rows: 24), .unicode, color: true)
        // 25 modules and four on each side, two to a row.
        #expect(
            screen.rows.map { row in row.count { $0.style == paper } }.filter { $0 > 0 }
                == Array(repeating: 33, count: 17))
        #expect(screen.rows[2].prefix(34).dropFirst().allSatisfy { $0.text == " " })
        let plain = canvas(Size(columns: 80, rows: 24), .unicode, color: false)
        #expect(plain.rows[2][1].style == CellStyle(.reverse))
        let wide = canvas(Size(columns: 120, rows: 45), .ascii, color: true)
        let inked = CellStyle(.reverse, color: .paper)
        #expect(wide.rows[6][9].style == inked && wide.rows[6][7].style == paper)
        let small = canvas(Size(columns: 80, rows: 24), .ascii, color: true)
        let text = small.rows.map { $0.map(\.text).joined() }.joined(separator: "\n")
        #expect(!small.rows.contains { $0.contains { $0.style == paper } })
        #expect(text.contains("The QR code needs a terminal of 60x34."))
    }

    @Test("Large letters are readable, and give way to plain ones where there is no room")
    func banner() {
        func text(_ banner: String, _ size: Size, _ glyphs: GlyphSet) -> [String] {
            var face = ScreenFace(glyphs: glyphs, usesColor: false)
            let canvas = face.canvas(for: Page(id: "", trail: [""], parts: [.banner(banner)]), size: size)
            return canvas.rows[2..<9].map { row in
                let text = row.map(\.text).joined()
                return String(text.reversed().drop { $0 == " " }.reversed())
            }
        }
        #expect(
            text("7F", Size(columns: 80, rows: 24), .unicode) == [
                " ▀▀▀▀█ █▀▀▀▀", "   ▄▀  █▄▄▄", "  █    █", "  ▀    ▀", "", "", "",
            ])
        #expect(
            text("7F", Size(columns: 80, rows: 24), .ascii)[0...2] == [" ##### #####", "     # #", "    #  #"])
        #expect(text("7F", Size(columns: 80, rows: 40), .unicode)[0] == " ██████████  ██████████")
        #expect(
            text("A LONG TEXT THAT IS WIDE", Size(columns: 60, rows: 20), .unicode)[0] == " A LONG TEXT THAT IS WIDE")
    }

    @Test("A name that the header cuts stands above the text, and only then")
    func wholeName() {
        func rows(_ name: String, _ parts: [Page.Part]) -> [String] {
            let page = Page(id: "", trail: ["OAuth tutor", "Lesson", name], progress: "1 of 2", parts: parts)
            var face = ScreenFace(glyphs: .unicode, usesColor: false)
            let canvas = face.canvas(for: page, size: Size(columns: 60, rows: 20))
            return canvas.rows[2..<6].map { $0.map(\.text).joined().split(separator: " ").joined(separator: " ") }
        }
        let long = "A question that is so long that no header has room for all of its words"
        let text = Page.Part.instruction("One answer is right.")
        #expect(
            rows(long, [text]) == [
                "A question that is so long that no header has room for all", "of its words", "",
                "One answer is right.",
            ])
        #expect(rows(long, [.heading(RichText(long)), text]) == rows(long, [text]))
        #expect(rows("A short one", [text]).first == "One answer is right.")
    }

    private func action(_ key: Key, _ page: Page) -> Action? {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        _ = face.canvas(for: page, size: Size(columns: 120, rows: 60))
        return face.action(for: key, on: page)
    }
}
