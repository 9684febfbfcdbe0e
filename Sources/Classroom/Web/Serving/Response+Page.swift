import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Nothing from elsewhere, no frame around it, one script that is known by its hash.
    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self' '\(WebScript.integrity)'", "connect-src 'self'",
        "img-src data:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    static func page(_ html: String, status: HTTPResponse.Status = .ok, cookie: String? = nil) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .contentSecurityPolicy: policy,
            // With less a browser says "null" where a form comes from.
            .referrerPolicy: "same-origin", .crossOriginResourcePolicy: "same-origin", .openerPolicy: "same-origin",
        ]
        if let cookie { headers[.setCookie] = cookie }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// A text that its address names, so that it can be kept.
    static func file(_ text: String, type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "\(type); charset=utf-8", .cacheControl: "max-age=86400"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// To the page that comes of a form.
    static func seeOther(_ address: String, cookie: String? = nil) -> Response {
        var headers: HTTPFields = [.location: address, .cacheControl: "no-store"]
        if let cookie { headers[.setCookie] = cookie }
        return Response(status: .seeOther, headers: headers)
    }
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = Self(unchecked: "Referrer-Policy")
    fileprivate static let openerPolicy = Self(unchecked: "Cross-Origin-Opener-Policy")

    private init(unchecked name: String) { self = HTTPField.Name(name) ?? .accept }
}
