import Course
import Testing

@testable import Classroom

@Suite("What a form that was sent means")
struct FormReadingTests {
    /// A learner alone at the activity with this number, led there.
    private func session(at activity: Int) -> ClassSession {
        var room = Room(makeWholeLesson(), seed: 7)
        _ = room.update(.lead(.go(activity)), at: 0)
        var session = ClassSession(makeWholeLesson(), seed: 7, name: "Ada")
        _ = session.update(.deliver(.classroom(.news(.stage(room.stage)))))
        return session
    }

    private func after(_ button: String, _ fields: [(String, String)], on session: ClassSession) throws -> ClassSession
    {
        var session = session
        let form = ClassInBrowsers.form(button, fields, on: session.page)
        guard case .actions(let actions) = FormReading(form, on: session.page).meaning else {
            Issue.record("\(FormReading(form, on: session.page).meaning)")
            return session
        }
        for action in actions { _ = session.update(action) }
        return session
    }

    @Test("an arrow moves its step, over the border too, and the step stays in hand")
    func arrows() throws {
        let session = session(at: 1)
        let order = session.page.order
        var next = try after("down-0", [], on: session)
        #expect(next.page.order == [order[1], order[0]] + order[2...])
        #expect(next.page.steps?.focus == 1)
        next = try after("up-1", [], on: next)
        #expect(next.page.order == order)
        next = try after("down-4", [], on: next)
        #expect(next.page.order == order[..<4] + ["(\(order[4]))"])
        next = try after("up-4", [], on: next)
        #expect(next.page.order == order)
    }

    @Test(
        "places that were chosen are taken, and the rest keeps its order",
        arguments: [
            (["place-4": "1"], [4, 0, 1, 2, 3], []), (["place-0": "5"], [1, 2, 3, 4, 0], []),
            (["place-0": "2", "place-1": "1"], [1, 0, 2, 3, 4], []),
            (["place-3": "aside"], [0, 1, 2, 4], [3]),
            (["place-0": "aside", "place-4": "1", "place-2": "aside"], [4, 1, 3], [0, 2]),
            (["place-0": "99", "place-1": "-3"], [1, 2, 3, 4, 0], []), (["place-2": "nonsense"], [0, 1, 3, 4, 2], []),
            (["place-77": "1"], [0, 1, 2, 3, 4], []),
            (
                ["place-0": "aside", "place-1": "aside", "place-2": "aside", "place-3": "aside", "place-4": "aside"],
                [],
                [0, 1, 2, 3, 4]
            ),
        ])
    func places(fields: [String: String], kept: [Int], aside: [Int]) throws {
        let session = session(at: 1)
        let order = session.page.order
        let next = try after("apply", fields.map { ($0, $1) }, on: session)
        #expect(next.page.order == kept.map { order[$0] } + aside.map { "(\(order[$0]))" })
    }

    @Test("a step that was laid aside comes back to the place that was chosen")
    func back() throws {
        let aside = try after("apply", [("place-0", "aside")], on: session(at: 1))
        let next = try after("apply", [("place-4", "2")], on: aside)
        #expect(next.page.order.count { $0.hasPrefix("(") } == 0)
        #expect(next.page.order[1] == session(at: 1).page.order[0])
    }

    @Test("the order is handed in as its fields say")
    func submitted() throws {
        let session = session(at: 1)
        var next = session
        let form = ClassInBrowsers.form("confirm", [("place-0", "3")], on: session.page)
        guard case .actions(let actions) = FormReading(form, on: session.page).meaning else { return }
        let effects = actions.flatMap { next.update($0) }
        guard case .classroom(.answer(let answer)) = effects.first else {
            Issue.record("no answer")
            return
        }
        #expect(answer.item == "order")
        #expect(next.page.order == [1, 2, 0, 3, 4].map { session.page.order[$0] })
    }

