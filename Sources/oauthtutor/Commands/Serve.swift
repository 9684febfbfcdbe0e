import ArgumentParser
import Course
import FakeServer
import Messages

/// `oauthtutor serve`: the fake server as a mock for an application of one's own.
struct Serve: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("Run the server by itself, as a mock for your own application."),
            discussion: say(
                """
                It listens until Ctrl-C or a signal ends it; the exit code is then 128 and the signal's number. Everything \
                that it knows is gone afterwards. On a terminal it shows each exchange as it happens, with the bytes of both \
                directions and the server's own reason.

                Faults: \(FaultOption.names).
                """)
        )
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    @Option(help: ArgumentHelp(say("The port to listen on; 0 takes one that is free."), valueName: "number"))
    var port = UInt16(MockSettings.usualPort)

    @Option(help: ArgumentHelp(say("The address to listen at, if not for this machine alone."), valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp(say("The issuer that a proxy or a container makes of this address."), valueName: "url"))
    var issuer: String?

    @Option(
        help: ArgumentHelp(say("Whose paths, lifetimes and habits it has: \(Serve.providerNames)."), valueName: "name"))
    var provider = "standard"

    @Option(
        help: ArgumentHelp(
            say("A file with users and clients of your own (see docs/providers.md)."), valueName: "file.yaml"),
        completion: .file(extensions: ["yaml"]))
    var config: String?

    @Flag(help: ArgumentHelp(say("Print one line of JSON that says how to use it, and nothing else.")))
    var json = false

    @Flag(help: ArgumentHelp(say("Let POST /_clock {\"advance_seconds\": N} move the server's clock.")))
    var clockControl = false

    @Option(
        name: .customLong("fault"),
        help: ArgumentHelp(
            say(
                "Let the next answer that can be shaped by this fault be shaped by it, or the next N; may be repeated."),
            valueName: "fault[:N]"),
        transform: FaultOption.init(parsing:))
    var faults: [FaultOption] = []

    func validate() throws { try playing.refuse() }

    func run() throws {
        do throws(Trouble) {
            let around = Surroundings.live()
            try MockRun(
                settings: try settings(around), isJSON: json, isPlain: common.plain, content: common.content,
                around: around
            ).run()
        } catch {
            throw error.reported()
        }
    }

    /// Those that are found without any option.
    private static var providerNames: String {
        let providers = try? Providers.locate(option: nil, around: .live())
        return (providers?.names ?? Provider.builtIn.map(\.name)).joined(separator: ", ")
    }

    private func settings(_ around: Surroundings) throws(Trouble) -> MockSettings {
        var settings = MockSettings()
        settings.host = host
        settings.port = Int(port)
        settings.issuer = issuer
        settings.provider = try Providers.locate(option: common.content, around: around).provider(provider)
        if let config { settings.parties = try ConfigFile.read(config, files: around.files) }
        settings.isClockControlled = clockControl
        settings.isWatched = !json
        settings.faults = faults.map { ServerStanding.ArmedFault(fault: $0.fault, times: $0.times) }
        return settings
    }
}
