import ArgumentParser
import Classroom
import Course
import Messages

/// `oauthtutor host`: a class, led from this terminal.
struct Host: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: say("Hold a class: you lead from this terminal, everybody answers from theirs, or from a phone."),
            discussion: say(
                """
                <lesson> is a lesson's id or its file's path. Without --lan or --host only this machine can reach the class.

                Every answer is on the disk before it is acknowledged. If this program is killed, oauthtutor host --resume goes \
                on with the class begun last, or with the one whose number you name; everybody comes back by themselves.
                """))
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup(visibility: .hidden) var playing: PlayingOptions

    @Argument(
        help: ArgumentHelp(
            say("The lesson; with --resume the number of a class; with --attach its address."), valueName: "lesson"))
    var what: String?

    @Flag(help: ArgumentHelp(say("Go on with a class that is not over: the same port, code and learners.")))
    var resume = false

    @Option(help: ArgumentHelp(say("The port to listen on; 0 takes one that is free."), valueName: "number"))
    var port: UInt16?

    @Flag(help: ArgumentHelp(say("Let everybody on this network join.")))
    var lan = false

    @Option(
        help: ArgumentHelp(say("The one address to listen at, if not for this machine alone."), valueName: "address"))
    var host: String?

    @Option(
        help: ArgumentHelp(
            say("The address that learners find the class at, where a name or a proxy stands for this machine."),
            valueName: "url"),
        transform: Host.url)
    var url: String?

    @Option(
        name: .customLong("tls-cert"),
        help: ArgumentHelp(say("A certificate with its chain, in PEM: what is sent is encrypted."), valueName: "file"),
        completion: .file())
    var certificate: String?

    @Option(
        name: .customLong("tls-key"), help: ArgumentHelp(say("The key to the certificate, in PEM."), valueName: "file"),
        completion: .file())
    var key: String?

    @Option(
        help: ArgumentHelp(
            say("The code to join with: six letters and digits. Otherwise it is drawn."), valueName: "code"),
        transform: Host.code)
    var code: ClassCode?

    @Flag(help: ArgumentHelp(say("Begin with everybody at their own pace.")))
    var free = false

    @Flag(help: ArgumentHelp(say("Show the board in this terminal: what everybody may see.")))
    var board = false

    @Flag(
        help: ArgumentHelp(
            say("Lead a class from this terminal too, or with --board show it: one that another terminal hosts.")))
    var attach = false

    @Option(
        name: .customLong("tls-ca"),
        help: ArgumentHelp(
            say("With --attach: certificate authorities to trust beside the system's, in PEM."), valueName: "file.pem"),
        completion: .file())
    var authorities: String?

    @Flag(help: ArgumentHelp(say("Print one line of JSON that says where the class is, and nothing else.")))
    var json = false

    func validate() throws {
        if playing.noProgress {
            throw ValidationError(say("A class is always kept: --no-progress does not go with it."))
        }
        if lan, host != nil {
            throw ValidationError(say("--lan is every address of this machine, --host is one: take either."))
        }
        if (certificate == nil) != (key == nil) { throw ValidationError(say("--tls-cert and --tls-key go together.")) }
        if attach {
            if resume || lan || host != nil || code != nil || free || json || port != nil || certificate != nil {
                throw ValidationError(
                    say("--attach looks on at a class that another terminal hosts; it opens none itself."))
            }
            if let what { _ = try Join.address(what) }
            return
        }
        if resume {
            if let what, Int(what) == nil { throw ValidationError(say("With --resume goes the number of a class.")) }
            if code != nil || free || playing.seed != nil {
                throw ValidationError(say("A class that is resumed keeps its code, its pace and its seed."))
            }
        } else if what == nil {
            throw ValidationError(say("Name a lesson: oauthtutor host authorization-code."))
        }
    }

    func run() throws {
        let address = attach ? try what.map(Join.address) : nil
        do throws(Trouble) {
            guard attach else { return try hosting.run() }
            try AttachRun(
                address: address, authorities: authorities, isBoard: board, isPlain: common.plain,
                content: common.content, around: .live()
            ).run()
        } catch { throw error.reported() }
    }

    private var hosting: HostRun {
        var run = HostRun(begin: resume ? .resume(what.flatMap { Int($0) }) : .lesson(what ?? ""), around: .live())
        run.host = lan ? "0.0.0.0" : host
        run.port = port.map { Int($0) }
        run.url = url
        if let certificate, let key { run.identity = (certificate, key) }
        run.code = code?.text
        run.isFree = free
        run.seed = playing.seed
        run.isBoard = board
        run.isJSON = json
        run.isPlain = common.plain
        run.content = common.content
        return run
    }

    private static func code(_ typed: String) throws -> ClassCode {
        guard let code = ClassCode(typed) else {
            throw ValidationError(say("A code has six letters and digits, as in --code ABC234."))
        }
        return code
    }

    private static func url(_ typed: String) throws -> String { try Join.address(typed).base }
}
