import Course
import Messages

/// Reads a task list as a question, and a bullet list as an open one.
struct QuestionReader {
    let items: ItemReader

    private var report: Report { items.reader.report }

    func question(_ list: MarkdownNode, isWhole: Bool) -> Question {
        var question = Question(options: [])
        var isWhole = isWhole
        var advice = Advice.Items(report: report, twice: .optionTwice)
        for node in list.children {
            let item = items.read(node)
            guard let isRight = node.tick else {
                report.add(boxComplaint(node), at: item.place)
                isWhole = false
                continue
            }
            if item.text.isEmpty { report.add(.boxEmpty, at: item.place) }
            advice.judge(item)
            question.options.append(
                Question.Option(item.text, isRight: isRight, details: item.details, feedback: item.feedback))
        }
        if isWhole { judge(question, list) }
        return question
    }

    private func boxComplaint(_ item: MarkdownNode) -> Complaint {
        switch BoxFault(item, source: items.reader.source) {
        case .noSpace: .boxNoSpace
        case .unknownMark(let mark): .boxUnknown(mark)
        case .empty: .boxEmpty
        case nil: .boxMissing
        }
    }

    private func judge(_ question: Question, _ list: MarkdownNode) {
        let count = question.options.count
        let right = question.rightOptions.count
        if count < 2 {
            report.add(.questionTooShort, line: list.line)
        } else if right == 0 {
            report.add(.questionNoneRight, line: list.line)
        } else if right == count {
            report.add(.questionAllRight, line: list.line)
        }
    }

    /// - Returns: the points, and what their quotations and further paragraphs say, to be told with the answer.
    /// - Parameter isAsked: the author wrote `open`, so points that only the learner can mark are meant.
    func open(_ list: MarkdownNode, isWhole: Bool, isAsked: Bool = false) -> (
        question: OpenQuestion, explanation: [Block]
    ) {
        var question = OpenQuestion(points: [])
        var explanation: [Block] = []
        var places: [Place] = []
        for node in list.children {
            let item = items.read(node)
            if item.text.isEmpty { report.add(.itemEmpty, at: item.place) }
            question.points.append(OpenQuestion.Point(item.text))
            explanation += item.details + item.feedback
            places.append(item.place)
        }
        guard isWhole else { return (question, explanation) }
        if !isAsked, question.points.allSatisfy(\.cues.isEmpty) {
            report.add(.openNoCues, line: list.line)
        } else {
            for (point, place) in zip(question.points, places) where point.cues.isEmpty {
                report.add(.pointNoCue, at: place)
            }
        }
        return (question, explanation)
    }
}

extension Complaint {
    fileprivate static var boxMissing: Complaint {
        Complaint(
            .boxMissing, say("This option has no box. Begin it with “[x] ” if it is right, with “[ ] ” if it is wrong.")
        )
    }

    fileprivate static var boxNoSpace: Complaint {
        Complaint(
            .boxMalformed, say("This is no box, since no space follows it. Put one between “]” and the text."))
    }

    fileprivate static func boxUnknown(_ mark: String) -> Complaint {
        Complaint(
            .boxMalformed,
            say("\(quoted("[\(mark)]")) is no box. Write “[x] ” for a right option, “[ ] ” for a wrong one."))
    }

    fileprivate static var boxEmpty: Complaint {
        Complaint(
            .boxEmpty, say("This option has a box and no text. Write the text after the box."))
    }

    fileprivate static var questionTooShort: Complaint {
        Complaint(
            .questionTooShort, say("This question has only 1 option, and needs two or more."))
    }

    fileprivate static var questionNoneRight: Complaint {
        Complaint(
            .questionNoneRight, say("No option of this question is right. Mark the right one with “[x]”."))
    }

    fileprivate static var questionAllRight: Complaint {
        Complaint(
            .questionAllRight,
            say("All options of this question are right, so whoever ticks everything gets full points."))
    }

    fileprivate static var openNoCues: Complaint {
        Complaint(
            .openNoCues,
            say(
                """
                No point of this open question has a strong word, so no answer can be recognised. Set the words that count in \
                “**…**”, or write <!-- read --> under the heading.
                """)
        )
    }

    fileprivate static var pointNoCue: Complaint {
        Complaint(
            .pointNoCue,
            say(
                """
                This point has no strong word, so only the learner can mark it. Set the words that count in “**…**”; or was a \
                reading meant?
                """)
        )
    }
}
