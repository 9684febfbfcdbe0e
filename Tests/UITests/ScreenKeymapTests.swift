import Course
import Testing

@testable import UI

@Suite("One table says what a key does, in the footer and in the help")
struct ScreenKeymapTests {
    static let pages =
        ScreenGoldenTests.pages.map(\.page) + ConsoleGoldenTests.pages.map(\.page) + ClassGoldenTests.pages.map(\.page)

    @Test("Every command that a screen can be asked for has a key, and a line in the help")
    func complete() {
        let bound = Set(
            Keymap.standard.compactMap { if case .command(let command) = $0.meaning { command } else { nil } })
        // Pages are the face's own to turn; only the plain face says a page again.
        #expect(Set(Command.allCases).subtracting(bound) == [.repeatPage])
        let lessons = help(ScreenPages.help)
        let server =
            help(ConsolePages.page(3, [.command(.help)]))
            + help(ConsolePages.page(3, [.command(.tokens), .command(.help)]))
            + help(ConsolePages.page(3, [.command(.faults), .command(.help)]))
        let classroom = [
            ClassPages.lobby(), ClassPages.vote(), ClassPages.closed(), ClassPages.sent(), ClassPages.people(),
        ].map { help($0.helped) }.joined()
        for binding in Keymap.standard where !binding.purpose.isEmpty {
            let help = binding.group.isOfLessons ? lessons : binding.group == .server ? server : classroom
            #expect(help.contains(binding.purpose), "\(binding.purpose)")
        }
        #expect(!lessons.contains("mock server") && !server.contains("lesson") && !lessons.contains("The class"))
    }

    private func help(_ page: Page) -> String {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        let canvas = face.canvas(for: page, size: Size(columns: 120, rows: 60))
        let words = canvas.rows.map { $0.map(\.text).joined() }.joined(separator: " ").split(separator: " ")
        return words.joined(separator: " ")
    }

    @Test("What the footer names does what it says, on every page", arguments: pages.indices)
    func footerIsTrue(_ index: Int) throws {
        let page = Self.pages[index]
        let keymap = Keymap()
        for offer in page.offers {
            guard let name = keymap.footerKey(for: offer.command, on: page) else { continue }
            let keys = keymap.bindings.flatMap(\.keys).filter { $0.name == name || ["Up/Down", "K/J"].contains(name) }
            #expect(keys.contains { keymap.meaning(of: $0, on: page) == .command(offer.command) }, "\(name) \(offer)")
        }
    }

