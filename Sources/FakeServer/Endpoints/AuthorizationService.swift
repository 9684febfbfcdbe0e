import Hummingbird
import OAuth

/// The authorization server and its API as HTTP: each handler unpacks a request, asks the value, and packs the answer.
struct AuthorizationService: Sendable {
    let world: SharedWorld
    let pages: Pages
    let paths: Profile.Paths

    init(world: SharedWorld, pages: Pages) {
        self.world = world
        self.pages = pages
        paths = world.value.server.profile.paths
    }

    func stylesheet(_ request: IncomingRequest) -> Reply {
        Reply(Stylesheet.response)
    }
}
