import Classroom
import Course
import Glibc

/// Another terminal for a class that a host of this account holds: its teacher's notes, or its board.
struct AttachRun {
    /// nil for the class begun last whose host is there.
    let address: HostAddress?
    /// A PEM file with certificate authorities to trust beside the system's.
    let authorities: String?
    let isBoard: Bool
    let isPlain: Bool
    let content: String?
    let around: Surroundings

    func run() throws(Trouble) {
        let providers = try Providers.locate(option: content, around: around)
        let (client, host, sources) = try find()
        guard let seed = UInt64(sources.seed) else { throw .notAttached(.notAClass(host.address)) }
        let lesson: Lesson
        do { lesson = try sources.read(local: providers) } catch { throw .notAttached(error) }
        let replica = Replica(
            client, secret: host.secret, lesson: lesson, seed: seed, clock: Self.milliseconds,
            random: { .random(in: $0) })
        let (room, time) = Waiting.for {
            await replica.begin()
            return (await replica.room, await replica.time)
        }
        let learners = sources.address ?? host.address
        let code = sources.code ?? ""
        let invitation = Invitation(
            address: learners, code: code, qrCode: QRCode(encoding: Invitation.link(address: learners, code: code)))
        let console = HostConsole(room, invitation: invitation, isHost: false, isBoard: isBoard, at: time)
        try Face(isPlain: isPlain, around).show(console, [.watch], in: .attached(replica))
        Waiting.for { await replica.end() }
    }

    /// The first host that answers: an account may have files of hosts that were killed.
    private func find() throws(Trouble) -> (HostClient, HostFile, Wire.LessonSources) {
        guard let folder = ProgressFolder(around: around) else { throw .nowhereToKeep }
        let hosts = HostFile.all(in: folder, around.files).filter(isMeant)
        var fault: JoinFault?
        for host in hosts {
            let client = try client(for: host)
            let answer = Waiting.for { () async -> Result<Wire.LessonSources, JoinFault> in
                do throws(JoinFault) {
                    return .success(try await client.teacherLesson(secret: host.secret))
                } catch { return .failure(error) }
            }
            switch answer {
            case .success(let sources): return (client, host, sources)
            case .failure(let found):
                fault = fault ?? found
                Waiting.for { await client.close() }
            }
        }
        throw fault.map { .notAttached($0) } ?? .noHostToAttach
    }

    /// Whoever names an address may name it as learners do; the port tells which class it is.
    private func isMeant(_ host: HostFile) -> Bool {
        guard let address else { return true }
        return host.address == address.base
            || host.address.split(separator: ":").last == address.base.split(separator: ":").last
    }

    private func client(for host: HostFile) throws(Trouble) -> HostClient {
        guard let place = try? address ?? HostAddress(host.address) else { throw .noHostToAttach }
        do {
            return try HostClient(place, authorities: authorities)
        } catch { throw .authoritiesUnreadable(error.path) }
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
    }
}

extension World {
    /// For a teacher's other terminal.
    static func attached(_ replica: Replica) -> World {
        let leads = CommandQueue<Lead, [Delivery]> { { await replica.lead($0) } }
        return World { effect, deliver in
            switch effect {
            case .watch: Task { await replica.watch(deliver) }
            case .lead(let lead): leads.send(lead) { $0.forEach(deliver) }
            case .open, .live, .edit, .follow, .save, .keep, .keepReview, .review, .outlook, .remember, .browse, .mock,
                .join, .classroom, .leave:
                break
            }
        }
    }
}
