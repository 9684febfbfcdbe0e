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
    private let world: SharedWorld
    private let recorder: Recorder
    private let exchanger = Exchanger()
    private var variables: Variables
    private var cookies = CookieJars()
    /// The state just before each step's own first request, by the step's id.
    private var befores: [String: Snapshot] = [:]

    /// Starts both listeners.
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
        let client = Client.ready(redirectURI: app.base + ClientApp.redirectPath, in: profile, at: moment)
        begun.server.add(client)
        world.value = begun
        self.world = world
        self.recorder = recorder
        variables = Variables(
            given: begun.server, app: app.base, client: client, state: state, at: moment
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

    func stop() async {
        await server.stop()
        await app.stop()
    }

    private func send(_ messages: [LiveFlow.Message]) async -> [Exchange] {
        var exchanges: [Exchange] = []
        for message in messages {
            switch message.kind {
            case .act(let lines):
                exchanges.append(Exchange(from: message.from, to: message.to, outcome: .act(lines)))
            case .request(let template):
                exchanges += await send(template, from: message.from, to: message.to)
            }
        }
        return exchanges
    }

    /// One exchange for each time; what is expected is said of the last.
    private func send(_ template: RequestTemplate, from: String, to: String) async -> [Exchange] {
        let before = world.value.clock.ahead
        let waited = advance(by: template.wait) - before
        let request = prepared(template, from: from)
        var exchanges: [Exchange] = []
        for time in 1...max(1, template.times) {
            var exchange =
                switch request {
                case .success(let request): await send(request, from: from, to: to)
                case .failure(let fault): Exchange(from: from, to: to, outcome: .failure(fault.sentence))
                }
            exchange.waited = time == 1 ? waited : 0
            exchange.expectation = time == template.times ? template.expectation : nil
            exchanges.append(exchange)
        }
        return exchanges
    }

    /// A browser that is sent to the authorization endpoint is sent by the app, which then waits for its state.
    private func expectReturn(after target: Target) {
        guard let state = variables["state"] else { return }
        world.change { world, _ in
            let endpoint = world.server.url(world.server.profile.paths.authorization)
            if target.url.prefix(while: { $0 != "?" }) == endpoint { world.app.expect(state) }
        }
    }

    private func prepared(_ template: RequestTemplate, from: String) -> Result<RequestBytes, ExchangeFault> {
        do {
            return .success(try bytes(of: template, from: from))
        } catch {
            return .failure(error)
        }
    }

    private func bytes(of template: RequestTemplate, from: String) throws(ExchangeFault) -> RequestBytes {
        let filled: FilledRequest
        do {
            filled = try template.filled(with: variables.values)
        } catch {
            throw .missingVariable(error.name)
        }
        let target = try Target(filled.target, ports: [server.port, app.port])
        return try RequestBytes(filled, to: target, cookies: cookies.header(of: from, to: target.origin))
    }

    private func send(_ request: RequestBytes, from: String, to: String) async -> Exchange {
        expectReturn(after: request.target)
        let answer = await exchanger.send(request.bytes, to: request.target.port, isHead: request.isHead)
        var exchange = Exchange(
            from: from, to: to, request: request.wire, url: request.target.url,
            outcome: .failure(ExchangeFault.cutOff.sentence), reason: answer.localPort.flatMap(recorder.takeNote)
        )
        switch answer.result {
        case .failure(let fault):
            exchange.outcome = .failure(fault.sentence)
        case .success(let response):
            let harvest = Harvest(response, from: request.target.origin)
            for cookie in response.values(of: "set-cookie") {
                cookies.store(cookie, for: from, from: request.target.origin)
            }
            exchange.learned = variables.learn(harvest.values)
            exchange.error = harvest.error
            exchange.outcome = .answer(Exchange.Wire(response), status: response.status)
        }
        return exchange
    }
}

extension Exchange.Wire {
    fileprivate init(_ response: RawResponse) {
        self.init(
            startLine: response.startLine, headers: response.headers.map { ($0.name, $0.value) },
            body: String(decoding: response.body, as: UTF8.self)
        )
    }
}
