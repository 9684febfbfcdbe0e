import NIOCore
import NIOPosix

@testable import FakeServer

/// A connection that stays until the server closes it.
struct LongConnection: Sendable {
    private let channel: any Channel
    private let everything: EventLoopFuture<[UInt8]>

    init(to port: Int) async throws {
        let collector = Collector()
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let promise = loop.makePromise(of: [UInt8].self)
        channel = try await ClientBootstrap(group: loop)
            .channelInitializer { channel in
                channel.closeFuture.whenComplete { _ in promise.succeed(collector.bytes) }
                return channel.pipeline.addHandler(collector)
            }
            .connect(host: "127.0.0.1", port: port).get()
        everything = promise.futureResult
    }

    func send(_ text: String) {
        channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
    }

    func close() {
        channel.close(promise: nil)
    }

    /// All that came, once the server has closed it.
    var answers: String {
        get async throws { String(decoding: try await everything.get(), as: UTF8.self) }
    }

    /// Touched by its event loop alone.
    private final class Collector: ChannelInboundHandler, @unchecked Sendable {
        typealias InboundIn = ByteBuffer
        private(set) var bytes: [UInt8] = []

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            bytes += unwrapInboundIn(data).readableBytesView
        }
    }
}
