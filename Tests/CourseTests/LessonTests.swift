import Testing

@testable import Course

@Suite("What a lesson gives beside its activities")
struct LessonTests {
    @Test("The glossary has every term with its definition once, in alphabetical order, and no decoys")
    func glossary() {
        let rows: [Match.Row] = [
            .init(term: "Token", definition: "opens"), .init(term: "code", definition: "is exchanged"),
            .init(term: "Code", definition: "again"), .init(term: nil, definition: "decoy"),
            .init(term: "bare", definition: nil),
        ]
        let match = Match(termHeading: "T", definitionHeading: "D", rows: rows)
        let lesson = Lesson(id: "l", title: "L", activities: [Activity(id: "m", title: "M", task: .match(match))])
        #expect(
            lesson.glossary == [
                .init(term: "code", meaning: "is exchanged"), .init(term: "Token", meaning: "opens"),
            ])
    }

    @Test("A parameter is found in a query, a form, a header or a JSON body, as it crossed the wire")
    func parameters() {
        func exchange(url: String = "", headers: [(String, String)] = [], body: String = "") -> Exchange {
            Exchange(
                from: "a", to: "b", request: .init(startLine: "POST / HTTP/1.1", headers: headers, body: body),
                url: url,
                outcome: .failure(""))
        }
        #expect(exchange(url: "http://h/p?a=1&state=x%20y").value(of: "state") == "x%20y")
        #expect(exchange(body: "grant_type=refresh_token&code=abc").value(of: "code") == "abc")
        #expect(exchange(headers: [("authorization", "Bearer t")]).value(of: "Authorization") == "Bearer t")
        let json = #"{ "redirect_uris": ["http://h/cb"], "count": 3, "name": "P" }"#
        #expect(exchange(body: json).value(of: "redirect_uris") == #"["http://h/cb"]"#)
        #expect(exchange(body: json).value(of: "count") == "3")
        #expect(exchange(body: json).value(of: "name") == "P")
        #expect(exchange(body: json).value(of: "missing") == nil)
        #expect(exchange(body: "{").value(of: "x") == nil)
    }
}
