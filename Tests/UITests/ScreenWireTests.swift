import Course
import Testing

@testable import UI

@Suite("A message is set out to be read, and stays what was sent")
struct ScreenWireTests {
    @Test("Each parameter of a query has a line, and so has each of a redirect's address")
    func query() {
        let reading = WireReading(
            Exchange.Wire(
                startLine: "GET /authorize?response_type=code&state=a%20b&flag HTTP/1.1",
                headers: [("Location", "http://127.0.0.1/cb?code=x&iss=y")]))
        #expect(
            text(reading) == [
                "GET /authorize", "?response_type=code", "&state=a%20b", "&flag", "HTTP/1.1",
                "Location: http://127.0.0.1/cb", "?code=x", "&iss=y",
            ])
    }

    @Test("Each field of a form and each member of a JSON object has a line")
    func bodies() {
        let form = WireReading(make(type: "application/x-www-form-urlencoded", body: "grant_type=code&code=x%3D1"))
        #expect(text(form).suffix(3) == ["", "grant_type=code", "&code=x%3D1"])
        let json = WireReading(make(type: "application/json", body: #"{"a":"x,\"}y","b": [1,{"c":2}],"d":{}}"#))
        #expect(text(json).suffix(6) == ["", "{", #""a":"x,\"}y","#, #""b": [1,{"c":2}],"#, #""d":{}"#, "}"])
        let spread = WireReading(make(type: "application/json", body: "{\n  \"a\": 1\n}"))
        #expect(text(spread).suffix(3) == ["{", "  \"a\": 1", "}"])
    }

    @Test(
        "Joined again, the lines of a body are the body",
        arguments: [
            #"{"a":1,"b":[{"c":"}"}]}"#, #"{"a":1}}}garbage{,"#, "{", "{}", #"{"a"#, #"{"a\"#, #"{"a":"\u0022","b""#,
            "[1,2]", "null",
        ])
    func nothingIsLost(_ body: String) {
        let reading = WireReading(make(type: "application/json", body: body))
        #expect(text(reading).dropFirst(3).joined() == body)
    }

    @Test("A page of HTML shows its beginning and says how much is left")
    func html() {
        let body = (1...20).map { "<p>\($0)" }.joined(separator: "\n")
        let reading = WireReading(make(type: "text/html; charset=utf-8", body: body))
        #expect(reading.rows.count == 3 + 8)
        #expect(reading.hiddenLines == 12)
    }

    @Test("A parameter is found by its name, decoded or as a header, or else by its value")
    func places() {
        let reading = WireReading(
            Exchange.Wire(
                startLine: "GET /a?na%6De=1 HTTP/1.1", headers: [("Authorization", "Bearer abc")], body: "plain secret")
        )
        #expect(reading.row(of: .init(name: "name", value: "1", meaning: "")) == 1)
        #expect(reading.row(of: .init(name: "authorization", value: "", meaning: "")) == 3)
        #expect(reading.row(of: .init(name: "password", value: "secret", meaning: "")) == 5)
        #expect(reading.row(of: .init(name: "nothing", value: "", meaning: "")) == nil)
    }

    @Test(
        "Percent-decoding takes what is no escape as it stands",
        arguments: [
            ("a%20b+c", "a b c"), ("100%", "100%"), ("%zz", "%zz"), ("%+1", "% 1"), ("%C3%A9", "é"),
            ("%C3", "\u{FFFD}"),
        ])
    func decoding(_ text: String, _ decoded: String) {
        #expect(WireReading.decoded(text) == decoded)
    }

    private func make(type: String, body: String) -> Exchange.Wire {
        Exchange.Wire(startLine: "HTTP/1.1 200 OK", headers: [("Content-Type", type)], body: body)
    }

    private func text(_ reading: WireReading) -> [String] {
        reading.rows.map { $0.lead + $0.name + $0.joint + $0.value }
    }
}
