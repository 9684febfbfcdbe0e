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
    nonisolated let keys = SigningKeys()
    let exchanger = Exchanger()
    private(set) var variables: Variables
    private(set) var cookies = CookieJars()
    /// The state just before each step's own first request, by the step's id.
    var befores: [String: Snapshot] = [:]
    nonisolated let lookout: Lookout
    /// The learner's browser, while it is waited for.
    var travel: Travel?

    /// Starts both listeners.
    ///
    /// - Throws: `Listener.Fault` where a port cannot be had.
    init(provider: Provider, start: Instant, bits: @escaping @Sendable () -> UInt64) async throws {
        let profile = provider.profile
        let moment = Moment(now: start, bits: bits)
        let state = moment.secret()
        let recorder = Recorder()
        let lookout = Lookout()
        // The issuer has the port in it, so it is known only once the port is.
        let world = SharedWorld(
            World(
                server: AuthorizationServer(issuer: "", profile: profile, at: moment),
                app: AppSession(issuer: "", awaited: [state])
            ),
            time: { start }, bits: bits
        )
        let service = AuthorizationService(
            world: world, pages: try Pages(title: profile.title, words: provider.words), keys: keys,
            dialect: provider.dialect
        )
        let clientApp = ClientApp(world: world, pages: try Pages(title: ClientApp.name))
        server = try await Listener.start(recorder: recorder, watcher: lookout) { names in
            Responder(routes: service.routes, pages: service.pages, recorder: recorder, names: names)
        }
        app = try await Listener.start(recorder: recorder, watcher: lookout) { names in
            Responder(routes: clientApp.routes, pages: clientApp.pages, recorder: recorder, names: names)
        }
        var begun = world.value
        begun.server.issuer = server.base + profile.issuerPath
        begun.app.issuer = begun.server.issuer
        let clients = ReadyClients(redirectURI: app.base + ClientApp.redirectPath, in: profile, at: moment)
        for client in clients.all { begun.server.add(client) }
        begun.app.registration = AppSession.Registration(
            clientID: clients.app.id, redirectURI: app.base + ClientApp.redirectPath
        )
        variables = Variables(
            given: begun.server, app: app.base, clients: clients, state: state, at: moment
        )
        // A lesson can begin at the app and still know what the app sent.
        begun.app.prepared = AppSession.Departure(state: state, verifier: variables["code_verifier"] ?? "")
        world.value = begun
        self.world = world
        self.recorder = recorder
        self.lookout = lookout
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
        returnToBefore(step)
        let exchanges = await send(breakIt.messages)
        snapshot = present
        return exchanges
    }

    /// Puts back the state before a step; if it was not performed yet, that is the present one.
    func returnToBefore(_ step: String) {
        if let before = befores[step] { snapshot = before }
    }

    /// Keeps what the state before a step was; nil forgets it.
    func remember(_ snapshot: Snapshot?, before step: String) {
        befores[step] = snapshot
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
    func keep(
        _ values: [String: String], naming keeps: [RequestTemplate.Keep], cookies set: [String], of party: String,
        from origin: String
    ) -> [String: String] {
        for cookie in set { cookies.store(cookie, for: party, from: origin) }
        return variables.learn(values, keeping: keeps)
    }

    func stop() async {
        lookout.close()
        await server.stop()
        await app.stop()
    }
}
