import Course
import Foundation
import Testing

@testable import oauthtutor

@Suite("The learner's own browser")
struct BrowserTests {
    private let url = "http://127.0.0.1:40123/authorize?a=b&c=d"

    private func browser(_ variables: [String: String], hasTerminal: Bool = true) -> Browser {
        Browser(
            Surroundings(
                files: .live, environment: { variables[$0] }, executable: "", hasTerminal: hasTerminal, now: { 0 }))
    }

    private func words(_ variables: [String: String], hasTerminal: Bool = true) -> [[String]] {
        browser(variables, hasTerminal: hasTerminal).commands(for: url).map(\.words)
    }

    @Test("BROWSER is a list; the address goes where %s stands, or to the end, and is one word whatever is in it")
    func named() {
        #expect(
            words(["BROWSER": "firefox:'my browser' --new %s --end:\"a b\"=%s"]) == [
                ["firefox", url], ["my browser", "--new", url, "--end"], ["a b=" + url],
            ])
        #expect(words(["BROWSER": "::  :"]).isEmpty)
    }

    @Test("The desktop's own comes after those, where there is a desktop")
    func desktop() {
        let openers = [["xdg-open", url], ["open", url]]
        #expect(words(["DISPLAY": ":0"]) == openers)
        #expect(words(["WAYLAND_DISPLAY": "wayland-0", "BROWSER": "x"]) == [["x", url]] + openers)
        #expect(words(["SSH_CONNECTION": "there"]).isEmpty)
        #expect(words(["DISPLAY": ""]).isEmpty)
    }

    @Test("A browser without a window gets the terminal, where there is one")
    func text() {
        let w3m = browser(["BROWSER": "/usr/bin/w3m -N"])
        #expect(w3m.commands(for: url) == [.init(words: ["/usr/bin/w3m", "-N", url], manner: .here)])
        #expect(w3m.needsTerminal(for: url))
        #expect(words(["BROWSER": "lynx:firefox"], hasTerminal: false) == [["firefox", url]])
        #expect(!browser(["BROWSER": "firefox"]).needsTerminal(for: url))
    }

    @Test("The first that can be started is asked")
    func opens() {
        #expect(browser(["BROWSER": "/nowhere/at-all:sleep 5 --version %s:true"]).open(url) == .opened(by: "sleep"))
        #expect(browser(["BROWSER": "/nowhere/at-all"]).open(url) == .nowhere)
        #expect(browser([:]).open(url) == .nowhere)
    }

    @Test(
        "Nothing but an address of this machine is ever opened",
        arguments: [
            "http://127.0.0.1.evil.example:80/", "https://127.0.0.1:1/", "file:///etc/passwd", "http://127.0.0.1/",
            "http://127.0.0.1:99999/", "http://127.0.0.1:1/ --option", "http://127.0.0.1:1/\u{1B}[2J", "--help", "",
            "http://127.0.0.1:1@evil.example/", "http://127.0.0.1:1/'", "http://127.0.0.1:1/ü",
        ])
    func foreign(url: String) {
        #expect(!Browser.isOwn(url))
        #expect(browser(["BROWSER": "true"]).open(url) == .nowhere)
    }
}
