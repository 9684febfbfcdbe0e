import Course
import Messages

/// Judges what can be played and could still be better. Only `check` asks for it: opening a lesson does not wait.
struct Advice {
    let report: Report

    /// An activity, a question of a quiz or a prediction, once all of it was read.
    /// - Parameter line: where its list or table begins.
    func judge(_ task: Activity.Task, line: Int, in zone: Zone) {
        guard report.advises else { return }
        let isExplained = !zone.framing.explanation.isEmpty
        switch task {
        case .question(let question):
            let feedback = question.options.contains { !$0.feedback.isEmpty }
            if !isExplained, !feedback { report.add(.questionUnexplained, line: line) }
            let rows = question.options.reduce(0) { $0 + ScreenRows.of($1.text, details: $1.details) }
            judgeRows(rows, ofSteps: false, line: line, in: zone)
        case .order(let order):
            let feedback = order.items.contains { !$0.feedback.isEmpty || !$0.details.isEmpty }
            if !isExplained, !feedback { report.add(.orderUnexplained, line: line) }
            if order.isFree { report.add(.orderFree, line: line) }
            judgeRows(order.items.reduce(0) { $0 + ScreenRows.of($1.text) }, ofSteps: true, line: line, in: zone)
        case .match(let match):
            if !isExplained, match.rows.allSatisfy({ $0.why == nil }) { report.add(.matchUnexplained, line: line) }
            if match.isFree { report.add(.matchSame, line: line) }
        case .open, .reading, .quiz, .live, .exam, .broken: break
        }
        judgeHints(task, zone)
    }

    /// A title stands in the first line of the screen, beside how far the learner is.
    func judgeTitle(_ title: RichText, line: Int) {
        guard report.advises else { return }
        let columns = ScreenRows.columns(title.plain)
        if columns > ScreenRows.title { report.add(.titleLong(columns), line: line) }
    }

    private func judgeRows(_ rows: Int, ofSteps: Bool, line: Int, in zone: Zone) {
        let prompt = zone.framing.prompt.reduce(0) { $0 + ScreenRows.of($1) + 1 }
        // The instruction and a blank line stand between.
        let all = prompt + 2 + rows
        if all > ScreenRows.body { report.add(.screenFull(ofSteps: ofSteps, rows: all), line: line) }
    }

    private func judgeHints(_ task: Activity.Task, _ zone: Zone) {
        guard !zone.hintLines.isEmpty, let answers = Answers(task) else { return }
        for (hint, line) in zip(zone.framing.hints, zone.hintLines) {
            guard let told = answers.told(by: hint) else { continue }
            report.add(.hintTells(told), line: line)
        }
    }

    /// Follows the options of a question or the steps of an order, one by one.
    struct Items {
        let report: Report
        /// What two of them are that read the same.
        let twice: Finding.Rule
        private var seen: [String: Int] = [:]

        init(report: Report, twice: Finding.Rule) {
            self.report = report
            self.twice = twice
        }

        mutating func judge(_ item: ItemText) {
            guard report.advises, !item.text.isEmpty else { return }
            let rows = ScreenRows.of(item.text)
            if rows > ScreenRows.item { report.add(.textLong(rows), at: item.place) }
            // Code below the text may be what tells two of them apart.
            guard item.details.isEmpty else { return }
            // Signs count: “code” and “code=” are two options.
            let words = PlainWords.spaced(item.text.plain)
            if let line = seen[words] {
                report.add(.readsTheSame(twice, as: line), at: item.place)
            } else {
                seen[words] = item.place.line
            }
        }
    }
}

extension Order {
    /// Every order is right, since all steps may stand anywhere and none is a decoy.
    fileprivate var isFree: Bool { stepCount == items.count && stepCount > 1 && Set(items.map(\.rank)).count == 1 }
}

extension Match {
    /// Every pairing is right, since all definitions read the same.
    fileprivate var isFree: Bool {
        let definitions = rows.compactMap(\.definition)
        return definitions.count > 1 && definitions.count == rows.count && Set(definitions.map(\.plain)).count == 1
    }
}

extension Complaint {
    fileprivate static var questionUnexplained: Complaint {
        Complaint(
            .explanationMissing,
            say(
                """
                This question never says why. Put “> …” after the list for an explanation, or indented under an option for \
                feedback.
                """)
        )
    }

    fileprivate static var orderUnexplained: Complaint {
        Complaint(
            .explanationMissing,
            say(
                """
                This order never says why. Put “> …” after the list for an explanation, or indented under a step for \
                feedback.
                """)
        )
    }

    fileprivate static var matchUnexplained: Complaint {
        Complaint(
            .explanationMissing,
            say("This match never says why. Put “> …” after the table for an explanation, or give it a third column."))
    }

    fileprivate static var orderFree: Complaint {
        Complaint(
            .orderFree,
            say(
                """
                All steps of this order may stand in any order, so nobody can get it wrong. Add a step that has its place, or \
                a decoy.
                """)
        )
    }

    fileprivate static var matchSame: Complaint {
        Complaint(
            .matchSame, say("All definitions of this match read the same, so nobody can get it wrong. Tell them apart.")
        )
    }

    fileprivate static func readsTheSame(_ rule: Finding.Rule, as line: Int) -> Complaint {
        Complaint(
            rule,
            rule == .stepTwice
                ? say("This step reads the same as the one in line \(line). Tell them apart, or take one out.")
                : say("This option reads the same as the one in line \(line). Tell them apart, or take one out."))
    }

    fileprivate static func hintTells(_ answer: String) -> Complaint {
        Complaint(
            .hintTells, say("This hint gives the answer away: \(quoted(answer)) stands in it word for word. Say less."))
    }

    fileprivate static func textLong(_ rows: Int) -> Complaint {
        Complaint(
            .textLong,
            say(
                """
                This takes \(rows) lines of a screen of 80×24, and more than \(ScreenRows.item) are hard to choose from. \
                Say it shorter, or put the rest below it as details.
                """)
        )
    }

    fileprivate static func titleLong(_ columns: Int) -> Complaint {
        Complaint(
            .textLong,
            say(
                """
                This heading is \(columns) columns wide, and a screen of 80×24 shows \(ScreenRows.title). Say it shorter.
                """)
        )
    }

    fileprivate static func screenFull(ofSteps: Bool, rows: Int) -> Complaint {
        let room = ScreenRows.body
        return Complaint(
            .screenFull,
            ofSteps
                ? say(
                    """
                    The text before it and the steps take \(rows) lines, and a screen of 80×24 shows \(room) at once. Say \
                    it shorter, or move text into a reading before.
                    """)
                : say(
                    """
                    The text before it and the options take \(rows) lines, and a screen of 80×24 shows \(room) at once. \
                    Say it shorter, or move text into a reading before.
                    """))
    }
}
