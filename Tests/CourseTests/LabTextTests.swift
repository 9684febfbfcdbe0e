import Testing

@testable import Course

@Suite("Texts of the lab")
struct LabTextTests {
    @Test("A request becomes a curl command, quoted for a shell")
    func curl() {
        let form = Exchange.Wire(
            startLine: "POST /token HTTP/1.1",
            headers: [("Host", "127.0.0.1:1"), ("Authorization", "Basic aWQ6"), ("Content-Length", "3")], body: "a='b'")
        #expect(
            CurlCommand.text(of: form, to: "http://127.0.0.1:1/token") == #"""
                curl -i http://127.0.0.1:1/token \
                  -H 'Authorization: Basic aWQ6' \
                  -H 'Content-Type:' \
                  --data-raw 'a='\''b'\'''
                """#)
        let get = Exchange.Wire(startLine: "GET /a?b=c HTTP/1.1")
        #expect(CurlCommand.text(of: get, to: "http://127.0.0.1:1/a?b=c") == "curl -i 'http://127.0.0.1:1/a?b=c'")
        let delete = Exchange.Wire(startLine: "DELETE /a HTTP/1.1")
        #expect(CurlCommand.text(of: delete, to: "http://127.0.0.1:1/a") == "curl -i -X DELETE http://127.0.0.1:1/a")
    }

    @Test("A token opens into header and claims; what is none does not")
    func token() throws {
        let text = "eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJtaWEiLCJhdWQiOlsiYSIsImIiXSwiZXhwIjoxfQ.c2ln"
        let token = try #require(TokenReading(text))
        #expect(token.header.map(\.name) == ["alg", "kid"])
        #expect(token.claims.map { "\($0.name)=\($0.value)" } == ["sub=mia", #"aud=["a","b"]"#, "exp=1"])
        for other in ["", "a.b", "a.b.c", "..", "eyJhIjoxfQ.eyJhIjoxfQ.x", "e30.e30.x"] {
            #expect(TokenReading(other) == nil, "\(other)")
        }
    }
}
