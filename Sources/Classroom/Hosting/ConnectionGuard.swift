import Foundation
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Guards one connection: what comes on it is bounded in size and in time, and an event stream ends with its reader.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long things may take.
    struct Patience: Sendable {
        /// The first request's head after the connection stands, and each request from its head to its end.
        var request = TimeAmount.seconds(10)
        /// An answer, until its reader has taken it; an event stream has no end.
        var answer = TimeAmount.seconds(60)
        /// From one request to the next.
        var idle = TimeAmount.seconds(75)
    }

    /// A body's bytes: beyond this nobody waits for the end of what is refused anyway.
    static let mostBytes = 64 * 1024

    private let patience: Patience
    private let connections: Connections
    private var place = ""
    private var timer: Scheduled<Void>?
    private var bytes = 0
    /// Requests that have begun and whose answers are not written yet.
    private var unanswered = 0
    private var isStreaming = false
    private var isRefused = false

    init(patience: Patience, connections: Connections) {
        self.patience = patience
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        connections.remove(context.channel, from: place)
    }

    /// A connection that was taken while its host stopped must not become active: nobody may be there any more to hand
    /// it to, and NIO ends the program if an active one is dropped.
    func channelActive(context: ChannelHandlerContext) {
        guard !connections.isStopped else { return context.close(promise: nil) }
        begin(context)
        context.fireChannelActive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        place = Guesses.place(of: context.channel.remoteAddress?.ipAddress ?? "")
        let channel = context.channel
        guard connections.add(channel, from: place) else {
            // In a moment, since the pipeline is still being built.
            return context.eventLoop.execute { channel.close(promise: nil) }
        }
        // A system that does not know an option does without.
        for (option, value) in Self.options { _ = channel.setOption(option, value: value) }
        wait(patience.request, context)
    }

    /// A slow reader holds no more of the system's memory than this; and what was not acknowledged after half a minute is
    /// lost, and the learner with it.
    private static let options: [(ChannelOptions.Types.SocketOption, SocketOptionValue)] = [
        (.init(level: .socket, name: .so_sndbuf), 128 * 1024),
        (.init(level: .tcp, name: .init(rawValue: TCP_USER_TIMEOUT)), 30_000),
    ]

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head:
            bytes = 0
            unanswered += 1
            wait(patience.request, context)
        case .body(let part):
            bytes += part.readableBytes
            guard bytes <= Self.mostBytes else { return context.close(promise: nil) }
        case .end: if !isStreaming { wait(patience.answer, context) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let head):
            isStreaming = head.headerFields[.contentType] == "text/event-stream"
            if isStreaming { timer?.cancel() }
        case .body: break
        case .end:
            unanswered -= 1
            isStreaming = false
            wait(patience.idle, context)
        }
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Whoever has ended its half hears no events any more.
        if case .inputClosed = event as? ChannelEvent, isStreaming { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    /// The decoder could not make a request of what came.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isRefused else { return }
        isRefused = true
        // Its answer would be taken for that of an earlier request.
        guard unanswered == 0 else { return context.close(promise: nil) }
        let isTooLarge = if case .headerOverflow = error as? HTTPParserError { true } else { false }
        let head = HTTPResponse(
            status: isTooLarge ? .requestHeaderFieldsTooLarge : .badRequest,
            headerFields: [.connection: "close", .contentLength: "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
        // In a moment, so that the answer can be read.
        wait(.seconds(1), context)
    }

    private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        timer?.cancel()
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
