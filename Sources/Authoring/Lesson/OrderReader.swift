import Course
import Messages

/// Reads a numbered list as steps to be put in order.
struct OrderReader {
    let items: ItemReader

    private var report: Report { items.reader.report }

    /// - Parameter isWhole: whether the list is all of what the author meant, so that its length may be judged.
    func read(_ list: MarkdownNode, isWhole: Bool) -> Order {
        var steps: [Order.Item] = []
        var rank = 0
        var advice = Advice.Items(report: report, twice: .stepTwice)
        for node in list.children {
            let item = items.read(node, takesBullets: true)
            if item.text.isEmpty { report.add(.itemEmpty, at: item.place) }
            if item.isPartlyStruck { report.add(.decoyPartly, at: item.place) }
            if let bullets = item.bullets {
                let group = group(bullets, label: item, rank: rank, &advice)
                if group.contains(where: { !$0.isDecoy }) { rank += 1 }
                steps += group
            } else {
                advice.judge(item)
                steps.append(step(item, rank: rank))
                if !item.isStruck { rank += 1 }
            }
        }
        let order = Order(items: steps)
        if isWhole { judge(order, list) }
        return order
    }

    private func step(_ item: ItemText, rank: Int) -> Order.Item {
        Order.Item(
            item.text, rank: item.isStruck ? nil : rank, details: item.details, feedback: item.feedback)
    }

    /// Steps that may stand in any order. What else the item says is told with its last step.
    private func group(
        _ bullets: MarkdownNode, label: ItemText, rank: Int, _ advice: inout Advice.Items
    ) -> [Order.Item] {
        var steps = bullets.children.map { node in
            let item = items.read(node)
            if item.text.isEmpty { report.add(.itemEmpty, at: item.place) }
            if item.isPartlyStruck { report.add(.decoyPartly, at: item.place) }
            advice.judge(item)
            var step = step(item, rank: rank)
            step.group = label.text
            return step
        }
        if steps.count == 1 { report.add(.groupOfOne, line: bullets.line) }
        if let last = steps.indices.last {
            steps[last].details += label.details
            steps[last].feedback += label.feedback
        }
        return steps
    }

    private func judge(_ order: Order, _ list: MarkdownNode) {
        let count = order.stepCount
        if count < 2 {
            report.add(.orderTooShort(count), line: list.line)
        } else if count < 4 {
            report.add(.orderEasy(count), line: list.line)
        }
    }
}

extension Complaint {
    fileprivate static func orderTooShort(_ steps: Int) -> Complaint {
        Complaint(
            .orderTooShort,
            steps == 0
                ? say("This order has no real step, and needs two or more. Decoys do not count.")
                : say("This order has only 1 real step, and needs two or more. Decoys do not count."))
    }

    fileprivate static func orderEasy(_ steps: Int) -> Complaint {
        Complaint(
            .orderEasy,
            say(
                one: """
                    This order has only \(steps) real step, so its first, wrong order gives it away. Four or more are \
                    better.
                    """,
                many: """
                    This order has only \(steps) real steps, so its first, wrong order gives it away. Four or more are \
                    better.
                    """, count: steps)
        )
    }

    fileprivate static var decoyPartly: Complaint {
        Complaint(
            .decoyPartly,
            say("Only a part of this step is struck out, so it is no decoy. For one, strike out the whole line."))
    }

    fileprivate static var groupOfOne: Complaint {
        Complaint(
            .groupOfOne,
            say(
                """
                This bullet is a step, and the line above it only a label. If it was meant as a detail, put a paragraph \
                between.
                """)
        )
    }
}
