import Course
import Glibc
import Synchronization

/// Where other threads leave actions for the one thread that runs the loop, and wake it.
final class Mailbox: Sendable {
    /// The system would not give a pipe; `code` is its errno.
    struct NoPipe: Error, Equatable {
        var code: Int32
    }

    /// A pipe, both ends non-blocking and closed in child processes; one byte in it means "look here".
    struct WakePipe: Sendable {
        let readEnd: Int32
        let writeEnd: Int32
    }

    let wakePipe: WakePipe
    private let actions = Mutex<[Action]>([])

    init() throws(NoPipe) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw NoPipe(code: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        wakePipe = WakePipe(readEnd: ends[0], writeEnd: ends[1])
    }

    deinit {
        close(wakePipe.readEnd)
        close(wakePipe.writeEnd)
    }

    /// Leaves an action; from any thread.
    func put(_ action: Action) {
        actions.withLock { $0.append(action) }
        // A full pipe wakes just as well.
        _ = write(wakePipe.writeEnd, "m", 1)
    }

    /// Takes what has come, in the order in which it was put; often nothing.
    func drain() -> [Action] {
        actions.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// Waits until there is something to take, and takes it.
    func waitAndDrain() -> [Action] {
        while true {
            let taken = drain()
            if !taken.isEmpty { return taken }
            var wanted = pollfd(fd: wakePipe.readEnd, events: Int16(POLLIN), revents: 0)
            if poll(&wanted, 1, -1) > 0 { emptyPipe() }
        }
    }

    private func emptyPipe() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { bytes in
            while read(wakePipe.readEnd, bytes.baseAddress, bytes.count) > 0 {}
        }
    }
}
