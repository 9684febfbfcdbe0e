import Course
import Messages

/// A message as its fence has it, and what must be known before it can be sent.
struct ReadMessage {
    struct Variable {
        var name: String
        var place: Place
    }

    var message: LiveFlow.Message
    var variables: [Variable] = []
    /// What it keeps under a name of the lesson's own, and where the directive stands.
    var keeps: [(keep: RequestTemplate.Keep, place: Place)] = []
    /// The variable that begins the target, by which the server's answer is known.
    var target: String?
}

/// Reads an `http` or `act` fence.
struct FenceReader {
    let report: Report
    let fence: MarkdownNode

    private var source: SourceText { report.source }

    /// nil when nothing can be made of it; why is in the report.
    func read() -> ReadMessage? {
        TextReader(report: report).checkClosed(fence)
        guard case .message(let word, let from, let to) = FenceHead(info: fence.info) else { return nil }
        let last = fence.line + fence.literal.utf8.count { $0 == .lineFeed }
        let lines = Array(stride(from: fence.line + 1, through: last, by: 1))
        switch word {
        case .act: return act(lines, from, to)
        case .http:
            var reader = RequestReader(report: report, fenceLine: fence.line)
            for line in lines { reader.take(line) }
            guard let request = reader.finish() else { return nil }
            return ReadMessage(
                message: LiveFlow.Message(from: from, to: to, kind: .request(request)), variables: reader.variables,
                keeps: Array(zip(request.keeps, reader.placesOfKeeps)), target: reader.targetVariable)
        }
    }

    private func act(_ lines: [Int], _ from: String, _ to: String) -> ReadMessage? {
        var shown: [String] = []
        for number in lines {
            let text = source.line(number).trimmed
            if text.first == UInt8(ascii: "#") {
                if text.dropFirst().trimmed.first == UInt8(ascii: "@") { report.add(.directiveInAct, line: number) }
            } else if !text.isEmpty {
                shown.append(CleanText.code(text.text))
            }
        }
        guard !shown.isEmpty else {
            report.add(.actEmpty, line: fence.line)
            return nil
        }
        return ReadMessage(message: LiveFlow.Message(from: from, to: to, kind: .act(shown)))
    }
}

extension Complaint {
    fileprivate static var actEmpty: Complaint {
        Complaint(
            .actEmpty, say("This fence does not say what happens. Write it inside, as in “presses Sign in”."))
    }

    fileprivate static var directiveInAct: Complaint {
        Complaint(
            .directiveValue,
            say("A directive has no effect here: an act is shown and not sent. Take it out, or write an “http” fence."))
    }
}
