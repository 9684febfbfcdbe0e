import Course
import OAuth
import Testing

@testable import FakeServer

@Suite("Answers that travel in a form, and those of old apps")
struct ResponseModeWireTests {
    private static let ask = makeMessage("GET", Lesson.authorize + "&response_mode=form_post")
    private static let implicit = makeMessage(
        "GET", Lesson.authorize.replacing("response_type=code", with: "response_type=token")
    )
    private static let password = Lesson.token("grant_type=password&username={{username}}&password={{password}}")
    private static let post = makeForm("{{form_action}}", "code={{code}}&state={{state}}&iss={{iss}}")

    @Test("Form Post Response Mode section 2: a page that posts the answer, with a button for browsers without script")
    func formPost() async throws {
        let runner = await makeRunner().started()
        let sent = await runner.send(Self.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide(), Self.post)
        #expect(sent.map(\.status) == [200, 303, 200, 200, 200])
        let page = sent[3]
        let app = try #require(await runner.snapshot?.variables["app"])
        #expect(page.answerBody.contains(#"<form method="post" action="\#(app)/callback">"#))
        #expect(page.answerBody.contains(#"<button type="submit" class="main" autofocus>Continue</button>"#))
        #expect(page.learned["code"]?.count == 43)
        #expect(page.answerHeader("Location") == nil)
        #expect(page.answerHeader("Cache-Control") == "no-store")
        #expect(sent[4].answerBody.contains("You are back"))
    }

    @Test("Its policy lets this one script run, and the form lead to the app alone")
    func policy() async throws {
        let runner = await makeRunner().started()
        let page = await runner.send(Self.ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide())[3]
        let rest = page.answerBody.split(separator: "<script>").last
        let script = try #require(rest?.split(separator: "</script>").first)
        let policy = try #require(page.answerHeader("Content-Security-Policy"))
        let app = try #require(await runner.snapshot?.variables["app"])
        #expect(policy.contains("script-src 'sha256-\(CodeChallenge.s256(of: String(script)))=';"))
        #expect(policy.contains("form-action 'self' \(app);"))
        #expect(policy.hasPrefix("default-src 'none';"))
    }

    @Test("A state with markup in it is escaped")
    func escaped() async {
        let runner = await makeRunner().started()
        let ask = makeMessage(
            "GET",
            (Lesson.authorize + "&response_mode=form_post")
                .replacing("state={{state}}", with: "state=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        )
        let page = await runner.send(ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide("deny"))[3]
        #expect(!page.answerBody.contains("<script>alert"))
        #expect(page.answerBody.contains(#"value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;""#))
    }

    @Test("A quotation mark with an accent on it is one too, as browsers read it")
    func accented() async {
        let runner = await makeRunner().started()
        let ask = makeMessage(
            "GET",
            (Lesson.authorize + "&response_mode=form_post")
                .replacing("state={{state}}", with: "state=x%22%CC%81%20type=submit%20formaction=//evil.example")
        )
        let page = await runner.send(ask, Lesson.signIn, Lesson.seeConsent, Lesson.decide("deny"))[3]
        #expect(page.answerBody.contains("value=\"x&quot;\u{301} type=submit formaction=//evil.example\""))
    }

    @Test("Rule 24: in a profile for old apps the token stands in the fragment, and the note warns")
    func implicitGrant() async {
        let runner = await makeRunner().started("legacy")
        let sent = await runner.send(
            Self.implicit, Lesson.signIn, Lesson.seeConsent, Lesson.decide(), Lesson.callAPI
        )
        #expect(sent.map(\.status) == [200, 303, 200, 303, 200])
        #expect(sent[3].answerHeader("Location")?.contains("/callback#access_token=") == true)
        #expect(sent[3].learned["token_type"] == "Bearer")
        #expect(sent[3].learned["refresh_token"] == nil)
        #expect(sent[3].warning == Warning.implicitGrant.sentence)
        #expect(sent[3].reason == nil)
    }

    @Test("Rule 55: in a profile for old apps a password gets a token, and the note warns")
    func passwordGrant() async {
        let runner = await makeRunner().started("legacy")
        let sent = await runner.send(Self.password, Lesson.callAPI)
        #expect(sent.map(\.status) == [200, 200])
        #expect(sent[0].warning == Warning.passwordGrant.sentence)
        #expect(sent[1].warning == nil)
        let off = await makeRunner().started().send(Self.password)
        #expect(off.map(\.status) == [400])
        #expect(off.map(\.error) == ["unsupported_grant_type"])
    }

    @Test("Rule 55: the sign-in page slows guesses at one username by 429, whichever request they come with")
    func slowed() async {
        let runner = await makeRunner().started()
        let wrong = makeForm("{{form_action}}", "request={{request}}&username=mia&password=guess", times: 5)
        let sent = await runner.send(Lesson.ask, wrong, Lesson.ask, wrong, Lesson.ask, Lesson.signIn)
        #expect(sent.map(\.status).suffix(2) == [200, 429])
        #expect(sent.last?.reason?.hasPrefix("10 wrong passwords were typed for `mia` within 1 min.") == true)
    }
}
