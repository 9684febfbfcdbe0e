import Course
import FakeServer
import Glibc
import Messages

/// The mock server from its start to the signal that ends it, or to the key of whoever watches it.
struct MockRun {
    let settings: MockSettings
    /// One line for programs in place of a face for people.
    let isJSON: Bool
    /// Lines in place of a screen.
    let isPlain: Bool
    /// The folder that `--content` names; its lessons explain what is served.
    let content: String?
    let around: Surroundings

    /// A signal ends the process, with 128 and its number as exit code.
    func run() throws(Trouble) {
        // A reader that has gone away is no reason to stop serving.
        signal(SIGPIPE, SIG_IGN)
        if isJSON { try announce() } else { try watch() }
    }

    private func announce() throws(Trouble) {
        let signals = Interruptions.hold()
        let server = try start()
        let standing = Waiting.for { await server.perform(.look) }
        if let warning = warning(standing) { _ = write("oauthtutor: \(warning)\n", to: STDERR_FILENO) }
        _ = write(standing.announcement + "\n", to: STDOUT_FILENO)
        let signal = signals.wait()
        Waiting.for { await server.stop() }
        exit(128 + signal)
    }

    private func watch() throws(Trouble) {
        let server = try start()
        let standing = Waiting.for { await server.perform(.look) }
        let console = ServerConsole(standing, lessons: lessons, warning: warning(standing))
        let face = try Face(isPlain: isPlain, around)
        face.show(console, console.beginning, in: .mock(server))
        Waiting.for { await server.stop() }
    }

    /// What may be named beside an exchange: a mock server needs no lessons, so none is no trouble.
    private var lessons: [LessonGlance] {
        do throws(Trouble) {
            let folder = try ContentFolder.locate(option: content, around: around)
            return try Catalog(folder: folder, files: around.files, wish: around.wish).entries.map(\.glance)
        } catch {
            return []
        }
    }

    private func start() throws(Trouble) -> MockServer {
        let (settings, now) = (settings, around.now)
        let started = Waiting.for { () async -> Result<MockServer, MockServerFault> in
            do throws(MockServerFault) {
                return .success(try await MockServer.start(settings, now: now))
            } catch {
                return .failure(error)
            }
        }
        switch started {
        case .success(let server): return server
        case .failure(let fault): throw .notServing(fault)
        }
    }

    /// What listening beyond this machine means; nil where nobody else can come.
    private func warning(_ standing: ServerStanding) -> String? {
        guard settings.reachesOthers else { return nil }
        return say(
            """
            Listening at \(settings.host): whoever reaches this machine there can use this server. Its passwords are in \
            the documentation, its connections are not encrypted, and it is made to be tested with and nothing else. It \
            calls itself \(standing.issuer); --issuer says otherwise.
            """)
    }
}
