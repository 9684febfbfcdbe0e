import Course
import FakeServer
import Synchronization

/// What performs effects: one closure, made once at the root. What an effect brings is handed to `deliver`, from any thread.
struct World: Sendable {
    var perform: @Sendable (_ effect: Effect, _ deliver: @escaping @Sendable (Delivery) -> Void) -> Void
}

extension World {
    /// - Parameter seed: draws an exam's questions.
    static func live(_ catalog: Catalog, seed: UInt64, around: Surroundings) -> World {
        let flows = FlowQueue(now: around.now)
        return World { effect, deliver in
            switch effect {
            case .open(let id):
                do throws(Trouble) {
                    deliver(.lesson(try catalog.lesson(id, seed: seed)))
                } catch {
                    deliver(.noLesson(id: id, error.sentence))
                }
            case .live(let command): flows.send(command) { deliver(.live($0)) }
            case .leave: break
            }
        }
    }
}

/// Hands commands to the flow runner one after the other, in the order in which they came; starts with the first one.
private final class FlowQueue: Sendable {
    private typealias Job = (command: LiveCommand, report: @Sendable (LiveReport) -> Void)
    private let jobs = Mutex<AsyncStream<Job>.Continuation?>(nil)
    private let now: @Sendable () -> Int

    init(now: @escaping @Sendable () -> Int) { self.now = now }

    func send(_ command: LiveCommand, report: @escaping @Sendable (LiveReport) -> Void) {
        jobs.withLock { jobs in
            let running = jobs ?? start()
            running.yield((command, report))
            jobs = running
        }
    }

    private func start() -> AsyncStream<Job>.Continuation {
        let (stream, jobs) = AsyncStream<Job>.makeStream()
        let runner = FlowRunner(now: now)
        Task {
            for await job in stream { job.report(await runner.perform(job.command)) }
        }
        return jobs
    }
}
