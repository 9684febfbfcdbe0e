import Course
import Messages

/// What crosses the wire in a live flow.
extension PageParts {
    /// Lanes that stand side by side; with more the messages are a list on every screen.
    private static let mostLanes = 6
    /// Of more messages those before the last few are folded, so that what crosses the wire now stands on a phone's screen.
    private static let mostArrows = 8
    private static let keptArrows = 4

    static func values(of diagram: SequenceDiagram) -> Values {
        func name(_ lane: Int) -> String { diagram.lanes.indices.contains(lane) ? diagram.lanes[lane] : "?" }
        let arrows = diagram.arrows.map { arrow -> Values in
            let look =
                switch arrow.state {
                case .past: "past"
                case .current: "current"
                case .refused: "refused"
                }
            return [
                "from": name(arrow.from), "to": name(arrow.to), "label": arrow.label, "look": look,
                "isAnswer": arrow.isAnswer, "isRefused": arrow.state == .refused, "isCurrent": arrow.state == .current,
                "start": min(arrow.from, arrow.to) + 1, "end": max(arrow.from, arrow.to) + 2,
                "direction": arrow.from == arrow.to ? "self" : arrow.from < arrow.to ? "onward" : "back",
            ]
        }
        let lanes = diagram.lanes.count <= mostLanes ? diagram.lanes : []
        let earlier = arrows.count > mostArrows ? arrows.count - keptArrows : 0
        return [
            "part": "part-sequence", "lanes": lanes, "count": lanes.count, "arrows": Array(arrows[earlier...]),
            "earlier": earlier == 0
                ? []
                : [
                    [
                        "title": say(one: "The message before", many: "The \(earlier) messages before", count: earlier),
                        "arrows": Array(arrows[..<earlier]),
                    ]
                ],
        ]
    }

    static func values(of view: ExchangeView, level: Int) -> Values {
        let notes: [(String, String?)] = [
            (say("Only the server knows why:"), view.reason), (say("The server allows it and warns:"), view.warning),
            (say("This provider has it its own way."), view.departure),
        ]
        return [
            "part": "part-exchange", "level": level, "way": say("from \(view.from) to \(view.to)"),
            "handWay": say("\(view.from) to \(view.to)"),
            "request": view.request.map(values).listed, "answer": view.answer.map(values).listed,
            "act": view.act.isEmpty ? [] : [["lines": view.act]], "failure": (view.failure ?? "").listed,
            "notes": notes.compactMap { name, text -> Values? in
                text.map { ["name": name, "text": rich(RichText(backticked: $0))] }
            },
            "parameters": view.parameters.isEmpty
                ? []
                : [
                    [
                        "rows": view.parameters.map { parameter -> Values in
                            ["name": parameter.name, "value": parameter.value, "meaning": rich(parameter.meaning)]
                        }
                    ]
                ],
        ]
    }

    /// A longer body is folded.
    private static let longestBody = 12

    private static func values(of wire: Exchange.Wire) -> Values {
        let headers = wire.headers.map { ["name": $0.name, "value": $0.value] }
        let lines = wire.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
        return [
            "startLine": wire.startLine, "headers": headers.isEmpty ? [] : [["rows": headers]],
            "body": lines <= longestBody ? wire.body.listed : [], "long": lines > longestBody ? [wire.body] : [],
            "size": say(one: "Body, \(lines) line", many: "Body, \(lines) lines", count: lines),
        ]
    }
}
