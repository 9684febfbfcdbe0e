import Dispatch
import Synchronization

/// For a main thread that has nothing to do until something asynchronous is done.
enum Waiting {
    static func `for`<Answer: Sendable>(_ work: @escaping @Sendable () async -> Answer) -> Answer {
        let done = DispatchSemaphore(value: 0)
        let answer = Mutex<Answer?>(nil)
        Task {
            let value = await work()
            answer.withLock { $0 = value }
            done.signal()
        }
        while true {
            done.wait()
            if let value = answer.withLock({ $0 }) { return value }
        }
    }
}
