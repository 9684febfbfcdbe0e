import Course
import Testing

@testable import FakeServer
@testable import oauthtutor

@Suite("Each shipped live flow, broken at every step")
struct BreakItContentTests {
    private static let flows: [(lesson: String, title: String, flow: LiveFlow)] = ((try? shippedLessons()) ?? [])
        .flatMap { lesson in
            lesson.activities.compactMap { activity in
                guard case .live(let flow) = activity.task else { return nil }
                return (lesson.id, activity.title.plain, flow)
            }
        }

    @Test("No break-it and no request of the learner's own leaves the server, its clock or a variable changed")
    func putBack() async throws {
        #expect(Self.flows.count >= 12)
        var (broken, attempted) = (0, 0)
        for (lesson, title, flow) in Self.flows {
            let runner = FlowRunner(
                now: { 1_800_000_000 }, providers: Providers(contentFolder: shippedContent, files: .live).source)
            guard case .started = await runner.perform(.start(provider: flow.provider)) else {
                Issue.record("\(lesson): \(title) does not start")
                continue
            }
            for step in flow.steps {
                guard case .performed(_, let exchanges) = await runner.perform(.perform(step)) else { continue }
                // What was broken before has not harmed this.
                #expect(exchanges.allSatisfy { $0.meetsExpectation }, "\(lesson): \(step.title.plain)")
                let before = await runner.snapshot
                #expect(before != nil)
                for breakIt in step.breakIts {
                    guard case .broke(_, let exchanges) = await runner.perform(.breakIt(breakIt, step: step.id)) else {
                        Issue.record("\(lesson): \(breakIt.title.plain) was not run")
                        continue
                    }
                    broken += 1
                    #expect(!exchanges.isEmpty)
                    #expect(await runner.snapshot == before, "\(lesson): \(breakIt.title.plain)")
                }
                for (number, message) in step.messages.enumerated() {
                    guard case .request(var request) = message.kind else { continue }
                    request.headers.append(.init(name: "X-Own", value: "1"))
                    _ = await runner.perform(.attempt(request, message: number, step: step))
                    attempted += 1
                    #expect(await runner.snapshot == before, "\(lesson): \(step.title.plain), message \(number + 1)")
                }
            }
            _ = await runner.perform(.stop)
        }
        print("break-its: \(broken), requests of one's own: \(attempted)")
        #expect(broken >= 100)
    }

    @Test("A break-it changes something while it runs, so that putting back means something")
    func changesMeanwhile() async throws {
        let found = Self.flows.first { $0.lesson == "token-life" }
        let flow = try #require(found).flow
        let runner = FlowRunner(now: { 1_800_000_000 })
        _ = await runner.perform(.start(provider: flow.provider))
        let step = try #require(flow.steps.first)
        _ = await runner.perform(.perform(step))
        let before = await runner.snapshot
        _ = await runner.perform(.perform(step))
        #expect(await runner.snapshot != before)
        _ = await runner.perform(.stop)
    }
}
