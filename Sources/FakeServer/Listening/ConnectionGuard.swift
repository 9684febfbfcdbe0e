import Hummingbird
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Guards one connection: a head too large or malformed gets its answer, and whoever is slow to send is cut off.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long a refused sender may go on before the connection ends, so that it gets to read the answer.
    private static let lingering = TimeAmount.seconds(1)

    /// A whole request has to arrive in this time.
    private let patience: TimeAmount
    private let recorder: Recorder
    private let connections: Connections
    private var deadline: Scheduled<Void>?
    private var isRefused = false

    init(patience: TimeAmount, recorder: Recorder, connections: Connections) {
        self.patience = patience
        self.recorder = recorder
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        guard connections.add(channel) else {
            // In a moment, since the pipeline is still being built.
            return context.eventLoop.execute { channel.close(promise: nil) }
        }
        if context.channel.isActive { startWaiting(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        connections.remove(context.channel)
        deadline?.cancel()
    }

    /// A connection that was taken while its listener stopped must not become active: nobody may be there any more to
    /// hand it to, and NIO ends the program if an active one is dropped.
    func channelActive(context: ChannelHandlerContext) {
        guard !connections.isStopped else { return context.close(promise: nil) }
        startWaiting(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        if case .end = unwrapInboundIn(data) { deadline?.cancel() }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        if case .end = unwrapOutboundIn(data) { startWaiting(context) }
        context.write(data, promise: promise)
    }

    /// The decoder could not make a request of what came. The responder has no whole request and so has said nothing
    /// yet: the answer is written here, and what else comes, from either side, is thrown away.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isRefused else { return }
        isRefused = true
        let stray: Stray =
            if case .headerOverflow = error as? HTTPParserError {
                .headTooLarge(limit: Listener.headLimit)
            } else {
                .notHTTP
            }
        if let port = context.channel.remoteAddress?.port { recorder.note(stray.sentence, from: port) }
        let head = HTTPResponse(status: stray.status, headerFields: [.connection: "close", .contentLength: "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
        close(context, in: Self.lingering)
    }

    private func startWaiting(_ context: ChannelHandlerContext) {
        if !isRefused { close(context, in: patience) }
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
