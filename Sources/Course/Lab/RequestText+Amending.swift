extension RequestText {
    /// What one line asks to be changed in a request.
    enum Amendment: Equatable {
        /// `GET {{api}}/contacts`: the request line; the query stays unless the address has one of its own.
        case requestLine(method: String, target: String)
        /// `code=other`: the first parameter of this name, or a new one.
        case parameter(name: String, value: String)
        /// `Authorization: Bearer x`
        case header(name: String, value: String)
        /// `-code`, `-Authorization`
        case remove(String)

        /// - Returns: nil where the line is none of these.
        init?(_ line: String) {
            let text = line[...].trimmedStart.trimmedEnd
            if text.hasPrefix("-") {
                let name = text.dropFirst().trimmedStart
                guard !name.isEmpty, !name.contains(" ") else { return nil }
                self = .remove(String(name))
                return
            }
            let words = text.split(separator: " ", omittingEmptySubsequences: true)
            if words.count == 2, words[0].allSatisfy({ $0.isASCII && $0.isUppercase }) {
                self = .requestLine(method: String(words[0]), target: String(words[1]))
                return
            }
            guard let sign = text.firstIndex(where: { $0 == "=" || $0 == ":" }), sign > text.startIndex else {
                return nil
            }
            let name = String(text[..<sign].trimmedEnd)
            let value = String(text[text.index(after: sign)...].trimmedStart)
            guard !name.contains(" ") else { return nil }
            self = text[sign] == "=" ? .parameter(name: name, value: value) : .header(name: name, value: value)
        }
    }

    /// A request's text with one typed line's change made; the first line typed begins it.
    ///
    /// - Returns: nil where the line asks for no change, or where there is no request yet to be changed.
    static func amended(_ text: String, by line: String) -> String? {
        guard let amendment = Amendment(line) else { return nil }
        if let request = try? read(text) { return self.text(of: amended(request, by: amendment)) }
        guard text.allSatisfy(\.isWhitespace), case .requestLine(let method, let target) = amendment else { return nil }
        return self.text(of: RequestTemplate(method: method, target: target))
    }

    /// Changes a request as one typed line asks.
    ///
    /// A parameter that is not there yet goes where the request has its others: into the body if it has a form or is
    /// a POST, else into the query.
    static func amended(_ request: RequestTemplate, by amendment: Amendment) -> RequestTemplate {
        var request = request
        switch amendment {
        case .requestLine(let method, let target):
            request.method = method
            let query = request.target.split(separator: "?", maxSplits: 1).dropFirst().first
            request.target = target.contains("?") ? target : target + (query.map { "?\($0)" } ?? "")
        case .header(let name, let value):
            let header = RequestTemplate.Header(name: name, value: value)
            if let known = request.headers.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
                request.headers[known] = header
            } else {
                request.headers.append(header)
            }
        case .parameter(let name, let value): set(name, to: "\(name)=\(value)", in: &request)
        case .remove(let name):
            request.headers.removeAll { $0.name.lowercased() == name.lowercased() }
            set(name, to: nil, in: &request)
        }
        return request
    }

    private static func set(_ name: String, to pair: String?, in request: inout RequestTemplate) {
        let sides = request.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var query = sides.count == 2 ? pairs(sides[1]) : []
        var form = request.body.map { pairs($0[...]) } ?? []
        if let known = query.firstIndex(where: { has($0, name) }) {
            replace(known, in: &query, with: pair)
        } else if let known = form.firstIndex(where: { has($0, name) }) {
            replace(known, in: &form, with: pair)
        } else if let pair {
            if request.body != nil || request.method == "POST" { form.append(pair) } else { query.append(pair) }
        }
        request.target = ([String(sides[0])] + (query.isEmpty ? [] : [query.joined(separator: "&")])).joined(
            separator: "?")
        if request.body != nil || !form.isEmpty { request.body = form.joined(separator: "&") }
    }

    private static func pairs(_ text: Substring) -> [String] {
        text.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
    }

    private static func has(_ pair: String, _ name: String) -> Bool {
        pair == name || pair.hasPrefix("\(name)=")
    }

    private static func replace(_ index: Int, in pairs: inout [String], with pair: String?) {
        if let pair { pairs[index] = pair } else { pairs.remove(at: index) }
    }
}
