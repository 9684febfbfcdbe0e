import Course
import Testing

@testable import UI

@Suite("A class in plain text")
struct PlainClassTests {
    private func action(_ line: String, on page: Page) -> Action? {
        (try? Phrasebook(page: page).read(line))?.action
    }

    private func sentence(_ line: String, on page: Page) -> String? {
        do {
            _ = try Phrasebook(page: page).read(line)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test("The lobby tells how to join, then each who comes, once and without a prompt")
    func lobby() {
        var face = PlainFace()
        var it = ClassPages()
        #expect(
            face.text(for: it.page) == """
                The code flow / The lobby. 0 are here

                In a browser, or with a phone's camera:

                http://192.168.178.23:8080

                The code is:

                ABC234

                Nobody is here yet.

                In a terminal:

                oauthtutor join http://192.168.178.23:8080/j/ABC234

                Whoever is in this network can join. The connection is not encrypted.

                Type: Enter (begin), next activity, people, address, end the class, copy, help

                """)
        it.join("Ada", "Ben")
        #expect(face.news(of: it.page) == "Ada has joined.\nBen has joined.\n")
        it.join("Cem")
        #expect(face.news(of: it.page) == "Cem has joined.\n")
        it.happen(.present(seat: 2, false))
        #expect(face.news(of: it.page) == "1 has lost the connection: Ben.\n")
        #expect(face.news(of: it.page) == nil)
    }

    @Test("Answers that come in are told when something was asked, and not one by one")
    func counts() {
        var face = PlainFace()
        var it = ClassPages.lobby()
        it.lead(.go(1))
        #expect(
            face.text(for: it.page) == """
                The code flow / Who may see the client secret? (2 of 6). 0 of 7 answered

                The vote is open.

                Paperplane runs on a server. It has an id and a secret.

                a. Paperplane's server and the authorization server [right]
                b. Nobody but the user
                c. Everybody: it is in the address
                d. The browser, since it carries the request

                Why: A secret that a browser has seen is none any more.

                1 has lost the connection: Cem.

                Type: Enter (close the vote), discuss, reveal, next activity, people, address, end the class, help

                """)
        it.answer("secret", 0, 1, nil, 1, 0)
        #expect(face.news(of: it.page) == nil)
        it.answer("secret", nil, nil, nil, nil, nil, 1, 2, 0)
        #expect(face.news(of: it.page) == "The vote is open. Everybody has answered.\n")
        it.lead(.close)
        #expect(
            face.text(for: it.page) == """
                The vote is closed.

                42 % have it right: let them discuss it, then vote again.

                a. Paperplane's server and the authorization server [right]: 3 of 7, 42 %
                b. Nobody but the user: 0 of 7, 0 %
                c. Everybody: it is in the address: 1 of 7, 14 %
                d. The browser, since it carries the request: 3 of 7, 42 %
                   What the browser carries, its user and any script there can read.
                7 of 7 answered, 42 % have it right.

                Type: Enter (tell what is right), discuss, vote again, reveal, next activity, people, address, \
                end the class, help

                """)
    }

    @Test("Both votes stand in one line")
    func secondVote() {
        var face = PlainFace()
        let text = face.text(for: ClassPages.secondVote().page)
        #expect(text.contains("[right]: vote 1 3 of 7, 42 %; vote 2 6 of 7, 85 %\n"))
        #expect(text.contains("Vote 1: 7 of 7 answered, 42 % have it right; 1 was sure and wrong.\n"))
    }

    @Test("The QR code is told to whoever asks how to join, and to nobody else")
    func address() {
        var it = ClassPages.lobby()
        var face = PlainFace(glyphs: .unicode)
        #expect(!face.text(for: it.page).contains("█"))
        let lobby = it.page
        it.take(.command(.invitation))
        let text = face.aside(it.page, over: lobby)
        #expect(text.contains("████ ▄▄▄▄▄ █") && text.contains("http://192.168.178.23:8080"))
        #expect(PlainFace().aside(it.page, over: lobby).contains("########              ##"))
    }

    @Test(
        "Words lead a class",
        arguments: [
            ("", Action.command(.confirm)), ("close", .command(.closeVote)), ("reveal", .command(.reveal)),
            ("vote again", .command(.voteAgain)), ("discuss", .command(.discuss)), ("next", .command(.nextActivity)),
            ("back", .command(.previousActivity)), ("go to 3", .lead(.go(2))), ("go 3", .lead(.go(2))),
            ("discuss 90 s", .lead(.discuss(seconds: 90))), ("discuss 3 min", .lead(.discuss(seconds: 180))),
            ("kick 3", .lead(.dismiss(3))), ("people", .command(.people)), ("address", .command(.invitation)),
            ("names", .command(.hideNames)), ("pace", .command(.changePace)), ("board", .command(.board)),
            ("end", .command(.endClass)), ("quit", .command(.quit)), ("help", .command(.help)),
        ])
    func words(line: String, meaning: Action) { #expect(action(line, on: ClassPages.vote().page) == meaning) }

    @Test("In the flow the words of the flow come first, and a number chooses what to break")
    func flow() {
        #expect(action("next", on: ClassPages.sent().page) == .command(.next))
        #expect(action("next activity", on: ClassPages.sent().page) == .command(.nextActivity))
        #expect(action("previous", on: ClassPages.sent().page) == .command(.previous))
        #expect(action("break it", on: ClassPages.sent().page) == .command(.askBreakIt))
        #expect(action("2", on: ClassPages.breaking().page) == .choose(1))
    }

    @Test(
        "What cannot be read is answered with what can",
        arguments: [
            ("kick", "Say it like this: kick 3"), ("kick Ada", "Say it like this: kick 3"),
            ("discuss it", "Say it like this: discuss 90 s"), ("go to", "Say it like this: go to 3"),
            ("revael", "\"revael\" is not understood here. Did you mean \"reveal\"?"),
        ])
    func misread(line: String, answer: String) { #expect(sentence(line, on: ClassPages.vote().page) == answer) }

    @Test("In a lesson the words of a class have no meaning")
    func elsewhere() {
        #expect(action("back", on: .live) == .command(.back))
        #expect(sentence("reveal", on: .live) == "\"reveal\" is not understood here. Did you mean \"repeat\"?")
        #expect(sentence("kick 3", on: .live) == "\"kick\" has no meaning on this page.")
    }
}
