import Testing

@testable import FakeServer

@Suite("POST /_clock moves the clock, if that was asked for")
struct ClockControlTests {
    @Test("It moves on and tells how far it is ahead")
    func moves() async throws {
        let mock = try await makeMock { $0.isClockControlled = true }
        let answer = try await mock.send("POST", "/_clock", body: #"{"advance_seconds": 60}"#)
        #expect(answer.status == 200)
        #expect(answer.object?["seconds_ahead"] == .integer(60))
        #expect(answer.object?["now"] == .integer(1_800_000_060))
        #expect(try await mock.send("POST", "/_clock", body: #"{"advance_seconds": 5}"#).status == 200)
        #expect(await mock.standing.secondsAhead == 65)
    }

    @Test("Without the option there is no such address")
    func absent() async throws {
        let mock = try await makeMock()
        #expect(try await mock.send("POST", "/_clock", body: #"{"advance_seconds": 60}"#).status == 404)
        #expect(await mock.standing.secondsAhead == 0)
    }

    @Test(
        "A body that says nothing of the kind gets 400 and a sentence",
        arguments: [
            "", "60", "{}", #"{"advance_seconds": "60"}"#, #"{"advance_seconds": -1}"#, #"{"advance_seconds": 1.5}"#,
            #"{"advance_seconds": 9223372036854775807}"#, #"{"advance_seconds": null}"#, "[",
        ])
    func badBody(body: String) async throws {
        let mock = try await makeMock { $0.isClockControlled = true }
        let answer = try await mock.send("POST", "/_clock", body: body)
        #expect(answer.status == 400)
        #expect(
            answer.text("error")
                == #"The body must be {"advance_seconds": N}, with a whole number from 0 to 3153600000."#
        )
        #expect(await mock.standing.secondsAhead == 0)
    }

    @Test("No page can move it, and no fault can break it")
    func guarded() async throws {
        let mock = try await makeMock {
            $0.isClockControlled = true
            $0.faults = [armed(.unavailable)]
        }
        let body = #"{"advance_seconds": 60}"#
        let page = try await mock.send("POST", "/_clock", headers: ["Origin: https://evil.example"], body: body)
        #expect(page.status == 403)
        #expect(page.text("error") == "Pages may not move the clock: leave the Origin header out.")
        #expect(try await mock.send("POST", "/_clock", body: body).status == 200)
        #expect(await mock.standing.secondsAhead == 60)
    }
}
