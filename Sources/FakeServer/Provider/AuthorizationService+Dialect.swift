import Course
import HTTPTypes
import Hummingbird
import OAuth

extension AuthorizationService {
    /// A route whose refusals are told as the provider tells them, with what the RFC would say beside them.
    func inDialect(_ route: Route) -> Route {
        let answer = route.answer
        var told = route
        told.answer = { [self] request throws(OAuthError) in
            do throws(OAuthError) {
                return try await answer(request)
            } catch {
                return refusal(error, to: request, as: route.errors)
            }
        }
        return told
    }

    private func refusal(_ error: OAuthError, to request: IncomingRequest, as form: Route.ErrorForm) -> Reply {
        let plain = error.response(as: form, on: pages)
        var reply = Reply(plain, reason: error.reason)
        reply.note.departure = error.departure
        // A page for a person is the server's own.
        guard form != .page, let told = dialect.told(error, instead: plain, facts(of: request)) else { return reply }
        reply.response = told.response
        reply.note.departure = told.departure ?? error.departure
        return reply
    }

    /// A token answer as the provider tells it.
    func reply(_ answer: TokenAnswer, members: [JSON.Member], to request: IncomingRequest) -> Reply {
        let told = dialect.told(members, accept: request.headers[.accept]) { facts(of: request) }
        var reply = Reply(told.response, warning: answer.warning?.sentence, deviation: answer.deviation)
        let departures = [answer.departure?.sentence, told.departure].compactMap { $0 }
        if !departures.isEmpty { reply.note.departure = departures.joined(separator: " ") }
        return reply
    }

    /// The API key, where this provider has it.
    func sentAPIKey(in request: IncomingRequest) throws(OAuthError) -> String? {
        switch dialect.apiKey.place {
        case .header: HTTPField.Name(dialect.apiKey.name).flatMap { request.headers[$0] }
        case .query: try request.query()[dialect.apiKey.name]
        }
    }

    private func facts(of request: IncomingRequest) -> ProviderDialect.Facts {
        let parameters = (try? request.form()) ?? FormParameters()
        let basic = request.headers[.authorization].flatMap { BasicCredentials(header: $0) }
        let clientID = (basic?.id ?? parameters["client_id"]).map { String($0.prefix(200)) }
        return world.change { world, moment in
            ProviderDialect.Facts(
                parameters: parameters, clientID: clientID, moment: moment,
                refreshTokenLifetime: world.server.profile.refreshTokenLifetime
            )
        }
    }
}
