import Course
import Testing

@testable import FakeServer

@Suite("A signing key that is rotated because somebody asked for it")
struct RotatedKeyTests {
    @Test("The next answer with something signed has a new key, and the old one is published no more")
    func rotated() async throws {
        let mock = try await makeMock()
        let before = try await keyIDs(mock)
        #expect(try await keyIDs(mock) == before)
        _ = await mock.server.perform(.arm(.rotatedKey, times: 1))
        #expect(try await mock.machineToken().status == 200)
        #expect(await mock.standing.faults == [armed(.rotatedKey)])
        #expect(try await keyIDs(mock) == before)
        #expect(try await mock.tokens(scope: "openid").text("id_token") != nil)
        #expect(await mock.standing.faults.isEmpty)
        #expect(try await keyIDs(mock) != before)
    }

    @Test("The ID token that the fault shapes names a key that no client has fetched, and the trace names the fault")
    func idToken() async throws {
        let mock = try await makeMock { $0.isWatched = true }
        let first = try await idTokenKey(mock)
        let fetched = try await keyIDs(mock)
        #expect(fetched.contains(first))
        _ = await mock.server.perform(.arm(.rotatedKey, times: 1))
        let second = try await idTokenKey(mock)
        #expect(!fetched.contains(second))
        // Whoever fetches the keys again finds it, and the old one no more.
        #expect(try await keyIDs(mock).contains(second))
        #expect(try await !keyIDs(mock).contains(first))
        await mock.server.stop()
        var told: [MockFault?] = []
        for await served in mock.server.exchanges where served.exchange.url.hasSuffix("/token") {
            told.append(served.fault)
        }
        #expect(told == [nil, .rotatedKey])
    }

    /// The `kid` of a new ID token.
    private func idTokenKey(_ mock: Mock) async throws -> JSON? {
        let text = try #require(try await mock.tokens(scope: "openid").text("id_token"))
        return try #require(CompactJWT(text)?.keyID.map(JSON.string))
    }

    private func keyIDs(_ mock: Mock) async throws -> [JSON?] {
        guard case .array(let keys) = try await mock.send("GET", "/jwks").object?["keys"] else { return [] }
        return keys.map { $0["kid"] }
    }
}
