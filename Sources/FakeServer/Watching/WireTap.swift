import Course
import NIOCore

/// Keeps what crosses the wire of one connection, in front of every handler that could make something else of it.
///
/// The guard behind it says where an answer ends, since the encoder's bytes alone do not.
final class WireTap: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private struct Question {
        let message: MessageBytes
        /// When its last byte came.
        let time: NIODeadline
    }

    private let watcher: any Watcher
    private let recorder: Recorder
    private var incoming = MessageSplitter()
    /// Whole requests that wait for their answers: no more than the decoder lets through.
    private var questions: [Question] = []
    private var answer = MessageBytes()
    /// Whether the answer's head is whole; its body follows.
    private var isInBody = false
    private var client: SocketAddress?

    init(watcher: any Watcher, recorder: Recorder) {
        self.watcher = watcher
        self.recorder = recorder
    }

    func handlerAdded(context: ChannelHandlerContext) {
        client = context.channel.remoteAddress
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        incoming.take(Array(unwrapInboundIn(data).readableBytesView)) { message in
            questions.append(Question(message: message, time: .now()))
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .byteBuffer(let bytes) = unwrapOutboundIn(data) { take(bytes.readableBytesView) }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        // A request that is not whole, or one whose answer is not: nobody will hear more of it.
        if !questions.isEmpty || !incoming.message.isEmpty { tell(.broken) }
        if watcher.isLooking { recorder.forget(client) }
        context.fireChannelInactive()
    }

    /// The encoder has written the last of an answer.
    func answerEnded() {
        tell(.whole)
    }

    /// The encoder writes a head with a call of its own, so the head ends where a call's bytes do or at an empty line.
    private func take(_ bytes: ByteBufferView) {
        guard !isInBody else { return answer.append(toBody: bytes) }
        let headEnd = bytes.firstRange(of: [13, 10, 13, 10])?.upperBound
        answer.append(toHead: bytes[..<(headEnd ?? bytes.endIndex)])
        guard let headEnd else { return }
        isInBody = true
        answer.append(toBody: bytes[headEnd...])
    }

    private func tell(_ ending: Journal.Ending) {
        let question =
            questions.isEmpty ? Question(message: incoming.takeMessage(), time: .now()) : questions.removeFirst()
        defer {
            answer = MessageBytes()
            isInBody = false
        }
        guard watcher.isLooking else { return }
        let served = Journal.Served(
            request: question.message, answer: answer, ending: ending, note: recorder.takeNote(from: client),
            milliseconds: Int((NIODeadline.now() - question.time).nanoseconds / 1_000_000)
        )
        watcher.enter(served)
    }
}
