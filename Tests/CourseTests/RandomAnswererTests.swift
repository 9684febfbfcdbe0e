import Testing

@testable import Course

/// Somebody who knows nothing must not earn much; each figure is printed.
@Suite("A random answerer")
struct RandomAnswererTests {
    private static let rounds = 4000

    private func mean(_ what: String, _ share: (inout SeededGenerator) -> Double) -> Double {
        var random = SeededGenerator(seed: 7, for: what)
        let mean = (0..<Self.rounds).reduce(0) { sum, _ in sum + share(&random) } / Double(Self.rounds)
        print("random answers, \(what): \((mean * 1000).rounded() / 10)% on average")
        return mean
    }

    @Test("earns under 20 % of an order")
    func order() {
        let order = makeOrder(7, decoys: 2)
        let mean = mean("order of 7 with 2 decoys, all kept") {
            order.share(keeping: order.items.indices.shuffled(using: &$0))
        }
        #expect(mean < 0.2)
        let sorted = self.mean("order of 7, decoys known") { order.share(keeping: order.solution.shuffled(using: &$0)) }
        #expect(sorted < 0.2)
    }

    @Test("earns under 20 % of a match")
    func match() {
        let match = makeMatch(7, decoyDefinitions: 4)
        let mean = mean("match of 7 with 4 decoys") { random in
            let definitions = match.definitions.shuffled(using: &random)
            return match.share(pairing: Dictionary(uniqueKeysWithValues: zip(match.terms, definitions)))
        }
        #expect(mean < 0.2)
    }
}
