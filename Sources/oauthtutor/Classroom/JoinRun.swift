import Classroom
import Course
import Synchronization

/// A learner's visit to a class, from the address on the board to the end.
struct JoinRun {
    let address: HostAddress
    /// What was said on the command line; nil for what is to be asked for, or known from before.
    let name: String?
    /// A PEM file with certificate authorities to trust beside the system's.
    let authorities: String?
    let isPlain: Bool
    let content: String?
    let around: Surroundings

    func run() throws(Trouble) {
        let client: HostClient
        do {
            client = try HostClient(address, authorities: authorities)
        } catch { throw .authoritiesUnreadable(error.path) }
        let seats = address.code.flatMap {
            SeatFile(data: ProgressFolder(around: around), address: address, code: $0)
        }
        let isKnown = seats?.read(around.files).map { name == nil || $0.name == name } ?? false
        let visit = ClassVisit(address: address.base, code: address.code, name: name, isKnown: isKnown)
        let desk = JoinDesk(self, client: client, local: try .locate(option: content, around: around))
        let face = try Face(isPlain: isPlain, around)
        face.show(visit, visit.beginning, in: World.joining(desk, around: around))
        Waiting.for { await desk.leave() }
    }
}

/// Performs what a visit asks of a class's host.
final class JoinDesk: Sendable {
    private let run: JoinRun
    private let client: HostClient
    let local: Providers
    private let attendance = Mutex<Attendance?>(nil)

    init(_ run: JoinRun, client: HostClient, local: Providers) {
        self.run = run
        self.client = client
        self.local = local
    }

    /// Joins, or comes back where this machine was in the class before.
    func join(code: String, name: String, _ deliver: @escaping @Sendable (Delivery) -> Void) {
        Task {
            do throws(JoinFault) {
                let (joined, pass) = try await enter(code: code, name: name)
                let attendance = Attendance(
                    client, token: joined.token, random: { .random(in: $0) }, deliver: deliver)
                let former = self.attendance.withLock { place in
                    defer { place = attendance }
                    return place
                }
                await former?.pause()
                deliver(.joined(pass))
                await attendance.begin()
            } catch { deliver(.notJoined(error)) }
        }
    }

    private func enter(code: String, name: String) async throws(JoinFault) -> (Wire.Joined, ClassPass) {
        let seats = SeatFile(data: ProgressFolder(around: run.around), address: run.address, code: code)
        let (joined, isBack) = try await seat(code, name, known: seats?.read(run.around.files))
        seats?.write(.init(token: joined.token, name: name.isEmpty ? run.name ?? "" : name))
        let sources = try await client.lesson(token: joined.token)
        guard let seed = UInt64(joined.seed) else { throw .notAClass(run.address.base) }
        let lesson = try sources.read(local: local)
        let answers = isBack ? try await client.answers(token: joined.token) : []
        return (joined, ClassPass(lesson: lesson, seed: seed, name: SafeName(joined.name).text, answers: answers))
    }

    private func seat(
        _ code: String, _ name: String, known: SeatFile.Seat?
    ) async throws(JoinFault) -> (joined: Wire.Joined, isBack: Bool) {
        if let known, name.isEmpty || name == known.name {
            do {
                return (try await client.join(.init(token: known.token)), true)
            } catch {
                // Only somebody who said a name can be taken for new.
                guard error == .unknown, !name.isEmpty else { throw error }
            }
        }
        return (try await client.join(.init(code: code, name: name)), false)
    }

    func tell(_ request: ClassRequest) { attendance.withLock { $0 }?.tell(request) }

    /// Says so to the host, so that the teacher sees it at once.
    func leave() async {
        if let attendance = attendance.withLock({ $0 }) {
            await attendance.leave()
        } else {
            await client.close()
        }
    }
}

extension World {
    /// For a learner in a class; at a free pace the flows run on this machine, as alone.
    static func joining(_ desk: JoinDesk, around: Surroundings) -> World {
        let tools = World.flows(desk.local, around: around)
        return World(needsTerminal: tools.needsTerminal) { effect, deliver in
            switch effect {
            case .join(let code, let name): desk.join(code: code, name: name, deliver)
            case .classroom(let request): desk.tell(request)
            case .live, .browse, .edit, .save: tools.perform(effect, deliver)
            case .open, .watch, .follow, .mock, .keep, .keepReview, .review, .outlook, .remember, .lead, .leave: break
            }
        }
    }
}
