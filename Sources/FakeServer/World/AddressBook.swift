/// The contacts that the API guards, by their owner: a username, or the id of a client that acts for itself.
struct AddressBook: Equatable, Sendable {
    struct Contact: Equatable, Sendable {
        let id: Int
        let name: String
        let email: String
    }

    /// So many for each owner; a teaching server is no place to store things.
    static let limit = 100

    private var contacts: [String: [Contact]]

    init(contacts: [String: [Contact]] = ready) {
        self.contacts = contacts
    }

    func contacts(of owner: String) -> [Contact] {
        contacts[owner] ?? []
    }

    /// - Returns: the new contact; nil where there is no room for more.
    mutating func add(name: String, email: String, for owner: String) -> Contact? {
        let known = contacts(of: owner)
        guard known.count < Self.limit else { return nil }
        let contact = Contact(id: (known.last?.id ?? 0) + 1, name: name, email: email)
        contacts[owner, default: []].append(contact)
        return contact
    }

    private static let ready = [
        "mia": [
            Contact(id: 1, name: "Ada Lindqvist", email: "ada@mail.example"),
            Contact(id: 2, name: "Noor Haddad", email: "noor@mail.example"),
            Contact(id: 3, name: "Jonas Weber", email: "jonas@mail.example"),
        ],
        "tom": [
            Contact(id: 1, name: "Priya Nair", email: "priya@mail.example")
        ],
    ]
}
