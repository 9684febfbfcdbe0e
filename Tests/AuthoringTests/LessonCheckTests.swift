import Authoring
import Testing

/// What only a course or a running server can tell of a lesson.
enum CourseSentences {
    static let lessonTwice = """
        error [lesson-twice] “02-pkce.md” is the lesson “pkce” already: the number before it makes no difference. Give this \
        file another name.
        """
    static let idElsewhere = """
        warning [id-elsewhere] The id “review” is given in “01-first.md”, too. Choose one that the course has once.
        """
    static let translationLacks = """
        warning [translation-lacks] The original, “../01-first.md”, has “one-more”, and this translation does not. Translate \
        it, or give what is its translation that id, with <!-- id: … --> under the heading.
        """
    static let translationAdds = """
        warning [translation-adds] The original, “../01-first.md”, has no “noch-eins”, so nothing that is kept here counts \
        there. Give this the id that it has in the original, with <!-- id: … --> under the heading.
        """
    static let translationDiffers = """
        warning [translation-differs] This is not answered as it is in the original, “../01-first.md”, so an answer in one \
        language is none in the other. Give it the same kind, as many items, in the same order, and with the same ones right.
        """
    static let expectFailed = "error [expect-failed] The lesson expects 200, the server answered 400."
    static let flowFailed = "error [flow-failed] The server did not answer within 10 seconds."

    static let all = [
        lessonTwice, idElsewhere, translationLacks, translationAdds, translationDiffers, expectFailed, flowFailed,
    ]
}

@Suite("A lesson judged as a part of its course")
struct LessonCheckTests {
    private func summaries(_ check: LessonCheck) -> [String] { check.findings().map(\.summary) }

    @Test("A second file for the same lesson is named at its first line")
    func lessonTwice() {
        let check = judge("# PKCE\n", fileName: "03-pkce.md")
        check.complain(sameIDAs: "02-pkce.md")
        #expect(summaries(check) == ["1:1 " + CourseSentences.lessonTwice])
    }

    @Test("An id that another lesson gives is named where it stands, unless that is allowed there")
    func idElsewhere() {
        let text = "# Lesson\n\n## Read\n\n<!-- id: review -->\n\nText.\n"
        let check = judge(text)
        check.complain(takenIDs: check.ownIDs.map { ($0, "01-first.md") })
        #expect(summaries(check) == ["5:1 " + CourseSentences.idElsewhere])

        let allowed = judge(text.replacing("-->", with: "-->\n<!-- allow: id-elsewhere -->"))
        allowed.complain(takenIDs: allowed.ownIDs.map { ($0, "01-first.md") })
        #expect(summaries(allowed) == [])
    }

    @Test("Whether another lesson gives an id is not judged of a single lesson, so it may be allowed all the same")
    func unjudged() {
        let check = judge("# Lesson\n\n## Read\n\n<!-- allow: id-elsewhere -->\n\nText.\n")
        #expect(summaries(check) == [])
        check.complain(takenIDs: [])
        #expect(check.findings().map(\.rule) == [.allowUnused])
    }

    private func options(_ right: String, _ wrong: String...) -> String {
        "- [x] \(right)\n" + wrong.map { "- [ ] \($0)\n" }.joined() + "\n> Why.\n"
    }

    @Test("A translation is held against its original: what it lacks, what it adds, what is answered otherwise")
    func translation() {
        let original = judge("# First\n\n## Which?\n\n\(options("a", "b"))\n## One more\n\nText.\n").lesson
        func compared(_ text: String) -> [String] {
            let check = judge(text)
            check.compare(with: original, file: "../01-first.md")
            return summaries(check)
        }
        let which = "## Welche?\n\n<!-- id: which -->\n\n"
        let more = "\n## Noch eins\n\n<!-- id: one-more -->\n\nText.\n"
        #expect(compared("# Erste\n\n\(which)\(options("x", "y"))\(more)") == [])
        #expect(
            compared("# Erste\n\n\(which)\(options("x", "y", "z"))\(more)")
                == ["3:1 " + CourseSentences.translationDiffers])
        #expect(
            compared("# Erste\n\n\(which)\(options("x", "y"))\n## Noch eins\n\nText.\n")
                == ["1:1 " + CourseSentences.translationLacks, "12:1 " + CourseSentences.translationAdds])
        #expect(compared("# Erste\n\n\(which)- a\n- b\n").contains { $0.contains("translation-") } == false)
    }

    @Test("What a translation is said to lack can be allowed at its top, and is not judged of a lesson by itself")
    func allowedTranslation() {
        let original = judge("# First\n\n## One\n\nText.\n\n## One more\n\nText.\n").lesson
        let check = judge("# Erste\n\n<!-- allow: translation-lacks -->\n\n## One\n\nText.\n")
        #expect(summaries(check) == [])
        check.compare(with: original, file: "../01-first.md")
        #expect(summaries(check) == [])
        let idle = judge("# Erste\n\n## One\n\n<!-- allow: translation-differs -->\n\nText.\n")
        idle.compare(with: judge("# First\n\n## One\n\nText.\n").lesson, file: "../01-first.md")
        #expect(idle.findings().map(\.rule) == [.allowUnused])
    }

    private let flow = """
        # Lesson

        ## Watch

        ### Ask

        ```http App -> Server
        GET {{authorization_endpoint}}
        # @wait 3m
        # @expect 200
        ```

        ### Ask again

        ```http App -> Server
        GET {{authorization_endpoint}}
        ```
        """

    @Test("An answer that was not expected is named at its directive, one that never came at its fence")
    func unmet() {
        let check = judge(flow)
        check.complain(unmet: "The lesson expects 200, the server answered 400.", fenceLine: 7)
        check.complain(unmet: "The server did not answer within 10 seconds.", fenceLine: 15)
        #expect(summaries(check) == ["10:1 " + CourseSentences.expectFailed, "15:1 " + CourseSentences.flowFailed])
    }

    @Test("A warning that is allowed where it stands is kept quiet, and only there")
    func allowed() {
        let question = "- [x] one\n- [ ] other\n"
        let check = judge(
            "# Lesson\n\n## One?\n\n<!-- allow: explanation-missing -->\n\n\(question)\n## Two?\n\n\(question)")
        #expect(check.findings().map { "\($0.line) \($0.rule.rawValue)" } == ["12 explanation-missing"])
    }

    @Test("A hint that names wrong options beside the right one gives nothing away")
    func hintWithChoice() {
        let check = judge(
            "# Lesson\n\n## One?\n\n- [x] the token\n- [ ] the code\n\n> Why.\n\nHint: the code or the token?\n")
        #expect(summaries(check) == [])
    }

    @Test("A value that is used once is not kept in vain")
    func keptAndUsed() {
        let check = judge(
            """
            # Lesson

            ## Watch

            ### Ask

            ```http App -> Server
            POST {{token_endpoint}}
            # @keep access_token as old_token
            ```

            ### Again

            ```http App -> Server
            GET {{api}}/contacts
            Authorization: Bearer {{old_token}}
            ```
            """)
        #expect(summaries(check) == [])
    }
}
