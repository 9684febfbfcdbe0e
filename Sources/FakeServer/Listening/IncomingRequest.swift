import Hummingbird
import OAuth

/// A request as the handlers see it: whole, bounded, and still as it came.
struct IncomingRequest: Sendable {
    var method: HTTPRequest.Method
    var path: String
    /// What stands after the first `?`, undecoded.
    var rawQuery: Substring
    var headers: HTTPFields
    var body: [UInt8]

    init(_ head: HTTPRequest, body: [UInt8]) {
        let target = head.path ?? "/"
        let mark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
        method = head.method
        path = mark.map { String(target[..<$0]) } ?? target
        rawQuery = mark.map { target[target.utf8.index(after: $0)...] } ?? ""
        headers = head.headerFields
        self.body = body
    }

    func query() throws(OAuthError) -> FormParameters {
        try Self.parameters(rawQuery.utf8)
    }

    /// The body as a form.
    ///
    /// RFC 6749 section 4.1.3 and appendix B: `application/x-www-form-urlencoded`, UTF-8.
    func form() throws(OAuthError) -> FormParameters {
        guard mediaType == Self.formType else {
            throw OAuthError(.request(.bodyNotForm(contentType: headers[.contentType])))
        }
        return try Self.parameters(body)
    }

    /// The body's media type without parameters, in lower case.
    var mediaType: String? {
        guard let type = headers[.contentType] else { return nil }
        // Nearly everybody writes it just so.
        if type == Self.formType { return type }
        return type.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " && $0 != "\t" } }
    }

    private static let formType = "application/x-www-form-urlencoded"

    /// The value of a cookie; nil where there is none of this name.
    func cookie(_ name: String) -> String? {
        for pair in headers[values: .cookie].flatMap({ $0.split(separator: ";") }) {
            let sides = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            if sides.count == 2, sides[0] == name { return String(sides[1]) }
        }
        return nil
    }

    private static func parameters(_ bytes: some Collection<UInt8>) throws(OAuthError) -> FormParameters {
        do {
            return try FormParameters(encoded: bytes)
        } catch {
            throw OAuthError(.request(.parametersMalformed(error)))
        }
    }
}
