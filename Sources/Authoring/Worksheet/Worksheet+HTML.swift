import Course
import Mustache

extension Worksheet {
    /// The sheet as a page to be printed, complete in itself.
    /// - Parameter hasKey: whether the key follows, on pages of its own.
    /// - Throws: where a template cannot be parsed.
    public func html(hasKey: Bool) throws -> String {
        var library = MustacheLibrary()
        for (name, template) in WorksheetTemplates.all { try library.register(template, named: name) }
        let values: [String: Any] = [
            "title": title.values, "plainTitle": title.plain, "sheet": WorksheetWords.sheet(seed),
            "name": WorksheetWords.name, "date": WorksheetWords.date, "style": WorksheetTemplates.style,
            "parts": parts.map { part in
                [
                    "heading": part.title.map(\.values) as Any, "prompt": part.prompt.map(\.values),
                    "exercises": part.exercises.map(\.sheet),
                ] as [String: Any]
            },
            "key": hasKey
                ? ["word": WorksheetWords.key, "exercises": parts.flatMap(\.exercises).map(\.key)] as Any : false,
        ]
        return library.render(values, withTemplate: "sheet") ?? ""
    }
}

extension Worksheet.Exercise {
    fileprivate var sheet: [String: Any] {
        var values: [String: Any] = ["title": title.values, "prompt": framing.prompt.map(\.values)]
        values["instruction"] = instruction
        values["lines"] = (0..<lines).map { "\($0)" }
        switch kind {
        case .order(let items, _):
            values["steps"] = ["items": items.map { ["text": $0.text.values] }]
        case .match(let terms, let definitions, _, _):
            values["match"] = [
                "terms": terms.map { ["text": $0.values] },
                "definitions": definitions.enumerated().map {
                    ["letter": Worksheet.letter($0), "text": $1.values] as [String: Any]
                },
            ]
        case .choice(let question):
            values["options"] = [
                "items": question.options.map { ["text": $0.text.values, "details": $0.details.map(\.values)] }
            ]
        case .open: break
        }
        return values
    }

    fileprivate var key: [String: Any] {
        let rows: [(mark: String, text: RichText, why: [Block])] =
            switch kind {
            case .order(let items, let places):
                zip(items, places).map { ($1 ?? "–", $0.text, $0.feedback) }
            case .match(let terms, _, let letters, let whys):
                terms.indices.map { (letters[$0] ?? "–", terms[$0], whys[$0].map { [.paragraph($0)] } ?? []) }
            case .choice(let question):
                question.options.map { ($0.isRight ? "✓" : "", $0.text, $0.feedback) }
            case .open(let open): open.points.map { ("•", $0.text, []) }
            }
        return [
            "title": title.values, "explanation": framing.explanation.map(\.values),
            "rows": rows.map {
                ["mark": $0.mark, "text": $0.text.values, "why": $0.why.map(\.values)] as [String: Any]
            },
        ]
    }
}

extension RichText {
    /// For the template `text`.
    fileprivate var values: [String: Any] {
        [
            "runs": runs.map { run in
                [
                    "text": run.text, "strong": run.style.contains(.strong), "emphasis": run.style.contains(.emphasis),
                    "code": run.style.contains(.code), "struck": run.style.contains(.struck),
                ] as [String: Any]
            }
        ]
    }
}

extension Block {
    /// For the template `block`.
    fileprivate var values: [String: Any] {
        var values: [String: Any] = ["depth": "\(min(depth, 4))"]
        switch marker {
        case .bullet: values["bullet"] = "•"
        case .number(let number): values["bullet"] = "\(number)."
        case .quote: values["quote"] = true
        case nil: break
        }
        switch content {
        case .paragraph(let text): values["paragraph"] = text.values
        case .heading(let text): values["small"] = text.values
        case .code(_, let lines): values["code"] = lines.joined(separator: "\n")
        case .table(let table):
            values["table"] = [
                "header": table.header.map(\.values), "rows": table.rows.map { ["cells": $0.map(\.values)] },
            ]
        case .rule: values["rule"] = true
        }
        return values
    }
}
