import Course
import Testing

@testable import FakeServer

@Suite("What a lesson keeps under a name of its own")
struct KeptValueTests {
    private let machineToken = makeMessage(
        "POST", "{{token_endpoint}}",
        headers: [Lesson.machine, ("Content-Type", "application/x-www-form-urlencoded")],
        body: "grant_type=client_credentials", from: "Machine",
        keeps: [.init(member: "access_token", name: "first_token"), .init(member: "no_such", name: "nothing")]
    )

    @Test("It stands for the same value whatever later answers give")
    func stays() async {
        let runner = await makeRunner().started()
        let first = await runner.send(machineToken)[0]
        #expect(first.learned["first_token"] == first.learned["access_token"])
        #expect(first.learned["nothing"] == nil)
        let second = await runner.send(Lesson.machineToken)[0]
        let variables = await runner.snapshot?.variables
        #expect(variables?["first_token"] == first.learned["access_token"])
        #expect(variables?["access_token"] == second.learned["access_token"])
        #expect(variables?["first_token"] != variables?["access_token"])
    }

    @Test("Of a request that is sent several times the last answer has it")
    func repeated() async {
        let runner = await makeRunner().started()
        guard var template = machineToken.template else { return }
        template.times = 2
        let both = await runner.send(LiveFlow.Message(from: "Machine", to: "Server", kind: .request(template)))
        #expect(both.count == 2)
        #expect(await runner.snapshot?.variables["first_token"] == both[1].learned["access_token"])
    }

    @Test("An answer without it changes nothing, and what is fresh stays so")
    func untouched() async {
        let runner = await makeRunner().started()
        await runner.send(machineToken)
        let before = await runner.snapshot?.variables
        let other = makeMessage(
            "GET", "{{app}}/",
            keeps: [.init(member: "access_token", name: "first_token"), .init(member: "location", name: "state")])
        await runner.send(other)
        #expect(await runner.snapshot?.variables == before)
    }

    @Test("What a break-it keeps ends with it")
    func breakIt() async {
        let runner = await makeRunner().started()
        let broken = await runner.breakIt("none", machineToken)
        #expect(broken[0].learned["first_token"] != nil)
        #expect(await runner.snapshot?.variables["first_token"] == nil)
    }
}
