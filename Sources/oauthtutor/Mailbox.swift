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
    /// While nobody takes anything, as many of the mock server's news are kept and no more: requests may come faster
    /// than a terminal, or a pipe that nobody reads, can show them. Their numbers tell that some are missing.
    private static let mostNews = 1_000

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
        actions.withLock { waiting in
            if case .deliver(.served) = action, waiting.count >= Self.mostNews { return }
            // A class as it stands now says all that it said before; a terminal may be suspended for a whole lesson.
            if case .deliver(.room) = action, let place = waiting.lastIndex(where: \.isRoom) {
                waiting[place] = action
            } else {
                waiting.append(action)
            }
        }
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

    /// Waits until there is something to take.
    func wait() {
        while actions.withLock(\.isEmpty) {
            var wanted = pollfd(fd: wakePipe.readEnd, events: Int16(POLLIN), revents: 0)
            if poll(&wanted, 1, -1) > 0 { emptyPipe() }
        }
    }

    /// Takes the bytes that said "look here", so that the next one wakes again.
    func emptyPipe() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { bytes in
            while read(wakePipe.readEnd, bytes.baseAddress, bytes.count) > 0 {}
        }
    }
}

extension Action {
    fileprivate var isRoom: Bool { if case .deliver(.room) = self { true } else { false } }
}
