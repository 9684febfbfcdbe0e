import Hummingbird
import NIOCore
import OAuth

/// Knows the port that the client speaks from, which tells requests apart.
struct ServerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let clientPort: Int

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        clientPort = source.channel.remoteAddress?.port ?? 0
    }
}

/// What every request meets, whichever route it takes: is it for this server, is there such a route, is it small
/// enough; and at the end, what becomes of an error.
struct Responder: HTTPResponder {
    /// RFC 6749 requests have a few hundred bytes.
    static let bodyLimit = 64 * 1024
    /// So much is read and thrown away, so that the sender gets to read its 413.
    private static let drainLimit = 16 * 1024 * 1024

    let routes: [Route]
    let pages: Pages
    let recorder: Recorder
    /// Host and port, as the Host header must have them.
    let authority: @Sendable () -> String

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        let body = try await Self.collect(request.body)
        let reply = reply(to: request.head, body: body)
        recorder.note(reply.reason, from: context.clientPort)
        return request.method == .head ? reply.response.createHeadResponse() : reply.response
    }

    private func reply(to head: HTTPRequest, body: [UInt8]?) -> Reply {
        guard let body else { return Reply(.bodyTooLarge(limit: Self.bodyLimit)) }
        // A page elsewhere may have its own name resolve to 127.0.0.1: only this name is ours.
        guard head.authority == authority() else {
            return Reply(.hostForeign(sent: head.authority, own: authority()))
        }
        let request = IncomingRequest(head, body: body)
        let known = routes.filter { $0.path == request.path }
        guard !known.isEmpty else {
            return Reply(pages.notFound(), reason: Stray.addressUnknown(request.path).sentence)
        }
        let method = request.method == .head ? .get : request.method
        guard let route = known.first(where: { $0.method == method }) else {
            return Reply(.methodUnknown(method.rawValue, allowed: known.map(\.method.rawValue)))
        }
        return reply(of: route, to: request)
    }

    private func reply(of route: Route, to request: IncomingRequest) -> Reply {
        do {
            return try route.answer(request)
        } catch {
            return Reply(error.response(as: route.errors, on: pages), reason: error.reason)
        }
    }

    /// The whole body; nil where it is too large.
    private static func collect(_ body: RequestBody) async throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var count = 0
        for try await part in body {
            count += part.readableBytes
            if count > drainLimit { return nil }
            if count <= bodyLimit { bytes += part.readableBytesView }
        }
        return count > bodyLimit ? nil : bytes
    }
}
