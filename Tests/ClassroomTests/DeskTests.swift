import Course
import Testing

@testable import Classroom

@Suite("A class whose learners sit in browsers")
struct DeskTests {
    @Test("goes through every kind, led by its teacher")
    func led() async throws {
        let it = try ClassInBrowsers()
        let ada = try await it.join("Ada")
        #expect(await it.page(ada).instructions == ["You are in. The class begins in a moment."])

        try await it.lead(.go(1))
        var page = await it.press("down-0", by: ada)
        page = await it.press("confirm", by: ada)
        #expect(page.instructions.first == "Your answer is in. You may change it while the vote is open.")
        #expect(await it.hall.room.firstAnswer(of: 1, to: "order") != nil)

        try await it.lead(.next)
        page = await it.press("confirm", [("term-0", "0"), ("term-1", "1"), ("term-2", "2")], by: ada)
        #expect(await it.hall.room.firstAnswer(of: 1, to: "match") != nil)

        try await it.lead(.next)
        page = await it.page(ada)
        page = await it.press("confirm", page.right.map { ("option", String($0)) }, by: ada)
        #expect(page.verdict == nil)
        try await it.lead(.close, .reveal)
        #expect(await it.page(ada).verdict == "Correct.")

        try await it.lead(.go(5))
        page = await it.press("confirm", [("text", "no password")], by: ada)
        #expect(await it.hall.room.firstAnswer(of: 1, to: "open")?.share == 0.5)
        try await it.lead(.close, .reveal)
        page = await it.press("choose-1", by: ada)
        #expect(page.verdict == "Correct.")

        try await it.lead(.end)
        page = await it.page(ada)
        #expect(page.id == "class/over")
        #expect(page.parts.contains { if case .table = $0 { true } else { false } })
    }

    @Test("watches the teacher's flow, predicts, and wishes for a break-it")
    func flow() async throws {
        let it = try ClassInBrowsers()
        let ada = try await it.join("Ada")
        try await it.lead(.go(6))
        var page = await it.page(ada)
        page = await it.press("confirm", page.right.map { ("option", String($0)) }, by: ada)
        #expect(page.instructions.first == "Your prediction is in. The teacher sends the request.")
        try await it.leadWhenReady(.perform)
        page = await it.page(of: ada) { $0.showsExchange }
        #expect(page.verdict == "Correct.")
        try await it.lead(.askBreakIt)
        page = await it.press("choose-0", by: ada)
        #expect(page.notice == "Your wish is in.")
        #expect(page.menuItems.first?.note == "your choice")
        #expect(page.menuItems.first?.isDone == false)
        #expect(await it.hall.room.wishes == [1: 0])
        // The next page says nothing of the wish.
        try await it.lead(.lookBack)
        #expect(await it.page(ada).notice == nil)
    }

    @Test("shows what is new as soon as it was told")
    func caughtUp() async throws {
        let it = try ClassInBrowsers()
        let ada = try await it.join("Ada")
        for activity in [0, 3, 4, 1, 2, 0, 5] {
            try await it.lead(.go(activity))
            #expect(await it.page(ada).trail.last == makeWholeLesson().activities[activity].title.plain)
        }
    }

    @Test("says what is missing, and keeps what was typed beside a hint or a glossary")
    func typed() async throws {
        let it = try ClassInBrowsers()
        let ada = try await it.join("Ada")
        try await it.lead(.go(5))
        await it.press("hint", [("text", "half a sentence")], by: ada)
        #expect(await it.desk.page(of: ada).reader.typed["text"] == "half a sentence")
        try await it.lead(.go(3))
        #expect(await it.desk.page(of: ada).reader.typed.isEmpty)
        #expect(await it.press("confirm", by: ada).notice == "Choose an answer first.")
        try await it.lead(.next)
        #expect(await it.page(ada).notice == nil, "it was said of the page before")
        try await it.lead(.back)
        #expect(await it.press("confirm", by: ada).notice == "Choose an answer first.")
        let page = await it.press("hint", [("option", "1")], by: ada)
        #expect(page.notice == nil)
        #expect(await it.desk.page(of: ada).reader.typed.all("option") == ["1"])
    }

