import Course
import Dispatch
import FakeServer
import Messages
import Synchronization

/// Runs the live flows of a lesson against the server and holds each `@expect` against the answer.
struct LiveCheck {
    /// An answer that is not what the lesson expects, at the line of its fence.
    struct Mismatch: Equatable, Sendable {
        var line: Int
        var sentence: String
    }

    struct Report: Equatable, Sendable {
        var requests = 0
        var mismatches: [Mismatch] = []
    }

    private let runner: FlowRunner
    private var report = Report()

    private init(runner: FlowRunner) { self.runner = runner }

    /// Runs all of them and waits until the last is done.
    /// - Parameters:
    ///   - now: seconds since 1970-01-01 00:00 UTC.
    ///   - providers: where profiles come from.
    static func run(
        _ lesson: Lesson, now: @escaping @Sendable () -> Int, providers: ProviderSource = .builtIn
    ) -> Report {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex(Report())
        Task {
            var check = LiveCheck(runner: FlowRunner(now: now, providers: providers))
            await check.run(lesson)
            let report = check.report
            outcome.withLock { $0 = report }
            done.signal()
        }
        done.wait()
        return outcome.withLock { $0 }
    }

    private mutating func run(_ lesson: Lesson) async {
        for activity in lesson.activities {
            guard case .live(let flow) = activity.task else { continue }
            if case .failed(let sentence) = await runner.perform(.start(provider: flow.provider)) {
                report.mismatches.append(Mismatch(line: flow.steps.first?.line ?? 1, sentence: sentence))
                continue
            }
            for step in flow.steps {
                take(await runner.perform(.perform(step)), of: step)
                for breakIt in step.breakIts {
                    take(await runner.perform(.breakIt(breakIt, step: step.id)), of: breakIt)
                }
            }
            _ = await runner.perform(.stop)
        }
    }

    private mutating func take(_ answer: LiveReport, of step: LiveFlow.Step) {
        switch answer {
        case .performed(_, let exchanges), .broke(_, let exchanges):
            for (exchange, line) in zip(exchanges, step.lines) {
                if exchange.request != nil { report.requests += 1 }
                guard let sentence = exchange.complaint else { continue }
                report.mismatches.append(Mismatch(line: line, sentence: sentence))
            }
        case .failed(let sentence): report.mismatches.append(Mismatch(line: step.line, sentence: sentence))
        case .started, .attempted, .advanced, .values, .verified, .setOut, .cannotSetOut, .cameHome, .stayedHome,
            .stopped:
            break
        }
    }
}

extension LiveFlow.Step {
    /// The line of the fence behind each exchange: a repeated request stands once for each time.
    fileprivate var lines: [Int] {
        messages.flatMap { message in
            switch message.kind {
            case .request(let template): Array(repeating: template.line, count: template.times)
            case .act: [line]
            }
        }
    }

    fileprivate var line: Int {
        messages.lazy.compactMap { if case .request(let template) = $0.kind { template.line } else { nil } }.first ?? 1
    }
}

extension Exchange {
    /// What is wrong with the answer; nil when it is the one the lesson expects.
    fileprivate var complaint: String? {
        if case .failure(let sentence) = outcome { return sentence }
        guard let expectation, !meetsExpectation else { return nil }
        let wanted = [String(expectation.status), expectation.error].compactMap { $0 }.joined(separator: " ")
        let got = [status.map(String.init), error].compactMap { $0 }.joined(separator: " ")
        let why = reason.map { " " + say("The server's reason: \($0)") } ?? ""
        return say("The lesson expects \(wanted), the server answered \(got).") + why
    }
}
