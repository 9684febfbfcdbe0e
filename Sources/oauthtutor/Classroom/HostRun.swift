import Classroom
import Course
import FakeServer
import Glibc
import Progress

/// A class's host, from its start to the teacher's leaving.
struct HostRun {
    /// What it begins with.
    enum Beginning: Equatable {
        /// A new class with this lesson.
        case lesson(String)
        /// The class with this number; nil for the one begun last that is not over.
        case resume(Int?)
    }

    static let usualPort = 8_080

    let begin: Beginning
    let around: Surroundings
    /// nil for this machine alone, or where a class was before.
    var host: String?
    var port: Int?
    var url: String?
    var identity: (certificate: String, key: String)?
    var code: String?
    var isFree = false
    var seed: UInt64?
    var isBoard = false
    /// One line for programs in place of a face for people.
    var isJSON = false
    var isPlain = false
    var content: String?

    init(begin: Beginning, around: Surroundings) {
        self.begin = begin
        self.around = around
    }

    /// A signal ends the process, with 128 and its number as exit code.
    func run() throws(Trouble) {
        // A reader that has gone away is no reason to end a class.
        signal(SIGPIPE, SIG_IGN)
        let signals = isJSON ? Interruptions.hold() : nil
        let shelf = try ClassShelf(around)
        let held = try HeldClass(self, shelf)
        let openness = Openness(
            host: host ?? held.kept.host, isEncrypted: identity != nil, url: url)
        let hall = held.hall(shelf, flow: flow(held.providers))
        let server: ClassHost
        do throws(Trouble) {
            server = try start(held, hall, openness, held.hosted(shelf, content: content, around))
        } catch {
            held.abandon(shelf)
            throw error
        }
        try held.settle(at: server.port, openness, shelf)
        Waiting.for { await held.open(hall, isFree: isFree) }
        if let signals {
            announce(held, openness, server.port, shelf)
            let signal = signals.wait()
            Waiting.for { await server.stop() }
            exit(128 + signal)
        }
        try show(held, hall, openness, server.port)
        Waiting.for { await server.stop() }
        if Waiting.for({ await hall.room.stage.hasEnded }) { HostFile.remove(held.kept.id, in: shelf.folder) }
    }

    private func flow(_ providers: Providers) -> Hall.Flow {
        let runner = FlowRunner(now: around.now, providers: providers.source)
        return { await runner.perform($0) }
    }

    /// At a free pace, for whoever takes part in a browser.
    private func flows(_ providers: Providers) -> Desk.Flows {
        let (now, source) = (around.now, providers.source)
        return Desk.Flows {
            let runner = FlowRunner(now: now, providers: source)
            return { command in
                let report = await runner.perform(command)
                return [.lifetimes(await runner.lifetimes), .live(report)]
            }
        }
    }

    private func start(
        _ held: HeldClass, _ hall: Hall, _ openness: Openness, _ hosted: HostedClass
    ) throws(Trouble) -> ClassHost {
        var place = ClassHost.Place(host: openness.host, port: port ?? held.kept.port)
        place.identity = identity
        // Some files are open beside the connections.
        place.mostConnections = min(place.mostConnections, max(64, OpenFiles.allowMost() - 64))
        let door = held.door
        let desk: Desk
        do {
            desk = try Desk(hall, lesson: held.lesson, seed: held.kept.seed, flows: flows(held.providers))
        } catch {
            throw .notHosting(.pagesUnfit("\(error)"))
        }
        let started = Waiting.for { [place] () async -> Result<ClassHost, ClassHostFault> in
            do throws(ClassHostFault) {
                return .success(
                    try await ClassHost.start(at: place, hall: hall, door: door, hosted: hosted, desk: desk) { port in
                        openness.address(port: port)
                    })
            } catch { return .failure(error) }
        }
        switch started {
        case .success(let server): return server
        case .failure(let fault): throw .notHosting(fault)
        }
    }

    private func show(_ held: HeldClass, _ hall: Hall, _ openness: Openness, _ port: Int) throws(Trouble) {
        let address = openness.address(port: port)
        let invitation = Invitation(
            address: address, code: held.kept.code,
            qrCode: QRCode(encoding: Invitation.link(address: address, code: held.kept.code)),
            remark: openness.remark)
        let (room, time) = Waiting.for { (await hall.room, await hall.time) }
        let console = HostConsole(room, invitation: invitation, isHost: true, isBoard: isBoard, at: time)
        try Face(isPlain: isPlain, around).show(console, [.watch], in: .hosting(hall))
    }

    private func announce(_ held: HeldClass, _ openness: Openness, _ port: Int, _ shelf: ClassShelf) {
        let line = HostAnnouncement(
            id: held.kept.id, lesson: held.kept.lesson, code: held.kept.code,
            address: openness.address(port: port), port: port,
            secretFile: HostFile.path(of: held.kept.id, in: shelf.folder))
        _ = write("oauthtutor: \(openness.remark)\n", to: STDERR_FILENO)
        _ = write(String(decoding: Wire.data(line), as: UTF8.self) + "\n", to: STDOUT_FILENO)
    }
}

/// What `--json` prints.
struct HostAnnouncement: Encodable, Equatable {
    var version = 1
    var id: Int
    var lesson: String
    var code: String
    var address: String
    var port: Int
    var secretFile: String

    enum CodingKeys: String, CodingKey {
        case version, lesson, code, address, port
        case id = "class"
        case secretFile = "secret_file"
    }
}
