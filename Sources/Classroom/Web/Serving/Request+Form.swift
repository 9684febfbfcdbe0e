import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// An open answer of 4,000 letters is longer on the way than in the end.
    private static let longestForm = 56 * 1024

    /// The token that the browser keeps.
    var seat: String? { cookies["seat"]?.value }

    /// The form in the body, where a page of this host has sent it.
    func form() async throws -> FormFields {
        guard comesFromHere else { throw WebFault.foreign }
        let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased()
        guard type == "application/x-www-form-urlencoded" else { throw WebFault.malformed }
        let bytes: ByteBuffer
        do {
            bytes = try await body.collect(upTo: Self.longestForm)
        } catch is NIOTooManyBytesError {
            throw WebFault.tooLarge
        }
        guard let fields = FormFields(encoded: String(buffer: bytes)) else { throw WebFault.malformed }
        return fields
    }

    /// What the browser says of where the form comes from (Fetch Metadata; RFC 6454 section 7). Older browsers say neither,
    /// and then the form's own key decides.
    private var comesFromHere: Bool {
        if let site = Self.site.flatMap({ headers[$0] }), site != "same-origin" { return false }
        guard let origin = headers[.origin] else { return true }
        guard let scheme = origin.range(of: "://") else { return false }
        return origin[scheme.upperBound...].lowercased() == head.authority?.lowercased()
    }

    private static let site = HTTPField.Name("Sec-Fetch-Site")

    var wantsPage: Bool { headers[.accept]?.contains("text/html") ?? false }
}
