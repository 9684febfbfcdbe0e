import Course
import Messages

/// Reads what stands under the heading of a step or of a break-it.
struct StepReader {
    let context: LessonContext

    private(set) var messages: [ReadMessage] = []
    private var framing = Framing()
    private var prediction: Question?
    private var parameters: [LiveFlow.Parameter]?
    private var hasFence = false
    private var hintLines: [Int] = []
    private var predictionLine = 0

    init(context: LessonContext) { self.context = context }

    private var report: Report { context.report }
    private var reader: TextReader { context.reader }

    /// There was no fence at all.
    var isEmpty: Bool { !hasFence }

    func step(id: String, title: RichText) -> LiveFlow.Step {
        LiveFlow.Step(
            id: id, title: title, framing: framing, prediction: prediction, messages: messages.map(\.message),
            parameters: parameters ?? [])
    }

    /// Whether text still belongs to the prompt.
    private var isBefore: Bool { prediction == nil && !hasFence }

    mutating func read(_ nodes: [MarkdownNode]) {
        for node in nodes {
            switch Piece(node, source: report.source) {
            case .message:
                hasFence = true
                if let message = FenceReader(report: report, fence: node).read() { messages.append(message) }
            case .plainFence:
                hasFence = true
                report.add(.fenceParties, line: node.line)
            case .tasks: takePrediction(node)
            case .table: takeParameters(node)
            case .quotation where !isBefore: framing.explanation += reader.blocks(node.children)
            case .paragraph: takeParagraph(node)
            case .numbered: refuse(.mixedWithStep, node)
            case .html where !isBefore: framing.explanation += reader.html(node).map(Block.paragraph)
            case .rule where !isBefore: break
            default:
                if isBefore { framing.prompt += reader.blocks([node]) } else { refuse(.textAfterMessage, node) }
            }
        }
    }

    /// Judges the prediction, with what stands around it.
    func advise() {
        guard let prediction else { return }
        context.advice.judge(
            .question(prediction), line: predictionLine, in: Zone(framing: framing, hintLines: hintLines))
    }

    private func refuse(_ complaint: Complaint, _ node: MarkdownNode) {
        report.add(complaint, line: node.line)
        _ = reader.blocks([node])
    }

    private mutating func takeParagraph(_ node: MarkdownNode) {
        let prose = HintedProse(reader.prose(node, in: .margin))
        framing.hints += prose.hints
        hintLines += prose.hintLines
        guard let text = prose.text else { return }
        if isBefore {
            framing.prompt.append(.paragraph(text.joined))
        } else {
            report.add(.textAfterMessage, line: text.lines.first?.number ?? node.line)
        }
    }

    private mutating func takePrediction(_ node: MarkdownNode) {
        let question = QuestionReader(items: context.items).question(node, isWhole: true)
        if prediction != nil {
            report.add(.secondPrediction, line: node.line)
        } else if hasFence {
            report.add(.predictionLate, line: node.line)
        } else {
            prediction = question
            predictionLine = node.line
        }
    }

    private mutating func takeParameters(_ node: MarkdownNode) {
        let table = reader.table(node)
        if !hasFence {
            report.add(.parametersEarly, line: table.headerLine)
        } else if parameters != nil {
            report.add(.secondParameters, line: table.headerLine)
        } else if table.header.count != 2 {
            report.add(.parametersColumns(table.header.count), line: table.headerLine)
        } else {
            parameters = table.rows.compactMap { row in
                guard !row.cells[0].isEmpty, !row.cells[1].isEmpty else {
                    report.add(.parameterEmpty, line: row.line)
                    return nil
                }
                return LiveFlow.Parameter(name: row.cells[0].plain, meaning: row.cells[1])
            }
            complainTwice(table)
        }
    }

    private func complainTwice(_ table: TableText) {
        var seen: Set<String> = []
        for row in table.rows where !row.cells[0].isEmpty && !seen.insert(row.cells[0].plain).inserted {
            report.add(.parameterTwice(row.cells[0].plain), line: row.line)
        }
    }
}

extension Complaint {
    fileprivate static var fenceParties: Complaint {
        Complaint(
            .fenceParties,
            say("This fence does not say who sends what to whom. Write “http FROM -> TO”, as in “http Browser -> App”.")
        )
    }

    fileprivate static var mixedWithStep: Complaint {
        Complaint(
            .mixedKinds,
            say(
                """
                A step of a live flow is told and run, and a numbered list makes another activity. Give it a “##” heading of \
                its own, or use bullets.
                """)
        )
    }

    fileprivate static var textAfterMessage: Complaint {
        Complaint(
            .textAfter,
            say(
                """
                Text after the prediction or the message must be a quotation (“> …”, the explanation) or a hint (“Hint: …”). \
                Move it before, or begin it with “> ”.
                """)
        )
    }

    fileprivate static var secondPrediction: Complaint {
        Complaint(
            .secondList,
            say(
                "A step has one prediction, and a second task list follows it here. Join the two, or make another step."
            ))
    }

    fileprivate static var predictionLate: Complaint {
        Complaint(
            .predictionLate,
            say("A prediction is asked before sending, so it must stand before the message. Move it up."))
    }

    fileprivate static var parametersEarly: Complaint {
        Complaint(
            .parametersEarly,
            say("The table of parameters explains what was sent, so it must stand after the message. Move it down."))
    }

    fileprivate static var secondParameters: Complaint {
        Complaint(
            .secondList, say("A step has one table of parameters, and a second one follows it here. Join the two."))
    }

    fileprivate static func parametersColumns(_ columns: Int) -> Complaint {
        Complaint(
            .parametersColumns,
            say("A table of parameters has two columns, the name and what it does; this one has \(columns)."))
    }

    fileprivate static var parameterEmpty: Complaint {
        Complaint(
            .parameterEmpty,
            say("This row needs both a parameter and what it does. Fill the empty cell, or take the row out."))
    }

    fileprivate static func parameterTwice(_ name: String) -> Complaint {
        Complaint(.parameterTwice, say("The parameter \(quoted(name)) stands in this table twice. Take one row out."))
    }
}
