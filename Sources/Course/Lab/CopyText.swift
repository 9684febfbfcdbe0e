/// What there is to copy of a request: both messages as they are, and the command that sends it from a shell.
///
/// The commands stand last, each with a remark that a shell does not mind, so whatever is selected can be pasted.
struct CopyText: Equatable, Sendable {
    /// Who sends it, as the lesson has it.
    var party: String
    /// As a lesson or a learner wrote it; nil where it was no request.
    var template: RequestTemplate?
    /// What came of it; nil before it is sent.
    var exchange: Exchange?

    /// - Parameter provider: the profile that the flow's server has.
    func text(with values: FlowValues, provider: String) -> String {
        var pieces: [String] = []
        if let exchange {
            pieces.append(String(exchange.copyText[...].trimmedEnd))
        } else if let template {
            pieces.append(Self.message(filled(template, with: values)))
        }
        if let exchange {
            if let command = exchange.curl { pieces.append("# \(Words.Copy.ownAgain)\n\(command)") }
        } else if let template {
            let command = Self.command(filled(template, with: values), shown: [])
            pieces.append("# \(Words.Copy.own)\n\(command)")
        }
        if let template {
            let command =
                template.goesToApp
                ? "# \(Words.Copy.appOnly)"
                : Self.command(
                    template.partlyFilled(with: values.mock), shown: values.shown, keepsCookies: template.asksForPage)
            pieces.append("# \(Words.Copy.mock(provider))\n\(command)")
        }
        return pieces.joined(separator: "\n\n")
    }

    /// The words of what a person does by hand, which no value of a variable changes; nil for a request.
    var textOfAct: String? {
        template == nil && exchange?.request == nil ? exchange?.copyText : nil
    }

    /// As it goes to the flow's own server, with the cookies that the party has from there.
    private func filled(_ template: RequestTemplate, with values: FlowValues) -> FilledRequest {
        var request = template.partlyFilled(with: values.own)
        let cookies = values.cookies.first { $0.party == party && request.target.hasPrefix($0.origin + "/") }
        if let cookies { request.headers.append(.init(name: "Cookie", value: cookies.header)) }
        return request
    }

    /// What has no value is a variable of the shell, and a remark says so.
    private static func command(_ request: FilledRequest, shown: [String], keepsCookies: Bool = false) -> String {
        let remarks = RequestTemplate(request).variables.map { name in
            "# " + Words.Copy.before(ShellVariable.name(name), isShown: shown.contains(name))
        }
        let command = CurlCommand.text(of: request, keepsCookies: keepsCookies) { name in
            shown.contains(name) ? Words.Copy.fromServer : Words.Copy.fromAnswer
        }
        return (remarks + [command]).joined(separator: "\n")
    }

    /// As it will cross the wire, but for what the program adds.
    private static func message(_ request: FilledRequest) -> String {
        (["\(request.method) \(request.target)"] + request.headers.map { "\($0.name): \($0.value)" }
            + (request.body.map { ["", $0] } ?? [])).joined(separator: "\n")
    }
}

extension RequestTemplate {
    /// One that may have variables still.
    fileprivate init(_ request: FilledRequest) {
        self.init(method: request.method, target: request.target, headers: request.headers, body: request.body)
    }
}

extension Exchange {
    /// The command that sends the same once more; nil where nothing was sent.
    var curl: String? {
        guard let request, !url.isEmpty else { return nil }
        return CurlCommand.text(of: request, to: url)
    }
}
