import Course
import Testing

@testable import UI

@Suite("What the author of a lesson has to mend, on both faces")
struct StripTests {
    private func page(_ strip: [String], id: String = "l/a") -> Page {
        var page = Page.making([.instruction("One answer is right.")], id: id)
        page.strip = strip
        return page
    }

    private func lines(_ strip: [String], _ size: Size) -> [String] {
        var face = ScreenFace(glyphs: .ascii, usesColor: false)
        return face.canvas(for: page(strip), size: size).rows.map { row in
            let text = row.map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    @Test("On the screen it stands between the text and the keys, under a rule and above one")
    func screen() {
        let lines = lines(["1 error in a.md.", "Line 5, column 1: Wrong."], Size(columns: 60, rows: 20))
        let first = lines.firstIndex(of: " ! 1 error in a.md.") ?? 0
        #expect(first > 2 && lines[first - 1].hasPrefix(" ---") && lines[first + 2].hasPrefix(" ---"))
        #expect(lines[first + 1] == " ! Line 5, column 1: Wrong.")
    }

    @Test("It takes a third of the screen at most, and no remark is cut in two")
    func height() {
        let remark = String(repeating: "words ", count: 15) + "end."
        let shown = lines(["Head."] + Array(repeating: remark, count: 9), Size(columns: 60, rows: 20))
        #expect(shown.count { $0.hasPrefix(" ! ") } == 3)
        #expect(shown.count { $0.hasSuffix("end.") } == 2)
        // A head too long for the room is all there is.
        let long = lines([String(repeating: "words ", count: 99)], Size(columns: 60, rows: 20))
        #expect(long.count { $0.contains("words") } == 3)
    }

    @Test("In lines it is told once, wherever the listener goes, and told again when it changes")
    func plain() {
        var face = PlainFace()
        let remark = "Line 5, column 1: Wrong."
        #expect(face.text(for: page([remark])).contains(remark))
        #expect(!face.text(for: page([remark], id: "l/b")).contains(remark))
        #expect(face.news(of: page(["Read anew: nothing to mend."], id: "l/b")) == "Read anew: nothing to mend.\n")
        #expect(face.news(of: page([], id: "l/b")) == nil)
    }

    @Test("What the file says never reaches the terminal as a command")
    func hostile() {
        let strip = ["Line 1: “\u{1B}[2J”"]
        #expect(!lines(strip, Size(columns: 60, rows: 20)).joined().contains("\u{1B}"))
        var face = PlainFace()
        #expect(!face.text(for: page(strip)).contains("\u{1B}"))
    }
}
