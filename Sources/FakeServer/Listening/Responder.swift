import Course
import Hummingbird
import NIOCore
import OAuth

/// Knows the connection.
struct ServerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}

/// What every request meets, whichever route it takes: is it for this server, is there such a route, is it small
/// enough; and at the end, what becomes of an error, and whether the answer has to be broken.
struct Responder: HTTPResponder {
    /// RFC 6749 requests have a few hundred bytes.
    static let bodyLimit = 64 * 1024
    /// So much is read and thrown away, so that the sender gets to read its 413.
    private static let drainLimit = 16 * 1024 * 1024

    private let routes: [String: [Route]]
    private let pages: Pages
    private let recorder: Recorder?
    private let faults: ArmedFaults?
    private let names: @Sendable () -> ServerNames

    /// - Parameters:
    ///   - recorder: takes the notes; nil where nobody reads them.
    ///   - faults: what may be armed; nil where nothing ever is.
    init(
        routes: [Route], pages: Pages, recorder: Recorder?, faults: ArmedFaults? = nil,
        names: @escaping @Sendable () -> ServerNames
    ) {
        self.routes = Dictionary(grouping: routes, by: \.path)
        self.pages = pages
        self.recorder = recorder
        self.faults = faults
        self.names = names
    }

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        let body = try await Self.collect(request.body)
        let reply = try await reply(to: request.head, body: body, on: context.channel)
        recorder?.note(reply.note, from: context.channel.remoteAddress)
        return request.method == .head ? reply.response.createHeadResponse() : reply.response
    }

    private func reply(to head: HTTPRequest, body: [UInt8]?, on channel: any Channel) async throws -> Reply {
        guard let body else { return Reply(.bodyTooLarge(limit: Self.bodyLimit)) }
        let names = names()
        guard names.include(head.authority) else {
            return Reply(.hostForeign(sent: head.authority, own: names.own))
        }
        let request = IncomingRequest(head, body: body)
        guard let known = routes[request.path] else {
            return Reply(pages.notFound(), reason: Stray.addressUnknown(request.path).sentence)
        }
        if let preflight = CrossOrigin.preflight(request, of: known) { return Reply(preflight) }
        let method = request.method == .head ? .get : request.method
        guard let route = known.first(where: { $0.method == method }) else {
            return Reply(.methodUnknown(method.rawValue, allowed: known.map(\.method.rawValue)))
        }
        var reply = try await reply(of: route, to: request, on: channel)
        if route.crossOrigin, request.headers.contains(.origin) { CrossOrigin.open(&reply.response) }
        return reply
    }

    private func reply(of route: Route, to request: IncomingRequest, on channel: any Channel) async throws -> Reply {
        guard let faults, route.takesFaults else { return await reply(of: route, to: request) }
        if let fault = faults.take(where: { $0 == .unavailable }) {
            return Reply(.unavailable, note: Note(fault: fault))
        }
        var reply = await reply(of: route, to: request)
        // One fault for an answer, so that what an app makes of it has one cause.
        guard reply.note.fault == nil else { return reply }
        let canBreak = reply.response.hasBody && request.method != .head
        reply.note.fault = faults.take { fault in
            switch fault {
            case .slow: true
            case .cut: canBreak
            case .malformed: canBreak && reply.response.isJSON
            default: false
            }
        }
        switch reply.note.fault {
        case .slow: await Self.wait(faults.slowness, for: channel)
        case .cut: reply.response = try await reply.response.cutInTheMiddle()
        case .malformed: reply.response = try await reply.response.brokenOff()
        default: break
        }
        return reply
    }

    private func reply(of route: Route, to request: IncomingRequest) async -> Reply {
        do {
            return try await route.answer(request)
        } catch {
            return Reply(error.response(as: route.errors, on: pages), reason: error.reason)
        }
    }

    /// Lets time pass, or less if nobody waits for the answer any more. It holds no thread.
    private static func wait(_ time: TimeAmount, for channel: any Channel) async {
        let timer = channel.eventLoop.scheduleTask(in: time) {}
        channel.closeFuture.whenComplete { _ in timer.cancel() }
        _ = try? await timer.futureResult.get()
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
