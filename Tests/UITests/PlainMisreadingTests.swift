import Course
import Testing

@testable import UI

@Suite("What was not understood")
struct PlainMisreadingTests {
    private func sentence(_ line: String, on page: Page) -> String? {
        do throws(Misreading) {
            _ = try Phrasebook(page: page).read(line)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test(
        "An order that cannot be says why",
        arguments: [
            ("", "Nothing was typed."), ("order 9 1", "There is no 9 here: use 1 to 5."),
            ("order 0", "There is no 0 here: use 1 to 5."), ("order 3 3", "3 stands there twice."),
            ("order", "Say it like this: order 3 1 2"), ("order a b", "Say it like this: order 3 1 2"),
            ("move 4", "Say it like this: move 4 to 2"), ("move 4 to 2 to 1", "Say it like this: move 4 to 2"),
            ("swap 1", "Say it like this: swap 1 2"), ("swap 1 5", "5 is laid aside. To take it back: aside 5"),
            ("aside", "Say it like this: aside 5"), ("4", "What about 4? Say: move 4 to 1, or: aside 4"),
            ("1c", "\"1c\" is not understood here."), ("match 1 c", "\"match\" has no meaning on this page."),
            ("match", "\"match\" has no meaning on this page."),
            ("order 99999999999999999999999", "There is no 99999999999999999999 here: use 1 to 5."),
        ])
    func order(line: String, says: String) { #expect(sentence(line, on: .order(5, aside: 1)) == says) }

    @Test(
        "A pair that cannot be says why",
        arguments: [
            ("9a", "There is no 9 here: use 1 to 3."), ("1x", "There is no x here: use a to d."),
            ("1a 1b", "1 stands there twice."), ("1a 2a", "a stands there twice."), ("1", "Say it like this: 1c 2a"),
            ("1 2", "Say it like this: 1c 2a"), ("c", "Which term has c? Say it with its number: 1c"),
            ("match c 1", "Say it like this: 1c 2a"), ("free", "Say it like this: free 1"),
        ])
    func pairs(line: String, says: String) { #expect(sentence(line, on: .match()) == says) }

    @Test(
        "An answer that cannot be says why",
        arguments: [
            ("a c", "One answer is right here: type one letter."), ("e", "There is no e here: use a to d."),
            ("9", "There is no 9 here: use 1 to 4."), ("a a", "a stands there twice."),
            ("answer yes", "Say it like this: b"), ("answer", "Say it like this: b"),
        ])
    func ticks(line: String, says: String) { #expect(sentence(line, on: .choice()) == says) }

    @Test(
        "A menu and a flow say what they lack",
        arguments: [
            ("7", "There is no 7 here: use 1 to 3."), ("1 2", "Say it like this: 2"),
            ("open", "Say it like this: open 2"),
            ("break 2", "\"break\" has no meaning on this page."),
        ])
    func menus(line: String, says: String) { #expect(sentence(line, on: .menu()) == says) }

    @Test(
        "A slip of the fingers is recognised",
        arguments: [
            ("hnit", "\"hnit\" is not understood here. Did you mean \"hint\"?"),
            ("asdie 5", "\"asdie 5\" is not understood here. Did you mean \"aside 5\"?"),
            ("mve 4 to 2", "\"mve 4 to 2\" is not understood here. Did you mean \"move 4 to 2\"?"),
            ("skpi", "\"skpi\" is not understood here. Did you mean \"skip\"?"),
            ("glosary", "\"glosary\" is not understood here. Did you mean \"glossary\"?"),
            ("hint please", "\"hint please\" is not understood here. Did you mean \"hint\"?"),
            ("xyzzy", "\"xyzzy\" is not understood here."), ("x", "\"x\" is not understood here."),
            ("a\u{1B}[2J", "\"a?[2j\" is not understood here."),
        ])
    func slips(line: String, says: String) { #expect(sentence(line, on: .order()) == says) }

    @Test("A place with one of a kind says so")
    func only() {
        #expect(Misreading.noSuchNumber("2", count: 1).sentence == "There is no 2 here, only 1.")
        #expect(Misreading.noSuchLetter("b", count: 1).sentence == "There is no b here, only a.")
    }

    @Test("A line without end is not read, and a long word is not repeated in full")
    func long() {
        let line = String(repeating: "x", count: 65_537)
        #expect(
            sentence(line, on: .writing) == "That line is too long: at most 65536 bytes are read, and it was left out.")
        let shown = String(repeating: "x", count: 40)
        #expect(sentence(String(line.dropLast()), on: .order()) == "\"\(shown)...\" is not understood here.")
    }

    @Test("What can be typed stands under every sentence")
    func prompt() {
        let reading = PlainFace().reading(of: "xyzzy", on: .choice())
        let text = "\"xyzzy\" is not understood here.\nType: a letter such as b, hint, skip, help\n"
        #expect(reading == .sentence(text))
    }
}
