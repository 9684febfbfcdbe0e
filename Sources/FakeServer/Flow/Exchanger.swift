import NIOCore
import NIOPosix

/// Sends bytes over a connection of its own and records what comes back.
///
/// A plain connection rather than an HTTP client, which would correct what a learner breaks on purpose.
struct Exchanger: Sendable {
    /// What came back, and the address that it was sent from, by which the server's notes are found.
    struct Answer: Sendable {
        let result: Result<RawResponse, ExchangeFault>
        let sender: SocketAddress?
    }

    /// Seconds for a whole exchange: generous, since a busy machine is no reason to tell a learner of a fault.
    static let patience = 60

    private let group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton

    func send(_ bytes: [UInt8], to port: Int, isHead: Bool) async -> Answer {
        let loop = group.next()
        let done = loop.makePromise(of: RawResponse.self)
        let bootstrap = ClientBootstrap(group: loop)
            .connectTimeout(.seconds(5))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let collector = ResponseCollector(done: done, toHead: isHead)
                    let deadline = channel.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Int64(Self.patience))) {
                        collector.fail(.tooSlow(seconds: Self.patience))
                    }
                    channel.closeFuture.whenComplete { _ in deadline.cancel() }
                    try channel.pipeline.syncOperations.addHandler(collector)
                }
            }
        let channel: any Channel
        do {
            channel = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
        } catch {
            done.fail(ExchangeFault.cutOff)
            return Answer(result: .failure(.refused("\(error)")), sender: nil)
        }
        let sender = channel.localAddress
        channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
        let result: Result<RawResponse, ExchangeFault>
        do {
            result = .success(try await done.futureResult.get())
        } catch {
            result = .failure(error as? ExchangeFault ?? .refused("\(error)"))
        }
        channel.close(promise: nil)
        return Answer(result: result, sender: sender)
    }
}
