import Course
import Messages

/// Reads the paths of a profile: each begins with a slash, none is taken twice, and none is one that the server needs.
struct PathReader {
    typealias Endpoint = ProviderDescription.Endpoint

    let section: YAMLSection

    private var report: Report { section.source.report }

    /// Where the API, the metadata and the clock of the mock server stand at every provider.
    private static let reserved = ["/api", "/.well-known", "/_clock", "/style.css"]

    private static let standard: [String: Endpoint] = [
        "/authorize": .authorization, "/sign-in": .signIn, "/consent": .consent, "/token": .token,
        "/register": .registration, "/revoke": .revocation, "/introspect": .introspection,
        "/device-authorization": .deviceAuthorization, "/device": .verification, "/jwks": .keys, "/userinfo": .userInfo,
        "/par": .pushedAuthorization, "/apps/new": .registrationPage,
    ]

    func read() -> [Endpoint: String] {
        guard let part = section.section("paths", keys: Endpoint.allCases.map(\.rawValue)) else { return [:] }
        var paths: [Endpoint: String] = [:]
        // An endpoint that the file leaves out stands where the standard has it.
        var owners = Self.standard.filter { !part.has($0.value.rawValue) }
        for endpoint in Endpoint.allCases {
            guard let path = part.text(endpoint.rawValue) else { continue }
            let place = part.place(of: endpoint.rawValue)
            if let complaint = Self.complaint(about: path, for: endpoint) {
                report.add(complaint, at: place)
            } else if let owner = owners[path] {
                report.add(.pathTwice(path, owner.rawValue), at: place)
            } else {
                owners[path] = endpoint
                paths[endpoint] = path
            }
        }
        return paths
    }

    private static func complaint(about path: String, for endpoint: Endpoint) -> Complaint? {
        guard path.hasPrefix("/") else { return .pathWithoutSlash(path) }
        let isPath = path.utf8.allSatisfy { $0.isLetter || $0.isDigit || "/-._~".utf8.contains($0) }
        guard isPath, path.count > 1, !path.hasSuffix("/"), !path.contains("//"), !path.contains("..") else {
            return .pathForm(path)
        }
        if let taken = reserved.first(where: { path == $0 || path.hasPrefix($0 + "/") }) {
            return .pathReserved(path, taken)
        }
        return nil
    }
}

extension Complaint {
    fileprivate static func pathWithoutSlash(_ path: String) -> Complaint {
        Complaint(.pathForm, say("The path \(quoted(path)) must begin with a slash, as in \(quoted("/" + path))."))
    }

    fileprivate static func pathForm(_ path: String) -> Complaint {
        Complaint(
            .pathForm,
            say(
                """
                \(quoted(path)) cannot be a path here: after the slash come letters, digits, “-”, “.”, “_”, “~” and single \
                slashes, no “..”, and no slash at the end.
                """)
        )
    }

    fileprivate static func pathReserved(_ path: String, _ taken: String) -> Complaint {
        Complaint(.pathForm, say("\(quoted(path)) is not free: \(quoted(taken)) belongs to the server itself."))
    }

    fileprivate static func pathTwice(_ path: String, _ owner: String) -> Complaint {
        Complaint(
            .entryTwice,
            say("\(quoted(path)) is the path of \(quoted(owner)) already. Each endpoint needs one of its own."))
    }
}
