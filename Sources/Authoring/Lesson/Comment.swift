import Messages

/// An HTML comment of the author's: a word, and often a value after a colon.
struct Comment {
    enum Word: String, CaseIterable {
        case read, open, points, id, provider, exam, allow, note

        var takesValue: Bool { self != .read && self != .open && self != .note }
    }

    /// nil for a word that the format does not have.
    var word: Word?
    var name: String
    /// Empty where there is none.
    var value: String
    var place: Place

    /// - Parameter written: the whole comment with its marks; nil when it is none.
    init?(_ written: String, place: Place) {
        guard written.hasPrefix("<!--"), written.hasSuffix("-->"), written.utf8.count >= 7 else { return nil }
        let inner = written.dropFirst(4).dropLast(3)
        let parts = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        name = Self.trimmed(parts.first ?? "")
        value = parts.count == 2 ? Self.trimmed(parts[1]) : ""
        word = Word(rawValue: name)
        self.place = place
    }

    private static func trimmed(_ text: Substring) -> String {
        let rest = text.drop(while: \.isWhitespace)
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return CleanText.line(String(rest[...last]))
    }

    /// Notes which warnings the author wants to keep.
    func allow(in report: Report) {
        guard !value.isEmpty else {
            report.add(.commentValue(.allow, value), at: place)
            return
        }
        for name in value.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init) {
            guard let rule = Finding.Rule(rawValue: name) else {
                report.add(.allowUnknown(name), at: place)
                continue
            }
            if rule.severity == .error {
                report.add(.allowError(name), at: place)
            } else {
                report.allow(rule, at: place)
            }
        }
    }

    var unknown: Complaint {
        let names = Word.allCases.map(\.rawValue)
        let known = " " + say("There are: \(names.joined(separator: ", ")).")
        return Complaint(
            .commentUnknown,
            say("The comment \(Complaint.quoted(name)) means nothing to a lesson.")
                + Complaint.suggestion(for: name, among: names, otherwise: known)
                + " " + say("A remark of your own begins with “note:”.")
        )
    }
}

extension Complaint {
    static func commentValue(_ word: Comment.Word, _ value: String) -> Complaint {
        let wanted =
            switch word {
            case .points: say("The comment points takes a whole number from 1 to 100, as in <!-- points: 3 -->")
            case .exam: say("The comment exam takes a whole number from 1 to 1000, as in <!-- exam: 24 -->")
            case .id: say("The comment id takes letters, digits, “-” and “_”, as in <!-- id: seven-steps -->")
            case .provider:
                say("The comment provider takes the name of a server profile, as in <!-- provider: standard -->")
            case .allow: say("The comment allow takes the name of a warning, as in <!-- allow: order-easy -->")
            case .read, .open, .note:
                say("The comment \(word.rawValue) takes no value: write <!-- \(word.rawValue) -->")
            }
        return Complaint(.commentValue, value.isEmpty ? "\(wanted)." : say("\(wanted), not \(quoted(value))."))
    }

    fileprivate static func allowUnknown(_ name: String) -> Complaint {
        Complaint(
            .allowUnknown,
            say("There is no warning \(quoted(name)).")
                + suggestion(for: name, among: Finding.Rule.allCases.map(\.rawValue))
                + " " + say("Each finding names its rule in square brackets.")
        )
    }

    fileprivate static func allowError(_ name: String) -> Complaint {
        Complaint(.allowError, say("\(quoted(name)) is an error, and only a warning can be allowed. Mend it instead."))
    }
}
