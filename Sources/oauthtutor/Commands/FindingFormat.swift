import ArgumentParser
import Authoring

/// How `check` prints what it found.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people: the place, the sentence, the source line and a caret.
    case text
    /// For programs: one JSON object. `docs/lesson-format.md` describes it.
    case json
    /// Workflow commands of GitHub Actions, which shows them beside the lines they are about.
    case github

    func report(_ checked: [CheckRun.Checked], _ tally: Tally, isStrict: Bool) -> String {
        switch self {
        case .text:
            return checked.map { file in
                var printer = FindingPrinter(path: file.path)
                return file.findings.map { printer.text($0) }.joined()
            }.joined() + tally.sentence + "\n"
        case .json: return FindingJSON.report(checked, tally, passed: tally.passes(isStrict: isStrict))
        case .github:
            return checked.map { file in
                file.findings.map { WorkflowCommand($0, path: file.path).text + "\n" }.joined()
            }.joined() + tally.sentence + "\n"
        }
    }
}

/// A finding as GitHub Actions reads it: `::error file=…,line=…,col=…,endColumn=…,title=…::…`.
struct WorkflowCommand {
    let text: String

    init(_ finding: Finding, path: String) {
        let properties = [
            ("file", path), ("line", String(finding.line)), ("col", String(finding.column)),
            ("endColumn", String(finding.column + finding.length)), ("title", finding.rule.rawValue),
        ]
        let list = properties.map { "\($0)=\(Self.escaped($1, alsoIn: [":", ","]))" }.joined(separator: ",")
        text = "::\(finding.severity.rawValue) \(list)::\(Self.escaped(finding.sentence, alsoIn: []))"
    }

    /// What has a meaning to the runner stands as a percent code: line ends everywhere, colons and commas in a property.
    private static func escaped(_ text: String, alsoIn marks: Set<Unicode.Scalar>) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar.value < 0x20 || scalar.value == 0x7F || marks.contains(scalar) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                escaped += "%" + (code.count < 2 ? "0" : "") + code
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// The findings as one JSON object. Members are only ever added to it; `schema` says when one has changed.
enum FindingJSON {
    static func report(_ checked: [CheckRun.Checked], _ tally: Tally, passed: Bool) -> String {
        let findings = checked.flatMap { file in file.findings.map { object($0, path: file.path) } }
        let list = findings.isEmpty ? "[]" : "[\n    \(findings.joined(separator: ",\n    "))\n  ]"
        return """
            {
              "schema": 1,
              "passed": \(passed),
              "lessons": \(tally.lessons),
              "providers": \(tally.providers),
              "requests": \(tally.requests),
              "errors": \(tally.errors),
              "warnings": \(tally.warnings),
              "findings": \(list)
            }

            """
    }

    private static func object(_ finding: Finding, path: String) -> String {
        let members = [
            ("file", quoted(path)), ("line", String(finding.line)), ("column", String(finding.column)),
            ("length", String(finding.length)), ("severity", quoted(finding.severity.rawValue)),
            ("rule", quoted(finding.rule.rawValue)), ("sentence", quoted(finding.sentence)),
            ("source", quoted(finding.sourceLine)),
        ]
        return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }

    /// RFC 8259, section 7; what a terminal obeys is escaped as well.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let code = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
