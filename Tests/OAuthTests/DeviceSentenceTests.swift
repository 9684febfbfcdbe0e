import OAuth
import Testing

@Suite("Every reason about devices, word for word")
struct DeviceSentenceTests {
    @Test(
        "About a device code",
        arguments: [
            (.device(.codeMissing), "There is no device_code."),
            (.device(.codeUnknown), forgotten("device code")),
            (
                .device(.codeOfAnotherClient(issuedTo: "a", sentBy: "b")),
                "The device code was issued to the client `a` and sent by `b`."
            ),
            (
                .device(.codeUsed(ago: 3)),
                "The device code was exchanged for tokens 3 s ago, and it is good for one time."
            ),
            (
                .device(.codeExpired(age: 661, lifetime: 600)),
                "The device code was issued 11 min 1 s ago and lived 10 min."
            ),
            (.device(.denied(username: "mia")), "`mia` pressed Deny."),
            (
                .device(.tooFast(after: 2, interval: 10)),
                "The device asked again after 2 s. From now on it must let 10 s pass each time, longer than before."
            ),
        ] as [Saying])
    func deviceCode(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test(
        "About a user code",
        arguments: [
            (
                .device(.userCodeUnknown("XXXX")),
                "No device waits with the code `XXXX`: it is mistyped, used, or too old."
            ),
            (.device(.userCodeUnknown(nil)), "No code was typed."),
            (
                .device(.tooManyGuesses(10, seconds: 60)),
                "10 wrong codes were typed within 1 min. Somebody may be guessing, so no code is taken until some time "
                    + "has passed."
            ),
            (
                .device(.decidedAlready),
                "The device does not wait any more: it got its answer in another browser, or its code has run out."
            ),
        ] as [Saying])
    func userCode(saying: Saying) { #expect(OAuthError(saying.0).reason == saying.1) }

    @Test("While nobody has decided")
    func pending() throws {
        let code = try #require(UserCode(typed: "wdjbmjht"))
        #expect(
            OAuthError(.device(.pending(code))).reason
                == "Nobody has typed the code `WDJB-MJHT` and decided yet. The device should ask again later.")
    }
}
