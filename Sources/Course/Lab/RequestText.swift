/// A request as a person reads and writes it: method and address, one parameter a line, headers, a blank line, the body.
///
/// It is the grammar of a lesson's `http` fence without its comments: what is written goes out as it stands.
public enum RequestText {
    /// Characters; far more than any request of a flow needs.
    public static let longest = 16_384

    /// Lays a request out for editing: query and form parameters each on a line of their own.
    public static func text(of request: RequestTemplate) -> String {
        let sides = request.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var lines = ["\(request.method) \(sides[0])"]
        if sides.count == 2 {
            lines += parameters(sides[1]).enumerated().map { "  \($0.offset == 0 ? "?" : "&")\($0.element)" }
        }
        lines += request.headers.map { "\($0.name): \($0.value)" }
        if let body = request.body {
            lines.append("")
            lines +=
                isForm(body)
                ? formLines(body) : body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.joined(separator: "\n")
    }

    /// Reads what a person made of it.
    ///
    /// - Throws: where not even a request line can be found; everything else is sent as it is.
    public static func read(_ text: String) throws(RequestTextFault) -> RequestTemplate {
        guard text.count <= longest else { throw .tooLong(limit: longest) }
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        while let line = lines.first, line.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        guard let first = lines.popFirst() else { throw .empty }
        var words = first.split(whereSeparator: \.isWhitespace)
        if words.count == 3, words[2].hasPrefix("HTTP/") { words.removeLast() }
        guard words.count == 2 else { throw .requestLine(String(first)) }
        var request = RequestTemplate(method: String(words[0]), target: String(words[1]))
        while let line = lines.first?.trimmedStart, line.first == "?" || line.first == "&" {
            request.target += line.trimmedEnd
            lines.removeFirst()
        }
        while let line = lines.popFirst(), !line.allSatisfy(\.isWhitespace) {
            let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw .header(String(line)) }
            request.headers.append(
                RequestTemplate.Header(
                    name: String(sides[0].trimmedStart.trimmedEnd), value: String(sides[1].trimmedStart.trimmedEnd)))
        }
        while let line = lines.last, line.allSatisfy(\.isWhitespace) { lines.removeLast() }
        if !lines.isEmpty { request.body = body(lines) }
        return request
    }

    /// Lines that begin with `&` continue the one before them.
    private static func body(_ lines: ArraySlice<Substring>) -> String {
        var joined: [String] = []
        for line in lines {
            if line.trimmedStart.first == "&", let last = joined.indices.last {
                joined[last] = String(joined[last][...].trimmedEnd) + line.trimmedStart
            } else {
                joined.append(String(line))
            }
        }
        return joined.joined(separator: "\n")
    }

    private static func parameters(_ text: Substring) -> [Substring] {
        text.split(separator: "&", omittingEmptySubsequences: false)
    }

    private static func formLines(_ body: String) -> [String] {
        parameters(body[...]).enumerated().map { ($0.offset == 0 ? "" : "&") + $0.element }
    }

    static func isForm(_ body: String) -> Bool {
        !body.contains("\n") && body.contains("=") && !(body.first.map { "{[\"".contains($0) } ?? true)
            || TemplatePiece.pieces(of: body).first.map { if case .variable = $0 { true } else { false } } ?? false
    }
}

/// Why what was typed is no request that can be sent.
public enum RequestTextFault: Error, Equatable, Sendable {
    case empty
    case tooLong(limit: Int)
    /// The first line is not a method and an address.
    case requestLine(String)
    /// A line above the blank line has no colon.
    case header(String)
}

extension Substring {
    var trimmedStart: Substring { drop(while: \.isWhitespace) }

    var trimmedEnd: Substring {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
