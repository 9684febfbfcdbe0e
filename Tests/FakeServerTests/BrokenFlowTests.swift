import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("What a learner breaks, and what the server's note says about it")
struct BrokenFlowTests {
    @Test("Rule 43: a code sent twice is refused, and the tokens made from it are revoked")
    func codeTwice() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)

        let twice = await runner.send(Lesson.token(times: 2))
        #expect(twice.map(\.status) == [200, 400])
        #expect(twice[1].error == "invalid_grant")
        #expect(
            twice[1].reason
                == "The code was used once already, just now. One of the two senders may be a thief, "
                + "so the tokens made from it are revoked."
        )
        #expect(twice[0].request == twice[1].request)

        let after = await runner.send(Lesson.callAPI, Lesson.refresh)
        #expect(after.map(\.status) == [401, 400])
        #expect(after.map(\.error) == ["invalid_token", "invalid_grant"])
        #expect(
            after[0].reason == "The access token was revoked: the code that it came from was sent a second time."
        )
    }

    @Test("Rule 42: a code kept for three minutes has expired")
    func lateCode() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)

        let late = await runner.send(Lesson.token(wait: 180))
        #expect(late.map(\.status) == [400])
        #expect(late[0].error == "invalid_grant")
        #expect(late[0].waited == 180)
        #expect(late[0].reason == "The code was issued 3 min ago and lived 2 min.")
    }

    @Test("The learner's own clock key does the same as waiting")
    func clockMoved() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)

        #expect(await runner.perform(.advance(seconds: 100)) == .advanced(totalSeconds: 100))
        #expect(await runner.perform(.advance(seconds: 61)) == .advanced(totalSeconds: 161))
        #expect(await runner.perform(.advance(seconds: -5)) == .advanced(totalSeconds: 161))
        let late = await runner.send(Lesson.token())
        #expect(late[0].reason == "The code was issued 2 min 41 s ago and lived 2 min.")
    }

    @Test("Rule 45: a redirect_uri with one slash more is another one")
    func wrongRedirectURI() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)

        let sent = await runner.send(
            Lesson.token(Lesson.redeem.replacing("{{redirect_uri}}", with: "{{redirect_uri}}/")))
        #expect(sent[0].error == "invalid_grant")
        #expect(sent[0].reason == "redirect_uri ends in `/callback/`, the code was issued for `/callback`.")
    }

    @Test("Rule 96: the app stops when a state comes that it never sent")
    func wrongState() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(makeMessage("GET", "{{redirect_uri}}?code=from-elsewhere&state=made-up"))
        #expect(sent[0].status == 400)
        #expect(sent[0].reason == "The app never sent the state `made-up`. Somebody else may have made this address.")
        #expect(sent[0].answerBody.contains("It did not ask for a token."))
    }

    @Test("Rule 96: a state comes back once")
    func stateTwice() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        let again = await runner.send(makeMessage("GET", "{{redirect_uri}}?code=x&state={{state}}&iss={{iss}}"))
        #expect(again[0].status == 400)
        #expect(again[0].reason == "This state has come back once already, and it is good for one time.")
    }

    @Test("Rule 97: the app stops when another server answers, or none is named")
    func wrongIssuer() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            makeMessage("GET", "{{redirect_uri}}?code=x&state={{state}}&iss=https://evil.example"),
            makeMessage("GET", "{{redirect_uri}}?code=x&state={{state}}")
        )
        #expect(sent.map(\.status) == [400, 400])
        #expect(
            sent[0].reason?.hasPrefix("iss is https://evil.example; the browser was sent to http://127.0.0.1:") == true)
        #expect(sent[1].reason?.hasPrefix("There is no iss, although http://127.0.0.1:") == true)
    }

    @Test("Rule 15: Deny goes back to the app, which takes it kindly")
    func denied() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            Lesson.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide("deny"), Lesson.comeBack
        )
        #expect(sent.map(\.status) == [200, 303, 200, 303, 200])
        #expect(sent[3].error == "access_denied")
        #expect(sent[3].reason == "`mia` pressed Deny.")
        #expect(sent[4].answerBody.contains("You said no"))
    }

    @Test("Another browser cannot press Allow, even if it knows the request's name")
    func otherBrowser() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            Lesson.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide(from: "Attacker"), Lesson.decide()
        )
        #expect(sent.map(\.status) == [200, 303, 200, 400, 303])
        #expect(
            sent[3].reason == "This browser is not the one that signed in: its session cookie is missing or another."
        )
        #expect(
            sent[2].request?.headers.contains { $0.name == "Cookie" && $0.value.hasPrefix("authorization_session=") }
                == true)
    }

    @Test("A wrong password shows the page again, five times at most")
    func wrongPassword() async {
        let runner = await makeRunner().started()
        let wrong = makeForm("{{form_action}}", "request={{request}}&username=mia&password=guess")
        let sent = await runner.send(Lesson.ask, wrong, wrong, wrong, wrong, wrong, Lesson.signIn)
        #expect(sent.map(\.status) == [200, 403, 403, 403, 403, 400, 400])
        #expect(sent[1].reason == "The username or the password is wrong.")
        #expect(sent[1].answerBody.contains("Name or password is wrong"))
        #expect(sent[5].reason == "The password was wrong 5 times, so this authorization request is over.")
    }

    @Test("Rule 64: writing with a token that may only read")
    func insufficientScope() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.register)
        await runner.send(Lesson.getCode)
        let sent = await runner.send(
            Lesson.token(),
            makeMessage(
                "POST", "{{api}}/contacts",
                headers: [("Authorization", "Bearer {{access_token}}"), ("Content-Type", "application/json")],
                body: #"{"name": "Somebody Else"}"#
            )
        )
        #expect(sent[1].status == 403)
        #expect(sent[1].error == "insufficient_scope")
        #expect(sent[1].reason == "This needs the scope `contacts.write`; the token was granted `contacts.read`.")
        #expect(sent[1].answerHeader("WWW-Authenticate")?.contains(#"scope="contacts.write""#) == true)
    }

    @Test("A token that has expired is refreshed, and the new one works")
    func expiredToken() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.getCode)
        await runner.send(Lesson.token())
        var late = Lesson.callAPI
        if case .request(var template) = late.kind {
            template.wait = 7_200
            late.kind = .request(template)
        }
        let sent = await runner.send(late, Lesson.refresh, Lesson.callAPI)
        #expect(sent.map(\.status) == [401, 200, 200])
        #expect(sent[0].error == "invalid_token")
        #expect(sent[0].reason == "The access token was issued 2 h ago and lived 1 h.")
    }
}

extension Exchange {
    var answerBody: String {
        if case .answer(let wire, _) = outcome { wire.body } else { "" }
    }

    func answerHeader(_ name: String) -> String? {
        guard case .answer(let wire, _) = outcome else { return nil }
        return wire.headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
