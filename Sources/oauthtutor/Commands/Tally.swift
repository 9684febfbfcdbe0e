import Authoring

/// How many of what were found.
struct Tally: Equatable {
    var lessons = 0
    var providers = 0
    var errors = 0
    var warnings = 0
    /// Sent over HTTP by `--live`.
    var requests = 0

    mutating func count(_ severity: Finding.Severity) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        }
    }

    /// Whether there is nothing that must be mended.
    /// - Parameter isStrict: warnings must be, too.
    func passes(isStrict: Bool) -> Bool { errors == 0 && (warnings == 0 || !isStrict) }

    var sentence: String {
        var kinds = lessons > 0 || providers == 0 ? [Self.number(lessons, "lesson")] : []
        if providers > 0 { kinds.append(Self.number(providers, "provider")) }
        let read =
            "\(kinds.joined(separator: " and ")) checked"
            + (requests > 0 ? ", \(Self.number(requests, "request")) sent" : "")
        guard errors + warnings > 0 else { return "\(read): nothing to mend." }
        return "\(read): \(Self.number(errors, "error")), \(Self.number(warnings, "warning"))."
    }

    private static func number(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
