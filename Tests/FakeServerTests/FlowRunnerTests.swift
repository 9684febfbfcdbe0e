import Course
import Foundation
import NIOCore
import NIOPosix
import OAuth
import Testing

@testable import FakeServer

@Suite("The runner's commands")
struct FlowRunnerTests {
    @Test("Starting says where the two servers listen; stopping closes both and may be said twice")
    func startAndStop() async throws {
        let runner = makeRunner()
        guard case .started(let server, let app) = await runner.perform(.start(provider: "standard")) else {
            Issue.record("it did not start")
            return
        }
        #expect(server.hasPrefix("http://127.0.0.1:"))
        #expect(app.hasPrefix("http://127.0.0.1:"))
        #expect(server != app)
        #expect(await runner.send(makeMessage("GET", "{{app}}/")).map(\.status) == [200])

        #expect(await runner.perform(.stop) == .stopped)
        #expect(await runner.perform(.stop) == .stopped)
        let port = try #require(Int(server.dropFirst("http://127.0.0.1:".count)))
        let answer = await Exchanger().send(Array("GET / HTTP/1.1\r\n\r\n".utf8), to: port, isHead: false)
        guard case .failure(.refused) = answer.result else {
            Issue.record("somebody still listens")
            return
        }
    }

    @Test("Starting anew forgets the earlier run")
    func restart() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        _ = await runner.perform(.advance(seconds: 7))
        _ = await runner.perform(.start(provider: "two-minute"))
        #expect(
            await runner.send(Lesson.token())[0].outcome == .failure(ExchangeFault.missingVariable("code").sentence))
        #expect(await runner.perform(.advance(seconds: 1)) == .advanced(totalSeconds: 1))
    }

    @Test("The last reference takes the listeners with it")
    func released() async throws {
        var runner: FlowRunner? = await makeRunner().started()
        let port = try #require(await runner?.serverPort)
        runner = nil
        // The port is free as soon as the cancelled listener has gone; until then it may still accept.
        while case .success = await Exchanger().send(
            Array("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".utf8), to: port, isHead: false
        ).result {
            await Task.yield()
        }
    }

    @Test("Before the start every command but stop says that nothing runs")
    func notStarted() async {
        let runner = makeRunner()
        let sentence = LiveReport.failed("No server is running. Start the live flow first.")
        #expect(await runner.perform(.perform(makeStep())) == sentence)
        #expect(await runner.perform(.breakIt(makeStep(), step: "x")) == sentence)
        #expect(await runner.perform(.advance(seconds: 1)) == sentence)
        #expect(await runner.perform(.stop) == .stopped)
    }

    @Test("An unknown profile is named, with those that there are")
    func unknownProfile() async {
        #expect(
            await makeRunner().perform(.start(provider: "minute"))
                == .failed(
                    "There is no server profile called `minute`. There are `standard` and `two-minute` and `legacy`."
                )
        )
    }

    @Test("A port that cannot be had is explained")
    func noPort() async throws {
        let pages = try Pages(title: "Test")
        let first = try await Listener.start(recorder: Recorder()) { names in
            Responder(routes: [], pages: pages, recorder: Recorder(), names: names)
        }
        await #expect(throws: Listener.Fault.noPort(errno: EADDRINUSE)) {
            try await Listener.start(at: ListeningAddress(port: first.port), recorder: Recorder()) { names in
                Responder(routes: [], pages: pages, recorder: Recorder(), names: names)
            }
        }
    }

    @Test(
        "Why no port could be had, word for word",
        arguments: [
            (EADDRINUSE, "The port on 127.0.0.1 is taken by another program. Close that, or choose another port."),
            (EACCES, "This machine does not allow a port to be opened on 127.0.0.1. Is a sandbox in the way?"),
            (
                EMFILE,
                "No port could be opened on 127.0.0.1, since too many files are open. "
                    + "Close some programs and try again."
            ),
            (7, "No port could be opened on 127.0.0.1 (error 7). Is its network up?"),
            (nil, "No port could be opened on 127.0.0.1. Is its network up?"),
        ] as [(CInt?, String)]
    )
    func portSentences(errno: CInt?, sentence: String) {
        #expect(Listener.Fault.noPort(errno: errno).sentence == sentence)
    }

    @Test("Stopping does not wait for connections that somebody holds open")
    func stopWithConnections() async throws {
        let run = try await makeRun()
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        var connections: [any Channel] = []
        for text in ["", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "POST /token HTTP/1.1\r\nContent-Length: 5\r\n\r\n"] {
            let connection = try await bootstrap.connect(host: "127.0.0.1", port: run.server.port).get()
            try await connection.writeAndFlush(ByteBuffer(string: text))
            connections.append(connection)
        }
        _ = await run.sendRaw("GET / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")
        let duration = await ContinuousClock().measure { await run.stop() }
        #expect(duration < .seconds(5))
        for connection in connections { try? await connection.close() }
    }

    @Test("Stopping is safe while others keep connecting")
    func stopUnderLoad() async throws {
        for _ in 0..<40 {
            let run = try await makeRun()
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask { _ = await run.sendRaw("GET / HTTP/1.1\r\nHost: HOST\r\n\r\n") }
                }
                group.addTask { await run.stop() }
            }
        }
    }

    @Test("An act is shown and not sent")
    func act() async {
        let runner = await makeRunner().started()
        let before = await runner.snapshot
        let act = LiveFlow.Message(from: "Browser", to: "App", kind: .act(["presses “Invite”"]))
        #expect(
            await runner.send(act)
                == [Exchange(from: "Browser", to: "App", outcome: .act(["presses “Invite”"]))]
        )
        #expect(await runner.snapshot == before)
    }

    @Test(
        "Only the run's own two servers are ever asked",
        arguments: [
            "http://example.com/", "https://127.0.0.1/", "http://127.0.0.1:1/", "http://127.0.0.1/",
            "http://user@127.0.0.1:80/", "HTTP://localhost:8080/x", "ftp://127.0.0.1/",
        ])
    func foreignTarget(target: String) async {
        let runner = await makeRunner().started()
        let sent = await runner.send(makeMessage("GET", target))
        #expect(
            sent[0].outcome == .failure("`\(target)` is not one of this run's own two servers, so nothing was sent."))
        #expect(sent[0].request == nil)
    }

    @Test("A target that is no address gets a sentence", arguments: ["/authorize", "authorize", "", "mailto:x"])
    func malformedTarget(target: String) async {
        let runner = await makeRunner().started()
        let sent = await runner.send(makeMessage("GET", target))
        let shown = target.isEmpty ? "Nothing" : "`\(target)`"
        #expect(
            sent[0].outcome
                == .failure("\(shown) is no address that a request can go to; it must begin with http:// and a host.")
        )
    }

    @Test("A variable without a value is named")
    func missingVariable() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(Lesson.token())
        #expect(
            sent[0].outcome
                == .failure("{{code}} has no value yet: no answer has given one. Run the steps before this one first.")
        )
    }

    @Test("What was made fresh stays, whatever an answer says; the rest is learned")
    func freshNames() async {
        let runner = await makeRunner().started()
        let before = await runner.snapshot?.variables
        let steps = await runner.send(Lesson.getCode)
        #expect(steps[3].learned["state"] == nil)
        #expect(steps[3].learned["code"] != nil)
        #expect(await runner.snapshot?.variables["state"] == before?["state"])
        #expect(await runner.snapshot?.variables["code"] == steps[3].learned["code"])
    }

    @Test("What is expected is held against the last of several answers")
    func expectation() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        var message = Lesson.token(times: 2)
        if case .request(var template) = message.kind {
            template.expectation = RequestTemplate.Expectation(status: 400, error: "invalid_grant")
            message.kind = .request(template)
        }
        let sent = await runner.send(message)
        #expect(sent.map(\.expectation?.status) == [nil, 400])
        #expect(sent.map(\.meetsExpectation) == [true, true])
    }

    @Test(
        "A request that never gets as far as OAuth has its reason too",
        arguments: [
            (
                makeMessage("GET", "{{authorization_server}}/nowhere"), 404,
                "This server has nothing at `/nowhere`."
            ),
            (makeMessage("GET", "{{token_endpoint}}"), 405, "This address does not take GET; it takes POST."),
            (
                makeMessage("DELETE", "{{authorization_endpoint}}"), 405,
                "This address does not take DELETE; it takes GET and POST."
            ),
            (
                makeForm("{{token_endpoint}}", String(repeating: "a", count: 70_000)), 413,
                "The request's body is larger than 64 KiB."
            ),
            (
                makeMessage("GET", "{{app}}/", headers: [("X", String(repeating: "a", count: 20_000))]), 431,
                "The request's head is larger than 16 KiB."
            ),
            (makeMessage("GET IT", "{{app}}/"), 400, "What came is not an HTTP request that can be read."),
        ] as [(LiveFlow.Message, Int, String)]
    )
    func stray(message: LiveFlow.Message, status: Int, reason: String) async {
        let runner = await makeRunner().started()
        let sent = await runner.send(message)
        #expect(sent[0].status == status)
        #expect(sent[0].reason == reason)
    }

    @Test("The Host header that is typed is sent, and the reason names both")
    func foreignHost() async throws {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            makeMessage("GET", "{{authorization_endpoint}}", headers: [("Host", "evil.example")]))
        let port = try #require(await runner.serverPort)
        #expect(sent[0].status == 421)
        #expect(sent[0].reason == "The Host header says `evil.example`; this server is `127.0.0.1:\(port)`.")
        #expect(Stray.hostForeign(sent: nil, own: "x").sentence == "There is no Host header; this server is `x`.")
    }

    @Test("A whole flow can be run twice, since the app sends the browser away anew")
    func again() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        #expect(await runner.send(Lesson.getCode).map(\.status) == [200, 303, 200, 303, 200])
    }

    @Test("Of many who redeem one code at the same time exactly one wins")
    func race() async throws {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let variables = try #require(await runner.snapshot?.variables)
        let filled = try #require(Lesson.token().template).filled(with: variables.values)
        let port = try #require(await runner.serverPort)
        let request = try RequestBytes(filled, to: Target(filled.target, ports: [port]), cookies: nil)
        let statuses = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try? await Exchanger().send(request.bytes, to: port, isHead: false).result.get().status
                }
            }
            return await group.reduce(into: [Int?]()) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 200 } == 1)
        #expect(statuses.count { $0 == 400 } == 49)
    }

    @Test("Commands given at once are done one after the other")
    func oneAfterTheOther() async {
        let runner = await makeRunner().started()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = await runner.perform(.advance(seconds: 1)) } }
        }
        #expect(await runner.perform(.advance(seconds: 0)) == .advanced(totalSeconds: 20))
    }
}

extension FlowRunner {
    var serverPort: Int? {
        get async {
            guard let issuer = await snapshot?.world.server.issuer else { return nil }
            return Int(issuer.dropFirst("http://127.0.0.1:".count))
        }
    }
}
