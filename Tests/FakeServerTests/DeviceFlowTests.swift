import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("A device's flow over loopback")
struct DeviceFlowTests {
    @Test(
        "Rule 84, rule 85, rule 89: codes, not yet, the page, sign-in, consent, tokens, and never again",
        arguments: ["standard", "two-minute"])
    func wholeFlow(provider: String) async {
        let runner = await makeRunner().started(provider)
        let sent = await runner.send(
            Lesson.startDevice, Lesson.poll, makeMessage("GET", "{{verification_uri}}"), Lesson.typeUserCode,
            Lesson.signIn, Lesson.seeConsent, Lesson.decide(), Lesson.poll, Lesson.callAPI, Lesson.poll
        )
        #expect(sent.map(\.status) == [200, 400, 200, 200, 303, 200, 200, 200, 200, 400])
        #expect(sent[1].error == "authorization_pending")
        #expect(sent[9].error == "invalid_grant")
        #expect(sent[0].answerHeader("Cache-Control") == "no-store")
        #expect(sent[0].learned["interval"] == "5")
        #expect(sent[0].learned["expires_in"] == "600")
        #expect(sent[0].learned["verification_uri"] == sent[2].url)
        #expect(sent[5].answerBody.contains("<code>\(sent[0].learned["user_code"] ?? "none")</code>"))
        #expect(sent[6].answerBody.contains("<h1>Your device goes on</h1>"))
        #expect(sent[6].answerHeader("Location") == nil)
    }

    @Test("Rule 85: too fast, and then slowly enough")
    func slowDown() async {
        let runner = await makeRunner().started()
        let sent = await runner.send(
            Lesson.startDevice, Lesson.poll, Lesson.poll, Lesson.poll.waiting(9), Lesson.poll.waiting(15)
        )
        #expect(sent.dropFirst().map(\.status) == [400, 400, 400, 400])
        #expect(
            sent.dropFirst().map(\.error)
                == ["authorization_pending", "slow_down", "slow_down", "authorization_pending"])
        #expect(
            sent[3].reason
                == "The device asked again after 9 s. From now on it must let 15 s pass each time, longer than before.")
    }

    @Test("Rule 86: denied, and expired")
    func ended() async {
        let runner = await makeRunner().started()
        let denied = await runner.send(
            Lesson.startDevice, makeMessage("GET", "{{verification_uri_complete}}"), Lesson.typeUserCode,
            Lesson.signIn, Lesson.seeConsent, Lesson.decide("deny"), Lesson.poll
        )
        #expect(denied.map(\.status) == [200, 200, 200, 303, 200, 200, 400])
        #expect(denied[1].answerBody.contains(#"value="\#(denied[0].learned["user_code"] ?? "none")""#))
        #expect(denied[5].answerBody.contains("<h1>You said no</h1>"))
        #expect(denied[5].reason == "`mia` pressed Deny.")
        #expect(denied[6].error == "access_denied")

        let expired = await runner.send(Lesson.startDevice, Lesson.poll.waiting(600))
        #expect(expired.map(\.error) == [nil, "expired_token"])
        #expect(expired[1].reason == "The device code was issued 10 min ago and lived 10 min.")
    }

    @Test("Rule 88: wrong codes show the page again, ten times a minute at most")
    func guesses() async {
        let runner = await makeRunner().started()
        await runner.send(Lesson.startDevice, makeMessage("GET", "{{verification_uri}}"))
        let wrong = await runner.send(makeForm("{{form_action}}", "user_code=<b>BBBB", times: 10))
        #expect(wrong.map(\.status) == Array(repeating: 400, count: 10))
        #expect(wrong[0].answerBody.contains("No device waits with this code."))
        #expect(wrong[0].answerBody.contains("&lt;b&gt;BBBB"))
        #expect(
            wrong[0].reason == "No device waits with the code `<b>BBBB`: it is mistyped, used, or too old.")
        let slowed = await runner.send(Lesson.typeUserCode, Lesson.typeUserCode.waiting(60))
        #expect(slowed.map(\.status) == [429, 200])
        #expect(slowed[0].answerBody.contains("Too many wrong codes."))
    }

    @Test("Rule 20: the pages for devices cannot be framed, and their forms stay here")
    func pageHeaders() async {
        let runner = await makeRunner().started()
        let pages = await runner.send(
            Lesson.startDevice, makeMessage("GET", "{{verification_uri}}"), Lesson.typeUserCode, Lesson.signIn,
            Lesson.seeConsent, Lesson.decide()
        )
        for (page, forms) in zip([pages[1], pages[2], pages[4], pages[5]], ["'self'", "'self'", "'self'", "'none'"]) {
            let policy = page.answerHeader("Content-Security-Policy")
            #expect(policy?.contains("form-action \(forms); frame-ancestors 'none'") == true)
            #expect(page.answerHeader("X-Frame-Options") == "DENY")
        }
    }
}

extension LiveFlow.Message {
    fileprivate func waiting(_ seconds: Int) -> LiveFlow.Message {
        guard var template else { return self }
        template.wait = seconds
        return LiveFlow.Message(from: from, to: to, kind: .request(template))
    }
}
