import Course
import Testing

@testable import FakeServer

@Suite("A provider's own words for the parties and the parameters", .timeLimit(.minutes(5)))
struct ProviderWordsTests {
    private func makeWords() -> ProviderWords {
        var words = ProviderWords()
        words.clientID = "Integration key"
        words.scope = "Permission"
        words.redirectURI = "Callback <URL>"
        words.app = "Add-in"
        words.authorizationServer = "Access Control Service"
        words.api = "Graph"
        return words
    }

    private func makeMock(_ words: ProviderWords) async throws -> Mock {
        try await FakeServerTests.makeMock { settings in
            settings.provider = makeProvider(words)
            settings.isWatched = true
        }
    }

    private func makeProvider(_ words: ProviderWords) -> Provider {
        var description = ProviderDescription(name: "mail", title: "Mail")
        description.words = words
        return Provider(description)
    }

    @Test("Sign-in and consent call an app as the provider does, and the small print says what it stands for")
    func pages() async throws {
        let mock = try await makeMock(makeWords())
        let query =
            "response_type=code&client_id=public-app&redirect_uri=http://127.0.0.1:4711/callback&scope=profile"
            + "&code_challenge=\(String(repeating: "a", count: 43))&code_challenge_method=S256"
        let page = ShownPage(try await mock.send("GET", "/authorize?\(query)")).text
        #expect(page.contains("to continue to the Add-in <strong>"))
        #expect(
            page.contains(
                """
                In Mail’s words: <em>Add-in</em> for
                app; <em>Access Control Service</em> for
                authorization server.
                """))
    }

    @Test("The page after a registration speaks of the values in the provider's words, escaped")
    func registered() async throws {
        let page = try await Person(at: makeProvider(makeWords())).register(title: "Paperplane").text
        #expect(page.contains("Integration key and Callback &lt;URL&gt; go to"))
        #expect(page.contains("Register another Add-in</a>"))
    }

    @Test("Where the words are the RFCs', nothing is said of them")
    func standard() async throws {
        let page = try await Person(at: makeProvider(ProviderWords())).register(title: "Paperplane").text
        #expect(page.contains("client ID and redirect URI go to"))
        #expect(page.contains("Register another app</a>"))
        #expect(!page.contains("In Mail’s words"))
    }

    @Test("The trace names the parties as the provider does")
    func trace() async throws {
        let mock = try await makeMock(makeWords())
        _ = try await mock.send("GET", "/api/contacts")
        _ = try await mock.send("GET", "/jwks")
        let told = [await mock.next(), await mock.next()].compactMap { $0?.exchange }
        #expect(told.map(\.from) == ["Add-in", "Add-in"])
        #expect(told.map(\.to) == ["Graph", "Access Control Service"])
    }

    @Test("A word that differs in its capitals alone is no word of the provider's own")
    func capitals() {
        var words = ProviderWords()
        words.clientID = "Client Id"
        #expect(words.own(\.clientID) == nil)
        words.clientID = "Integration key"
        #expect(words.own(\.clientID) == "Integration key")
    }
}
