import Authoring
import Course
import Testing

@Suite("Comments and names")
struct CommentTests {
    @Test("Blank lines and other comments between a heading and its comments do no harm")
    func underHeading() {
        let activity = activities(
            "## What?\n<!-- note: mine -->\n\n\n<!-- id: own -->\n<!-- points: 100 --> <!-- open -->\n\n- **a**\n")[0]
        #expect(activity.id == "own")
        #expect(activity.ownPoints == 100)
    }

    @Test("Anchors are GitHub's, and no two are the same")
    func anchors() {
        let text = """
            ## What is `state` for?

            a

            ## What is state for

            b

            ## Ünïcode & 漢字_x – done!

            c

            ## 🎉

            d

            ## What is state for 1

            e
            """
        #expect(
            activities(text).map(\.id) == [
                "what-is-state-for", "what-is-state-for-1", "ünïcode--漢字_x--done", "section", "what-is-state-for-1-1",
            ])
    }

    @Test("A second one of the same id goes by its anchor")
    func idTwice() {
        let text = "## One\n\n<!-- id: same -->\n\na\n\n## Two\n\n<!-- id: same -->\n\nb\n"
        #expect(activities(text).map(\.id) == ["same", "two"])
    }

    @Test("An allowed warning is not named, in its section only")
    func allow() {
        let part = "### One?\n\n- [x] <b>\n- [x] b\n"
        let text = "# L\n\n## A\n\n<!-- allow: question-all-right, html -->\n\n\(part)\n## B\n\n\(part)"
        #expect(read(text).findings.map { "\($0.line) \($0.rule.rawValue)" } == ["16 question-all-right", "16 html"])
    }

    @Test("Under a question it speaks of that question, under the title of the whole lesson")
    func allowScope() {
        let part = "### One?\n\n<!-- allow: html -->\n\n- [x] <b>\n- [ ] b\n\n### Two?\n\n- [x] <i>\n- [ ] b\n"
        #expect(read("# L\n\n## A\n\n\(part)").findings.map(\.line) == [14])
        #expect(read("# L\n\n<!-- allow: html -->\n\n## A\n\n\(part)").findings.isEmpty)
    }

    @Test("An error cannot be allowed")
    func allowError() {
        let rules = read("# L\n\n## A?\n\n<!-- allow: question-none-right -->\n\n- [ ] a\n- [ ] b\n").findings.map(
            \.rule)
        #expect(rules == [.allowError, .questionNoneRight])
    }
}
