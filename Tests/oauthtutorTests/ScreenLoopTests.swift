import Course
import Testing
import UI

@testable import oauthtutor

@Suite("The screen loop")
struct ScreenLoopTests {
    private func play(
        _ terminal: ScriptedTerminal, world: World = makeWorld(), mailbox: Mailbox
    ) -> (LoopEnding, Session) {
        var loop = ScreenLoop(
            makeSession(), face: ScreenFace(glyphs: .ascii, usesColor: false), terminal: terminal, world: world,
            mailbox: mailbox)
        return (loop.run([]), loop.program)
    }

    @Test("Keys lead into a lesson, and its page is shown when the world has brought it")
    func keys() throws {
        let terminal = ScriptedTerminal(.enter)
        #expect(play(terminal, mailbox: try Mailbox()).0 == .interrupted(signal: 15))
        #expect(terminal.lastText.contains("What is in it?"))
    }

    @Test("What another thread brings wakes the loop and is shown")
    func mail() throws {
        let mailbox = try Mailbox()
        let silent = World { _, _ in }
        let terminal = ScriptedTerminal([
            { .key(.enter) },
            {
                mailbox.put(.deliver(.lesson(makeTeaLesson())))
                return .wake
            },
        ])
        _ = play(terminal, world: silent, mailbox: mailbox)
        #expect(terminal.lastText.contains("What is in it?"))
    }

    @Test("Ctrl-C leaves with what was earned")
    func leaving() throws {
        let terminal = ScriptedTerminal(.enter, .enter, .control("c"))
        let (ending, session) = play(terminal, mailbox: try Mailbox())
        #expect(ending == .left && session.closingLine == "Result: 0% (0 of 1 points)")
    }

    @Test("A new size is drawn at once")
    func resizing() throws {
        var terminal: ScriptedTerminal?
        terminal = ScriptedTerminal([
            {
                terminal?.size = Size(columns: 60, rows: 20)
                return .resized
            }
        ])
        let scripted = try #require(terminal)
        _ = play(scripted, mailbox: try Mailbox())
        guard case .canvas(let canvas) = scripted.frames.last else {
            Issue.record("No canvas was shown.")
            return
        }
        #expect(canvas.size == Size(columns: 60, rows: 20))
    }

    @Test("Text to be copied is shown outside of a canvas, and a key leads back")
    func copying() throws {
        let terminal = ScriptedTerminal(.enter, .down, .enter, .enter, .character("c"))
        _ = play(terminal, mailbox: try Mailbox())
        #expect(terminal.frames.last == .verbatim("does it"))
        let returning = ScriptedTerminal(.enter, .down, .enter, .enter, .character("c"), .escape)
        _ = play(returning, mailbox: try Mailbox())
        #expect(returning.lastText.contains("Pour"))
    }
}
