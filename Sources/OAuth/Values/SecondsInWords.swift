/// A number of seconds in words, its two largest parts: `2 min 41 s`, `1 h`, `30 d`.
func inWords(seconds: Int) -> String {
    let units = [("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)]
    var rest = max(0, seconds)
    var parts: [String] = []
    for (name, size) in units where rest >= size && parts.count < 2 {
        parts.append("\(rest / size) \(name)")
        rest %= size
    }
    return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
}

/// How long ago something was: `2 min 41 s ago`, or `just now` within the same second.
func ago(seconds: Int) -> String {
    seconds <= 0 ? "just now" : "\(inWords(seconds: seconds)) ago"
}
