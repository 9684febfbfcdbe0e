import NIOCore

/// Collects bytes until they are a whole answer, are too many, or no more come.
final class ResponseCollector: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    static let limit = 1_048_576

    private let done: EventLoopPromise<RawResponse>
    private let toHead: Bool
    private var bytes: [UInt8] = []
    private var head: RawResponse?
    private var bodyStart = 0
    private var isDone = false

    /// - Parameters:
    ///   - done: fulfilled exactly once.
    ///   - toHead: whether a HEAD request is answered, whose answer has no body.
    init(done: EventLoopPromise<RawResponse>, toHead: Bool) {
        self.done = done
        self.toHead = toHead
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone else { return }
        bytes += unwrapInboundIn(data).readableBytesView
        if bytes.count > Self.limit { return fail(.tooLarge(limit: Self.limit)) }
        look(atEnd: false)
    }

    func channelInactive(context: ChannelHandlerContext) {
        look(atEnd: true)
        fail(bytes.isEmpty || head != nil ? .cutOff : .notHTTP)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        look(atEnd: true)
        fail(.cutOff)
        context.close(promise: nil)
    }

    /// Fails unless something was said before.
    func fail(_ fault: ExchangeFault) {
        guard !isDone else { return }
        isDone = true
        done.fail(fault)
    }

    private func look(atEnd: Bool) {
        guard !isDone, readHead() else { return }
        guard let head else { return }
        let body = bytes[bodyStart...]
        switch head.framing(toHead: toHead) {
        case .none: succeed([])
        case .length(let count) where body.count >= count: succeed(Array(body.prefix(count)))
        case .close where atEnd: succeed(Array(body))
        case .chunked where atEnd || body.suffix(5).elementsEqual("0\r\n\r\n".utf8):
            if let joined = RawResponse.joined(chunks: body) { succeed(joined) }
        case .length, .close, .chunked: break
        }
    }

    private func succeed(_ body: [UInt8]) {
        guard !isDone, var response = head else { return }
        isDone = true
        response.body = body
        done.succeed(response)
    }

    /// Whether the head is there; interim answers (100 Continue) are passed over.
    private func readHead() -> Bool {
        while head == nil {
            guard let end = emptyLine(from: bodyStart) else { return false }
            guard let read = RawResponse(head: bytes[bodyStart..<end.lowerBound]) else {
                fail(.notHTTP)
                return false
            }
            bodyStart = end.upperBound
            if read.status < 100 || read.status >= 200 { head = read }
        }
        return true
    }

    private func emptyLine(from start: Int) -> Range<Int>? {
        var index = start
        while index + 3 < bytes.count {
            if bytes[index] == 13, bytes[index + 1] == 10, bytes[index + 2] == 13, bytes[index + 3] == 10 {
                return index..<(index + 4)
            }
            index += 1
        }
        return nil
    }
}
