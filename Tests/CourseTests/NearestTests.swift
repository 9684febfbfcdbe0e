import Course
import Testing

@Suite("Did you mean")
struct NearestTests {
    @Test(
        "A slip or two still finds the word",
        arguments: [
            ("poinst", "points"), ("opne", "open"), ("Read", "read"), ("proivder", "provider"), ("axam", "exam"),
            ("id", "id"), ("token-endpoint", "token_endpoint"),
        ])
    func near(typed: String, word: String) {
        let words = ["read", "open", "points", "id", "provider", "exam", "allow", "note", "token_endpoint"]
        #expect(Nearest.word(to: typed, among: words) == word)
    }

    @Test("A word of its own finds none", arguments: ["zebra", "", "q", "completely different"])
    func far(typed: String) {
        #expect(Nearest.word(to: typed, among: ["read", "open", "points", "id"]) == nil)
    }

    @Test("The nearest wins, and of two that are as near the first")
    func best() {
        #expect(Nearest.word(to: "code", among: ["cold", "codes", "nodes"]) == "codes")
        #expect(Nearest.word(to: "bat", among: ["cat", "hat"]) == "cat")
    }
}