    @Test("Esc or q leads back on every page, and nothing else than q and Ctrl-C leaves")
    func back() {
        for page in Self.pages {
            let goesBack = page.offers.contains { $0.command == .back }
            #expect(action(.escape, page) == (goesBack ? .command(.back) : nil))
            if !page.takesText { #expect(action(.character("q"), page) == .command(goesBack ? .back : .quit)) }
            #expect(action(.control("c"), page) == .command(.quit))
        }
    }

    @Test("A command that a page does not offer does nothing there")
    func notOffered() {
        #expect(action(.character("x"), ScreenPages.reading) == nil)
        #expect(action(.character("b"), ScreenPages.home) == nil)
        #expect(action(.backspace, ScreenPages.home) == nil)
        #expect(action(.tab, ScreenPages.home) == nil)
        #expect(action(.paste("text"), ScreenPages.home) == nil)
    }

    @Test("Digits and letters choose; a letter that chooses gives its command to Shift")
    func direct() {
        #expect(action(.character("3"), ScreenPages.home) == .choose(2))
        #expect(action(.character("4"), ScreenPages.home) == nil)
        #expect(action(.character("0"), ScreenPages.home) == .choose(9))
        #expect(action(.character("2"), ScreenPages.order()) == .digit(2))
        #expect(action(.character("b"), ScreenPages.options()) == .choose(1))
        #expect(action(.character("4"), ScreenPages.options()) == .choose(3))
        #expect(action(.character("h"), ScreenPages.options()) == .command(.hint))
        #expect(action(.character("7"), ScreenPages.match()) == .choose(6))
        #expect(action(.character("h"), ScreenPages.match()) == .command(.hint))
        let picked = ScreenPages.match(focus: .definition(0), picked: 2)
        #expect(action(.character("h"), picked) == .choose(7))
        #expect(action(.character("H"), picked) == .command(.hint))
        #expect(action(.character("2"), picked) == nil)
        #expect(Keymap().footerKey(for: .hint, on: picked) == "H")
    }

    @Test("While text is written letters are text, and the commands take Ctrl")
    func writing() {
        let page = ScreenPages.draft("a code")
        #expect(action(.character("q"), page) == .insert("q"))
        #expect(action(.character(" "), page) == .insert(" "))
        #expect(action(.character("?"), page) == .insert("?"))
        #expect(action(.character("\u{1B}"), page) == nil)
        #expect(action(.paste("two\r\nlines\u{7}"), page) == .insert("two  lines"))
        #expect(action(.enter, page) == .command(.confirm))
        #expect(action(.control("t"), page) == .command(.hint))
        #expect(action(.backspace, page) == .command(.erase))
        #expect(action(.left, page) == .command(.left))
        #expect(action(.function(1), page) == .command(.help))
        #expect(action(.escape, page) == .command(.back))
    }

    @Test("Steps are moved with Shift and arrows, or K and J")
    func moving() {
        #expect(action(.shiftUp, ScreenPages.order()) == .command(.raise))
        #expect(action(.character("J"), ScreenPages.order()) == .command(.lower))
        #expect(action(.character("j"), ScreenPages.order()) == .command(.down))
        #expect(action(.backspace, ScreenPages.order(typed: "1")) == .command(.erase))
    }

    @Test("In the live flow arrows step, Tab and arrows choose a parameter, Space goes on")
    func live() {
        #expect(action(.right, ScreenPages.act) == .command(.next))
        #expect(action(.left, ScreenPages.act) == .command(.previous))
        #expect(action(.tab, ScreenPages.authorize()) == .command(.nextField))
        #expect(action(.up, ScreenPages.authorize(focus: 1)) == .command(.up))
        #expect(action(.character("3"), ScreenPages.authorize()) == .choose(2))
        #expect(action(.character(" "), ScreenPages.act) == .command(.confirm))
        #expect(action(.character("b"), ScreenPages.act) == .command(.breakIt))
    }

    @Test("At the mock server the letters are its own; in a lesson they mean what they always did")
    func server() {
        let trace = ConsolePages.page()
        let meanings: [(Character, Command)] = [
            ("u", .users), ("l", .clients), ("t", .tokens), ("f", .faults), ("v", .values), ("m", .moveClock),
            ("h", .moveClockFar), ("c", .copy), ("y", .copy), ("q", .quit), ("?", .help), ("j", .down), ("k", .up),
        ]
        for (key, command) in meanings { #expect(action(.character(key), trace) == .command(command)) }
        #expect(action(.enter, trace) == .command(.confirm))
        #expect(action(.character("3"), trace) == nil)
        let tokens = ConsolePages.page(7, [.command(.tokens)])
        #expect(action(.character("x"), tokens) == .command(.revoke))
        #expect(action(.character("3"), tokens) == .choose(2))
        #expect(action(.character("x"), ConsolePages.page(7, [.command(.faults)])) == .command(.disarm))
        let opened = ConsolePages.page(7, [.command(.confirm)])
        #expect(action(.right, opened) == .command(.next) && action(.left, opened) == .command(.previous))
        #expect(action(.tab, opened) == .command(.nextField))
        #expect(action(.character("t"), ScreenPages.act) == .command(.moveClock))
        #expect(action(.character("u"), ScreenPages.act) == nil)
    }

    @Test("On a terminal that is too small only leaving works")
    func tooSmall() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        _ = face.canvas(for: ScreenPages.order(), size: Size(columns: 59, rows: 20))
        #expect(face.action(for: .character("q"), on: ScreenPages.order()) == .command(.quit))
        #expect(face.action(for: .enter, on: ScreenPages.order()) == nil)
    }

    private func action(_ key: Key, _ page: Page) -> Action? {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        _ = face.canvas(for: page, size: Size(columns: 120, rows: 60))
        return face.action(for: key, on: page)
    }
}
