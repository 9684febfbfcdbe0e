import Testing

@testable import FakeServer

@Suite("What an answer turns into variables")
struct HarvestTests {
    private let origin = "http://127.0.0.1:1"

    @Test("A Location, made absolute, and its query and its fragment by name")
    func location() throws {
        let response = try #require(
            makeResponse("HTTP/1.1 303 See Other", headers: ["location: /next?code=a%20b&error=access_denied#f=1"])
        )
        let harvest = Harvest(response, from: origin)
        #expect(
            harvest.values == [
                "location": "http://127.0.0.1:1/next?code=a%20b&error=access_denied#f=1", "code": "a b",
                "error": "access_denied", "f": "1",
            ])
        #expect(harvest.error == "access_denied")
    }

    @Test("The members of a JSON object as text; what is nested has no name")
    func json() throws {
        let response = try #require(
            makeResponse(
                headers: ["Content-Type: application/json"],
                body: #"{"a": "x", "b": 3600, "c": true, "d": 1.5, "e": null, "f": {"g": 1}, "h": ["i"], "j": "1799"}"#
            )
        )
        #expect(
            Harvest(response, from: origin).values == [
                "a": "x", "b": "3600", "c": "true", "d": "1.5", "j": "1799",
            ])
    }

    @Test("A form's address, made absolute, and its hidden fields")
    func form() throws {
        let html = """
            <p title="a > b"><FORM method=post action="/x?a=1&amp;b=2">
            <input type="hidden" name="request" value="&lt;1&gt; &quot;&#39;&amp;">
            <input name='csrf' type=hidden value=2><input name="username"><input type="hidden" value="no name"></form>
            """
        let response = try #require(makeResponse(headers: ["Content-Type: text/html; charset=utf-8"], body: html))
        #expect(
            Harvest(response, from: origin).values == [
                "form_action": "http://127.0.0.1:1/x?a=1&b=2", "request": "<1> \"'&", "csrf": "2",
            ])
    }

    @Test("Of the fields that a person sees, those that the page has filled in for good")
    func readOnly() throws {
        let html = """
            <form action="/x"><input name="client_id" value="made" readonly><input name="client_secret" value="" readonly>
            <input name="title" value="typed"></form>
            """
        let response = try #require(makeResponse(headers: ["Content-Type: text/html; charset=utf-8"], body: html))
        #expect(
            Harvest(response, from: origin).values == ["form_action": "http://127.0.0.1:1/x", "client_id": "made"])
    }

    @Test("The error of a challenge")
    func challenge() throws {
        let response = try #require(
            makeResponse("HTTP/1.1 401 No", headers: [#"WWW-Authenticate: Bearer realm="api", error="invalid_token""#])
        )
        #expect(Harvest(response, from: origin).error == "invalid_token")
        #expect(Harvest(response, from: origin).values == [:])
    }

    @Test("Broken bodies give nothing", arguments: ["<", "<form", "<form action=\"x", "{", "<form =>", "<a b=\"'>"])
    func broken(body: String) throws {
        for type in ["text/html", "application/json"] {
            let response = try #require(makeResponse(headers: ["Content-Type: \(type)"], body: body))
            #expect(
                Harvest(response, from: origin).values["form_action"]
                    == (body == "<form =>" && type == "text/html" ? "" : nil))
        }
    }
}
