import OAuth
import Testing

@Suite("Whatever comes, no token is active that the rules would not allow")
struct TokenPropertyTests {
    private static let walks: UInt64 = 1_000
    private static let steps = 60

    @Test("Rules 42 to 58 and 70 to 89 hold in every walk of valid and broken requests")
    func walks() {
        var met: [TokenModel.Event: Int] = [:]
        for seed in 1...Self.walks {
            let steps = makeSteps(seed: seed)
            let (breach, taken, events) = go(steps)
            met.merge(events, uniquingKeysWith: +)
            guard let breach else { continue }
            let few = shortened(Array(steps.prefix(taken)))
            let story = few.map { "  \($0)" }.joined(separator: "\n")
            Issue.record("Walk \(seed): \(breach)\nThe fewest steps that lead to a breach:\n\(story)")
            return
        }
        for event in TokenModel.Event.allCases {
            #expect(met[event, default: 0] >= 5, "The walks hardly come past \(event), so they prove little of it.")
        }
    }

    private func makeSteps(seed: UInt64) -> [Step] {
        var random = SeededBits(seed: seed)
        return (0..<Self.steps).map { _ in Step.random(using: &random) }
    }

    /// - Returns: the first breach, if there is one, how many steps were taken, and what they came past.
    private func go(_ steps: [Step]) -> (breach: (any Error)?, taken: Int, events: [TokenModel.Event: Int]) {
        var walk = Walk()
        for (number, step) in steps.enumerated() {
            do {
                try walk.take(step)
            } catch {
                return (error, number + 1, walk.model.events)
            }
        }
        return (nil, steps.count, walk.model.events)
    }

    /// Leaves out, from the end, each step without which there is a breach as well.
    private func shortened(_ steps: [Step]) -> [Step] {
        var steps = steps
        for index in steps.indices.reversed() where index < steps.count {
            var fewer = steps
            fewer.remove(at: index)
            let (breach, taken, _) = go(fewer)
            if breach != nil { steps = Array(fewer.prefix(taken)) }
        }
        return steps
    }
}
