import Authoring
import Course
import FakeServer
import Foundation
import Testing

@testable import oauthtutor

/// The lessons as they are shipped.
func shippedLessons() throws -> [Lesson] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let catalog = try Catalog(folder: root.appending(path: "content").path, files: .live)
    return try catalog.entries.map { try catalog.lesson($0.glance.id).drawingExams(seed: 1) }
}

@Suite("The shipped course")
struct CourseContentTests {
    @Test("Somebody who knows nothing earns under 20 % of each lesson's order, its match and of the whole lesson")
    func randomAnswers() throws {
        for lesson in try shippedLessons() {
            var random = SeededGenerator(seed: 11)
            let rounds = 2000
            var shares = Array(repeating: 0.0, count: lesson.activities.count)
            for _ in 0..<rounds {
                for (number, activity) in lesson.activities.enumerated() {
                    shares[number] += activity.task.randomShare(&random) / Double(rounds)
                }
            }
            var total = Total()
            for (activity, share) in zip(lesson.activities, shares) where activity.points > 0 {
                total = total + Score(share: share, points: activity.points)
                print("random answers, \(lesson.id), \(activity.title.plain): \(percent(share)) of \(activity.points)")
                switch activity.task {
                case .order, .match: #expect(share < 0.2)
                default: break
                }
            }
            let mean = total.earned / Double(total.points)
            print("random answers, \(lesson.id), the whole lesson: \(percent(mean)) of \(total.points) points")
            #expect(mean < 0.2)
        }
    }

    private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }

    @Test("Every single choice and every prediction has four options or more, and every wrong option its why")
    func options() throws {
        var counted = 0
        for lesson in try shippedLessons() {
            for (name, question) in lesson.activities.flatMap(\.task.questions) {
                counted += 1
                if !question.isMultiple { #expect(question.options.count >= 4, "\(lesson.id): \(name)") }
                for option in question.options where !option.isRight {
                    #expect(!option.feedback.isEmpty, "\(lesson.id): \(name): \(option.text.plain)")
                }
            }
        }
        print("questions and predictions with options: \(counted)")
        #expect(counted >= 10)
    }
}

extension Activity.Task {
    /// Questions with options, predictions and those of break-its included.
    var questions: [(name: String, Question)] {
        switch self {
        case .question(let question): [("question", question)]
        case .quiz(let items):
            items.compactMap { item in
                if case .question(let question) = item.kind { (item.title.plain, question) } else { nil }
            }
        case .exam(let exam):
            exam.items.compactMap { item in
                guard case .question(let question) = item.question.kind else { return nil }
                return (item.question.title.plain, question)
            }
        case .live(let flow):
            flow.steps.flatMap { [$0] + $0.breakIts }.compactMap { step in
                step.prediction.map { (step.title.plain, $0) }
            }
        default: []
        }
    }

    /// The share that one random answer earns; nothing is written to an open question.
    fileprivate func randomShare(_ random: inout SeededGenerator) -> Double {
        switch self {
        case .order(let order):
            return order.share(keeping: Array(order.items.indices.shuffled(using: &random).prefix(order.stepCount)))
        case .match(let match):
            let definitions = match.definitions.shuffled(using: &random)
            return match.share(pairing: Dictionary(uniqueKeysWithValues: zip(match.terms, definitions)))
        case .question(let question): return question.randomShare(&random)
        case .exam(let exam): return Activity.Task.quiz(exam.items.map(\.question)).randomShare(&random)
        case .quiz(let items):
            let earned = items.reduce(0.0) { sum, item in
                guard case .question(let question) = item.kind else { return sum }
                return sum + question.randomShare(&random) * Double(item.points)
            }
            return earned / Double(items.reduce(0) { $0 + $1.points })
        case .live(let flow):
            let predictions = flow.steps.compactMap(\.prediction)
            guard !predictions.isEmpty else { return 0 }
            return predictions.reduce(0.0) { $0 + $1.randomShare(&random) } / Double(predictions.count)
        case .reading, .open, .broken: return 0
        }
    }
}

extension Question {
    fileprivate func randomShare(_ random: inout SeededGenerator) -> Double {
        guard isMultiple else { return share(ticking: [Int.random(in: options.indices, using: &random)]) }
        return share(ticking: Set(options.indices.filter { _ in Bool.random(using: &random) }))
    }
}
