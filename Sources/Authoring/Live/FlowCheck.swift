import Course
import Messages

/// Follows a flow from message to message and names each variable that cannot have a value yet.
struct FlowCheck {
    private let vocabulary: FlowVocabulary
    private let report: Report
    /// What has a value after the messages so far.
    private var known: Set<String>
    /// What had one before the step that is being read: a break-it starts from there.
    private var before: Set<String>
    /// Every name that some answer can give.
    private let answered: Set<String>
    /// Names that some `@keep` has given so far; one of a break-it ends with it.
    private var kept: Set<String> = []
    /// Every `@keep`, and whether a request after it uses the name.
    private var keeps: [(name: String, place: Place, isUsed: Bool)] = []
    /// All names there are without any `@keep`.
    private let names: [String]

    init(vocabulary: FlowVocabulary, report: Report) {
        self.vocabulary = vocabulary
        self.report = report
        known = Set(vocabulary.given)
        before = known
        answered = Set(vocabulary.answers.values.joined())
        names = vocabulary.given + answered.sorted()
    }

    mutating func enter(step messages: [ReadMessage]) {
        before = known
        for message in messages { known = knowing(known, after: message) }
    }

    /// A break-it leaves nothing behind.
    mutating func enter(breakIt messages: [ReadMessage]) {
        var known = before
        for message in messages { known = knowing(known, after: message) }
    }

    /// Checks a message, and gives what has a value once it is answered.
    private mutating func knowing(_ known: Set<String>, after message: ReadMessage) -> Set<String> {
        for variable in message.variables { use(variable.name) }
        for variable in message.variables where !known.contains(variable.name) {
            let complaint: Complaint =
                answered.contains(variable.name) || kept.contains(variable.name)
                ? .variableUnreachable(variable.name)
                : .variableUnknown(variable.name, among: names + kept.sorted())
            report.add(complaint, at: variable.place)
        }
        let given = message.target.flatMap { vocabulary.answers[$0] } ?? []
        var known = known.union(given)
        for (keep, place) in message.keeps {
            if !given.contains(keep.member) {
                report.add(.keepUnreachable(keep.member, among: given), at: place)
            } else if names.contains(keep.name) {
                report.add(.keepTaken(keep.name), at: place)
            }
            known.insert(keep.name)
            kept.insert(keep.name)
            keeps.append((keep.name, place, false))
        }
        return known
    }

    private mutating func use(_ name: String) {
        for number in keeps.indices where keeps[number].name == name { keeps[number].isUsed = true }
    }

    /// Names what was kept and is never used; to be asked after the last step.
    func complainUnused() {
        guard report.advises else { return }
        for keep in keeps where !keep.isUsed { report.add(.keepUnused(keep.name), at: keep.place) }
    }
}

extension Complaint {
    fileprivate static func keepUnreachable(_ name: String, among names: [String]) -> Complaint {
        let known = names.isEmpty ? "" : " " + say("It gives: \(names.joined(separator: ", ")).")
        return Complaint(
            .keepUnreachable,
            say("No answer to this request gives \(quoted(name)).")
                + suggestion(for: name, among: names, otherwise: known))
    }

    fileprivate static func keepTaken(_ name: String) -> Complaint {
        Complaint(
            .keepTaken,
            say(
                "\(quoted(name)) is the name of something else already. Keep it under a name of your own, as in “old_token”."
            )
        )
    }

    fileprivate static func keepUnused(_ name: String) -> Complaint {
        Complaint(
            .keepUnused,
            say(
                """
                \(quoted(name)) is kept here, and no request after it uses it. Write \(quoted("{{\(name)}}")) where it belongs, \
                or take the directive out.
                """)
        )
    }

    fileprivate static func variableUnreachable(_ name: String) -> Complaint {
        Complaint(
            .variableUnreachable,
            say(
                """
                \(quoted("{{\(name)}}")) has no value here: no earlier request of this flow is answered with it. Put the \
                request that gets it before this one.
                """)
        )
    }

    fileprivate static func variableUnknown(_ name: String, among names: [String]) -> Complaint {
        let none = " " + say("Neither the program nor any answer gives it.")
        return Complaint(
            .variableUnknown,
            say("There is no variable \(quoted("{{\(name)}}")).")
                + suggestion(for: name, among: names, otherwise: none)
        )
    }
}
