import AsyncHTTPClient
import Course
import Foundation
import NIOCore
import NIOSSL

/// Asks a class's host, and believes nothing of what it says to be bounded or in time.
public struct HostClient: Sendable {
    /// Why a file of certificate authorities cannot be used.
    public struct BadAuthorities: Error, Equatable {
        public var path: String
    }

    let address: HostAddress
    let http: HTTPClient

    /// A host says something at least every fifteen seconds.
    private static let silence = TimeAmount.seconds(40)
    /// Seconds for everything that is not a stream.
    static let patience = 15.0
    /// Bytes of an answer, and of a lesson.
    private static let longestAnswer = 64 << 10
    private static let longestLesson = 16 << 20

    /// - Parameter authorities: a PEM file with certificate authorities to trust beside the system's.
    public init(_ address: HostAddress, authorities: String? = nil) throws(BadAuthorities) {
        self.address = address
        var tls = TLSConfiguration.makeClientConfiguration()
        if let authorities {
            do {
                guard try !NIOSSLCertificate.fromPEMFile(authorities).isEmpty else {
                    throw BadAuthorities(path: authorities)
                }
            } catch { throw BadAuthorities(path: authorities) }
            tls.additionalTrustRoots = [.file(authorities)]
        }
        var settings = HTTPClient.Configuration(tlsConfiguration: tls)
        settings.redirectConfiguration = .disallow
        settings.timeout = .init(connect: .seconds(5), read: Self.silence)
        // Whoever typed the wrong address is told so at once.
        settings.connectionPool.retryConnectionEstablishment = false
        settings.httpVersion = .http1Only
        settings.networkFrameworkWaitForConnectivity = false
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    }

    public func close() async { try? await http.shutdown() }

    /// Joins, or comes back.
    public func join(_ request: Wire.JoinRequest) async throws(JoinFault) -> Wire.Joined {
        let answer = try await ask("/class/join", method: .post, body: request, token: nil)
        // Whoever comes back has no code that could be wrong.
        if request.token != nil, answer.status == 403 || answer.status == 404 { throw .unknown }
        guard answer.status == 200 else { throw fault(answer) }
        guard let joined = decoded(Wire.Joined.self, answer.body) else { throw .notAClass(address.base) }
        guard joined.version == Wire.version else { throw .otherVersion }
        return joined
    }

    /// What the class's lesson is made of.
    public func lesson(token: String) async throws(JoinFault) -> Wire.LessonSources {
        try await lesson("/class/lesson", token: token)
    }

    /// What somebody who comes back has answered before; nothing where the host does not say it.
    public func answers(token: String) async throws(JoinFault) -> [ClassAnswer] {
        let answer = try await ask(
            "/class/answers", method: .get, body: Nothing?.none, token: token, limit: Self.longestLesson)
        guard answer.status == 200 else { return [] }
        return decoded(Wire.Answers.self, answer.body)?.answers ?? []
    }

    /// The lesson for its teacher, with code and address.
    public func teacherLesson(secret: String) async throws(JoinFault) -> Wire.LessonSources {
        try await lesson("/class/host/lesson", token: secret)
    }

    private func lesson(_ path: String, token: String) async throws(JoinFault) -> Wire.LessonSources {
        let answer = try await ask(path, method: .get, body: Nothing?.none, token: token, limit: Self.longestLesson)
        // Nobody is asked for a code here.
        if answer.status == 403 { throw .unknown }
        guard answer.status == 200 else { throw fault(answer) }
        guard let sources = decoded(Wire.LessonSources.self, answer.body) else { throw .noLesson }
        guard sources.version == Wire.version else { throw .otherVersion }
        return sources
    }

    /// What was posted, and what the host said.
    struct Answer: Sendable {
        var status: UInt
        var body: ByteBuffer
    }

    struct Nothing: Codable, Sendable {}

    /// - Parameter token: a seat's, or the host's own secret.
    func ask(
        _ path: String, method: HTTPMethod, body: (some Encodable & Sendable)?, token: String?,
        limit: Int = Self.longestAnswer, patience: Double = Self.patience
    ) async throws(JoinFault) -> Answer {
        do {
            let request = request(path, method: method, body: body, token: token)
            return try await within(seconds: patience) {
                let response = try await http.execute(request, deadline: .distantFuture)
                return Answer(status: response.status.code, body: try await response.body.collect(upTo: limit))
            }
        } catch { throw fault(error) }
    }

    func request(
        _ path: String, method: HTTPMethod, body: (some Encodable)?, token: String?
    ) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: address.base + path)
        request.method = method == .get ? .GET : .POST
        request.headers.add(name: "Accept", value: "application/json")
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: Wire.data(body)))
        }
        return request
    }

    enum HTTPMethod: Sendable {
        case get, post
    }

    func decoded<Value: Decodable>(_ type: Value.Type, _ body: ByteBuffer) -> Value? {
        Wire.value(type, from: Data(body.readableBytesView))
    }

    /// Gives up after so many seconds, however busily the host sends.
    private func within<Value: Sendable>(
        seconds: Double, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let value = first else { throw HTTPClientError.readTimeout }
            return value
        }
    }
}