    @Test("pairs are made, changed over and taken back")
    func pairs() throws {
        func given(_ session: ClassSession) -> [Int?] { session.page.pairing?.terms.map(\.definition) ?? [] }
        var next = try after("apply", [("term-0", "2"), ("term-1", "1")], on: session(at: 2))
        #expect(given(next) == [2, 1, nil])
        next = try after("apply", [("term-0", "1"), ("term-1", "2")], on: next)
        #expect(given(next) == [1, 2, nil])
        next = try after("apply", [("term-0", ""), ("term-1", "2"), ("term-2", "99")], on: next)
        #expect(given(next) == [nil, 2, nil])
    }

    @Test("options are answered at once, and nothing is chosen for anybody")
    func options() {
        let one = session(at: 3).page
        #expect(
            FormReading(ClassInBrowsers.form("confirm", [("option", "1")], on: one), on: one).meaning
                == .actions([.answer([1])]))
        for wrong in [[], [("option", "7")], [("option", "x")]] {
            let meaning = FormReading(ClassInBrowsers.form("confirm", wrong, on: one), on: one).meaning
            #expect(meaning == .incomplete("Choose an answer first."))
        }
        let several = session(at: 4).page
        let both = ClassInBrowsers.form("confirm", [("option", "3"), ("option", "0")], on: several)
        #expect(FormReading(both, on: several).meaning == .actions([.answer([0, 3])]))
        let none = ClassInBrowsers.form("confirm", on: several)
        #expect(FormReading(none, on: several).meaning == .incomplete("Tick the answers you think are right first."))
    }

    @Test("own words are handed in whole")
    func words() {
        let page = session(at: 5).page
        let form = ClassInBrowsers.form("confirm", [("text", "the app\nsees no password")], on: page)
        #expect(FormReading(form, on: page).meaning == .actions([.write("the app\nsees no password")]))
    }

    @Test("gaps are filled by their numbers, and emptied")
    func gaps() {
        let view = GapView(
            lines: [[.gap(0), .gap(1), .gap(2)]], gaps: [.init(text: "abc"), .init(text: "same"), .init(text: "")],
            focus: 0)
        let page = Page(id: "gaps", trail: ["x"], parts: [.gaps(view)], offers: [.init(.send, "send")])
        let form = ClassInBrowsers.form("send", [("gap-0", ""), ("gap-1", "same"), ("gap-2", "3 x")], on: page)
        let emptied: [Action] = [.write("1"), .command(.last)] + Array(repeating: .command(.erase), count: 3)
        #expect(FormReading(form, on: page).meaning == .actions(emptied + [.write("3 3 x"), .command(.send)]))
    }

    @Test("a request is sent as it was written")
    func request() {
        let page = Page(
            id: "own", trail: ["x"], parts: [.editor(TextEdit("GET /\n\nx=1", longest: 100))],
            offers: [.init(.send, "send")])
        let changed = ClassInBrowsers.form("send", [("text", "GET /\r\n\r\nx=2")], on: page)
        #expect(
            FormReading(changed, on: page).meaning == .actions([.deliver(.edited("GET /\n\nx=2")), .command(.send)]))
        let same = ClassInBrowsers.form("send", [("text", "GET /\r\n\r\nx=1")], on: page)
        #expect(FormReading(same, on: page).meaning == .actions([.command(.send)]))
    }

    @Test(
        "what the page has no button for is not done",
        arguments: [
            "", "next", "endClass", "quit-1", "choose-0", "choose-999", "choose--1", "up-99", "saveFlow", "help",
            "raise", "⚡",
        ])
    func buttons(button: String) {
        let page = session(at: 3).page
        #expect(FormReading(ClassInBrowsers.form(button, [("option", "0")], on: page), on: page).meaning == .stale)
    }

    @Test("what comes from another page is not done")
    func stale() {
        let (old, page) = (session(at: 3).page, session(at: 4).page)
        #expect(FormReading(ClassInBrowsers.form("confirm", [("option", "0")], on: old), on: page).meaning == .stale)
        let order = session(at: 1)
        let moved = try? after("down-0", [], on: order)
        let again = ClassInBrowsers.form("down-0", on: order.page)
        #expect(moved.map { FormReading(again, on: $0.page).meaning } == .stale)
    }
}
