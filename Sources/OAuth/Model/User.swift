/// Somebody who can sign in.
public struct User: Equatable, Sendable {
    public let username: String
    public let password: String
    /// The name that pages show.
    public let name: String
    public let email: String

    public init(username: String, password: String, name: String, email: String) {
        self.username = username
        self.password = password
        self.name = name
        self.email = email
    }

    /// The people of the lessons.
    public static let ready = [
        User(username: "mia", password: "sunny-harbour", name: "Mia Berg", email: "mia@mail.example"),
        User(username: "tom", password: "quiet-forest", name: "Tom Vale", email: "tom@mail.example"),
    ]
}
