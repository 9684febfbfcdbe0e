import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The token in `Authorization: Bearer …` (RFC 6750 section 2.1); nil where there is none.
    var bearer: String? {
        guard let header = headers[.authorization], header.lowercased().hasPrefix("bearer ") else { return nil }
        return String(header.dropFirst(7).drop { $0 == " " })
    }

    private static let lastEvent = HTTPField.Name("Last-Event-ID")

    /// The number of the event that was heard last, where somebody comes back.
    var lastEvent: Int? { Self.lastEvent.flatMap { headers[$0] }.flatMap { Int($0) } }
}

extension Response {
    private static let eventHeaders: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]

    /// Everything that a listener is told, until it or the host goes.
    static func events(_ hearing: Hall.Hearing, in hall: Hall) -> Response {
        stream(hearing.listener, in: hall) { writer in
            for told in hearing.opening { try await writer.write(told.bytes) }
        }
    }

    /// A class's record, and then whatever happens to it.
    /// - Parameters:
    ///   - last: the number of the action that the reader knows already; 0 for none.
    ///   - number: that of the last one kept before the listener began to listen.
    static func record(_ hearing: Hall.Hearing, after last: Int, upTo number: Int, in hall: Hall) -> Response {
        stream(hearing.listener, in: hall) { writer in
            for kept in try await hall.keeping.record(last) where kept.number <= number {
                try await writer.write(Told(kept).bytes)
            }
            for told in hearing.opening { try await writer.write(told.bytes) }
        }
    }

    private static func stream(
        _ listener: Listener, in hall: Hall,
        opening: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        let body = ResponseBody { writer in
            do {
                try await writer.write(Told.retry)
                try await opening(&writer)
                for await told in listener.stream { try await writer.write(told.bytes) }
            } catch {
                await hall.leave(listener)
                throw error
            }
            await hall.leave(listener)
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: eventHeaders, body: body)
    }
}
