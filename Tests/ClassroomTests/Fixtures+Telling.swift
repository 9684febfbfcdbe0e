import Course
import Synchronization

@testable import Classroom

/// Something that happens once.
final class Flag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .acquiring) }
    func set() { value.store(true, ordering: .releasing) }
}

/// What somebody who watches was shown.
final class Seen: Sendable {
    private let deliveries = Mutex<[Delivery]>([])
    var last: Delivery? { deliveries.withLock(\.last) }
    func add(_ delivery: Delivery) { deliveries.withLock { $0.append(delivery) } }
}

/// A flow in which nothing crosses any wire.
/// - Parameter before: is waited for before each command is done.
func makeFlow(_ before: @escaping @Sendable (LiveCommand) async -> Void = { _ in }) -> Hall.Flow {
    { command in
        await before(command)
        return switch command {
        case .start: .started(authorizationServer: "", app: "")
        case .perform(let step): .performed(step: step.id, [])
        case .breakIt(let breakIt, _): .broke(breakIt: breakIt.id, [])
        default: .stopped
        }
    }
}
