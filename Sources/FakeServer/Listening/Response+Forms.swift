import HTTPTypes
import Hummingbird
import NIOCore
import OAuth

extension Response {
    /// A page for a person, with the headers that keep it from being framed, cached or sent elsewhere.
    ///
    /// - Parameter formTargets: origins beside its own to which the page's forms may lead; nil where it has no form.
    ///   Chromium applies `form-action` to the redirect that follows as well, so the app's origin has to be among them.
    /// - Parameter script: the one script that may run, letter by letter; nil for none.
    static func page(
        _ html: String, status: HTTPResponse.Status = .ok, formTargets: [String]? = nil, script: String? = nil,
        headers: HTTPFields = [:]
    ) -> Response {
        let forms = formTargets.map { (["'self'"] + $0.map(source)).joined(separator: " ") } ?? "'none'"
        // CSP level 3 section 6.7.2.2: the script's own SHA-256, padded, and nothing else.
        let scripts = script.map { " script-src 'sha256-\(CodeChallenge.s256(of: $0))=';" } ?? ""
        var fields = headers
        fields[.contentType] = "text/html; charset=utf-8"
        // RFC 9700 section 4.16 and RFC 6749 section 10.13: no framing.
        fields[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self';\(scripts) img-src data:; base-uri 'none'; form-action \(forms); "
            + "frame-ancestors 'none'"
        fields[.xFrameOptions] = "DENY"
        fields[.cacheControl] = "no-store"
        fields[.referrerPolicy] = "no-referrer"
        fields[.xContentTypeOptions] = "nosniff"
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// An origin as a Content-Security-Policy can name it.
    ///
    /// CSP Level 3 section 2.3.1: a host has letters, digits and hyphens, so `[::1]` cannot be said, and a browser
    /// would ignore it and block the way back. The scheme alone has to do there.
    private static func source(_ origin: String) -> String {
        guard let scheme = origin.firstRange(of: "://") else { return origin }
        let isName = origin[scheme.upperBound...].allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-.:".contains($0))
        }
        return isName ? origin : origin[..<scheme.lowerBound] + ":"
    }

    /// - Parameter headers: those that say what the body is among them.
    static func json(_ json: JSON, status: HTTPResponse.Status = .ok, headers: HTTPFields = .json) -> Response {
        Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: json.text + "\n")))
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
    /// Of a body that is JSON, and that no browser may take for anything else.
    static let json: HTTPFields = [.contentType: "application/json", .xContentTypeOptions: "nosniff"]
    static let noStoreJSON = noStore.merging(json)

    func merging(_ other: HTTPFields) -> HTTPFields {
        var merged = self
        merged.append(contentsOf: other)
        return merged
    }
}

// These constants are header names beyond doubt.
// swift-format-ignore: NeverForceUnwrap
extension HTTPField.Name {
    static let pragma = HTTPField.Name("Pragma")!
    static let xFrameOptions = HTTPField.Name("X-Frame-Options")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let dpop = HTTPField.Name("DPoP")!
    static let dpopNonce = HTTPField.Name("DPoP-Nonce")!
    static let apiKey = HTTPField.Name("X-API-Key")!
}
