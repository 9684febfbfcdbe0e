import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page for a person, with the headers that keep it from being framed, cached or sent elsewhere.
    ///
    /// - Parameter formTargets: origins to which the page's forms may lead. Chromium applies `form-action` to the
    ///   redirect that follows as well, so the app's origin has to be among them.
    static func page(
        _ html: String, status: HTTPResponse.Status = .ok, formTargets: [String] = [], headers: HTTPFields = [:]
    ) -> Response {
        let forms = (["'self'"] + formTargets).joined(separator: " ")
        var fields = headers
        fields[.contentType] = "text/html; charset=utf-8"
        // RFC 9700 section 4.16 and RFC 6749 section 10.13: no framing.
        fields[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action \(forms); "
            + "frame-ancestors 'none'"
        fields[.xFrameOptions] = "DENY"
        fields[.cacheControl] = "no-store"
        fields[.referrerPolicy] = "no-referrer"
        fields[.xContentTypeOptions] = "nosniff"
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    static func json(_ json: JSON, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        var fields = headers
        fields[.contentType] = "application/json"
        fields[.xContentTypeOptions] = "nosniff"
        return Response(
            status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: json.text + "\n"))
        )
    }

    /// RFC 9700 section 4.12: 303, so that the browser does not send the form's password on to the next address.
    static func seeOther(_ location: String, cookie: String? = nil) -> Response {
        var fields: HTTPFields = [.location: location, .cacheControl: "no-store", .referrerPolicy: "no-referrer"]
        if let cookie { fields[.setCookie] = cookie }
        return Response(status: .seeOther, headers: fields)
    }

    /// A few words for whoever strayed here.
    static func plain(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) -> Response {
        var fields = headers
        fields[.contentType] = "text/plain; charset=utf-8"
        let text = "\(status.code) \(status.reasonPhrase)\n"
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

extension HTTPFields {
    /// RFC 6749 section 5.1: both, on any answer with tokens or other secrets.
    static let noStore: HTTPFields = [.cacheControl: "no-store", .pragma: "no-cache"]
}

// These constants are header names beyond doubt.
// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    static let pragma = HTTPField.Name("Pragma")!
    static let xFrameOptions = HTTPField.Name("X-Frame-Options")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let apiKey = HTTPField.Name("X-API-Key")!
}
