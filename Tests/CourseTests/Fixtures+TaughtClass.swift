import Testing

@testable import Course

/// A class with its teacher's console beside it.
struct TaughtClass {
    var it = ClassUnderTest()
    var console: HostConsole
    var told = 0

    init(isHost: Bool = true, isBoard: Bool = false) {
        console = HostConsole(
            it.room, invitation: Invitation(address: "http://10.0.0.7:8080", code: "ABC234"), isHost: isHost,
            isBoard: isBoard, at: 0)
    }

    var page: Page { console.page }

    /// What the teacher asks for is done; what is asked back is the console's notice.
    @discardableResult
    mutating func take(_ actions: Action...) -> [Effect] {
        var asked: [Effect] = []
        for action in actions {
            asked = console.update(action)
            for case .lead(let lead) in asked { happen(.lead(lead)) }
        }
        return asked
    }

    mutating func press(_ commands: Command...) { for command in commands { take(.command(command)) } }

    mutating func happen(_ action: RoomAction) {
        it.happen(action)
        for effect in it.effects {
            if case .tell(let news) = effect { _ = console.update(.deliver(.classroom(.news(news)))) }
            if case .refused(let fault) = effect { _ = console.update(.deliver(.refused(fault))) }
        }
        tell()
    }

    mutating func tell() { _ = console.update(.deliver(.room(it.room.view(for: .teacher, at: it.now)))) }

    mutating func join(_ names: String...) {
        for name in names { it.join(name) }
        tell()
    }

    mutating func answer(_ number: Int, _ options: [Int]) {
        it.take(number, .answer(options))
        tell()
    }

    var stage: Stage { it.room.stage }
}

extension Page {
    var distribution: Distribution? {
        parts.lazy.compactMap { if case .distribution(let found) = $0 { found } else { nil } }.first
    }

    func label(_ command: Command) -> String? { offers.first { $0.command == command }?.label }
}
