import Course
import NIOCore
import Synchronization

/// The faults in how an answer travels that are armed, and how many answers each is still good for.
///
/// Those that break a rule of OAuth are armed in the server's own value, as `Deviations`.
final class ArmedFaults: Sendable {
    /// How late a slow answer is.
    let slowness: TimeAmount
    private let armed = Mutex<[MockFault: Int]>([:])

    init(slowness: TimeAmount = .seconds(3)) {
        self.slowness = slowness
    }

    /// - Parameter times: 0 disarms it.
    func arm(_ fault: MockFault, times: Int) {
        armed.withLock { $0[fault] = times > 0 ? times : nil }
    }

    /// The fault that shapes an answer: the first that is armed and can.
    func take(where canShape: (MockFault) -> Bool) -> MockFault? {
        armed.withLock { armed in
            guard !armed.isEmpty else { return nil }
            guard let fault = MockFault.allCases.first(where: { armed[$0] != nil && canShape($0) }) else { return nil }
            armed[fault] = armed[fault].flatMap { $0 > 1 ? $0 - 1 : nil }
            return fault
        }
    }

    var standing: [MockFault: Int] { armed.withLock { $0 } }
}
