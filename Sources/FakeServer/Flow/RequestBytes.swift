import Course
import OAuth

/// A filled request, ready for the wire: what will be shown is exactly what is sent.
struct RequestBytes: Equatable, Sendable {
    let wire: Exchange.Wire
    let target: Target
    let isHead: Bool

    /// Only Host, Content-Length, Connection and the party's own cookies are added, each unless it is typed already.
    init(_ request: FilledRequest, to target: Target, cookies: String?) throws(ExchangeFault) {
        if request.method.contains(where: \.isNewline) { throw .lineBreak(in: .method) }
        var headers: [(name: String, value: String)] = [("Host", target.authority)]
        if request.headers.contains(where: { $0.name.lowercased() == "host" }) { headers = [] }
        for header in request.headers {
            guard !(header.name + header.value).contains(where: \.isNewline) else {
                throw .lineBreak(in: .header(header.name.filter { !$0.isNewline }))
            }
            headers.append((header.name, Self.encoded(header)))
        }
        func add(_ name: String, _ value: String) {
            if !headers.contains(where: { $0.name.lowercased() == name.lowercased() }) { headers.append((name, value)) }
        }
        if let cookies { add("Cookie", cookies) }
        if let body = request.body { add("Content-Length", String(body.utf8.count)) }
        add("Connection", "close")
        self.target = target
        isHead = request.method == "HEAD"
        wire = Exchange.Wire(
            startLine: "\(request.method) \(target.pathAndQuery) HTTP/1.1", headers: headers, body: request.body ?? ""
        )
    }

    var bytes: [UInt8] {
        let lines = [wire.startLine] + wire.headers.map { "\($0.name): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + wire.body).utf8)
    }

    /// `Basic id secret` is how a lesson writes it; RFC 6749 section 2.3.1 says how it travels.
    private static func encoded(_ header: RequestTemplate.Header) -> String {
        let words = header.value.split(separator: " ")
        guard header.name.lowercased() == "authorization", words.count == 3, words[0].lowercased() == "basic" else {
            return header.value
        }
        return BasicCredentials(id: String(words[1]), secret: String(words[2])).header
    }
}
