import Course
import Foundation

/// FSRS-6, the Free Spaced Repetition Scheduler, as its authors publish it: how a memory grows and fades.
///
/// Nobody's memory is known before they answer, so the published default parameters are used; they were fitted to the
/// reviews of thousands of learners. Intervals are whole days, and there are no steps of minutes before the first.
/// Source: <https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm>, "FSRS-6".
public struct MemoryModel: Equatable, Sendable {
    /// The 21 weights, w0 to w20.
    let weights: [Double]
    /// The share of due items that is to be remembered still, between 0 and 1.
    let retention: Double
    /// Days.
    let longestInterval: Int

    /// The published defaults: nine of ten are to be remembered when they come back.
    public static let standard = MemoryModel(
        weights: [
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
        ],
        retention: 0.9, longestInterval: 36_500
    )

    private var decay: Double { -weights[20] }
    private var factor: Double { pow(0.9, 1 / decay) - 1 }

    /// The chance that it is remembered after so many days, between 0 and 1.
    func recall(stability: Double, days: Int) -> Double {
        pow(1 + factor * Double(max(0, days)) / stability, decay)
    }

    /// Whole days until the chance of remembering has sunk to what is wanted; halves go to the even number.
    func interval(stability: Double) -> Int {
        let days = stability / factor * (pow(retention, 1 / decay) - 1)
        return Int(min(max(days.rounded(.toNearestOrEven), 1), Double(longestInterval)))
    }

    func firstStability(_ grade: Grade) -> Double { max(weights[grade.rawValue - 1], Self.leastStability) }

    func firstDifficulty(_ grade: Grade) -> Double { Self.bounded(unboundedDifficulty(grade)) }

    private func unboundedDifficulty(_ grade: Grade) -> Double {
        weights[4] - exp(weights[5] * Double(grade.rawValue - 1)) + 1
    }

    /// Nearer to its ends it moves less, and each time it is drawn a little to where an easy one begins.
    func difficulty(after grade: Grade, from difficulty: Double) -> Double {
        let change = -weights[6] * Double(grade.rawValue - 3)
        let moved = difficulty + (10 - difficulty) * change / 9
        return Self.bounded(weights[7] * unboundedDifficulty(.easy) + (1 - weights[7]) * moved)
    }

    /// - Parameter days: whole days since the last answer; on the same day the short-term formula holds.
    func stability(after grade: Grade, from memory: Memory, days: Int) -> Double {
        let next =
            if days < 1 {
                sameDayStability(after: grade, from: memory.stability)
            } else if grade == .again {
                lapsedStability(of: memory, recall: recall(stability: memory.stability, days: days))
            } else {
                grownStability(after: grade, of: memory, recall: recall(stability: memory.stability, days: days))
            }
        return max(next, Self.leastStability)
    }

    private func sameDayStability(after grade: Grade, from stability: Double) -> Double {
        let growth =
            exp(weights[17] * (Double(grade.rawValue - 3) + weights[18])) * pow(stability, -weights[19])
        return stability * (grade == .again ? growth : max(growth, 1))
    }

    private func grownStability(after grade: Grade, of memory: Memory, recall: Double) -> Double {
        let growth =
            exp(weights[8]) * (11 - memory.difficulty) * pow(memory.stability, -weights[9])
            * (exp((1 - recall) * weights[10]) - 1)
            * (grade == .hard ? weights[15] : 1) * (grade == .easy ? weights[16] : 1)
        return memory.stability * (1 + growth)
    }

    private func lapsedStability(of memory: Memory, recall: Double) -> Double {
        let lapsed =
            weights[11] * pow(memory.difficulty, -weights[12]) * (pow(memory.stability + 1, weights[13]) - 1)
            * exp((1 - recall) * weights[14])
        return min(lapsed, memory.stability / exp(weights[17] * weights[18]))
    }

    private static let leastStability = 0.001

    private static func bounded(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }
}
