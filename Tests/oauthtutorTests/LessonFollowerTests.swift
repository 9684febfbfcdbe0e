import Authoring
import Course
import Testing

@testable import oauthtutor

@Suite("Following a lesson")
struct LessonFollowerTests {
    private func revision(_ text: String) throws -> Revision {
        let around = makeSurroundings(["content/01-tea.md": text])
        let catalog = try Catalog(folder: "content", files: around.files)
        let follower = try #require(catalog.follower(of: "tea"))
        return follower.revision(Array(text.utf8))
    }

    @Test("A sound file brings its lesson, one with errors only what to mend")
    func revision() throws {
        let sound = try revision("# Tea\n\n## Read\n\nText.\n")
        #expect(sound.lesson?.title.plain == "Tea" && sound.remarks == [] && sound.file == "01-tea.md")
        #expect(sound.glance == LessonGlance(id: "tea", number: 1, title: "Tea", minutes: 1))

        let broken = try revision("# Tea\n\n## One?\n\n- [ ] a\n- [ ] b\n")
        #expect(broken.lesson == nil)
        #expect(
            broken.remarks?.first
                == .init(
                    isError: true, line: 5, column: 1,
                    sentence: "No option of this question is right. Mark the right one with “[x]”."))
    }

    @Test("What check warns of is told as well, and breaks nothing")
    func warnings() throws {
        let warned = try revision("# Tea\n\n## One?\n\n- [x] a\n- [ ] b\n")
        #expect(warned.lesson != nil)
        #expect(warned.remarks?.map(\.isError) == [false])
    }

    @Test("A word on the command line may name an activity after a #")
    func target() {
        func target(_ word: String) -> [String?] {
            let target = LessonTarget(word, files: makeSurroundings(["a#b.md": "# A"]).files)
            return [target.lesson, target.activity]
        }
        #expect(target("pkce") == ["pkce", nil])
        #expect(target("pkce#review") == ["pkce", "review"])
        #expect(target("x/02-c#.md#review") == ["x/02-c#.md", "review"])
        #expect(target("pkce#") == ["pkce", nil])
        #expect(target("a#b.md") == ["a#b.md", nil])
    }

    @Test("An activity that is not there is named, with the nearest that is")
    func activity() throws {
        let around = makeSurroundings(["content/01-tea.md": "# Tea\n\n## Read\n\nText.\n\n## Review\n\nText.\n"])
        let catalog = try Catalog(folder: "content", files: around.files)
        try catalog.require(activity: "review", of: "tea")
        #expect(throws: Trouble.noSuchActivity("revew", known: ["read", "review"], suggestion: "review")) {
            try catalog.require(activity: "revew", of: "tea")
        }
        #expect(
            Trouble.noSuchActivity("revew", known: [], suggestion: "review").sentence
                == "There is no activity “revew” in this lesson. Did you mean “review”?")
        #expect(
            Trouble.noSuchActivity("x", known: ["read", "review"], suggestion: nil).sentence
                == "There is no activity “x” in this lesson. There are “read”, “review”.")
    }
}
