import ArgumentParser
import Messages

/// Where the IRIs begin that statements name things by.
struct StatementHome: ParsableArguments {
    @Option(
        help: ArgumentHelp(say("The address below which the statements name lessons and accounts."), valueName: "url"))
    var home = "https://oauthtutor.example"

    func validate() throws {
        guard let store = RecordStore(home, secret: nil), store.authorization == nil else {
            throw ValidationError(
                say("--home is an address such as https://school.example, without anything behind its path."))
        }
    }

    /// Without a slash at its end.
    var iri: String { RecordStore(home, secret: nil)?.endpoint ?? home }
}
