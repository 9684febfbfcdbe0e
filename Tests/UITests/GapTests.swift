import Course
import Testing

@testable import UI

@Suite("A request with gaps, on the screen and in lines")
struct GapTests {
    private let request = RequestTemplate(
        method: "POST", target: "{{token_endpoint}}", body: "grant_type=authorization_code&code={{code}}")

    @Test("Letters go into the gap, Tab and the arrows from one to the next, Enter on, Ctrl-S sends, Ctrl-K shows it")
    func keys() {
        var face = ScreenFace(glyphs: .unicode, usesColor: false)
        let page = ScreenPages.gaps()
        _ = face.canvas(for: page, size: Size(columns: 80, rows: 24))
        let meanings: [(Key, Action)] = [
            (.character("f"), .insert("f")), (.character(" "), .insert(" ")), (.paste("a\nb"), .insert("a b")),
            (.tab, .command(.nextField)), (.backTab, .command(.previousField)), (.down, .command(.down)),
            (.up, .command(.up)), (.left, .command(.left)), (.home, .command(.first)), (.enter, .command(.confirm)),
            (.control("s"), .command(.send)), (.control("k"), .command(.skip)), (.control("t"), .command(.hint)),
            (.backspace, .command(.erase)), (.escape, .command(.back)),
        ]
        for (key, action) in meanings { #expect(face.action(for: key, on: page) == action, "\(key)") }
    }

    @Test("f offers the levels wherever letters are commands")
    func fade() {
        let face = ScreenFace(glyphs: .unicode, usesColor: false)
        let page = ScreenPages.make("a", parts: [], offers: [.init(.fade, "watch, fill in, alone")])
        #expect(face.keymap.meaning(of: .character("f"), on: page) == .command(.fade))
    }

    @Test("The cursor stands in the gap behind what was typed, in whatever script")
    func cursor() throws {
        for (typed, columns) in [("", 0), ("a", 1), ("日", 2)] {
            var face = ScreenFace(glyphs: .unicode, usesColor: false)
            let canvas = face.canvas(
                for: ScreenPages.gaps(["POST", "x", typed, ""]), size: Size(columns: 80, rows: 24))
            let cursor = try #require(canvas.cursor)
            let row = canvas.rows[cursor.row].map(\.text).joined()
            #expect(row.hasPrefix(" │ &[\(typed)"))
            #expect(cursor.column == 5 + columns)
        }
    }

    @Test("In lines the gaps have numbers; done, send or an empty gap's number is understood, and anything else fills")
    func phrases() throws {
        let book = Phrasebook(page: ScreenPages.gaps())
        #expect(try book.read("done").action == .command(.send))
        #expect(try book.read("send").action == .command(.send))
        #expect(try book.read("skip").action == .command(.skip))
        #expect(try book.read("3 Code").action == .write("3 Code"))
        #expect(try book.read("break").action == .write("break"))
        #expect(throws: Misreading.nothingTyped) { try book.read("") }
        #expect(PlainFace.prompt(for: ScreenPages.gaps()) == "Type: 1 code, hint, show it, send, help")
    }

    @Test("Filled in line by line, a wrong word is told with the right one, and the flow goes on")
    func transcript() {
        let step = LiveFlow.Step(
            id: "redeem", title: "Redeem the code",
            messages: [LiveFlow.Message(from: "App", to: "Server", kind: .request(request))],
            parameters: [.init(name: "code", meaning: "what consent gave")])
        var learner = PlainLearner(.plain(.live(LiveFlow(steps: [step])))) { command in
            switch command {
            case .start: .started(authorizationServer: "http://127.0.0.1:1", app: "http://127.0.0.1:2")
            default: .performed(step: "redeem", [Exchange(from: "App", to: "Server", outcome: .act(["is done"]))])
            }
        }
        learner.type("1", "level")
        learner.turnPage()
        learner.type("2", "nonsense", "2 grant_type", "done", "done", "quit")
        #expect(
            learner.transcript == """
                > 2
                First run: some of it is yours to fill in.

                1. Redeem the code

                Fill in the gaps, then it is sent. Where a value of this run belongs, its name will do, such as redirect_uri.

                App to Server.

                    [1] {{token_endpoint}}

                    grant_type=authorization_code
                    &code=[2]
                Next is gap 1 of 2.

                Type: 1 code, show it, send, from the start, help
                > nonsense
                    [1: nonsense] {{token_endpoint}}
                Next is gap 2 of 2.

                Type: 1 code, hint, show it, send, from the start, help
                > 2 grant_type
                    &code=[2: grant_type]

                Type: 1 code, hint, show it, send, from the start, help
                > done
                Not correct. 0 of 2 gaps.

                    [1: nonsense] {{token_endpoint}}

                    grant_type=authorization_code
                    &code=[2: grant_type]
                Gap 1: nonsense [wrong], the right one is POST
                Gap 2: grant_type [wrong], the right one is {{code}}: what consent gave

                With the right words in the gaps it is sent now.

                Type: Enter (go on), previous, from the start, help
                > done
                App to Server: is done

                App to Server, by hand:
                is done

                This run: 0 of 2 gaps right the first time. From the start, most of it is yours to fill in.

                Type: Enter (go on), edit, previous, clock, copy, from the start, help
                > quit
                Result: 0% (0 of 0 points)

                """)
    }
}
