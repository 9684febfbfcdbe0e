import Messages

/// A number of seconds in words, its two largest parts: `2 min 41 s`, `1 h`, `30 d`.
func inWords(seconds: Int) -> String {
    let units: [(size: Int, text: (Int) -> String)] = [
        (86_400, { say("\($0) d") }), (3_600, { say("\($0) h") }), (60, { say("\($0) min") }), (1, { say("\($0) s") }),
    ]
    var rest = max(0, seconds)
    var parts: [String] = []
    for unit in units where rest >= unit.size && parts.count < 2 {
        parts.append(unit.text(rest / unit.size))
        rest %= unit.size
    }
    return parts.isEmpty ? say("\(0) s") : parts.joined(separator: " ")
}

/// How long ago something was: `2 min 41 s ago`, or `just now` within the same second.
func ago(seconds: Int) -> String {
    seconds <= 0 ? say("just now") : say("\(inWords(seconds: seconds)) ago")
}
