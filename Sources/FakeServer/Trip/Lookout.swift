import Course
import OAuth
import Synchronization

/// Looks out for the learner's browser at a run's two servers, for as long as a trip lasts.
///
/// Anybody on this machine may send requests there meanwhile. What counts is what belongs to the question with which
/// the browser was sent away: its `state`, and the sign-in that came of it.
final class Lookout: Watcher {
    /// One thing that the browser did, and what it led to.
    struct Footprint: Sendable {
        let station: Station
        var exchange: Exchange
        let response: RawResponse
        /// Everything just after it.
        let world: World
    }

    /// So many are kept: a person needs a few, and whoever else knocks shall not fill the memory.
    static let limit = 200

    fileprivate struct Watch {
        let trip: Trip
        let plan: StationPlan
        let state: String?
        let world: SharedWorld
        let news: AsyncStream<Trip.Sighting>.Continuation
        /// The server's names for the sign-ins that began with this trip's question.
        var requests: Set<String> = []
        var footprints: [Footprint] = []
        var isBack = false
    }

    private let watch = Mutex<Watch?>(nil)

    var isLooking: Bool { watch.withLock { $0 != nil } }

    /// Begins to look, for this trip alone.
    ///
    /// - Parameter state: with which the browser has to come back to the app.
    /// - Returns: what is seen, as it happens; it ends with `close`.
    func open(for trip: Trip, plan: StationPlan, state: String?, world: SharedWorld) -> AsyncStream<Trip.Sighting> {
        let (stream, news) = AsyncStream.makeStream(
            of: Trip.Sighting.self, bufferingPolicy: .bufferingNewest(Self.limit)
        )
        watch.withLock { watch in
            watch?.news.finish()
            watch = Watch(trip: trip, plan: plan, state: state, world: world, news: news)
        }
        return stream
    }

    /// Looks no longer.
    ///
    /// - Returns: what the browser did, in order.
    @discardableResult
    func close() -> [Footprint] {
        watch.withLock { watch in
            defer { watch = nil }
            watch?.news.finish()
            return watch?.footprints ?? []
        }
    }

    func enter(_ served: Journal.Served) {
        guard let response = served.response else { return }
        watch.withLock { $0?.take(served, response) }
    }
}

extension Lookout.Watch {
    fileprivate mutating func take(_ served: Journal.Served, _ response: RawResponse) {
        var exchange = Exchange(served, words: ProviderWords())
        guard !isBack, let station = plan.station(of: exchange) else { return }
        let isAtApp = station == .callback || station == .start
        exchange.from = trip.browser
        exchange.to = isAtApp ? trip.app ?? exchange.to : trip.server
        exchange.departure = served.note?.departure
        let sent = Self.parameters(of: exchange)
        let harvest = Harvest(response, from: Self.origin(of: exchange.url))
        guard belongs(station, sent, harvest, response) else {
            if station == .callback { news.yield(.refused(exchange)) }
            return
        }
        guard footprints.count < Lookout.limit else { return }
        if let request = harvest.values["request"] { requests.insert(request) }
        exchange.error = harvest.error
        footprints.append(
            Lookout.Footprint(station: station, exchange: exchange, response: response, world: world.value)
        )
        news.yield(.underWay(exchange))
        isBack = station == .callback || (trip.goal == .decision && station == .decision && response.status == 200)
        if isBack { news.yield(.back) }
    }

    /// Whether it is about this trip's question.
    private func belongs(
        _ station: Station, _ sent: FormParameters, _ harvest: Harvest, _ response: RawResponse
    ) -> Bool {
        switch station {
        case .start: harvest.values["state"] == state
        case .authorization: trip.goal == .app && sent["state"] == state
        case .verification, .userCode: trip.goal == .decision
        case .signIn, .consent, .decision: sent["request"].map(requests.contains) ?? false
        // The app has looked at it (RFC 6749 section 10.12); what it takes may still be the answer to another question.
        case .callback: response.status == 200 && sent["state"] == state
        }
    }

    /// What came along, in the form or in the address.
    private static func parameters(of exchange: Exchange) -> FormParameters {
        let query = exchange.url.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let body = exchange.request?.body ?? ""
        let text = body.isEmpty ? String(query) : body
        return (try? FormParameters(encoded: text.utf8)) ?? FormParameters()
    }

    private static func origin(of url: String) -> String {
        let scheme = "http://"
        return scheme + url.dropFirst(scheme.count).prefix { $0 != "/" }
    }
}
