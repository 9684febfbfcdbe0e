import Course
import Testing

@Suite("A request as a person writes it")
struct RequestTextTests {
    private let token = RequestTemplate(
        method: "POST", target: "{{token_endpoint}}",
        headers: [.init(name: "Authorization", value: "Basic {{client_id}} {{client_secret}}")],
        body: "grant_type=authorization_code&code={{code}}"
    )

    @Test("It is laid out with one parameter a line")
    func laysOut() {
        #expect(
            RequestText.text(of: token) == """
                POST {{token_endpoint}}
                Authorization: Basic {{client_id}} {{client_secret}}

                grant_type=authorization_code
                &code={{code}}
                """)
        let query = RequestTemplate(
            method: "GET", target: "{{authorization_endpoint}}?response_type=code&state={{state}}")
        #expect(
            RequestText.text(of: query) == """
                GET {{authorization_endpoint}}
                  ?response_type=code
                  &state={{state}}
                """)
        let json = RequestTemplate(method: "POST", target: "{{api}}/contacts", body: "{\n  \"name\": \"Ada\"\n}")
        #expect(RequestText.text(of: json) == "POST {{api}}/contacts\n\n{\n  \"name\": \"Ada\"\n}")
    }

    @Test("What was laid out is read as the same request")
    func comesBack() throws {
        #expect(try RequestText.read(RequestText.text(of: token)) == token)
    }

    @Test("White space, CR LF, a version and a blank line too many do no harm")
    func forgives() throws {
        let typed =
            "\r\n  POST  {{token_endpoint}}  HTTP/1.1\r\nAuthorization:Basic {{client_id}} {{client_secret}} \r\n\r\n"
            + "grant_type=authorization_code\r\n   &code={{code}}\r\n\r\n"
        #expect(try RequestText.read(typed) == token)
    }

    @Test("What is no request is refused with what is wrong about it")
    func refuses() {
        #expect(throws: RequestTextFault.empty) { try RequestText.read(" \n\n") }
        #expect(throws: RequestTextFault.requestLine("hello")) { try RequestText.read("hello") }
        #expect(throws: RequestTextFault.header("no colon")) { try RequestText.read("GET http://x/\nno colon") }
        #expect(throws: RequestTextFault.tooLong(limit: 16_384)) {
            try RequestText.read(String(repeating: "a", count: 16_385))
        }
    }
}
