import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("A break-it leaves everything as it was")
struct BreakItTests {
    @Test("Server, clock, app, cookies and variables are put back, and the flow goes on")
    func putBack() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.register)
        await runner.send(Lesson.getCode)
        let token = LiveFlow.Step(id: "token", title: RichText("token"), messages: [Lesson.token()])
        await runner.send(token)
        let before = await runner.snapshot

        let broken = await runner.breakIt("token", Lesson.token(wait: 60, times: 2), Lesson.callAPI)
        #expect(broken.map(\.status) == [200, 400, 401])
        #expect(broken[1].reason?.hasPrefix("The code was used once already") == true)
        #expect(await runner.snapshot == before)

        #expect(await runner.send(Lesson.callAPI).map(\.status) == [200])
    }

    @Test("It runs from the state just before its step, whatever came later")
    func fromBefore() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let before = await runner.snapshot
        _ = await runner.perform(.advance(seconds: 5))

        let denied = await runner.breakIt(
            "code", Lesson.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide("deny"), Lesson.comeBack
        )
        #expect(denied.map(\.status) == [200, 303, 200, 303, 200])
        #expect(denied[3].error == "access_denied")
        _ = await runner.perform(.advance(seconds: -1))
        #expect(await runner.snapshot?.variables == before?.variables)
        #expect(await runner.snapshot?.world.clock.ahead == 5)
    }

    @Test("If its step was not performed yet it runs from the present state")
    func fromPresent() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let before = await runner.snapshot
        let broken = await runner.breakIt("never performed", Lesson.token(), Lesson.callAPI)
        #expect(broken.map(\.status) == [200, 200])
        #expect(await runner.snapshot == before)
    }

    @Test("Also when nothing could be sent")
    func failed() async {
        let runner = await makeRunner().started()
        let before = await runner.snapshot
        let broken = await runner.breakIt(
            "none", Lesson.ask, makeMessage("GET", "http://example.com/", wait: 9), makeMessage("GET", "{{unknown}}")
        )
        #expect(broken.map(\.status) == [200, nil, nil])
        #expect(await runner.snapshot == before)
    }
}
