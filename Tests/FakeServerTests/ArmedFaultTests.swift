import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("Armed faults shape the next answers that they can", .timeLimit(.minutes(5)))
struct ArmedFaultTests {
    @Test("503 says when to come back, and nothing was done")
    func unavailable() async throws {
        let mock = try await makeMock { $0.faults = [armed(.unavailable)] }
        let answer = try await mock.machineToken()
        #expect(answer.status == 503)
        #expect(answer.values(of: "retry-after") == ["5"])
        #expect(await mock.standing.tokens.isEmpty)
        #expect(try await mock.machineToken().status == 200)
    }

    @Test("A slow answer is the right one all the same")
    func slow() async throws {
        let mock = try await makeMock(slowness: .milliseconds(50)) {
            $0.faults = [armed(.slow)]
            $0.isWatched = true
        }
        #expect(try await mock.machineToken().status == 200)
        let served = try #require(await mock.next())
        #expect(served.fault == .slow)
        #expect(served.milliseconds >= 50)
    }

    @Test("The connection is cut in the middle of the body")
    func cut() async throws {
        let mock = try await makeMock {
            $0.faults = [armed(.cut)]
            $0.isWatched = true
        }
        #expect(await (try? mock.machineToken()) == nil)
        let served = try #require(await mock.next())
        #expect(served.fault == .cut)
        guard case .answer(let wire, status: 200) = served.exchange.outcome else { return #expect(Bool(false)) }
        #expect(wire.body.contains("access_token"))
        #expect(!wire.body.contains("scope"))
        #expect(try await mock.machineToken().status == 200)
    }

    @Test("JSON breaks off, and a page is left alone")
    func malformed() async throws {
        let mock = try await makeMock { $0.faults = [armed(.malformed)] }
        #expect(try await mock.send("GET", "/device").status == 200)
        let answer = try await mock.machineToken()
        #expect(answer.status == 200)
        #expect(answer.values(of: "content-length") == ["\(answer.body.count)"])
        #expect(!answer.body.isEmpty)
        #expect(answer.object == nil)
        #expect(try await mock.machineToken().object != nil)
    }

    @Test("Another state comes back")
    func wrongState() async throws {
        let mock = try await makeMock { $0.faults = [armed(.wrongState)] }
        #expect(Mock.parameter("state", of: try await mock.location()) == "xyz-of-another")
        #expect(Mock.parameter("state", of: try await mock.location()) == "xyz")
    }

    @Test("Another issuer comes back")
    func wrongIssuer() async throws {
        let mock = try await makeMock { $0.faults = [armed(.wrongIssuer)] }
        #expect(Mock.parameter("iss", of: try await mock.location()) == "https://another-issuer.example")
        #expect(Mock.parameter("iss", of: try await mock.location()) == "http://127.0.0.1:\(mock.port)")
    }

    @Test("The token has expired when it comes")
    func expired() async throws {
        let mock = try await makeMock { $0.faults = [armed(.expiredToken)] }
        let answer = try await mock.machineToken()
        #expect(answer.object?["expires_in"] == .integer(3_600))
        let token = answer.text("access_token") ?? ""
        let refused = try await mock.send("GET", "/api/contacts", headers: ["Authorization: Bearer \(token)"])
        #expect(refused.status == 401)
        #expect(refused.text("error") == "invalid_token")
    }

    @Test("Less scope than was asked for")
    func smaller() async throws {
        let mock = try await makeMock { $0.faults = [armed(.smallerScope)] }
        #expect(try await mock.machineToken().text("scope") == "contacts.read")
        #expect(try await mock.machineToken().text("scope") == "contacts.read contacts.write")
    }

    @Test("No refresh token; an answer that never has one does not count")
    func noRefreshToken() async throws {
        let mock = try await makeMock { $0.faults = [armed(.noRefreshToken)] }
        #expect(try await mock.machineToken().status == 200)
        #expect(await mock.standing.faults == [armed(.noRefreshToken)])
        #expect(try await mock.tokens().text("refresh_token") == nil)
        #expect(await mock.standing.faults.isEmpty)
        #expect(try await mock.tokens().text("refresh_token") != nil)
    }

    @Test("Armed for three answers, it shapes three; armed for none, it is disarmed")
    func count() async throws {
        let mock = try await makeMock()
        #expect(await mock.server.perform(.arm(.unavailable, times: 3)).faults == [armed(.unavailable, times: 3)])
        for left in [2, 1] {
            #expect(try await mock.machineToken().status == 503)
            #expect(await mock.standing.faults == [armed(.unavailable, times: left)])
        }
        #expect(await mock.server.perform(.arm(.unavailable, times: 0)).faults.isEmpty)
        #expect(try await mock.machineToken().status == 200)
    }

    @Test("One answer has one fault, and the trace names it")
    func oneAtATime() async throws {
        let mock = try await makeMock {
            $0.faults = [armed(.smallerScope), armed(.malformed)]
            $0.isWatched = true
        }
        #expect(try await mock.machineToken().text("scope") == "contacts.read")
        #expect(try await mock.machineToken().object == nil)
        #expect(await mock.next()?.fault == .smallerScope)
        #expect(await mock.next()?.fault == .malformed)
    }
}
