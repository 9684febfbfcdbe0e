extension BrokenLesson {
    /// Headings.
    static let headings = [
        BrokenLesson(
            "A title without a space", "⟦⟦#Lesson⟧⟧\n",
            """
            error [heading-no-space] This is no heading, since no space follows “#”. Write “# ” and the heading, or \
            “\\#” for plain text.
            """,
            """
            error [title-missing] This lesson has no title. Begin the file with a line such as “# The authorization \
            code flow”.
            """
        ),
        BrokenLesson(
            "An activity without a space", "# Lesson\n\n⟦##Read⟧\n",
            """
            error [heading-no-space] This is no heading, since no space follows “##”. Write “## ” and the heading, or \
            “\\#” for plain text.
            """
        ),
        BrokenLesson(
            "An empty heading", "# Lesson\n\n⟦##⟧\n\nText.\n",
            "error [heading-empty] This heading has no text. Write it after the “#” marks."),
        BrokenLesson(
            "Dashes right under text", "# Lesson\n\n⟦Some text⟧\n---\n",
            """
            warning [heading-underlined] The dashes under this line make it a heading, which opens an activity. Write \
            “## …” for that, or put a blank line before the dashes.
            """
        ),
    ]

    /// Comments.
    static let comments = [
        BrokenLesson(
            "A slip in a comment's word", "# Lesson\n\n## Read\n\n⟦<!-- raed -->⟧\n\nText.\n",
            """
            warning [comment-unknown] The comment “raed” means nothing to a lesson. Did you mean “read”? A remark of \
            your own begins with “note:”.
            """
        ),
        BrokenLesson(
            "A comment that is no word of the format", "# Lesson\n\nText ⟦<!-- ask Kim about this -->⟧.\n",
            """
            warning [comment-unknown] The comment “ask Kim about this” means nothing to a lesson. There are: read, \
            open, points, id, provider, exam, allow, note. A remark of your own begins with “note:”.
            """
        ),
        BrokenLesson(
            "A comment that steers nothing, below text", "# Lesson\n\n## Read\n\nText.\n\n⟦<!-- points: 3 -->⟧\n",
            "warning [comment-misplaced] “points” has no effect here: it belongs right under a heading."),
        BrokenLesson(
            "Points for a reading", "# Lesson\n\n## Read\n\n⟦<!-- points: 3 -->⟧\n\nText.\n",
            "warning [comment-unused] The comment “points” has no effect in a reading. Take it out."),
        BrokenLesson(
            "A profile for a question",
            "# Lesson\n\n## What?\n\n⟦<!-- provider: standard -->⟧\n\n- [x] one\n- [ ] other\n",
            "warning [comment-unused] The comment “provider” has no effect in this activity. Take it out."),
        BrokenLesson(
            "The comment “open” over options", "# Lesson\n\n## What?\n\n⟦<!-- open -->⟧\n\n- [x] one\n- [ ] other\n",
            "warning [comment-unused] The comment “open” has no effect in this activity. Take it out."),
        BrokenLesson(
            "A comment under the title", "# Lesson\n\n⟦<!-- read -->⟧\n",
            "warning [comment-unused] The comment “read” has no effect under this heading. Take it out."),
        BrokenLesson(
            "Points twice",
            "# Lesson\n\n## What?\n\n<!-- points: 3 -->\n⟦<!-- points: 4 -->⟧\n\n- [x] one\n- [ ] other\n",
            "warning [comment-twice] The comment “points” stands here a second time; the first one counts."),
        BrokenLesson(
            "No points", "# Lesson\n\n## What?\n\n⟦<!-- points: 0 -->⟧\n\n- [x] one\n- [ ] other\n",
            """
            error [comment-value] The comment points takes a whole number from 1 to 100, as in <!-- points: 3 -->, \
            not “0”.
            """
        ),
        BrokenLesson(
            "A spaced id", "# Lesson\n\n## Read\n\n⟦<!-- id: seven steps -->⟧\n\nText.\n",
            """
            error [comment-value] The comment id takes letters, digits, “-” and “_”, as in <!-- id: seven-steps -->, \
            not “seven steps”.
            """
        ),
        BrokenLesson(
            "An exam without a number", "# Lesson\n\n## Exam\n\n⟦<!-- exam -->⟧\n",
            "error [comment-value] The comment exam takes a whole number from 1 to 1000, as in <!-- exam: 24 -->."),
        BrokenLesson(
            "Reading and open question at once", "# Lesson\n\n## Read\n\n<!-- read -->\n⟦<!-- open -->⟧\n\n- a **b**\n",
            "error [comment-conflict] A section cannot be a reading and an open question. Take “read” or “open” out."),
        BrokenLesson(
            "A comment without an end", "# Lesson\n\n## Read\n\nText.\n\n⟦<!--⟧ note: to do\n\n## Lost\n\n1. a\n",
            """
            error [comment-unclosed] This comment is never closed, so it takes the rest of the file. Write “-->” \
            where it should end.
            """
        ),
        BrokenLesson(
            "A rule that is none", "# Lesson\n\n## Read\n\n⟦<!-- allow: order-esay -->⟧\n\nText.\n",
            """
            warning [allow-unknown] There is no warning “order-esay”. Did you mean “order-easy”? Each finding names \
            its rule in square brackets.
            """
        ),
        BrokenLesson(
            "An error allowed", "# Lesson\n\n## Read\n\n⟦<!-- allow: box-missing -->⟧\n\nText.\n",
            "warning [allow-error] “box-missing” is an error, and only a warning can be allowed. Mend it instead."),
        BrokenLesson(
            "One id for two",
            "# Lesson\n\n## One\n\n<!-- id: same -->\n\nText.\n\n## Two\n\n⟦<!-- id: same -->⟧\n\nText.\n",
            "error [id-twice] The id “same” is taken by another heading of this lesson. Choose another one."),
    ]
}
