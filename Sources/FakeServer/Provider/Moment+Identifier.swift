import Foundation
import OAuth

extension Moment {
    /// A random identifier as UUIDs look (RFC 9562), for a body that wants one.
    func identifier() -> String {
        let digits = secret().utf8.prefix(32).map { String($0 & 0xF, radix: 16) }.joined()
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }
}

extension Instant {
    /// `2027-01-15 08:00:00Z`, UTC.
    var timestamp: String {
        Date(timeIntervalSince1970: Double(seconds)).ISO8601Format().replacing("T", with: " ")
    }
}
