import Course
import OAuth

extension FlowRun {
    /// What is left of each code and token that a variable holds, the first to be used first.
    ///
    /// What was used, replaced or taken back is over for another reason than time, and left out.
    var lifetimes: [Lifetime] {
        let held = variables.values.sorted { $0.key < $1.key }
        let found = world.change { world, moment in
            var seen: Set<String> = []
            return held.compactMap { name, text -> Lifetime? in
                // The server knows a JWT by its name.
                let handle = CompactJWT.isMeant(by: text) ? CompactJWT(text)?.claims.string("jti") ?? text : text
                guard let life = world.server.life(of: handle, at: moment.now), seen.insert(handle).inserted else {
                    return nil
                }
                return Lifetime(kind: Lifetime.Kind(life.kind), name: name, left: life.left, whole: life.whole)
            }
        }
        return found.sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
    }
}

extension Lifetime.Kind {
    fileprivate init(_ kind: Life.Kind) {
        self =
            switch kind {
            case .code: .code
            case .access: .accessToken
            case .refresh: .refreshToken
            case .device: .deviceCode
            case .pushedRequest: .requestURI
            }
    }
}
