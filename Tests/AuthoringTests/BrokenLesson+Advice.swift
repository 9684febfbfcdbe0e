extension BrokenLesson {
    private static func question(_ rest: String) -> String { "# Lesson\n\n## Which one?\n\n" + rest }

    private static let options = "- [x] one\n- [ ] other\n\n> Why.\n"

    /// What can be played and could be better.
    static let advice = [
        BrokenLesson.judged(
            "A question without a why", question("⟦- [x] one⟧\n- [ ] other\n"),
            """
            warning [explanation-missing] This question never says why. Put “> …” after the list for an explanation, or \
            indented under an option for feedback.
            """
        ),
        BrokenLesson.judged(
            "An order without a why", "# Lesson\n\n## Order\n\n⟦1. a⟧\n2. b\n3. c\n4. d\n",
            """
            warning [explanation-missing] This order never says why. Put “> …” after the list for an explanation, or \
            indented under a step for feedback.
            """
        ),
        BrokenLesson.judged(
            "A match without a why", "# Lesson\n\n## Match\n\n⟦| A | B |⟧\n|---|---|\n| a | b |\n| c | d |\n",
            """
            warning [explanation-missing] This match never says why. Put “> …” after the table for an explanation, or \
            give it a third column.
            """
        ),
        BrokenLesson.judged(
            "A prediction without a why",
            """
            # Lesson

            ## Watch

            ### Ask

            ⟦- [x] one⟧
            - [ ] other

            ```act Person -> App
            waits
            ```

            """,
            """
            warning [explanation-missing] This question never says why. Put “> …” after the list for an explanation, or \
            indented under an option for feedback.
            """
        ),
        BrokenLesson.judged(
            "An order in which everything goes",
            "# Lesson\n\n## Order\n\n⟦1. In any order:⟧\n   - a\n   - b\n   - c\n   - d\n\n> Why.\n",
            """
            warning [order-free] All steps of this order may stand in any order, so nobody can get it wrong. Add a step \
            that has its place, or a decoy.
            """
        ),
        BrokenLesson.judged(
            "A match in which everything goes",
            "# Lesson\n\n## Match\n\n⟦| A | B |⟧\n|---|---|\n| a | same |\n| c | same |\n\n> Why.\n",
            """
            warning [match-same] All definitions of this match read the same, so nobody can get it wrong. Tell them apart.
            """
        ),
        BrokenLesson.judged(
            "Two right options that read the same",
            question("- [x] a  code\n- [x] other\n- [ ] third\n⟦- [x] a code⟧\n\n> Why.\n"),
            """
            warning [option-twice] This option reads the same as the one in line 5. Tell them apart, or take one out.
            """
        ),
        BrokenLesson.judged(
            "Two steps that read the same",
            "# Lesson\n\n## Order\n\n1. a\n2. b\n3. c\n⟦4. a⟧\n\n> Why.\n",
            "warning [step-twice] This step reads the same as the one in line 5. Tell them apart, or take one out."
        ),
        BrokenLesson.judged(
            "A hint that says the right option",
            question("- [ ] The token\n- [x] The login page\n\n> Why.\n\n⟦Hint: it is *the login page*, of course.⟧\n"),
            """
            warning [hint-tells] This hint gives the answer away: “The login page” stands in it word for word. Say less.
            """
        ),
        BrokenLesson.judged(
            "A hint that says a strong phrase",
            "# Lesson\n\n## Why?\n\n- it ends **by itself**\n- it is **revoked**\n\nHint: a first one.\n⟦Hint: By itself?⟧\n",
            "warning [hint-tells] This hint gives the answer away: “by itself” stands in it word for word. Say less."
        ),
    ]

    /// Links, lengths and what is allowed or kept in vain.
    static let courseAdvice = [
        BrokenLesson.judged(
            "A link to a file that is not there",
            "# Lesson\n\n## Read\n\n[a](notes.md), [b](<⟦my%20notes.md⟧>), [c](https://example.org/x.md).\n",
            """
            warning [link-dead] There is no file “my notes.md”, seen from this lesson. Mend the path, or take the link out.
            """
        ),
        BrokenLesson.judged(
            "A link to a heading that is not there",
            "# Lesson\n\n## Read\n\n[a](#read) and [b](⟦#raed⟧)\n",
            """
            warning [link-dead] No heading of this lesson goes by “#raed”. Did you mean “read”? Name one that is there, or \
            take the link out.
            """
        ),
        BrokenLesson.judged(
            "A heading too long for the first line",
            "# Lesson\n\n⟦## \(String(repeating: "long ", count: 11))and one⟧\n\nText.\n",
            """
            warning [text-long] This heading is 62 columns wide, and a screen of 80×24 shows 56. Say it shorter.
            """
        ),
        BrokenLesson.judged(
            "An option that is a text",
            question("- [x] one\n⟦- [ ] \(String(repeating: "words ", count: 50))end⟧\n\n> Why.\n"),
            """
            warning [text-long] This takes 5 lines of a screen of 80×24, and more than 4 are hard to choose from. Say it \
            shorter, or put the rest below it as details.
            """
        ),
        BrokenLesson.judged(
            "More options than a screen has lines",
            question("⟦- [x] right⟧\n\((1...19).map { "- [ ] wrong \($0)\n" }.joined())\n> Why.\n"),
            """
            warning [screen-full] The text before it and the options take 22 lines, and a screen of 80×24 shows 20 at once. \
            Say it shorter, or move text into a reading before.
            """
        ),
        BrokenLesson.judged(
            "A value kept in vain",
            """
            # Lesson

            ## Watch

            ### Ask

            ```http App -> Server
            POST {{token_endpoint}}
            ⟦# @keep access_token as old_token⟧
            ```

            """,
            """
            warning [keep-unused] “old_token” is kept here, and no request after it uses it. Write “{{old_token}}” where \
            it belongs, or take the directive out.
            """
        ),
        BrokenLesson.judged(
            "A warning allowed that nobody gives",
            "# Lesson\n\n## Which one?\n\n⟦<!-- allow: option-twice -->⟧\n\n\(options)",
            """
            warning [allow-unused] Nothing here would be warned of as “option-twice”, so this comment has no effect. Take \
            it out.
            """
        ),
        BrokenLesson(
            "A slip in a fence's kind", "# Lesson\n\n## Read\n\n⟦```htpt Browser -> App⟧\nGET {{app}}\n```\n",
            "warning [fence-word] This fence is shown as code, since there is no kind “htpt”. Did you mean “http”?"),
    ]
}
