extension Exchange {
    /// It could not be sent, or no answer came.
    var isFailure: Bool {
        if case .failure = outcome { true } else { false }
    }

    /// The request in a few words: "GET /authorize".
    var shortRequest: String {
        guard let line = request?.startLine else { return "" }
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count >= 2 else { return line }
        return "\(words[0]) \(words[1].prefix { $0 != "?" })"
    }

    /// The answer in a few words: "303 See Other", "400 invalid_grant".
    var shortAnswer: String {
        guard case .answer(let wire, let status) = outcome else { return "" }
        if let error { return "\(status) \(error)" }
        let words = wire.startLine.split(separator: " ", maxSplits: 2)
        return words.count == 3 ? "\(status) \(words[2])" : "\(status)"
    }

    /// The value that a parameter has in this request, as it crossed the wire: in its query, its form or JSON body,
    /// or a header of that name.
    func value(of name: String) -> String? {
        guard let request else { return nil }
        if let query = url.split(separator: "?", maxSplits: 1).dropFirst().first,
            let value = Self.pair(name, in: query)
        {
            return value
        }
        if let header = request.headers.first(where: { $0.name.lowercased() == name.lowercased() }) {
            return header.value
        }
        return Self.pair(name, in: request.body[...])
            ?? FlatJSON.members(of: request.body)?.first { $0.name == name }?.value
    }

    /// Everything of it to be copied: the whole URL, then both messages as they crossed the wire.
    var copyText: String {
        func text(_ wire: Wire) -> String {
            ([wire.startLine] + wire.headers.map { "\($0.name): \($0.value)" }
                + (wire.body.isEmpty ? [] : ["", wire.body])).joined(separator: "\n")
        }
        var pieces = url.isEmpty ? [] : [url]
        if let request { pieces.append(text(request)) }
        switch outcome {
        case .answer(let wire, _): pieces.append(text(wire))
        case .act(let lines): pieces += lines
        case .failure(let sentence): pieces.append(sentence)
        }
        return pieces.joined(separator: "\n\n")
    }

    private static func pair(_ name: String, in form: Substring) -> String? {
        for pair in form.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if sides.count == 2, sides[0] == name { return String(sides[1]) }
        }
        return nil
    }
}
