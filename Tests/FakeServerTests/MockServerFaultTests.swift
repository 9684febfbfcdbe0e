import Testing

@testable import FakeServer

@Suite("Why there is no mock server, word for word")
struct MockServerFaultTests {
    @Test(
        "Every sentence",
        arguments: [
            (
                .portTaken(host: "127.0.0.1", port: 8_414),
                "Port 8414 of 127.0.0.1 is taken by another program. Close that, or choose another with --port; "
                    + "--port 0 takes one that is free."
            ),
            (
                .notAllowed(host: "127.0.0.1", port: 80),
                "This machine does not allow port 80 of 127.0.0.1 to be opened. Choose one above 1023 with --port."
            ),
            (
                .hostForeign("203.0.113.9\u{1B}"),
                "“203.0.113.9?” is no address of this machine. Leave --host out to listen on 127.0.0.1."
            ),
            (.system(errno: 24, host: "::1"), "No port could be opened on ::1 (error 24). Is its network up?"),
            (.system(errno: nil, host: "::1"), "No port could be opened on ::1. Is its network up?"),
            (
                .issuerMalformed("https://a/b"),
                "“https://a/b” cannot be an issuer: it must be http:// or https://, a host and perhaps a port, and "
                    + "nothing behind, as in --issuer https://auth.example."
            ),
            (
                .clientRefused(id: "shop", reason: "scope is not a list of words with one space between."),
                "The client “shop” cannot be registered. scope is not a list of words with one space between."
            ),
        ] as [(MockServerFault, String)])
    func sentences(fault: MockServerFault, sentence: String) {
        #expect(fault.sentence == sentence)
    }

    @Test("A port that is taken")
    func portTaken() async throws {
        let first = try await makeMock()
        await #expect(throws: MockServerFault.portTaken(host: "127.0.0.1", port: first.port)) {
            try await makeMock { $0.port = first.port }
        }
    }

    @Test("An address that is another machine's", arguments: ["203.0.113.9", "no-such-host.invalid"])
    func foreign(host: String) async throws {
        await #expect(throws: MockServerFault.hostForeign(host)) { try await makeMock { $0.host = host } }
    }

    @Test("An issuer that is none")
    func words() async throws {
        await #expect(throws: MockServerFault.issuerMalformed("here")) { try await makeMock { $0.issuer = "here" } }
    }
}
