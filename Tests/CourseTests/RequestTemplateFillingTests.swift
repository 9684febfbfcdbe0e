import Course
import Testing

@Suite("Filling a request's template")
struct RequestTemplateFillingTests {
    private let variables = [
        "token_endpoint": "http://127.0.0.1:1/token", "state": "a b&c", "id": "me", "location": "http://h/?code=1",
        "_x1": "é",
    ]

    private func makeTemplate(
        _ target: String, headers: [(String, String)] = [], body: String? = nil
    ) -> RequestTemplate {
        RequestTemplate(
            method: "POST", target: target, headers: headers.map { RequestTemplate.Header(name: $0.0, value: $0.1) },
            body: body
        )
    }

    @Test(
        "A variable is encoded in a query and stands as it is before one",
        arguments: [
            ("{{token_endpoint}}", "http://127.0.0.1:1/token"),
            ("{{token_endpoint}}/{{state}}?s={{state}}&s=a b", "http://127.0.0.1:1/token/a b&c?s=a%20b%26c&s=a b"),
            ("{{location}}", "http://h/?code=1"),
            ("{{location}}&s={{state}}", "http://h/?code=1&s=a%20b%26c"),
            ("/?{{_x1}}", "/?%C3%A9"),
        ])
    func target(typed: String, filled: String) throws {
        #expect(try makeTemplate(typed).filled(with: variables).target == filled)
    }

    @Test(
        "In a form it is encoded, in JSON and elsewhere not",
        arguments: [
            ("application/x-www-form-urlencoded", "s={{state}}&t=a b", "s=a%20b%26c&t=a b"),
            ("Application/X-WWW-Form-Urlencoded; charset=utf-8", "s={{state}}", "s=a%20b%26c"),
            (nil, "s={{state}}", "s=a%20b%26c"), (nil, " {\"s\": \"{{state}}\"}", " {\"s\": \"a b&c\"}"),
            ("application/json", "{{state}}", "a b&c"), ("text/plain", "s={{state}}", "s=a b&c"),
        ] as [(String?, String, String)])
    func body(type: String?, typed: String, filled: String) throws {
        let headers = type.map { [("Content-Type", $0)] } ?? []
        #expect(try makeTemplate("/", headers: headers, body: typed).filled(with: variables).body == filled)
    }

    @Test("Headers are filled, and kept in order and as typed otherwise")
    func headers() throws {
        let filled = try makeTemplate("/", headers: [("authorization", "Basic {{id}} {{state}}"), ("X", " y ")])
            .filled(with: variables)
        #expect(
            filled.headers == [
                RequestTemplate.Header(name: "authorization", value: "Basic me a b&c"),
                RequestTemplate.Header(name: "X", value: " y "),
            ])
        #expect(filled.body == nil)
    }

    @Test("A variable without a value is named", arguments: ["{{code}}", "/?c={{code}}"])
    func missing(target: String) {
        #expect(throws: MissingVariable(name: "code")) { try makeTemplate(target).filled(with: variables) }
        #expect(throws: MissingVariable(name: "b")) { try makeTemplate("/", body: "{{b}}").filled(with: variables) }
        #expect(throws: MissingVariable(name: "h")) {
            try makeTemplate("/", headers: [("A", "{{h}}")]).filled(with: variables)
        }
    }

    @Test(
        "What only looks like a variable is text",
        arguments: [
            "{", "{{", "{{}}", "{{a b}}", "{{id", "{id}", "{{ id }}", "}}", "{{ä}}",
        ])
    func text(typed: String) throws {
        #expect(TemplatePiece.pieces(of: typed) == [.typed(typed)])
    }

    @Test("A text is cut where its variables stand")
    func pieces() {
        #expect(
            TemplatePiece.pieces(of: "a{{b}}{{c}}{d{{{e}}}") == [
                .typed("a"), .variable("b"), .variable("c"), .typed("{d{"), .variable("e"), .typed("}"),
            ])
        #expect(TemplatePiece.pieces(of: "").isEmpty)
    }
}
