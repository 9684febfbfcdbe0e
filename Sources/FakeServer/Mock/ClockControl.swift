import Hummingbird
import OAuth

/// The address at which a test moves the server's clock on. It is no part of OAuth, and there only if asked for.
struct ClockControl: Sendable {
    static let path = "/_clock"

    let world: SharedWorld

    var route: Route { Route(.post, Self.path, .json, takesFaults: false, advance) }

    /// `{"advance_seconds": N}`; the answer tells how far the clock is ahead now, and its time.
    private func advance(_ request: IncomingRequest) -> Reply {
        // Browsers send it with every POST from another place: no page may move the clock.
        guard request.headers[.origin] == nil else {
            return Self.refusal("Pages may not move the clock: leave the Origin header out.", .forbidden)
        }
        guard case .integer(let seconds) = JSON(parsing: request.body)?["advance_seconds"],
            (0...ServerClock.furthest).contains(seconds)
        else {
            return Self.refusal(
                "The body must be {\"advance_seconds\": N}, with a whole number from 0 to \(ServerClock.furthest).",
                .badRequest
            )
        }
        return world.change { world, moment in
            world.clock.advance(by: seconds)
            let ahead = JSON.Member("seconds_ahead", .integer(world.clock.ahead))
            let now = JSON.Member("now", .integer(moment.now.advanced(by: seconds).seconds))
            return Reply(.json(.object([ahead, now])))
        }
    }

    private static func refusal(_ sentence: String, _ status: HTTPResponse.Status) -> Reply {
        Reply(.json(.object([JSON.Member("error", .string(sentence))]), status: status), reason: sentence)
    }
}