    @Test("does nothing that comes from an earlier page, and says so, unless the browser has only tried again")
    func stale() async throws {
        let it = try ClassInBrowsers()
        let ada = try await it.join("Ada")
        try await it.lead(.go(3))
        let old = await it.page(ada)
        try await it.lead(.next)
        let form = ClassInBrowsers.form("confirm", [("option", "0")], on: old)
        #expect(await it.desk.take(form, from: ada))
        #expect(await it.page(ada).notice == WebWords.pageHasChanged)
        let again = ClassInBrowsers.form("confirm", [("option", "0"), ("again", "1")], on: old)
        #expect(await it.desk.take(again, from: ada))
        #expect(await it.page(ada).notice == nil)
        #expect(await it.hall.room.ballots.isEmpty)
    }

    @Test("is the same again for a host that was started anew")
    func resumed() async throws {
        let it = try ClassInBrowsers()
        let ada = try await it.join("Ada")
        try await it.lead(.go(3))
        let page = await it.press("confirm", [("option", "1")], by: ada)
        var room = await it.hall.room
        _ = room.update(.resumed, at: 0)
        let again = try ClassInBrowsers(room: room)
        let member = try await again.hall.member(ada.token)
        #expect(await again.page(member) == page)
        #expect(await again.hall.room.seats[0].isPresent)
    }

    @Test("tries again what the host could not keep, once it can")
    func troubled() async throws {
        let disk = Disk()
        let it = try ClassInBrowsers(keep: { _ in try await disk.write() })
        let ada = try await it.join("Ada")
        try await it.lead(.go(3))
        await disk.fill()
        var page = await it.press("confirm", [("option", "1")], by: ada)
        #expect(page.notice == WebWords.notKept)
        await disk.empty()
        while await it.hall.isTroubled { await Task.yield() }
        page = await it.page(ada)
        #expect(page.notice == nil)
        #expect(page.instructions.first == "Your answer is in. You may change it while the vote is open.")
    }

    @Test("lets a learner leave, and come back to the same seat")
    func leaving() async throws {
        let it = try ClassInBrowsers()
        let ada = try await it.join("Ada")
        let page = await it.page(ada)
        #expect(await it.desk.take(ClassInBrowsers.form("quit", on: page), from: ada) == false)
        #expect(await it.page(ada).id == "class/lobby")
    }

    @Test("tells one who was sent out, and nobody else")
    func dismissed() async throws {
        let it = try ClassInBrowsers()
        let (ada, ben) = (try await it.join("Ada"), try await it.join("Ben"))
        _ = (await it.page(ada), await it.page(ben))
        try await it.lead(.dismiss(1), .go(0))
        #expect(await it.page(of: ada) { $0.id == "class/dismissed" }.instructions.count == 1)
        #expect(await it.page(ben).trail.last == "Read")
        await #expect(throws: ClassFault.room(.dismissed)) { try await it.hall.member(ada.token) }
    }
}

extension ClassInBrowsers {
    /// The page, once it is as it will be: what a flow does takes its time.
    func page(of member: Member, until isThere: (Page) -> Bool) async -> Page {
        while true {
            let page = await page(member)
            if isThere(page) { return page }
            await Task.yield()
        }
    }

    /// Asks the flow for something as soon as it has started.
    func leadWhenReady(_ lead: Lead) async throws {
        while await hall.room.view(for: .teacher, at: 0).isFlowBusy { await Task.yield() }
        try await hall.lead(lead)
    }
}

/// A disk that may be full.
private actor Disk {
    private struct Full: Error {}
    private var isFull = false

    func fill() { isFull = true }
    func empty() { isFull = false }
    func write() throws { if isFull { throw Full() } }
}

extension Page {
    fileprivate var menuItems: [Menu.Item] {
        parts.lazy.compactMap { if case .menu(let menu) = $0 { menu.items } else { nil } }.first ?? []
    }
}
