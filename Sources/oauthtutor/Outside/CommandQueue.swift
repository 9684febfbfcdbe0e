import Synchronization

/// Has commands carried out one after the other, in the order in which they came; starts with the first one.
final class CommandQueue<Command: Sendable, Report: Sendable>: Sendable {
    typealias Worker = @Sendable (Command) async -> Report
    private typealias Job = (command: Command, report: @Sendable (Report) -> Void)

    private let jobs = Mutex<AsyncStream<Job>.Continuation?>(nil)
    private let makeWorker: @Sendable () -> Worker

    /// - Parameter makeWorker: makes what carries them out, when the first one comes.
    init(_ makeWorker: @escaping @Sendable () -> Worker) {
        self.makeWorker = makeWorker
    }

    func send(_ command: Command, report: @escaping @Sendable (Report) -> Void) {
        jobs.withLock { jobs in
            let running = jobs ?? start()
            running.yield((command, report))
            jobs = running
        }
    }

    private func start() -> AsyncStream<Job>.Continuation {
        let (stream, jobs) = AsyncStream<Job>.makeStream()
        let worker = makeWorker()
        Task {
            for await job in stream { job.report(await worker(job.command)) }
        }
        return jobs
    }
}
