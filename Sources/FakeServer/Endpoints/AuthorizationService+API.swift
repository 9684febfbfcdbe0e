import Hummingbird
import OAuth

/// The resource server: the user's data by access token and scope, public data by API key.
extension AuthorizationService {
    func contacts(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let contacts = try withUser(of: request, scope: "contacts.read") { world, user in
            world.addressBook.contacts(of: user.username)
        }
        return Reply(.json(.object([JSON.Member("contacts", .array(contacts.map { JSON($0) }))])))
    }

    func addContact(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let body = JSON(parsing: request.body)
        let added = try withUser(of: request, scope: "contacts.write") { world, user in
            guard case .string(let name) = body?["name"], !name.isEmpty else { return AddedContact.bodyWrong }
            let email = if case .string(let text) = body?["email"] { text } else { "" }
            return world.addressBook.add(name: name, email: email, for: user.username).map(AddedContact.added) ?? .full
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

    func profile(_ request: IncomingRequest) throws(OAuthError) -> Reply {
        let user = try withUser(of: request, scope: "profile") { _, user in user }
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
        try world.value.server.authorize(apiKey: request.headers[.apiKey])
        return Reply(
            .json(.object([JSON.Member("status", .string("ok")), JSON.Member("message", .string("All is well."))]))
        )
    }

    private enum AddedContact: Sendable {
        case added(AddressBook.Contact)
        case bodyWrong, full
    }

    private func withUser<Answer: Sendable>(
        of request: IncomingRequest, scope: String, _ body: (inout World, User) -> Answer
    ) throws(OAuthError) -> Answer {
        let isForm = request.mediaType == "application/x-www-form-urlencoded"
        let presented = PresentedToken(
            authorization: request.headers[values: .authorization],
            inQuery: try request.query()["access_token"] != nil,
            inForm: isForm ? try request.form()["access_token"] != nil : false,
            hasAPIKey: request.headers[.apiKey] != nil
        )
        return try world.change { (world, moment) throws(OAuthError) in
            let user = try world.server.authorize(presented, scope: scope, at: moment.now)
            return body(&world, user)
        }
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
