import Testing

@testable import Course

@Suite("How long codes and tokens still count")
struct LifetimeTests {
    private func line(_ lifetimes: Lifetime...) -> String { Words.Lifetimes.line(lifetimes).plain }

    @Test("A minute or a quarter of a life is short, nothing is over")
    func states() {
        func life(_ left: Int, of whole: Int) -> Lifetime { .init(kind: .code, name: "code", left: left, whole: whole) }
        #expect(!life(61, of: 120).isShort && life(60, of: 120).isShort)
        #expect(!life(901, of: 3_600).isShort && life(900, of: 3_600).isShort)
        #expect(life(0, of: 120).isOver && !life(0, of: 120).isShort)
    }

    @Test("They stand in one line; what is nearly over is marked, and two of a kind have their names")
    func lines() {
        let code = Lifetime(kind: .code, name: "code", left: 80, whole: 120)
        let access = Lifetime(kind: .accessToken, name: "access_token", left: 3_580, whole: 3_600)
        #expect(line(code, access) == "authorization code: 1 min 20 s left · access token: 59 min 40 s left")
        let short = Lifetime(kind: .deviceCode, name: "device_code", left: 50, whole: 600)
        let over = Lifetime(kind: .requestURI, name: "request_uri", left: 0, whole: 90)
        #expect(line(short, over) == "device code: only 50 s left! · request_uri: expired!")
        let old = Lifetime(kind: .refreshToken, name: "old", left: 86_400, whole: 90_000)
        let new = Lifetime(kind: .refreshToken, name: "new", left: 90_000, whole: 90_000)
        #expect(line(old, new) == "refresh token {{old}}: 1 d left · refresh token {{new}}: 1 d 1 h left")
    }

    @Test(
        "What has expired is refused, and how is said",
        arguments: [
            (
                Lifetime.Kind.code,
                "The authorization code has expired: the token endpoint will answer 400 invalid_grant (RFC 6749, section "
                    + "5.2). For a new one the browser has to go to the authorization endpoint again."
            ),
            (
                .accessToken,
                "The access token has expired: the API will answer 401 invalid_token (RFC 6750, section 3.1). Whoever has "
                    + "a refresh token gets a new one without asking anybody."
            ),
            (
                .refreshToken,
                "The refresh token has expired: the token endpoint will answer 400 invalid_grant (RFC 6749, section 5.2). "
                    + "The person has to be asked again."
            ),
            (
                .deviceCode,
                "The device code has expired: the token endpoint will answer 400 expired_token (RFC 8628, section 3.5). "
                    + "The device has to ask for new codes."
            ),
            (
                .requestURI,
                "The request_uri has expired: the authorization endpoint will refuse it (RFC 9126, section 4). The app "
                    + "has to push its request again."
            ),
        ])
    func expired(kind: Lifetime.Kind, sentence: String) { #expect(Words.Lifetimes.expired(kind) == sentence) }

    @Test("They stand beside the clock on every live page, and go with the flow's end")
    func pages() {
        let flow = LiveFlow(steps: [makeStep("token", predicted: false)])
        var learner = Learner(
            Lesson(id: "l", title: "L", activities: [Activity(id: "live", title: "Watch", task: .live(flow))]))
        learner.open(0)
        learner.deliver(.live(.started(authorizationServer: "a", app: "b")))
        let plain = learner.page
        learner.deliver(.lifetimes([.init(kind: .code, name: "code", left: 0, whole: 120)]))
        #expect(learner.page.parts.contains(.instruction(Words.Lifetimes.expired(.code))))
        #expect(
            learner.page.parts.contains(
                .prose([.paragraph(RichText([.init("authorization code: expired!", .strong)]))])))
        learner.press(.moveClock)
        learner.deliver(.lifetimes([.init(kind: .code, name: "code", left: 61, whole: 120)]))
        learner.deliver(.live(.advanced(totalSeconds: 60)))
        #expect(
            learner.page.parts.contains {
                if case .prose(let blocks) = $0, case .paragraph(let text)? = blocks.first?.content {
                    text.plain == "clock 1 min ahead · authorization code: 1 min 1 s left"
                } else {
                    false
                }
            })
        learner.press(.fromTheStart)
        learner.deliver(.live(.started(authorizationServer: "a", app: "b")))
        #expect(learner.page == plain)
    }
}
