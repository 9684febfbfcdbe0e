/// A whole flow as a file of requests (`.http`), for a server of one's own.
///
/// Only what both usual tools know is in it: file variables, `###` between requests, `# @name` and `# @no-redirect`.
/// They read answers in different ways, so what an answer brings is a variable to be put in by hand.
struct HTTPFile: Equatable, Sendable {
    let flow: LiveFlow
    let values: FlowValues
    let title: String

    var text: String {
        ([head] + flow.steps.enumerated().map { step($0.element, number: $0.offset + 1) }).joined(separator: "\n\n")
            + "\n"
    }

    /// Every request that can be sent to the server.
    private var requests: [RequestTemplate] {
        flow.steps.flatMap(\.messages).compactMap { message in
            if case .request(let request) = message.kind, !request.goesToApp { request } else { nil }
        }
    }

    private var head: String {
        var names: [String] = []
        for name in requests.flatMap(\.variables) where !names.contains(name) { names.append(name) }
        let known = names.filter { values.mock[$0] != nil }
        let shown = names.filter { values.mock[$0] == nil && values.shown.contains($0) }
        let brought = names.filter { values.mock[$0] == nil && !values.shown.contains($0) }
        var lines = [
            "# \(title)", "# \(Words.HTTPFile.saved(with: flow.provider))", "# \(Words.HTTPFile.tools)", "",
            "# \(Words.HTTPFile.known)", "@host = \(values.mockBase)",
        ]
        lines += known.map { "@\($0) = \(written(values.mock[$0] ?? ""))" }
        for (names, remark) in [(shown, Words.HTTPFile.shown), (brought, Words.HTTPFile.brought)] where !names.isEmpty {
            lines += ["", "# \(remark)"]
            for name in names {
                if let source = Words.HTTPFile.source(of: name) { lines.append("# \(name): \(source)") }
                lines.append("@\(name) = \(Words.HTTPFile.placeholder)")
            }
        }
        return lines.joined(separator: "\n")
    }

    private func written(_ value: String) -> String {
        value.hasPrefix(values.mockBase) ? "{{host}}" + value.dropFirst(values.mockBase.count) : value
    }

    private func step(_ step: LiveFlow.Step, number: Int) -> String {
        step.messages.enumerated().map { index, message in
            let part = step.messages.count > 1 ? "\(number).\(index + 1)" : "\(number)"
            let way = "\(Self.line(message.from)) to \(Self.line(message.to))"
            let title = "### \(part) \(Self.line(step.title.plain)): \(way)"
            switch message.kind {
            case .act(let lines):
                return ([title] + lines.map { "# \(Words.HTTPFile.byHand): \(Self.line($0))" }).joined(separator: "\n")
            case .request(let request):
                let name = "step_" + part.split(separator: ".").joined(separator: "_")
                return title + "\n" + text(of: request, named: name)
            }
        }.joined(separator: "\n\n")
    }

    private func text(of request: RequestTemplate, named name: String) -> String {
        guard !request.goesToApp else {
            let lines = RequestText.text(of: request).split(separator: "\n", omittingEmptySubsequences: false)
            return "# \(Words.HTTPFile.appOnly)\n" + lines.map { "# \($0)" }.joined(separator: "\n")
        }
        var lines: [String] = []
        let brought = request.variables.filter { values.mock[$0] == nil }
        if !brought.isEmpty { lines.append("# \(Words.HTTPFile.uses(brought))") }
        if request.startingVariable == "location" { lines.append("# \(Words.HTTPFile.maybeApp)") }
        if request.wait > 0 { lines.append("# \(Words.HTTPFile.wait(request.wait))") }
        if request.times > 1 { lines.append("# \(Words.HTTPFile.times(request.times))") }
        if let expectation = request.expectation {
            lines.append("# \(Words.HTTPFile.expects(expectation))")
            if (300..<400).contains(expectation.status) { lines.append("# @no-redirect") }
        }
        lines += request.keeps.map { "# \(Words.HTTPFile.keep($0))" }
        return (lines + ["# @name \(name)", RequestText.text(of: request)]).joined(separator: "\n")
    }

    /// A title of somebody's, on one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
