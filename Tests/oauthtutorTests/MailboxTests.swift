import Course
import Dispatch
import Glibc
import Testing

@testable import oauthtutor

@Suite("What comes from other threads")
struct MailboxTests {
    @Test("Mail comes out in the order in which it went in, once")
    func order() throws {
        let mailbox = try Mailbox()
        for number in 0..<3 { mailbox.put(.choose(number)) }
        #expect(mailbox.drain() == [.choose(0), .choose(1), .choose(2)])
        #expect(mailbox.drain().isEmpty)
    }

    @Test("Who waits is woken by another thread, and nothing is lost between many")
    func waking() throws {
        let mailbox = try Mailbox()
        DispatchQueue.global().async {
            DispatchQueue.concurrentPerform(iterations: 500) { mailbox.put(.choose($0)) }
        }
        var seen: Set<Int> = []
        while seen.count < 500 {
            mailbox.wait()
            for case .choose(let number) in mailbox.drain() { seen.insert(number) }
        }
        #expect(seen == Set(0..<500))
    }

    @Test("Putting never waits, even when nobody empties the pipe")
    func full() throws {
        let mailbox = try Mailbox()
        for number in 0..<70_000 { mailbox.put(.digit(number)) }
        mailbox.wait()
        #expect(mailbox.drain().count == 70_000)
    }

    @Test("News that nobody takes are kept up to a number, and what was asked for is never left out")
    func news() throws {
        let mailbox = try Mailbox()
        let served = ServedExchange(
            number: 1, milliseconds: 1, exchange: Exchange(from: "App", to: "Server", outcome: .act([])))
        for _ in 0..<1_500 { mailbox.put(.deliver(.served(served))) }
        mailbox.put(.digit(1))
        let taken = mailbox.drain()
        #expect(taken.count == 1_001 && taken.last == .digit(1))
    }

    @Test("Of a class that nobody looks at only the last state is kept, and what else came stays in its order")
    func room() throws {
        let mailbox = try Mailbox()
        let room = Room(Lesson(id: "tea", title: RichText("Tea")), seed: 7)
        let views = (0..<1_000).map { room.view(for: .teacher, at: $0) }
        mailbox.put(.deliver(.room(views[0])))
        mailbox.put(.deliver(.led))
        for view in views { mailbox.put(.deliver(.room(view))) }
        mailbox.put(.digit(1))
        #expect(mailbox.drain() == [.deliver(.room(views[999])), .deliver(.led), .digit(1)])
        #expect(mailbox.drain().isEmpty)
    }

    /// The lines that come out of a pipe into which these bytes are written.
    private func lines(_ bytes: [UInt8], limit: Int = 10) throws -> [String] {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return [] }
        _ = Glibc.write(ends[1], bytes, bytes.count)
        close(ends[1])
        defer { close(ends[0]) }
        var reader = LineReader(ends[0], limit: limit)
        let mailbox = try Mailbox()
        var lines: [String] = []
        while case .line(let line) = reader.next(orMailIn: mailbox) { lines.append(line) }
        return lines
    }

    @Test("Lines end at line feeds, the last one at the end of the input")
    func reading() throws {
        #expect(try lines(Array("one\n\ntwo\nrest".utf8)) == ["one", "", "two", "rest"])
        #expect(try lines([]) == [])
        #expect(try lines(Array("\n".utf8)) == [""])
    }

    @Test("A line without end is cut one byte past the limit, and the next one is whole")
    func longLine() throws {
        let text = String(repeating: "x", count: 50_000) + "\nnext\n"
        #expect(try lines(Array(text.utf8)) == [String(repeating: "x", count: 11), "next"])
    }

    @Test("Bytes that are no UTF-8 are replaced")
    func faults() throws {
        #expect(try lines([0x61, 0xFF, 0x62, 0x0A]) == ["a\u{FFFD}b"])
    }

    @Test("Mail comes between the pieces of a line, and the end of the input is told once")
    func mailBetween() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return }
        defer { close(ends[0]) }
        let mailbox = try Mailbox()
        var reader = LineReader(ends[0], limit: 10)
        #expect(write("be", to: ends[1]))
        mailbox.put(.digit(1))
        #expect(reader.next(orMailIn: mailbox) == .mail)
        #expect(mailbox.drain() == [.digit(1)])
        #expect(write("gun\nrest", to: ends[1]))
        close(ends[1])
        #expect(reader.next(orMailIn: mailbox) == .line("begun"))
        #expect(reader.next(orMailIn: mailbox) == .line("rest"))
        #expect(reader.next(orMailIn: mailbox) == .end)
        mailbox.put(.digit(2))
        #expect(reader.next(orMailIn: mailbox) == .mail)
    }

    @Test("Writing to a pipe that nobody reads fails, and says so")
    func writing() {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return }
        #expect(write("heard", to: ends[1]))
        close(ends[0])
        #expect(!write("unheard", to: ends[1]))
        close(ends[1])
    }
}
