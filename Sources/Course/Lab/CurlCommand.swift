/// A request as a `curl` command for a POSIX shell.
public enum CurlCommand {
    /// Headers that curl writes by itself, from the address and the body.
    private static let own: Set<String> = ["host", "content-length", "connection"]

    /// A request that was sent, as it crossed the wire.
    ///
    /// - Parameter url: the absolute address.
    public static func text(of request: Exchange.Wire, to url: String) -> String {
        let filled = FilledRequest(
            method: String(request.startLine.prefix { $0 != " " }), target: url,
            headers: request.headers.map { .init(name: $0.name, value: $0.value) },
            body: request.body.isEmpty ? nil : request.body)
        return text(of: filled, origin: nil)
    }

    /// A request that may still have variables, `{{code}}`: each becomes a variable of the shell, `CODE`, without
    /// whose value the shell says where it is to come from and sends nothing.
    ///
    /// - Parameters:
    ///   - keepsCookies: it sends and keeps cookies as a browser does, in a file beside.
    ///   - origin: where a variable's value is to come from, for the shell's message; nil where nothing is one.
    static func text(of request: FilledRequest, keepsCookies: Bool = false, origin: ((String) -> String)?) -> String {
        let body = request.body.flatMap { $0.isEmpty ? nil : $0 }
        var words = ["curl", "-i"]
        switch (request.method, body != nil) {
        case ("GET", false), ("POST", true): break
        case ("HEAD", false): words = ["curl", "-I"]
        default: words += ["-X", quoted(request.method, origin)]
        }
        // Otherwise curl reads brackets and braces in an address as lists of addresses.
        if hasLists(request.target, origin) { words.insert("-g", at: 1) }
        words.append(quoted(request.target, origin))
        var lines = [words.joined(separator: " ")]
        for header in request.headers where !own.contains(header.name.lowercased()) {
            lines.append(option(for: header, origin))
        }
        if keepsCookies { lines.append("-b cookies.txt -c cookies.txt") }
        // Without the header curl would call any body a form.
        if body != nil, !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            lines.append("-H 'Content-Type:'")
        }
        if let body { lines.append("--data-raw " + quoted(body, origin)) }
        return lines.joined(separator: " \\\n  ")
    }

    private static func hasLists(_ target: String, _ origin: ((String) -> String)?) -> Bool {
        (origin == nil ? [.typed(target)] : TemplatePiece.pieces(of: target)).contains { piece in
            if case .typed(let text) = piece { text.contains { "[]{}".contains($0) } } else { false }
        }
    }

    private static func option(for header: RequestTemplate.Header, _ origin: ((String) -> String)?) -> String {
        let words = header.value.split(separator: " ")
        // As a lesson writes it; curl encodes it as RFC 7617 says.
        if header.name.lowercased() == "authorization", words.count == 3, words[0].lowercased() == "basic" {
            return "-u " + quoted("\(words[1]):\(words[2])", origin)
        }
        // A name, a colon and nothing else would take a header of curl's own away.
        return "-H " + quoted(header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)", origin)
    }

    private static func quoted(_ text: String, _ origin: ((String) -> String)?) -> String {
        guard let origin else { return quoted(text) }
        let words = TemplatePiece.pieces(of: text).map { piece in
            switch piece {
            case .typed(let text): quoted(text)
            case .variable(let name): #""${\#(ShellVariable.name(name)):?\#(origin(name))}""#
            }
        }
        return words.isEmpty ? "''" : words.joined()
    }

    /// Single quotes take everything literally but themselves.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-._~/:".utf8.contains(byte)
        }
        if isPlain, !text.isEmpty { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}

/// What a lesson's variable is called in a shell.
enum ShellVariable {
    /// `access_token` is `ACCESS_TOKEN`; a digit, which may not come first there, gets a line before it.
    static func name(_ name: String) -> String {
        let name = name.uppercased()
        return name.first?.isNumber == true ? "_\(name)" : name
    }
}
