import Course
import Testing

@testable import UI

@Suite("A live flow in plain text")
struct PlainLivePageTests {
    private func exchange(body: String = "code=abc", type: String? = nil) -> ExchangeView {
        let headers = type.map { [("Content-Type", $0)] } ?? []
        return ExchangeView(
            from: "App", to: "Server",
            request: .init(startLine: "POST /token HTTP/1.1", headers: [("Host", "127.0.0.1")], body: "code=abc"),
            answer: .init(startLine: "HTTP/1.1 400 Bad Request", headers: headers, body: body))
    }

    @Test("Request, answer, reason and parameters stand one after the other, as they crossed the wire")
    func whole() {
        var view = exchange(body: "{\"error\":\"invalid_grant\"}")
        view.reason = "the code was used before"
        view.parameters = [.init(name: "code", value: "abc", meaning: "what the person's consent gave")]
        #expect(
            PageText.lines(view) == [
                "Request from App to Server:", "POST /token HTTP/1.1", "Host: 127.0.0.1", "", "code=abc", "", "Answer:",
                "HTTP/1.1 400 Bad Request", "", "{\"error\":\"invalid_grant\"}", "",
                "Only the server knows why: the code was used before", "", "Parameters:",
                "code = abc: what the person's consent gave",
            ])
    }

    @Test("What a person does is told as done by hand, and a failure with its reason")
    func others() {
        let act = ExchangeView(from: "Person", to: "Browser", act: ["presses Allow"])
        #expect(PageText.lines(act) == ["Person to Browser, by hand:", "presses Allow"])
        var failed = exchange()
        failed.answer = nil
        failed.failure = "Nobody listens on port 1."
        #expect(PageText.lines(failed).last == "No answer: Nobody listens on port 1.")
    }

    @Test("What the RFC would say stands under the reason, on the screen as well")
    func departure() {
        var view = exchange()
        view.departure = "The RFC would say: 400."
        #expect(PageText.lines(view).contains("This provider has it its own way. The RFC would say: 400."))
        let page = PageView(
            glyphs: .ascii, theme: Theme(usesColor: false), keymap: Keymap(), width: 80, height: 24)
        let screen = page.sheet(for: view).lines.map { $0.cells.map { $0.text }.joined() }
        #expect(screen.contains { $0.contains("This provider has it its own way") })
        #expect(screen.contains { $0.contains("The RFC would say: 400.") })
    }

    @Test("A web page is told by its first lines; anything else in full")
    func webPage() {
        let body = (1...11).map { "line \($0)" }.joined(separator: "\n")
        let page = PageText.lines(exchange(body: body, type: "text/html; charset=utf-8"))
        #expect(page.suffix(2) == ["line 8", "(3 more lines: type copy to see all)"])
        #expect(PageText.lines(exchange(body: body, type: "text/plain")).last == "line 11")
    }

    @Test("The diagram is a message to a line")
    func diagram() {
        let diagram = SequenceDiagram(
            lanes: ["App", "Server"],
            arrows: [
                .init(from: 0, to: 1, label: "POST /token", isAnswer: false, state: .past),
                .init(from: 1, to: 0, label: "400 invalid_grant", isAnswer: true, state: .refused),
            ])
        #expect(
            PageText.lines(diagram) == [
                "App to Server: POST /token", "Server to App, answer: 400 invalid_grant [refused]",
            ])
    }
}
