import Hummingbird
import OAuth

/// The resource server: private data by access token and scope, public data by API key.
extension AuthorizationService {
    func contacts(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let contacts = try await withOwner(of: request, scope: "contacts.read") { world, owner in
            world.addressBook.contacts(of: owner.id)
        }
        return Reply(.json(.object([JSON.Member("contacts", .array(contacts.map { JSON($0) }))])))
    }

    func addContact(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let body = JSON(parsing: request.body)
        let added = try await withOwner(of: request, scope: "contacts.write") { world, owner in
            guard case .string(let name) = body?["name"], !name.isEmpty else { return AddedContact.bodyWrong }
            let email = if case .string(let text) = body?["email"] { text } else { "" }
            return world.addressBook.add(name: name, email: email, for: owner.id).map(AddedContact.added) ?? .full
        }
        switch added {
        case .added(let contact):
            return Reply(.json(JSON(contact), status: .created))
        case .bodyWrong:
            return Reply(.plain(.badRequest), reason: "The body must be a JSON object with a `name` and an `email`.")
        case .full:
            return Reply(.plain(.conflict), reason: "The address book is full: \(AddressBook.limit) contacts.")
        }
    }

    func profile(_ request: IncomingRequest) async throws(OAuthError) -> Reply {
        let presented = try await presentedToken(in: request)
        let user = try world.change { (world, moment) throws(OAuthError) in
            try world.server.authorizeUser(presented, scope: "profile", at: moment.now)
        }
        return Reply(
            .json(
                .object([
                    JSON.Member("username", .string(user.username)),
                    JSON.Member("name", .string(user.name)),
                    JSON.Member("email", .string(user.email)),
                ])
            )
        )
    }

    /// Public data: no user's token, but a key that says which app is calling.
    func status(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let key = try sentAPIKey(in: request)
        try world.read { (world) throws(OAuthError) in try world.server.authorize(apiKey: key) }
        return Reply(
            .json(.object([JSON.Member("status", .string("ok")), JSON.Member("message", .string("All is well."))]))
        )
    }

    private enum AddedContact: Sendable {
        case added(AddressBook.Contact)
        case bodyWrong, full
    }

    private func withOwner<Answer: Sendable>(
        of request: IncomingRequest, scope: String, _ body: (inout World, ResourceOwner) -> Answer
    ) async throws(OAuthError) -> Answer {
        let presented = try await presentedToken(in: request)
        return try world.change { (world, moment) throws(OAuthError) in
            let owner = try world.server.authorize(presented, scope: scope, at: moment.now)
            return body(&world, owner)
        }
    }

    func presentedToken(in request: IncomingRequest) async throws(OAuthError) -> PresentedToken {
        let isForm = request.mediaType == "application/x-www-form-urlencoded"
        var presented = PresentedToken(
            authorization: request.headers[values: .authorization],
            inQuery: try request.query()["access_token"] != nil,
            inForm: isForm ? try request.form()["access_token"] != nil : false,
            hasAPIKey: try sentAPIKey(in: request) != nil,
            proof: await PresentedProof(headers: request.headers[values: .dpop]), method: request.method.rawValue,
            address: world.read { $0.server.url(String(request.path.dropFirst(issuerPath.count))) }
        )
        // Whichever scheme it is, the token stands at the end.
        if let text = request.headers[.authorization]?.split(separator: " ").last {
            presented.jwt = await keys.read(String(text))
        }
        return presented
    }
}

extension JSON {
    init(_ contact: AddressBook.Contact) {
        self = .object([
            Member("id", .integer(contact.id)),
            Member("name", .string(contact.name)),
            Member("email", .string(contact.email)),
        ])
    }
}
