import Course
import OAuth
import Testing

@testable import FakeServer

/// The steps of a lesson that the learner's own browser can take over, and the one after them.
private let steps = [
    makeStep("leave", Lesson.ask),
    makeStep(
        "agree", Lesson.signIn, Lesson.seeConsent, Lesson.decide(),
        LiveFlow.Message(from: "Browser", to: "App", kind: Lesson.comeBack.kind)),
    makeStep("token", Lesson.token()),
]

/// A browser of somebody who is no party of the lesson.
private struct Stranger {
    let run: FlowRun
    var cookies: [String] = []

    /// - Returns: the answer, its cookies kept.
    mutating func get(_ url: String) async throws -> RawResponse { try await ask("GET", url, "") }
    mutating func post(_ url: String, _ body: String) async throws -> RawResponse { try await ask("POST", url, body) }

    private mutating func ask(_ method: String, _ url: String, _ body: String) async throws -> RawResponse {
        let isApp = url.hasPrefix(run.app.base)
        let path = url.hasPrefix("/") ? url : String(url.dropFirst((isApp ? run.app.base : run.server.base).count))
        let text =
            "\(method) \(path) HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n"
            + (cookies.isEmpty ? "" : "Cookie: \(cookies.joined(separator: "; "))\r\n")
            + (body.isEmpty ? "" : "Content-Type: application/x-www-form-urlencoded\r\n")
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        let answer = try await run.sendRaw(text, toApp: isApp).get()
        cookies += answer.values(of: "set-cookie").map { String($0.prefix { $0 != ";" }) }
        return answer
    }

    /// From the address to the redirect URI, which is not visited.
    mutating func signIn(at url: String, decision: String = "allow", passwords: [String]) async throws -> String {
        let page = Harvest(try await get(url), from: run.server.base).values
        let (action, request) = (page["form_action"] ?? "", page["request"] ?? "")
        var place = ""
        for password in passwords {
            let answer = try await post(action, "request=\(request)&username=mia&password=\(password)")
            place = answer.values(of: "location").first ?? ""
        }
        let consent = Harvest(try await get(place), from: run.server.base).values["form_action"] ?? ""
        return try await post(consent, "request=\(request)&decision=\(decision)").values(of: "location").first ?? ""
    }
}

@Suite("The learner's own browser at the servers of a run")
struct TripTests {
    private let trip = Trip(from: 0, in: steps)

    private func setOut() async throws -> (run: FlowRun, address: Trip.Address, stranger: Stranger) {
        let run = try await makeRun()
        let address = try await run.setOut(try #require(trip))
        return (run, address, Stranger(run: run))
    }

    private func statuses(_ leg: Trip.Leg) -> [Int?] { leg.exchanges.map(\.status) }

    @Test("What it did becomes the steps' exchanges, and the flow goes on with the code that came")
    func goesOn() async throws {
        var (run, address, browser) = try await setOut()
        #expect(address.url.hasPrefix(run.server.base + "/authorize?response_type=code&client_id="))
        let snapshot = await run.snapshot
        #expect(address.state == snapshot.variables["state"])
        #expect([address.username, address.password] == ["mia", "sunny-harbour"])
        #expect(address.ports == [run.server.port, run.app.port])
        let callback = try await browser.signIn(at: address.url, passwords: ["wrong", "sunny-harbour"])
        #expect(try await browser.get("/style.css").status > 0)
        #expect(try await browser.get(callback).status == 200)
        let outcome = await run.comeHome()
        #expect(outcome.error == nil && outcome.legs.map(\.step) == ["leave", "agree"])
        #expect(statuses(outcome.legs[0]) == [200])
        #expect(statuses(outcome.legs[1]) == [403, 303, 200, 303, 200])
        #expect(outcome.legs[1].exchanges.map(\.from) == Array(repeating: "Browser", count: 5))
        #expect(outcome.legs[1].exchanges.last?.to == "App")
        let code = try FormParameters(encoded: callback.split(separator: "?")[1].utf8)["code"]
        #expect(await run.snapshot.variables["code"] == code)
        #expect(await run.perform(steps[2]).map(\.status) == [200])
        #expect(await run.lifetimes.map(\.kind) == [.accessToken, .refreshToken])
    }

    @Test("Each of its steps can be broken as if the lesson's browser had done it")
    func breaks() async throws {
        var (run, address, browser) = try await setOut()
        _ = try await browser.get(try await browser.signIn(at: address.url, passwords: ["sunny-harbour"]))
        _ = await run.comeHome()
        let after = await run.snapshot
        let denial = makeStep("deny", Lesson.signIn, Lesson.seeConsent, Lesson.decide("deny"))
        #expect(await run.perform(denial, asBeforeStep: "agree").map(\.status) == [303, 200, 303])
        #expect(await run.perform(makeStep("ask", Lesson.ask), asBeforeStep: "leave").map(\.status) == [200])
        #expect(await run.snapshot == after)
    }

    @Test("Rule 96: a forged answer is seen and not taken, and the true one after it is")
    func forged() async throws {
        var (run, address, browser) = try await setOut()
        let news = try #require(await run.takeSightings())
        var thief = Stranger(run: run, cookies: ["paperplane_session=another"])
        #expect(try await thief.get(run.app.base + "/callback?code=x&state=made-up").status == 400)
        _ = try await thief.get(address.url.replacing("state=", with: "state=x"))
        let callback = try await browser.signIn(at: address.url, passwords: ["sunny-harbour"])
        _ = try await browser.get(callback)
        var seen: [String] = []
        for await sighting in news {
            switch sighting {
            case .underWay(let exchange): seen.append(String(exchange.status ?? 0))
            case .refused(let exchange): seen.append("refused: \(exchange.reason ?? "")")
            case .back: seen.append("back")
            }
            if sighting == .back { break }
        }
        #expect(
            seen == [
                "refused: The app never sent the state `made-up`. Somebody else may have made this address.", "200",
                "303", "200", "303", "200", "back",
            ])
        #expect(await run.takeSightings() == nil)
        #expect(await run.comeHome().legs.flatMap(\.exchanges).count == 5)
        #expect(await run.snapshot.variables["code"] != "x")
    }

