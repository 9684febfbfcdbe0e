import Testing

@testable import Course

@Suite("What the server put between backticks")
struct BacktickTests {
    @Test(
        "is code, and a backtick that none follows is one",
        arguments: [
            ("plain", [("plain", false)]), ("", []),
            (
                "this server knows `S256` and `plain`.",
                [
                    ("this server knows ", false), ("S256", true), (" and ", false), ("plain", true), (".", false),
                ]
            ),
            ("`a`", [("a", true)]), ("one ` alone", [("one ` alone", false)]),
            ("`a` and ` more", [("a", true), (" and ` more", false)]), ("a``b", [("a", false), ("b", false)]),
        ] as [(String, [(text: String, isCode: Bool)])])
    func code(sentence: String, runs: [(text: String, isCode: Bool)]) {
        #expect(
            RichText(backticked: sentence).runs == runs.map { RichText.Run($0.text, $0.isCode ? .code : []) })
    }
}
