import Hummingbird
import OAuth

/// The authorization server and its API as HTTP: each handler unpacks a request, asks the value, and packs the answer.
struct AuthorizationService: Sendable {
    let world: SharedWorld
    let pages: Pages
    /// With the issuer's own path before them.
    let paths: Profile.Paths
    let issuerPath: String
    let keys: SigningKeys
    /// What may be armed; nil where nothing ever is.
    let faults: ArmedFaults?
    /// How the provider tells of tokens and refusals.
    let dialect: ProviderDialect

    init(
        world: SharedWorld, pages: Pages, keys: SigningKeys, faults: ArmedFaults? = nil,
        dialect: ProviderDialect = .standard
    ) {
        self.dialect = dialect
        self.world = world
        self.pages = pages
        self.keys = keys
        self.faults = faults
        let profile = world.read { $0.server.profile }
        issuerPath = profile.issuerPath
        paths = profile.paths.below(issuerPath)
    }

    func stylesheet(_ request: IncomingRequest) -> Reply {
        Reply(Stylesheet.response)
    }
}
