import Course
import Messages

extension PageText {
    /// Every message so far, in the order in which they happened.
    static func lines(_ diagram: SequenceDiagram) -> [String] {
        func name(_ lane: Int) -> String {
            diagram.lanes.indices.contains(lane) ? PlainText.line(diagram.lanes[lane]) : "?"
        }
        return diagram.arrows.map { arrow in
            let (from, to) = (name(arrow.from), name(arrow.to))
            let way = arrow.isAnswer ? say("\(from) to \(to), answer") : say("\(from) to \(to)")
            let refused = arrow.state == .refused ? " " + say("[refused]") : ""
            return "\(way): \(PlainText.line(arrow.label))\(refused)"
        }
    }

    /// A message as it crossed the wire, and what is to be known about it.
    static func lines(_ view: ExchangeView) -> [String] {
        var lines: [String] = []
        if let request = view.request {
            lines +=
                [say("Request from \(PlainText.line(view.from)) to \(PlainText.line(view.to)):")] + Self.lines(request)
        }
        if let answer = view.answer { lines += (lines.isEmpty ? [] : [""]) + [say("Answer:")] + Self.lines(answer) }
        if !view.act.isEmpty {
            lines.append(say("\(PlainText.line(view.from)) to \(PlainText.line(view.to)), by hand:"))
            lines += view.act.map { PlainText.line($0) }
        }
        if let failure = view.failure { lines += ["", say("No answer: \(PlainText.line(failure))")] }
        if let reason = view.reason { lines += ["", say("Only the server knows why: \(PlainText.line(reason))")] }
        if let warning = view.warning {
            lines += ["", say("The server allows it and warns: \(PlainText.line(warning))")]
        }
        if let departure = view.departure {
            lines += ["", say("This provider has it its own way. \(PlainText.line(departure))")]
        }
        guard !view.parameters.isEmpty else { return lines }
        return lines + ["", say("Parameters:")]
            + view.parameters.map {
                "\(PlainText.line($0.name)) = \(PlainText.line($0.value)): \(PlainText.line($0.meaning))"
            }
    }

    /// Lines of a web page that are told; the rest is not what is to be learned, and "copy" has it.
    private static let longestPage = 8

    private static func lines(_ wire: Exchange.Wire) -> [String] {
        let head = [wire.startLine] + wire.headers.map { "\($0.name): \($0.value)" }
        let isPage = wire.headers.contains {
            $0.name.lowercased() == "content-type" && $0.value.lowercased().hasPrefix("text/html")
        }
        let body = PlainText.lines(wire.body)
        let told = isPage ? body.prefix(longestPage) : body[...]
        let left = body.count - told.count
        let lines = head.map { PlainText.line($0) } + (body.isEmpty ? [] : [""]) + told
        return left > 0
            ? lines + [
                say(
                    one: "(\(left) more line: type copy to see all)",
                    many: "(\(left) more lines: type copy to see all)", count: left)
            ] : lines
    }
}
