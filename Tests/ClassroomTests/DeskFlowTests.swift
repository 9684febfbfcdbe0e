import Course
import Synchronization
import Testing

@testable import Classroom

@Suite("A learner's own flow at the host")
struct DeskFlowTests {
    /// Counts flows that run.
    private final class Servers: Sendable {
        let count = Mutex(0)

        var flows: Desk.Flows {
            Desk.Flows(most: 1) {
                { command in
                    switch command {
                    case .start:
                        self.count.withLock { $0 += 1 }
                        return [.live(.started(authorizationServer: "", app: ""))]
                    case .perform(let step): return [.live(.performed(step: step.id, [makeExchange()]))]
                    case .stop:
                        self.count.withLock { $0 -= 1 }
                        return [.live(.stopped)]
                    default: return []
                    }
                }
            }
        }
    }

    @Test("is run at a free pace, predicted and read, and told to the class")
    func free() async throws {
        let servers = Servers()
        let it = try ClassInBrowsers(flows: servers.flows)
        let ada = try await it.join("Ada")
        try await it.lead(.pace(.free))
        #expect(await it.page(ada).id == "all")
        var page = await it.press("choose-6", by: ada)
        #expect(await it.hall.room.seats[0].activity == 6)
        if page.instructions.contains(where: { $0.hasPrefix("Who sends") }) { page = await it.press("skip", by: ada) }
        page = await it.press("confirm", page.right.map { ("option", String($0)) }, by: ada)
        #expect(page.showsExchange && page.verdict == "Correct.")
        #expect(await it.hall.room.firstAnswer(of: 1, to: "a")?.share == 1)
        page = await it.press("confirm", by: ada)
        #expect(page.id.hasPrefix("all/live/1"))
    }

    @Test("finds room, or is told that there is none, and is over when the class is led again")
    func bounded() async throws {
        let servers = Servers()
        let it = try ClassInBrowsers(flows: servers.flows)
        let (ada, ben) = (try await it.join("Ada"), try await it.join("Ben"))
        try await it.lead(.pace(.free))
        await it.press("choose-6", by: ada)
        var page = await it.press("choose-6", by: ben)
        #expect(page.verdict == "The flow cannot run.")
        #expect(servers.count.withLock { $0 } == 1)

        try await it.lead(.pace(.led))
        while servers.count.withLock({ $0 }) > 0 { await Task.yield() }
        try await it.lead(.pace(.free))
        page = await it.press("choose-6", by: ben)
        page = await it.press("confirm", by: ben)
        #expect(servers.count.withLock { $0 } == 1)
    }
}
