import Messages

/// What the parser of the command line says of itself, which is English, in the language that is spoken.
///
/// It has no catalogue of its own, so its sentences are known here by their shape; one that is not known stays as it is.
struct ParserWords {
    private var lines: [String] = []
    /// How far the lines below a usage's first one move, as its head is longer or shorter.
    private var usageShift: Int?

    /// - Parameter text: help, or what is wrong with the command line.
    static func spoken(_ text: String) -> String {
        let safe = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
        guard Catalogue.spoken != nil else { return safe }
        var words = ParserWords()
        for line in safe.split(separator: "\n", omittingEmptySubsequences: false) { words.read(line) }
        return words.lines.joined(separator: "\n")
    }

    /// Whatever was typed comes back in it, and nothing of that may steer a terminal.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
    }

    private mutating func read(_ line: Substring) {
        if let shift = usageShift, line.hasPrefix(Self.hanging) {
            lines.append(String(repeating: " ", count: max(0, Self.hanging.count + shift)) + line.drop { $0 == " " })
            return
        }
        usageShift = nil
        if let usage = line.rest(behind: "USAGE: ") {
            open(say("USAGE:"), usage)
        } else if let usage = line.rest(behind: "Usage: ") {
            open(say("Usage:"), usage)
        } else {
            lines.append(Self.headed(line) ?? Self.listed(line))
        }
    }

    private static let hanging = "       "

    private mutating func open(_ head: String, _ usage: Substring) {
        lines.append("\(head) \(usage)")
        usageShift = head.count + 1 - Self.hanging.count
    }

    private static func headed(_ line: Substring) -> String? {
        switch line {
        case "ARGUMENTS:": return say("ARGUMENTS:")
        case "OPTIONS:": return say("OPTIONS:")
        case "SUBCOMMANDS:": return say("SUBCOMMANDS:")
        default: break
        }
        if let rest = line.rest(behind: "OVERVIEW: ") { return say("OVERVIEW: \(String(rest))") }
        if let rest = line.rest(behind: "Help:  ") { return say("Help:  \(String(rest))") }
        if let rest = line.rest(behind: "Error: ") { return say("Error: \(wrong(rest))") }
        if let match = line.wholeMatch(of: #/  See '(.+)' for more information\./#) {
            return "  " + say("See '\(String(match.1))' for more information.")
        }
        if let match = line.wholeMatch(of: #/  See '(.+)' for detailed help\./#) {
            return "  " + say("See '\(String(match.1))' for detailed help.")
        }
        return nil
    }

    /// A line of an option or a command, whose notes may be wrapped anywhere.
    private static func listed(_ line: Substring) -> String {
        guard line.hasPrefix("  ") else { return String(line) }
        var text = String(line)
        if line.hasPrefix("  --version ") {
            text.replace("Show the version.", with: say("Show the version."))
        } else if line.hasPrefix("  -h, --help ") {
            text.replace("Show help information.", with: say("Show help information."))
        }
        text.replace("(values:", with: "(" + say("values:", as: "of an option"))
        text.replace(#/(^ +|\(|; )default:/#) { $0.1 + say("default:", as: "of an option") }
        text.replace("(default)", with: "(" + say("default", as: "a command") + ")")
        return text
    }

    /// What is wrong with the command line; as it is where it has none of the shapes known.
    private static func wrong(_ sentence: Substring) -> String {
        if let match = sentence.wholeMatch(of: #/Unknown option '(.+)'\. Did you mean '(.+)'\?/#) {
            return say("Unknown option '\(String(match.1))'. Did you mean '\(String(match.2))'?")
        }
        if let match = sentence.wholeMatch(of: #/Unknown option '(.+)'/#) {
            return say("Unknown option '\(String(match.1))'")
        }
        if let match = sentence.wholeMatch(of: #/Missing value for '(.+)'/#) {
            return say("Missing value for '\(String(match.1))'")
        }
        if let match = sentence.wholeMatch(of: #/Missing expected argument '(.+)'/#) {
            return say("Missing expected argument '\(String(match.1))'")
        }
        if let match = sentence.wholeMatch(of: #/Unexpected argument '(.*)'/#) {
            return say("Unexpected argument '\(String(match.1))'")
        }
        if let match = sentence.wholeMatch(of: #/(\d+) unexpected arguments: (.+)/#) {
            return say("\(String(match.1)) unexpected arguments: \(String(match.2))")
        }
        if let match = sentence.wholeMatch(
            of: #/The option '(.+)' does not take any value, but '(.*)' was specified\./#)
        {
            return say(
                "The option '\(String(match.1))' does not take any value, but '\(String(match.2))' was specified.")
        }
        if let match = sentence.wholeMatch(
            of:
                #/The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.|(\. Please provide one of the following:))?/#
        ) {
            return invalid(String(match.1), String(match.2), values: match.3.map(String.init), isListed: match.4 != nil)
        }
        return String(sentence)
    }

    private static func invalid(_ value: String, _ option: String, values: String?, isListed: Bool) -> String {
        if isListed {
            return say("The value '\(value)' is invalid for '\(option)'. Please provide one of the following:")
        }
        guard let values else { return say("The value '\(value)' is invalid for '\(option)'") }
        let (others, last) = apart(values)
        return say("The value '\(value)' is invalid for '\(option)'. Please provide one of \(others) or \(last).")
    }

    /// “'a', 'b' or 'c'”, which is “'a' and 'b'” for two.
    private static func apart(_ values: String) -> (others: String, last: String) {
        guard let match = values.wholeMatch(of: #/(.+) (?:or|and) (.+)/#) else { return (values, values) }
        return (String(match.1), String(match.2))
    }
}

extension Substring {
    fileprivate func rest(behind head: String) -> Substring? { hasPrefix(head) ? dropFirst(head.count) : nil }
}
