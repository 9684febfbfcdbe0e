import Authoring
import Messages

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
        var kinds =
            lessons > 0 || providers == 0
            ? [say(one: "\(lessons) lesson", many: "\(lessons) lessons", count: lessons)] : []
        if providers > 0 {
            kinds.append(say(one: "\(providers) provider", many: "\(providers) providers", count: providers))
        }
        let read = kinds.count > 1 ? say("\(kinds[0]) and \(kinds[1]) checked") : say("\(kinds[0]) checked")
        let sent = say(one: "\(requests) request sent", many: "\(requests) requests sent", count: requests)
        let done = requests > 0 ? "\(read), \(sent)" : read
        guard errors + warnings > 0 else { return say("\(done): nothing to mend.") }
        return "\(done): "
            + say(one: "\(errors) error", many: "\(errors) errors", count: errors) + ", "
            + say(one: "\(warnings) warning", many: "\(warnings) warnings", count: warnings) + "."
    }
}
