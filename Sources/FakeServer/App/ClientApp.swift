import Hummingbird
import OAuth

/// The app of the lessons: it really listens on its redirect URI and looks at what the browser brings.
struct ClientApp: Sendable {
    static let name = "Paperplane"
    static let redirectPath = "/callback"

    let world: SharedWorld
    let pages: Pages

    func home(_ request: IncomingRequest) -> Reply {
        let lines = [
            "At \(Self.startPath) this app sends the browser away to ask for contacts.",
            "At \(Self.redirectPath) it waits for the browser to come back.",
        ]
        return Reply(pages.app("Welcome to \(Self.name)", lines: lines, isGood: true, status: .ok))
    }

    func callback(_ request: IncomingRequest) -> Reply {
        reply(to: arrival(of: request, try? request.query()))
    }

    /// Form Post Response Mode: the browser brings the answer in a form.
    func callbackByForm(_ request: IncomingRequest) -> Reply {
        reply(to: arrival(of: request, try? request.form()))
    }

    private func reply(to arrival: AppSession.Arrival) -> Reply {
        switch arrival {
        case .code:
            let lines = [
                "The state is the one that was sent, and so is the server's name.",
                "There is a code. It goes to the token endpoint next, and not by way of the browser.",
            ]
            return Reply(pages.app("You are back", lines: lines, isGood: true, status: .ok))
        case .error(let error, let description):
            let lines = ["The server answered “\(error)”.", description, "Nothing was read. The app works without."]
            let heading = error == "access_denied" ? "You said no" : "That did not work"
            return Reply(pages.app(heading, lines: lines.compactMap { $0 }, isGood: false, status: .ok))
        case .refused(let fault):
            let lines = [
                "This answer does not fit what the app asked, so it stops here.", "It did not ask for a token.",
            ]
            let page = pages.app("Stopped", lines: lines, isGood: false, status: .badRequest)
            return Reply(page, reason: fault.sentence)
        }
    }

    func stylesheet(_ request: IncomingRequest) -> Reply {
        Reply(Stylesheet.response)
    }

    private func arrival(of request: IncomingRequest, _ parameters: FormParameters?) -> AppSession.Arrival {
        guard let parameters else { return .refused(.malformed) }
        let browser = request.cookie(Self.sessionCookie)
        return world.change { world, _ in world.app.receive(parameters, from: browser) }
    }
}
