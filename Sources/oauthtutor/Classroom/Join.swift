import ArgumentParser
import Classroom
import Course
import Messages

/// `oauthtutor join`: a learner's part in a class, from their own terminal.
struct Join: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("Take part in a class, from your own terminal."),
            discussion: say(
                """
                The address is on the board, with or without the code: http://192.168.178.23:8080/j/ABC234. What is missing \
                is asked for. Whoever leaves, or loses the connection, comes back with the same command, with name and answers.
                """))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    @Argument(help: ArgumentHelp(say("Where the class is."), valueName: "url"), transform: Join.address)
    var address: HostAddress

    @Option(help: ArgumentHelp(say("Your name, as the class shall see it."), valueName: "name"))
    var name: String?

    @Option(
        name: .customLong("tls-ca"),
        help: ArgumentHelp(
            say("Certificate authorities to trust beside the system's, in a PEM file."), valueName: "file.pem"),
        completion: .file(extensions: ["pem", "crt"]))
    var authorities: String?

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            try JoinRun(
                address: address, name: name, authorities: authorities, isPlain: common.plain,
                content: common.content, around: .live()
            ).run()
        } catch {
            throw error.reported()
        }
    }

    static func address(_ typed: String) throws -> HostAddress {
        do {
            return try HostAddress(typed)
        } catch {
            throw ValidationError(error.sentence)
        }
    }
}

extension HostAddress.Fault {
    /// What is wrong, and how an address looks.
    var sentence: String {
        switch self {
        case .scheme(let name):
            say("An address begins with http:// or https://, not with \(HostClient.shown(name))://.")
        case .malformed: say("An address looks like this: http://192.168.178.23:8080/j/ABC234.")
        }
    }
}
