import Course
import Foundation
import Hummingbird
import HummingbirdTesting

@testable import Classroom

/// An answer of the host's.
struct Answer: Sendable {
    var status: Int
    var text: String
    var headers: HTTPFields

    /// The fault's name in a refusal.
    var fault: String? { Wire.value(Wire.Refusal.self, from: Data(text.utf8))?.fault }
    func value<Value: Decodable>(_ type: Value.Type) -> Value? { Wire.value(type, from: Data(text.utf8)) }
}

/// A class with its routes, asked without a socket.
struct RoutesUnderTest: Sendable {
    let class1: HallUnderTest
    let door: Door
    private let client: any TestClientProtocol
    static let (code, secret) = ("ABC234", "the host's own secret")

    static func run(
        _ class1: HallUnderTest = HallUnderTest(), _ work: @escaping @Sendable (RoutesUnderTest) async throws -> Void
    ) async throws {
        let door = Door(code: code, secret: secret, now: { class1.time.now })
        let hosted = HostedClass(
            lesson: "tea", title: "Tea", seed: 7, files: [.init(name: "01-tea.md", text: "# Tea\n")],
            export: { $0 == "csv" ? .init(type: "text/csv", data: Data("a,b\n".utf8)) : nil })
        let router = Router(context: ClassContext.self)
        router.add(middleware: PlainSpeech())
        ClassRoutes(hall: class1.hall, door: door, hosted: hosted, address: { "http://10.0.0.7:8080" })
            .add(to: router)
        try await Application(router: router).test(.router) { client in
            try await work(RoutesUnderTest(class1: class1, door: door, client: client))
        }
    }

    func post(_ path: String, _ body: String, token: String? = nil) async throws -> Answer {
        try await ask(path, .post, body, token)
    }

    func get(_ path: String, token: String? = nil) async throws -> Answer { try await ask(path, .get, nil, token) }

    private func ask(_ path: String, _ method: HTTPRequest.Method, _ body: String?, _ token: String?) async throws
        -> Answer
    {
        var headers: HTTPFields = [:]
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { Answer(status: $0.status.code, text: String(buffer: $0.body), headers: $0.headers) }
    }

    func join(_ name: String = "Ada") async throws -> Wire.Joined {
        let answer = try await post("/class/join", #"{"version":1,"code":"ABC234","name":"\#(name)"}"#)
        guard let joined = answer.value(Wire.Joined.self) else { throw ClassFault.malformed }
        return joined
    }

    func lead(_ lead: String) async throws -> Answer {
        try await post("/class/host/lead", lead, token: Self.secret)
    }
}
