/// The cookies of each party, kept apart by server.
///
/// A browser keeps cookies by host and would mix two ports of 127.0.0.1; here the two ports stand for two sites.
struct CookieJars: Equatable, Sendable {
    /// Cookies in one jar; more are not kept.
    private static let limit = 50

    private struct Place: Hashable {
        let party: String
        let origin: String
    }

    private struct Cookie: Equatable {
        let name: String
        let value: String
    }

    private var jars: [Place: [Cookie]] = [:]

    /// The Cookie header that this party sends to this server; nil where it has none.
    func header(of party: String, to origin: String) -> String? {
        guard let jar = jars[Place(party: party, origin: origin)], !jar.isEmpty else { return nil }
        return jar.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    }

    /// What each party would send to each server.
    var all: [(party: String, origin: String, header: String)] {
        jars.keys.compactMap { place in
            header(of: place.party, to: place.origin).map { (place.party, place.origin, $0) }
        }
    }

    /// Takes in a Set-Cookie header, RFC 6265 section 5.2; of its attributes only `Max-Age=0` counts here.
    mutating func store(_ setCookie: String, for party: String, from origin: String) {
        let parts = setCookie.split(separator: ";").map { $0.drop { $0 == " " } }
        guard let sides = parts.first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false),
            sides.count == 2, !sides[0].isEmpty
        else { return }
        let place = Place(party: party, origin: origin)
        var jar = jars[place, default: []].filter { $0.name != sides[0] }
        if !parts.dropFirst().contains(where: { $0.lowercased() == "max-age=0" }), jar.count < Self.limit {
            jar.append(Cookie(name: String(sides[0]), value: String(sides[1])))
        }
        jars[place] = jar
    }
}
