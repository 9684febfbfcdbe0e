import Course

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
    /// All names there are.
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
        for message in messages { check(message, &known) }
    }

    /// A break-it leaves nothing behind.
    func enter(breakIt messages: [ReadMessage]) {
        var known = before
        for message in messages { check(message, &known) }
    }

    private func check(_ message: ReadMessage, _ known: inout Set<String>) {
        for variable in message.variables where !known.contains(variable.name) {
            let complaint: Complaint =
                answered.contains(variable.name)
                ? .variableUnreachable(variable.name)
                : .variableUnknown(variable.name, among: names)
            report.add(complaint, at: variable.place)
        }
        if let target = message.target, let names = vocabulary.answers[target] { known.formUnion(names) }
    }
}

extension Complaint {
    fileprivate static func variableUnreachable(_ name: String) -> Complaint {
        Complaint(
            .variableUnreachable,
            """
            \(quoted("{{\(name)}}")) has no value here: no earlier request of this flow is answered with it. Put the \
            request that gets it before this one.
            """
        )
    }

    fileprivate static func variableUnknown(_ name: String, among names: [String]) -> Complaint {
        let none = " Neither the program nor any answer gives it."
        return Complaint(
            .variableUnknown,
            "There is no variable \(quoted("{{\(name)}}")).\(suggestion(for: name, among: names, otherwise: none))")
    }
}
