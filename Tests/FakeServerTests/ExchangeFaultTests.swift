import Testing

@testable import FakeServer

@Suite("What the learner reads when nothing came back")
struct ExchangeFaultTests {
    @Test(
        "Word for word",
        arguments: [
            (
                .missingVariable("code"),
                "{{code}} has no value yet: no answer has given one. Run the steps before this one first."
            ),
            (
                .targetMalformed("x"),
                "`x` is no address that a request can go to; it must begin with http:// and a host."
            ),
            (.targetForeign("http://x/"), "`http://x/` is not one of this run's own two servers, so nothing was sent."),
            (.lineBreak(in: .header("A")), "The header A would have a line break in the middle, so nothing was sent."),
            (.refused("no route"), "The connection could not be opened: no route."),
            (.tooSlow(seconds: 15), "No whole answer came within 15 seconds."),
            (.tooLarge(limit: 1_048_576), "The answer is longer than 1 MB, so the rest was not read."),
            (.notHTTP, "What came back is not HTTP."),
            (.cutOff, "The connection was closed before the answer was complete."),
        ] as [(ExchangeFault, String)])
    func sentences(fault: ExchangeFault, sentence: String) {
        #expect(fault.sentence == sentence)
    }
}
