import Testing

@testable import Course

@Suite("Which lesson explains an exchange")
struct LessonSubjectTests {
    private func subject(_ request: String, _ body: String = "", error: String? = nil) -> LessonSubject {
        LessonSubject(makeServed(1, request, error: error, body: body).exchange)
    }

    @Test("It goes by the grant, the response type or the endpoint")
    func subjects() {
        #expect(subject("GET /authorize?response_type=code") == .codeFlow)
        #expect(subject("GET /authorize?response_type=token") == .retired)
        #expect(subject("GET /authorize?response_type=id_token") == .signIn)
        #expect(subject("POST /token", "grant_type=authorization_code&client_secret=s") == .codeFlow)
        #expect(subject("POST /token", "grant_type=authorization_code&code_verifier=v") == .publicClients)
        #expect(subject("POST /token", "grant_type=refresh_token") == .tokenLife)
        #expect(subject("POST /token", "grant_type=client_credentials") == .serverToServer)
        #expect(subject("POST /token", "grant_type=password") == .retired)
        #expect(
            subject("POST /token", "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code") == .devices)
        #expect(subject("POST /device-authorization") == .devices)
        #expect(subject("GET /userinfo") == .signIn)
        #expect(subject("POST /introspect") == .tokenLife)
        #expect(subject("GET /api/contacts", error: "invalid_token") == .tokenLife)
        #expect(subject("GET /api/contacts") == .codeFlow)
    }

    @Test("Only a lesson that there is gets named; for want of a better one, the code flow")
    func lessons() {
        let exchange = makeServed(1, body: "grant_type=refresh_token").exchange
        let code = LessonGlance(id: "authorization-code", number: 1, title: "Code", minutes: 1)
        let life = LessonGlance(id: "token-life", number: 4, title: "Life", minutes: 1)
        #expect(LessonSubject.lesson(for: exchange, among: [code, life]) == life)
        #expect(LessonSubject.lesson(for: exchange, among: [code]) == code)
        #expect(LessonSubject.lesson(for: exchange, among: []) == nil)
    }
}
