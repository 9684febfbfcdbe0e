import Course
import Messages

/// Reads a section whose `###` parts hold messages: each is a step of a live flow.
struct LiveReader {
    let context: LessonContext
    let section: Section

    private var report: Report { context.report }
    private var source: SourceText { context.report.source }

    func read(_ steering: Steering) -> (flow: LiveFlow, framing: Framing) {
        let provider = provider(steering)
        let framing = framing()
        var check = FlowCheck(vocabulary: context.vocabulary, report: report)
        var steps: [LiveFlow.Step] = []
        for part in section.parts {
            report.section = part.lines
            if let step = step(part, &check) { steps.append(step) }
        }
        report.section = section.lines
        check.complainUnused()
        return (LiveFlow(provider: provider, steps: steps), framing)
    }

    private func provider(_ steering: Steering) -> String {
        guard let name = steering.provider, !name.isEmpty else { return "standard" }
        if !context.vocabulary.providers.contains(name), let place = steering.place(of: .provider) {
            report.add(.providerUnknown(name, among: context.vocabulary.providers), at: place)
        }
        return name
    }

    /// What is said before the first step: text only.
    private func framing() -> Framing {
        let zone = ZoneReader.read(section.nodes, isOpen: false, items: context.items)
        let isStep = { (node: MarkdownNode) in Piece(node, source: source) == .message }
        if let (_, piece) = zone.main, let step = section.parts.first(where: { $0.nodes.contains(where: isStep) }) {
            report.add(.mixedWithFlow(piece), line: step.line)
        }
        return zone.framing
    }

    private func step(_ part: Section, _ check: inout FlowCheck) -> LiveFlow.Step? {
        let title = context.title(part)
        let steering = Steering(part.comments, permitted: [.id], report: report)
        let id = context.id(for: title, steering, line: part.line)
        let (own, breakIts) = cut(part)
        var reader = StepReader(context: context)
        reader.read(own)
        if reader.isEmpty { report.add(.stepEmpty, line: part.line) }
        reader.advise()
        check.enter(step: reader.messages)
        var step = reader.step(id: id, title: title)
        for section in breakIts {
            if let breakIt = breakIt(section, &check) { step.breakIts.append(breakIt) }
        }
        return reader.isEmpty ? nil : step
    }

    private func breakIt(_ section: Section, _ check: inout FlowCheck) -> LiveFlow.Step? {
        let heading = context.title(section)
        let steering = Steering(section.comments, permitted: [.id], report: report)
        let id = context.id(for: heading, steering, line: section.line)
        guard let title = LessonWords.breakIt.strip(from: heading) else {
            report.add(.stepHeading, line: section.line)
            return nil
        }
        if title.isEmpty { report.add(.breakItEmpty, line: section.line) }
        var reader = StepReader(context: context)
        reader.read(section.nodes)
        if reader.isEmpty { report.add(.breakItWithoutMessage, line: section.line) }
        reader.advise()
        check.enter(breakIt: reader.messages)
        return reader.isEmpty ? nil : reader.step(id: id, title: title)
    }

    /// A step's own nodes, and the `####` sections after them.
    private func cut(_ part: Section) -> (own: [MarkdownNode], breakIts: [Section]) {
        var own: [MarkdownNode] = []
        var sections: [Section] = []
        for node in part.nodes {
            if node.kind == .heading, node.headingLevel == 4 {
                sections.append(Section(heading: node, line: node.line, lines: part.lines))
            } else if let last = sections.indices.last {
                if sections[last].nodes.isEmpty, node.kind == .html, let comments = onlyComments(node) {
                    sections[last].comments += comments
                } else {
                    sections[last].nodes.append(node)
                }
            } else {
                own.append(node)
            }
        }
        return (own, sections)
    }

    private func onlyComments(_ node: MarkdownNode) -> [Comment]? {
        let block = HTMLBlock(node, source: source)
        return block.rest.isEmpty && block.unclosedComment == nil ? block.comments : nil
    }
}

extension Complaint {
    fileprivate static func providerUnknown(_ name: String, among names: [String]) -> Complaint {
        let known = names.isEmpty ? "" : " " + say("There are: \(names.joined(separator: ", ")).")
        return Complaint(
            .providerUnknown,
            say("There is no server profile \(quoted(name)).")
                + suggestion(for: name, among: names, otherwise: known))
    }

    fileprivate static func mixedWithFlow(_ piece: Piece) -> Complaint {
        Complaint(
            .mixedKinds,
            say(
                """
                This section is an activity already, by \(piece.name), and here a message makes it a live flow. Give each \
                a “##” heading of its own.
                """)
        )
    }

    fileprivate static var stepEmpty: Complaint {
        Complaint(
            .stepEmpty,
            say(
                "This step of a live flow has no message. Give it a fence such as “http Browser -> App” or “act Person -> App”."
            )
        )
    }

    fileprivate static var stepHeading: Complaint {
        Complaint(
            .stepHeading,
            say("In a live flow a “####” heading begins with “Break it:”. Use “**…**” for a heading in the text."))
    }

    fileprivate static var breakItEmpty: Complaint {
        Complaint(
            .headingEmpty, say("This heading does not say what is broken. Write it after “Break it:”."))
    }

    fileprivate static var breakItWithoutMessage: Complaint {
        Complaint(
            .stepEmpty, say("This break-it has no message. Give it a fence such as “http Browser -> App”."))
    }
}
