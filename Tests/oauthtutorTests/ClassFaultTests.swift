import Classroom
import Testing

@testable import oauthtutor

@Suite("Why a class is not held")
struct ClassFaultTests {
    @Test("Words that make no page are told, with what the parser said of them, and a way around")
    func pagesUnfit() {
        let trouble = Trouble.notHosting(.pagesUnfit("line 3:\u{1B}[31m {{"))
        #expect(
            trouble.sentence == """
                The class's pages for browsers cannot be made (line 3: [31m {{). The words of this language may be at \
                fault: try --language en.
                """)
        #expect(trouble.exitStatus == 66)
    }
}
