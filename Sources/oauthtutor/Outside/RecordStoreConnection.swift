import AsyncHTTPClient
import Dispatch
import Messages
import Synchronization

/// The way to a learning record store, over HTTP.
struct RecordStoreConnection {
    let store: RecordStore

    /// No answer is waited for longer.
    private static let patience = 30

    /// Posts statements and waits for the answer, of which the status alone is looked at.
    func post(_ body: [UInt8]) throws(SendFault) -> Int {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex(Result<Int, SendFault>.failure(.unreachable(host: store.host, reason: say("no answer"))))
        Task {
            let result = await answer(to: body)
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        return try outcome.withLock { $0 }.get()
    }

    private func answer(to body: [UInt8]) async -> Result<Int, SendFault> {
        var request = HTTPClientRequest(url: store.statements)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "X-Experience-API-Version", value: "1.0.3")
        if let authorization = store.authorization { request.headers.add(name: "Authorization", value: authorization) }
        request.body = .bytes(body)
        // A redirection would carry the password to somebody else.
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout.connect = .seconds(10)
        let client = HTTPClient(configuration: configuration)
        let result: Result<Int, SendFault>
        do {
            let response = try await client.execute(request, timeout: .seconds(Int64(Self.patience)))
            result = .success(Int(response.status.code))
        } catch {
            result = .failure(.unreachable(host: store.host, reason: Self.reason(error)))
        }
        try? await client.shutdown()
        return result
    }

    /// What of the many words of the libraries a person can do something with.
    private static func reason(_ error: any Error) -> String {
        let text = "\(error)".lowercased()
        let known = [
            ("refused", say("nobody listens there")), ("timeout", say("it took too long")),
            ("deadline", say("it took too long")),
            ("certificate", say("its certificate is not trusted")), ("tls", say("it speaks no TLS")),
            ("ssl", say("it speaks no TLS")),
            ("resolve", say("there is no such host")), ("nxdomain", say("there is no such host")),
            ("name or service", say("there is no such host")), ("unknown(host", say("there is no such host")),
        ]
        return known.first { text.contains($0.0) }?.1 ?? say("the connection broke")
    }
}
