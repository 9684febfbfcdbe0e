import Course
import Dispatch
import Testing
import UI

@testable import oauthtutor

@Suite("The plain loop")
struct PlainLoopTests {
    /// Everything printed for these lines and then the end of input.
    private func transcript(
        _ lines: [String], world: World = makeWorld(), isHeard: @escaping (String) -> Bool = { _ in true }
    ) throws -> String {
        var rest = lines[...]
        var printed = ""
        var loop = PlainLoop(
            makeSession(), world: world, mailbox: try Mailbox(),
            nextInput: { rest.popFirst().map { .line($0) } ?? .end },
            print: { text in
                printed += text
                return isHeard(text)
            })
        _ = loop.run([])
        return printed
    }

    @Test("The end of input ends it with the result as the last line")
    func endOfInput() throws {
        #expect(try transcript([]).hasSuffix("\n\nType: a number, Enter (open 1), help\nResult: 0% (0 of 0 points)\n"))
        #expect(try transcript(["1"]).hasSuffix("Result: 0% (0 of 1 points)\n"))
    }

    @Test("Quit reads no further line")
    func quit() throws {
        #expect(try transcript(["quit", "1"]) == (try transcript(["quit"])))
    }

    @Test("An answer is counted, and the parts stand before the result")
    func answer() throws {
        let page = try transcript(["1", "1"])
        let letter = try #require(page.firstMatch(of: /(?m)^([a-d])\. Leaves$/)).1
        let printed = try transcript(["1", "1", String(letter)])
        #expect(printed.contains("\nCorrect. 1 of 1 point.\n"))
        let closing = "What is in it?: 1 of 1 point\nTotal: 1 of 1 point\n\nResult: 100% (1 of 1 points)\n"
        #expect(printed.hasSuffix(closing))
    }

    @Test("A line is read only when the world has answered the one before, from whatever thread")
    func waiting() throws {
        let elsewhere = makeWorld { delivery, deliver in DispatchQueue.global().async { deliver(delivery) } }
        let lines = ["1", "2", "", "", "", "repeat"]
        #expect(try transcript(lines, world: elsewhere) == (try transcript(lines)))
        #expect(try transcript(lines, world: elsewhere).contains("Cup to Pot, by hand:\ndoes it"))
    }

    @Test("Help, copy and glossary cover nothing: the page can be answered right after")
    func asides() throws {
        let printed = try transcript(["1", "1", "help", "?", "a"])
        #expect(printed.components("Here you can type:") == 2)
        #expect(printed.components("1 of 1 point.") + printed.components("0 of 1 point.") == 1)
    }

    @Test("Repeat tells all of the page again")
    func `repeat`() throws {
        #expect(try transcript(["1", "repeat"]).components("1. What is in it? (1 point)") == 2)
    }

    @Test("When nobody reads any more it stops")
    func unheard() throws {
        var count = 0
        _ = try transcript(["1", "help", "help"]) { _ in
            count += 1
            return count < 2
        }
        #expect(count == 2)
    }
}

extension String {
    /// How often the other text stands in this one.
    fileprivate func components(_ other: String) -> Int { ranges(of: other).count }
}
