import Foundation
import Hummingbird

extension Response {
    /// - Parameter value: as JSON.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
        json(ByteBuffer(bytes: Wire.data(value)), status: status)
    }

    static func json(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: bytes))
    }
}

extension ClassFault {
    var response: Response {
        var response = Response.json(Wire.Refusal(self), status: HTTPResponse.Status(code: statusCode))
        switch self {
        case .guessing(let wait): response.headers[.retryAfter] = String(wait)
        case .notKept, .tooMany: response.headers[.retryAfter] = "1"
        case .noToken, .notTeacher: response.headers[.wwwAuthenticate] = "Bearer"
        case .otherVersion: response.headers[.upgrade] = "oauthtutor-class/\(Wire.version)"
        default: break
        }
        return response
    }
}

/// Everything that goes out is for one reader and for now, and every error has a name and a sentence.
struct PlainSpeech<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let fault as ClassFault {
            response = fault.response
        } catch let error as any HTTPResponseError {
            response = ClassFault(error).response
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        response.headers[values: .xContentTypeOptions] = ["nosniff"]
        return response
    }
}

extension ClassFault {
    /// What the web server itself has found wrong.
    fileprivate init(_ error: any HTTPResponseError) {
        switch error.status {
        case .notFound, .methodNotAllowed: self = .noSuchPath
        case .contentTooLarge: self = .tooLarge
        default: self = .malformed
        }
    }
}
