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
    private let recorder: Recorder?
    /// Keeps what crosses the wire; nil where nobody watches.
    private let tap: WireTap?
    private let connections: Connections
    private var countdown: Countdown?
    /// Whole requests whose answers are not written yet.
    private var unanswered = 0
    /// What came after them and is no request; nil where all could be read.
    private var stray: Stray?
    private var isRefused = false

    init(patience: TimeAmount, recorder: Recorder?, tap: WireTap?, connections: Connections) {
        self.patience = patience
        self.recorder = recorder
        self.tap = tap
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let (channel, recorder) = (context.channel, recorder)
        countdown = Countdown(on: context.eventLoop) {
            recorder?.note(Note(reason: Stray.tooSlow.sentence), from: channel.remoteAddress)
            channel.close(promise: nil)
        }
        guard connections.add(channel) else {
            // In a moment, since the pipeline is still being built.
            return context.eventLoop.execute { channel.close(promise: nil) }
        }
        // It cannot fail but where the connection is closed, and then there is nothing to keep.
        if let tap { try? context.pipeline.syncOperations.addHandler(tap, position: .first) }
        if context.channel.isActive { countdown?.start(patience) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        connections.remove(context.channel)
        countdown?.stop()
        countdown = nil
    }

    /// A connection that was taken while its listener stopped must not become active: nobody may be there any more to
    /// hand it to, and NIO ends the program if an active one is dropped.
    func channelActive(context: ChannelHandlerContext) {
        guard !connections.isStopped else { return context.close(promise: nil) }
        countdown?.start(patience)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        countdown?.stop()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard stray == nil else { return }
        if case .end = unwrapInboundIn(data) {
            unanswered += 1
            countdown?.pause()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        countdown?.start(patience)
        context.write(data, promise: promise)
        tap?.answerEnded()
        unanswered -= 1
        if let stray, unanswered == 0 { refuse(stray, context: context) }
    }

    /// The decoder could not make a request of what came. Its answer has to wait for those of the requests before it,
    /// or it would be taken for one of theirs (RFC 9112 section 9.3.2).
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard stray == nil else { return }
        let stray: Stray =
            if case .headerOverflow = error as? HTTPParserError {
                .headTooLarge(limit: Listener.headLimit)
            } else {
                .notHTTP
            }
        self.stray = stray
        if unanswered == 0 { refuse(stray, context: context) }
    }

    /// The responder has no whole request and so has said nothing yet: the answer is written here, and what else comes,
    /// from either side, is thrown away.
    private func refuse(_ stray: Stray, context: ChannelHandlerContext) {
        isRefused = true
        recorder?.note(Note(reason: stray.sentence), from: context.channel.remoteAddress)
        let head = HTTPResponse(status: stray.status, headerFields: [.connection: "close", .contentLength: "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        tap?.answerEnded()
        context.close(mode: .output, promise: nil)
        countdown?.stop()
        let channel = context.channel
        context.eventLoop.scheduleTask(in: Self.lingering) { channel.close(promise: nil) }
    }
}
