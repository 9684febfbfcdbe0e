import Course
import OAuth

extension FlowRun {
    /// Sends messages in order and keeps what their answers give.
    func send(_ messages: [LiveFlow.Message]) async -> [Exchange] {
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
    func send(_ template: RequestTemplate, from: String, to: String) async -> [Exchange] {
        let before = world.value.clock.ahead
        let waited = advance(by: template.wait) - before
        let request = Result { () throws(ExchangeFault) in try bytes(of: template, from: from) }
        var exchanges: [Exchange] = []
        for time in 1...max(1, template.times) {
            var exchange =
                switch request {
                case .success(let request): await send(request, from: from, to: to, keeping: template.keeps)
                case .failure(let fault): Exchange(from: from, to: to, outcome: .failure(fault.sentence))
                }
            exchange.waited = time == 1 ? waited : 0
            let isLast = time == template.times || DevicePolling.ends(with: exchange)
            exchange.expectation = isLast ? template.expectation : nil
            exchanges.append(exchange)
            if isLast { break }
        }
        return exchanges
    }

    /// A browser that is sent to the authorization endpoint is sent by the app, which then waits for its state.
    func expectReturn(after target: Target) {
        guard let state = variables["state"] else { return }
        world.change { world, _ in
            let endpoint = world.server.url(world.server.profile.paths.authorization)
            if target.url.prefix(while: { $0 != "?" }) == endpoint { world.app.expect(state) }
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

    private func send(
        _ request: RequestBytes, from: String, to: String, keeping keeps: [RequestTemplate.Keep]
    ) async -> Exchange {
        expectReturn(after: request.target)
        let answer = await exchanger.send(request.bytes, to: request.target.port, isHead: request.isHead)
        let note = recorder.takeNote(from: answer.sender)
        var exchange = Exchange(
            from: from, to: to, request: request.wire, url: request.target.url,
            outcome: .failure(ExchangeFault.cutOff.sentence), reason: note?.reason, warning: note?.warning,
            departure: note?.departure
        )
        switch answer.result {
        case .failure(let fault):
            exchange.outcome = .failure(fault.sentence)
        case .success(let response):
            let harvest = Harvest(response, from: request.target.origin)
            exchange.learned = keep(
                harvest.values, naming: keeps, cookies: response.values(of: "set-cookie"), of: from,
                from: request.target.origin
            )
            exchange.error = harvest.error
            exchange.outcome = .answer(Exchange.Wire(response), status: response.status)
        }
        return exchange
    }
}
