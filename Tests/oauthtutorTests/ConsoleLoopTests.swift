import Course
import Testing
import UI

@testable import oauthtutor

@Suite("The mock server's console in both loops")
struct ConsoleLoopTests {
    /// A world whose server has been asked something as soon as somebody watches, and answers everything at once.
    private func world(served: Int = 1) -> World {
        World { effect, deliver in
            switch effect {
            case .watch: for number in 0..<served { deliver(.served(makeServed(number + 1))) }
            case .mock(.advance(let seconds)): deliver(.standing(makeStanding(secondsAhead: seconds)))
            case .mock: deliver(.standing(makeStanding()))
            case .open, .live, .edit, .follow, .save, .keep, .keepReview, .review, .outlook, .remember, .browse,
                .join, .classroom, .lead, .leave:
                break
            }
        }
    }

    /// Everything printed for these inputs and then a signal.
    private func transcript(
        _ inputs: [PlainInput], world: World? = nil, isHeard: @escaping (String) -> Bool = { _ in true }
    ) throws -> String {
        let console = ServerConsole(makeStanding(), lessons: [])
        var rest = inputs[...]
        var printed = ""
        var loop = PlainLoop(
            console, world: world ?? self.world(), mailbox: try Mailbox(),
            nextInput: { rest.popFirst() ?? .interrupted(signal: 2) },
            print: { text in
                printed += text
                return isHeard(text)
            })
        #expect(loop.run(console.beginning) == (loop.program.hasEnded ? .left : .interrupted(signal: 2)))
        return printed
    }

    @Test("What comes unasked is told between the lines, and no answer is waited for")
    func news() throws {
        let printed = try transcript([.mail])
        #expect(
            printed.hasSuffix(
                "Mail / Requests. 1 request\n\n1. POST /token: 200 OK\nThe server has stopped after 1 request.\n"))
    }

    @Test("The end of the input ends nothing: only a signal does, as for a server that a script has started")
    func background() throws {
        let printed = try transcript([.end, .mail])
        #expect(printed.contains("1. POST /token: 200 OK\n"))
        let tutor = try transcript([.end, .line("quit"), .mail])
        #expect(!tutor.contains("1. POST /token"))
    }

    @Test("A reader who has gone away does not end the server, and is told no more")
    func unheard() throws {
        let printed = try transcript([.mail, .mail]) { _ in false }
        #expect(!printed.contains("POST /token"))
    }

    @Test("A list is told, then the trace goes on where it was")
    func aside() throws {
        let printed = try transcript([.mail, .line("users"), .line("open 1"), .line("clock 90 s"), .line("quit")])
        #expect(printed.contains("1. mia: Password sunflower; Name Mia\n"))
        #expect(printed.contains("Request from App to Server:\nPOST /token HTTP/1.1\n"))
        #expect(printed.contains("\nThe server's clock is now 1 min 30 s ahead.\n"))
        #expect(printed.ranges(of: "1. POST /token: 200 OK").count == 2)
    }

    @Test("What is served while an answer is waited for is told after it")
    func meanwhile() throws {
        let printed = try transcript([.line("tokens")], world: world(served: 2))
        #expect(printed.contains("Nothing was issued yet: no code, no token.\n"))
        #expect(printed.contains("1. POST /token: 200 OK\n2. POST /token: 200 OK\n"))
    }

    @Test("On the screen a request appears by itself, and opens")
    func screen() throws {
        let console = ServerConsole(makeStanding(), lessons: [])
        let mailbox = try Mailbox()
        let terminal = ScriptedTerminal(.enter)
        var loop = ScreenLoop(
            console, face: ScreenFace(glyphs: .ascii, usesColor: false), terminal: terminal, world: world(),
            mailbox: mailbox)
        #expect(loop.run(console.beginning) == .interrupted(signal: 15))
        #expect(terminal.lastText.contains("1. POST /token: 200 OK"))
        #expect(terminal.lastText.contains("Request  App > Server"))
    }
}

private func makeServed(_ number: Int) -> ServedExchange {
    ServedExchange(
        number: number, milliseconds: 1,
        exchange: Exchange(
            from: "App", to: "Server", request: .init(startLine: "POST /token HTTP/1.1"), url: "http://a/token",
            outcome: .answer(.init(startLine: "HTTP/1.1 200 OK"), status: 200)))
}

private func makeStanding(secondsAhead: Int = 0) -> ServerStanding {
    ServerStanding(
        issuer: "http://a", tokenEndpoint: "http://a/token", api: "http://a/api", apiKey: "key", provider: "Mail",
        secondsAhead: secondsAhead,
        users: [.init(username: "mia", password: "sunflower", name: "Mia")])
}
