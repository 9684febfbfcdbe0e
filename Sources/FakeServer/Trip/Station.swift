import Course
import OAuth

/// A page or a form that a person's browser comes by on a trip.
enum Station: Equatable, Sendable {
    /// The app's own way out.
    case start
    case authorization
    case verification, userCode
    case signIn
    case consent, decision
    /// The redirect URI.
    case callback
}

/// Where a run's stations are.
struct StationPlan: Equatable, Sendable {
    private struct Door: Hashable {
        let method: String
        let url: String
    }

    private var stations: [Door: Station] = [:]

    init(_ server: AuthorizationServer, app: String) {
        let paths = server.profile.paths
        for (method, path, station) in [
            ("GET", paths.authorization, Station.authorization), ("POST", paths.authorization, .authorization),
            ("GET", paths.verification, .verification), ("POST", paths.verification, .userCode),
            ("POST", paths.signIn, .signIn), ("GET", paths.consent, .consent), ("POST", paths.consent, .decision),
        ] {
            stations[Door(method: method, url: server.url(path))] = station
        }
        stations[Door(method: "GET", url: app + ClientApp.startPath)] = .start
        for method in ["GET", "POST"] {
            stations[Door(method: method, url: app + ClientApp.redirectPath)] = .callback
        }
    }

    /// nil for what no person asks for: style sheets, icons, and whatever else a browser fetches by itself.
    func station(of exchange: Exchange) -> Station? {
        guard let method = exchange.request?.startLine.prefix(while: { $0 != " " }) else { return nil }
        return stations[Door(method: String(method), url: String(exchange.url.prefix { $0 != "?" }))]
    }
}

extension Trip {
    /// The stations of the lesson's own messages, each with the number of its step among the trip's and its request.
    var stops: [(step: Int, station: Station, request: RequestTemplate)] {
        let messages = messages
        let isFromApp = messages.first?.request.target.hasPrefix("{{app}}") == true
        return messages.enumerated().map { number, message in
            let station: Station =
                switch (number, message.request.method) {
                case (0, _) where isFromApp: .start
                case (0, _): goal == .decision ? .verification : .authorization
                case (1, "GET") where isFromApp: .authorization
                case (messages.count - 1, _) where goal == .app: .callback
                case (_, "POST"): Self.form(message.request.body ?? "")
                default: .consent
                }
            return (message.step, station, message.request)
        }
    }

    private static func form(_ body: String) -> Station {
        if body.contains("decision=") { return .decision }
        return body.contains("user_code=") ? .userCode : .signIn
    }
}
