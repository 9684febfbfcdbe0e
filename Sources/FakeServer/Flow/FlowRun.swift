import Course
import OAuth

/// One run of a live flow: two listeners, the world that they share, and what the parties have learned.
actor FlowRun {
    /// All that a message can change. To put it back is to undo the message.
    struct Snapshot: Equatable, Sendable {
        var world: World
        var variables: Variables
        var cookies: CookieJars
    }

    nonisolated let server: Listener
    nonisolated let app: Listener
    let world: SharedWorld
    let recorder: Recorder
    let exchanger = Exchanger()
    private(set) var variables: Variables
    private(set) var cookies = CookieJars()
    /// The state just before each step's own first request, by the step's id.
    private var befores: [String: Snapshot] = [:]

    /// Starts both listeners.
    ///
    /// - Throws: `Listener.Fault` where a port cannot be had.
    init(profile: Profile, start: Instant, bits: @escaping @Sendable () -> UInt64) async throws {
        let moment = Moment(now: start, bits: bits)
        let state = moment.secret()
        let recorder = Recorder()
        // The issuer has the port in it, so it is known only once the port is.
        let world = SharedWorld(
            World(
                server: AuthorizationServer(issuer: "", profile: profile, at: moment),
                app: AppSession(issuer: "", awaited: [state]), clock: ServerClock(start: start)
            ),
            bits: bits
        )
        let service = AuthorizationService(world: world, pages: try Pages(title: profile.title))
        let clientApp = ClientApp(world: world, pages: try Pages(title: ClientApp.name))
        server = try await Listener.start(recorder: recorder) { authority in
            Responder(routes: service.routes, pages: service.pages, recorder: recorder, authority: authority)
        }
        app = try await Listener.start(recorder: recorder) { authority in
            Responder(routes: clientApp.routes, pages: clientApp.pages, recorder: recorder, authority: authority)
        }
        var begun = world.value
        begun.server.issuer = server.base
        begun.app.issuer = server.base
        let clients = ReadyClients(redirectURI: app.base + ClientApp.redirectPath, in: profile, at: moment)
        for client in clients.all { begun.server.add(client) }
        world.value = begun
        self.world = world
        self.recorder = recorder
        variables = Variables(
            given: begun.server, app: app.base, clients: clients, state: state, at: moment
        )
    }

    var snapshot: Snapshot {
        get { Snapshot(world: world.value, variables: variables, cookies: cookies) }
        set {
            world.value = newValue.world
            variables = newValue.variables
            cookies = newValue.cookies
        }
    }

    /// Sends a step's messages in order, and remembers the state before the first.
    func perform(_ step: LiveFlow.Step) async -> [Exchange] {
        befores[step.id] = snapshot
        return await send(step.messages)
    }

    /// Sends the messages of a break-it from the state before `step`, then puts everything back.
    ///
    /// If that step was not performed yet, the present state is the state before it.
    func perform(_ breakIt: LiveFlow.Step, asBeforeStep step: String) async -> [Exchange] {
        let present = snapshot
        if let before = befores[step] { snapshot = before }
        let exchanges = await send(breakIt.messages)
        snapshot = present
        return exchanges
    }

    /// - Returns: how far the clock is ahead of where it started, in seconds.
    func advance(by seconds: Int) -> Int {
        world.change { world, _ in
            world.clock.advance(by: seconds)
            return world.clock.ahead
        }
    }

    /// Takes in what an answer gave to the party that asked.
    ///
    /// - Returns: the values that became variables.
    func keep(_ values: [String: String], cookies set: [String], of party: String, from origin: String) -> [String:
        String]
    {
        for cookie in set { cookies.store(cookie, for: party, from: origin) }
        return variables.learn(values)
    }

    func stop() async {
        await server.stop()
        await app.stop()
    }
}
