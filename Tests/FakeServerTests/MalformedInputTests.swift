import NIOCore
import OAuth
import Testing

@testable import FakeServer

/// What the server's own table of contents names is tried, so that no new address is forgotten.
@Suite("Every address meets everything malformed with a 4xx, and the server goes on")
struct MalformedInputTests {
    @Test("Every route refuses it", arguments: Malformation.all.filter { !$0.isUnfinished })
    func everywhere(malformation: Malformation) async throws {
        let server = try await MalformedInputServer()
        for route in server.routes where malformation.isFor(route) {
            let answer = await server.send(malformation, to: route)
            try await server.expect(malformation.answer, answer, of: route)
        }
        try await server.expectAlive()
        await server.stop()
    }

    @Test("What never ends is cut off", arguments: Malformation.all.filter(\.isUnfinished))
    func unfinished(malformation: Malformation) async throws {
        let server = try await MalformedInputServer(patience: .seconds(1))
        let answers = await withTaskGroup { group in
            for route in server.routes where malformation.isFor(route) {
                group.addTask { (route, await server.send(malformation, to: route)) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (route, answer) in answers { try await server.expect(.cutOff, answer, of: route) }
        try await server.expectAlive()
        await server.stop()
    }

    @Test("The routes are there, and a plain request to each is not the server's own fault")
    func plain() async throws {
        let server = try await MalformedInputServer()
        #expect(server.routes.count > 15)
        for route in server.routes {
            #expect(try await server.plainAnswer(of: route).status < 500, "\(route.method.rawValue) \(route.path)")
        }
        await server.stop()
    }
}

extension Malformation {
    fileprivate var isUnfinished: Bool {
        if case .cutOff = answer { true } else { false }
    }

    fileprivate func isFor(_ route: Route) -> Bool {
        !needsBody || route.method == .post
    }
}

/// The whole server.
private struct MalformedInputServer {
    let routes: [Route]
    private let listener: Listener

    init(patience: TimeAmount = .seconds(60)) async throws {
        let now = Instant(secondsSinceEpoch: 1_800_000_000)
        let bits: @Sendable () -> UInt64 = {
            var system = SystemRandomNumberGenerator()
            return system.next()
        }
        let world = World(
            server: AuthorizationServer(issuer: "http://127.0.0.1", at: Moment(now: now, bits: bits)),
            app: AppSession(issuer: "")
        )
        let shared = SharedWorld(world, time: { now }, bits: bits)
        let service = AuthorizationService(
            world: shared, pages: try Pages(title: world.server.profile.title), keys: SigningKeys())
        let routes = service.routes + [ClockControl(world: shared).route]
        self.routes = routes
        listener = try await Listener.start(patience: patience, recorder: nil) { names in
            Responder(routes: routes, pages: service.pages, recorder: nil, names: names)
        }
    }

    var host: String { "127.0.0.1:\(listener.port)" }

    func send(_ malformation: Malformation, to route: Route) async -> Result<RawResponse, ExchangeFault> {
        await send(malformation.bytes(route.method.rawValue, route.path, host))
    }

    func send(_ bytes: [UInt8]) async -> Result<RawResponse, ExchangeFault> {
        await Exchanger().send(bytes, to: listener.port, isHead: false).result
    }

    /// What a request without any parameters gets.
    func plainAnswer(of route: Route) async throws -> RawResponse {
        let type = route.method == .post ? "Content-Type: application/x-www-form-urlencoded\r\n" : ""
        let head = "\(route.method.rawValue) \(route.path) HTTP/1.1\r\nHost: \(host)\r\n\(type)"
        return try await send(Array("\(head)Content-Length: 0\r\nConnection: close\r\n\r\n".utf8)).get()
    }

    func expect(
        _ expected: Malformation.Answer, _ answer: Result<RawResponse, ExchangeFault>, of route: Route
    ) async throws {
        let what = "\(route.method.rawValue) \(route.path): \(answer)"
        switch (answer, expected) {
        case (.success(let response), .status(let status)): #expect(response.status == status, "\(what)")
        case (.success(let response), .refused) where response.status == 200:
            #expect(try await plainAnswer(of: route).status == 200, "\(what)")
        case (.success(let response), _): #expect((400..<500).contains(response.status), "\(what)")
        case (.failure(.cutOff), .refusedOrClosed), (.failure(.cutOff), .cutOff): break
        case (.failure, _): Issue.record("\(what)")
        }
        if case .success(let response) = answer {
            #expect(response.values(of: "x-injected").isEmpty, "\(what)")
        }
    }

    func expectAlive() async throws {
        let path = AuthorizationServer.metadataPath
        let request = "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
        var answer = await send(Array(request.utf8))
        // Where patience is short, a busy machine may cut it before it has read it.
        for _ in 1...20 where answer == .failure(.cutOff) { answer = await send(Array(request.utf8)) }
        #expect(try answer.get().status == 200)
    }

    func stop() async { await listener.stop() }
}
