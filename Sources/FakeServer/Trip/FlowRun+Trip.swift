import Course
import OAuth

extension FlowRun {
    /// A trip under way, and what has to be put back if nothing comes of it.
    struct Travel: Sendable {
        let trip: Trip
        let present: Snapshot
        let befores: [String: Snapshot]
        /// What the first step has before its browser leaves.
        let opening: [Exchange]
        /// nil once somebody looks at it, since a stream has one reader.
        var news: AsyncStream<Trip.Sighting>?
    }

    /// Gets ready for the learner's browser: from now on it is looked out for.
    func setOut(_ trip: Trip) async throws(ExchangeFault) -> Trip.Address {
        stayHome()
        let (present, befores) = (snapshot, befores)
        returnToBefore(trip.steps[0].id)
        remember(snapshot, before: trip.steps[0].id)
        let opening = await send(Array(trip.steps[0].messages[..<trip.start]))
        do {
            let target = try target(of: trip)
            let state = trip.goal == .app ? variables["state"] : nil
            expectReturn(after: target)
            let plan = StationPlan(world.value.server, app: app.base)
            let news = lookout.open(for: trip, plan: plan, state: state, world: world)
            travel = Travel(trip: trip, present: present, befores: befores, opening: opening, news: news)
            return Trip.Address(
                url: target.url, state: state, username: variables["username"] ?? "",
                password: variables["password"] ?? "",
                userCode: trip.goal == .decision ? variables["user_code"] : nil, ports: [server.port, app.port]
            )
        } catch {
            snapshot = present
            self.befores = befores
            throw error
        }
    }

    private func target(of trip: Trip) throws(ExchangeFault) -> Target {
        guard let template = trip.messages.first?.request else { throw .nothingToReplace }
        _ = advance(by: template.wait)
        do {
            return try Target(try template.filled(with: variables.values).target, ports: [server.port, app.port])
        } catch let missing as MissingVariable {
            throw .missingVariable(missing.name)
        } catch {
            throw error as? ExchangeFault ?? .nothingToReplace
        }
    }

    func takeSightings() -> AsyncStream<Trip.Sighting>? {
        defer { travel?.news = nil }
        return travel?.news
    }

    /// Nobody waits any more: everything is as it was before `setOut`.
    func stayHome() {
        guard let travel else { return }
        lookout.close()
        snapshot = travel.present
        befores = travel.befores
        self.travel = nil
    }

    /// Takes in what the browser did, and sends what follows it in the trip's last step.
    ///
    /// Each step's state before it is the one in which its first request really met the server, so it can be broken
    /// as ever.
    func comeHome() async -> Trip.Outcome {
        guard let travel else { return Trip.Outcome(legs: []) }
        self.travel = nil
        let trip = travel.trip
        let stops = trip.stops
        var legs = trip.steps.map { Trip.Leg(step: $0.id, exchanges: []) }
        legs[0].exchanges = travel.opening
        var stop = 0
        /// The latest exchange of each stop, whose answer is held against what the lesson expects.
        var latest: [Int: (leg: Int, number: Int)] = [:]
        var past = snapshot
        var error: String?
        for footprint in lookout.close() {
            let before = stops[stop].step
            stop = stops.indices.first { $0 >= stop && stops[$0].station == footprint.station } ?? stop
            let leg = stops[stop].step
            for begun in (before + 1)..<max(before + 1, leg + 1) { remember(past, before: trip.steps[begun].id) }
            let isMeant = stops[stop].station == footprint.station
            legs[leg].exchanges.append(takeIn(footprint, naming: isMeant ? stops[stop].request.keeps : []))
            if isMeant { latest[stop] = (leg, legs[leg].exchanges.count - 1) }
            past = Snapshot(world: footprint.world, variables: variables, cookies: cookies)
            error = footprint.station == .callback ? FormParameters(queryOf: footprint.exchange.url)["error"] : error
        }
        for unseen in (stops[stop].step + 1)..<max(stops[stop].step + 1, legs.count) {
            remember(past, before: trip.steps[unseen].id)
        }
        for (stop, place) in latest {
            legs[place.leg].exchanges[place.number].expectation = stops[stop].request.expectation
        }
        for step in trip.later { remember(nil, before: step) }
        if error == nil, let last = trip.steps.last {
            legs[legs.count - 1].exchanges += await send(Array(last.messages[trip.end...]))
        }
        return Trip.Outcome(legs: legs, error: error, secondsAhead: advance(by: 0))
    }

    /// Takes in what an answer gave to the browser; at the redirect URI, what the browser brought to the app.
    private func takeIn(_ footprint: Lookout.Footprint, naming keeps: [RequestTemplate.Keep]) -> Exchange {
        var exchange = footprint.exchange
        let origin = footprint.station == .callback || footprint.station == .start ? app.base : server.base
        var values = Harvest(footprint.response, from: origin).values
        if footprint.station == .callback {
            for pair in FormParameters(queryOf: exchange.url).pairs { values[pair.name] = pair.value }
        }
        exchange.learned = keep(
            values, naming: keeps, cookies: footprint.response.values(of: "set-cookie"), of: exchange.from,
            from: origin
        )
        return exchange
    }
}

extension FormParameters {
    /// None where there is no query or where it cannot be read.
    fileprivate init(queryOf url: String) {
        let query = url.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        self = (try? FormParameters(encoded: query.utf8)) ?? FormParameters()
    }
}
