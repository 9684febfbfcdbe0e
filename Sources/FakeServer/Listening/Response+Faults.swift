import Hummingbird
import NIOCore

/// Answers that are broken on purpose.
extension Response {
    /// RFC 9110 section 15.6.4: come back later.
    static let unavailable = Response.plain(.serviceUnavailable, headers: [.retryAfter: "5"])

    /// Whether there is a middle to break it in.
    var hasBody: Bool { (body.contentLength ?? 0) > 1 }

    var isJSON: Bool { headers[.contentType] == "application/json" }

    /// The same answer, whose connection ends half-way through the body that its head promises.
    func cutInTheMiddle() async throws -> Response {
        let whole = try await bytes()
        let half = whole.getSlice(at: whole.readerIndex, length: whole.readableBytes / 2) ?? ByteBuffer()
        let body = ResponseBody(contentLength: whole.readableBytes) { writer in
            try await writer.write(half)
            throw CutOnPurpose()
        }
        return Response(status: status, headers: headers, body: body)
    }

    /// The same answer with half of its body, as if that were all.
    func brokenOff() async throws -> Response {
        let whole = try await bytes()
        let half = whole.getSlice(at: whole.readerIndex, length: whole.readableBytes / 2) ?? ByteBuffer()
        var fields = headers
        fields[.contentLength] = nil
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: half))
    }

    private func bytes() async throws -> ByteBuffer {
        let collector = BodyCollector()
        try await body.write(collector)
        return collector.bytes
    }
}

/// What a body closure throws so that the server closes the connection.
private struct CutOnPurpose: Error {}

private final class BodyCollector: ResponseBodyWriter {
    private(set) var bytes = ByteBuffer()

    func write(_ buffer: ByteBuffer) {
        bytes.writeImmutableBuffer(buffer)
    }

    func finish(_ trailingHeaders: HTTPFields?) {}
}