    @Test("Rule 96: what the app takes for another question of its own is not this trip's answer")
    func otherQuestion() async throws {
        var (run, _, browser) = try await setOut()
        let news = try #require(await run.takeSightings())
        // The app's own way out takes what the lesson has prepared, the first time; after that the state is another.
        let away = try await browser.get(run.app.base + "/start").values(of: "location").first ?? ""
        var other = Stranger(run: run)
        let elsewhere = try await other.get(run.app.base + "/start").values(of: "location").first ?? ""
        let callback = try await other.signIn(at: elsewhere, passwords: ["sunny-harbour"])
        #expect(try await other.get(callback).status == 200)
        _ = try await browser.get(try await browser.signIn(at: away, passwords: ["sunny-harbour"]))
        #expect(await run.comeHome().legs[1].exchanges.count == 4)
        var refusals = 0
        for await case .refused in news { refusals += 1 }
        #expect(refusals == 1)
    }

    @Test("No: the error comes back, there is no code, and what follows in the same step is not sent")
    func denied() async throws {
        let all = makeStep(
            "all", Lesson.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide(), steps[1].messages[3], Lesson.token())
        let run = try await makeRun()
        let address = try await run.setOut(try #require(Trip(from: 0, in: [all])))
        var browser = Stranger(run: run)
        _ = try await browser.get(
            try await browser.signIn(at: address.url, decision: "deny", passwords: ["sunny-harbour"]))
        let outcome = await run.comeHome()
        #expect(outcome.error == "access_denied")
        #expect(statuses(outcome.legs[0]) == [200, 303, 200, 303, 200])
        #expect(await run.snapshot.variables["code"] == nil)
    }

    @Test("What follows the browser in its last step is sent when it is back")
    func follows() async throws {
        let all = makeStep(
            "all", Lesson.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide(), steps[1].messages[3], Lesson.token())
        let run = try await makeRun()
        let address = try await run.setOut(try #require(Trip(from: 0, in: [all])))
        var browser = Stranger(run: run)
        _ = try await browser.get(try await browser.signIn(at: address.url, passwords: ["sunny-harbour"]))
        #expect(statuses(await run.comeHome().legs[0]) == [200, 303, 200, 303, 200, 200])
    }

    @Test("Who stops waiting finds everything as it was, and nobody looks any more")
    func stops() async throws {
        let run = try await makeRun()
        let before = await run.snapshot
        let address = try await run.setOut(try #require(trip))
        #expect(run.lookout.isLooking)
        var browser = Stranger(run: run)
        _ = try await browser.signIn(at: address.url, passwords: ["sunny-harbour"])
        await run.stayHome()
        #expect(await run.snapshot == before)
        #expect(!run.lookout.isLooking)
        #expect(await run.comeHome().legs.isEmpty)
    }

    @Test("A trip again begins from the state before its first step, whatever has happened since")
    func again() async throws {
        var (run, address, browser) = try await setOut()
        _ = try await browser.get(try await browser.signIn(at: address.url, passwords: ["sunny-harbour"]))
        _ = await run.comeHome()
        _ = await run.perform(steps[2])
        let second = try await run.setOut(try #require(trip))
        #expect(second == address)
        #expect(await run.lifetimes.isEmpty)
        browser = Stranger(run: run)
        _ = try await browser.get(try await browser.signIn(at: second.url, passwords: ["sunny-harbour"]))
        _ = await run.comeHome()
        #expect(await run.perform(steps[2]).map(\.status) == [200])
    }

    @Test("Where the address has a value that nobody has given yet, nothing begins")
    func cannot() async throws {
        let run = try await makeRun()
        let before = await run.snapshot
        let ask = makeMessage("GET", "{{authorization_endpoint}}?request_uri={{request_uri}}")
        let step = makeStep("leave", ask, steps[1].messages[3])
        await #expect(throws: ExchangeFault.missingVariable("request_uri")) {
            try await run.setOut(try #require(Trip(from: 0, in: [step])))
        }
        #expect(await run.snapshot == before)
        #expect(!run.lookout.isLooking)
    }

    @Test("So many requests are kept and no more, however often somebody opens the address")
    func bounded() async throws {
        var (run, address, browser) = try await setOut()
        for _ in 0..<(Lookout.limit + 5) { _ = try await browser.get(address.url) }
        #expect(await run.comeHome().legs.flatMap(\.exchanges).count == Lookout.limit)
    }
}
