import OAuth
import Testing

@testable import FakeServer

@Suite("What a refusal means to a person")
struct PlainWordsTests {
    private static let startAgain = "Nothing was allowed. Please go back to the app and start again."
    private static let openAgain = "Nothing was registered or allowed. Please open the page again."

    @Test(
        "What happened, and what to do",
        arguments: [
            (
                .authorization(.requestUnknown),
                "This sign-in has ended. It was answered already, or it took too long.", startAgain
            ),
            (
                .authorization(.otherBrowser), "Somebody signed in for this page, but not in this browser.",
                startAgain
            ),
            (.authorization(.tooManySignIns(5)), "The password was wrong too often.", startAgain),
            (
                .registration(.formUnknown),
                "This form has ended. It was used already, or it was open for too long.", openAgain
            ),
            (.registration(.formForged), "This form was not opened in this browser.", openAgain),
            (
                .registration(.full(limit: 1)), "So many apps are registered that there is no room for more.",
                openAgain
            ),
            (
                .request(.parameterRepeated("title")),
                "Your browser sent something that this server cannot read.", openAgain
            ),
            (
                .authorization(.clientUnknown("x")),
                "The app sent you here with a request that this server does not take.",
                "The app was told nothing, because the server cannot know whom to trust with the answer. Please go "
                    + "back to the app. If it happens again, only the people who made the app can mend it."
            ),
        ] as [(OAuthError.Cause, String, String)])
    func words(cause: OAuthError.Cause, what: String, next: String) {
        let words = OAuthError(cause).plainWords
        #expect(words.what == what)
        #expect(words.next == next)
    }

    @Test("A client's name cannot become markup on the pages that show it, nor turn their text around")
    func names() async throws {
        let person = try await Person()
        let id = try await person.registerAsJSON(name: #"<b>Bank</b>\u202Ekcatta"#)
        let query = "response_type=code&client_id=\(id)&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=profile"
        let page = try await person.get("/authorize?\(query)")
        #expect(page.text.contains("<bdi>&lt;b&gt;Bank&lt;/b&gt;\u{FFFD}kcatta</bdi>"))
    }
}
