extension BrokenLesson {
    private static let box = "- [x] one\n- [ ] other\n"

    /// What Markdown swallows in silence.
    static let swallowed = [
        BrokenLesson(
            "A hint right after the last option", "# Lesson\n\n## What?\n\n\(box)⟦Hint: think⟧\n",
            """
            error [hint-swallowed] This hint goes on with the item above it. Put a blank line before it, and do not \
            indent it.
            """
        ),
        BrokenLesson(
            "A hint inside an option", "# Lesson\n\n## What?\n\n- [x] one\n\n  ⟦Hint: think⟧\n- [ ] other\n",
            "error [hint-swallowed] This hint belongs to the item above it, since it is indented. Do not indent it."),
        BrokenLesson(
            "A hint right after the explanation", "# Lesson\n\n## What?\n\n\(box)\n> Because.\n⟦Hint: think⟧\n",
            "error [hint-swallowed] This hint goes on with the quotation above it. Put a blank line before it."),
        BrokenLesson(
            "Both halves of a list that was split",
            "# Lesson\n\n## What?\n\n- [x] one\n⟦> Right.⟧\n⟦- [y] other⟧\n⟦Hint: think⟧\n",
            """
            error [feedback-not-indented] This quotation splits the list in two. To make it the feedback of the item \
            above, indent it by 2 spaces.
            """,
            "error [box-malformed] “[y]” is no box. Write “[x] ” for a right option, “[ ] ” for a wrong one.",
            """
            error [hint-swallowed] This hint goes on with the item above it. Put a blank line before it, and do not \
            indent it.
            """
        ),
        BrokenLesson(
            "A hint right after a table",
            "# Lesson\n\n## Match\n\n| T | D |\n|---|---|\n| a | 1 |\n| b | 2 |\n⟦Hint: think⟧\n",
            """
            error [hint-swallowed] Markdown takes this hint for a row of the table above it. Put a blank line before \
            it.
            """
        ),
        BrokenLesson(
            "Text right after a table",
            "# Lesson\n\n## Match\n\n| T | D |\n|---|---|\n| a | 1 |\n| b | 2 |\n⟦That was it.⟧\n",
            """
            error [table-swallows] Markdown takes this line for a row of the table above it. Put a blank line before \
            it.
            """
        ),
        BrokenLesson(
            "Feedback that is not indented", "# Lesson\n\n## What?\n\n- [x] one\n⟦> Right.⟧\n- [ ] other\n",
            """
            error [feedback-not-indented] This quotation splits the list in two. To make it the feedback of the item \
            above, indent it by 2 spaces.
            """
        ),
        BrokenLesson(
            "Bullets indented by 2 under a number",
            "# Lesson\n\n## Order\n\n1. one\n2. any order\n  ⟦- three⟧\n  - four\n3. five\n4. six\n",
            """
            error [under-indented] This is indented by 2 spaces, so it does not belong to the item above. Indent it \
            by 3.
            """
        ),
        BrokenLesson(
            "Details indented by 3 under a long number",
            "# Lesson\n\n## Order\n\n8. one\n9. two\n10. three\n\n   ⟦Details.⟧\n⟦11. four⟧\n",
            """
            error [under-indented] This is indented by 3 spaces, so it does not belong to the item above. Indent it \
            by 4.
            """,
            """
            warning [list-swallowed] Markdown begins no list with “11.” right after text, so this goes on with the \
            paragraph. Put a blank line before it.
            """
        ),
        BrokenLesson(
            "A list that begins with 2 right after text", "# Lesson\n\n## Read\n\nSome text\n⟦2. two⟧\n",
            """
            warning [list-swallowed] Markdown begins no list with “2.” right after text, so this goes on with the \
            paragraph. Put a blank line before it.
            """
        ),
        BrokenLesson(
            "A fourth cell",
            "# Lesson\n\n## Match\n\n| T | D | W |\n|---|---|---|\n| a | 1 | x | ⟦extra⟧ |\n| b | 2 | y |\n",
            """
            error [cell-extra] This row has more cells than the header, which has 3, and Markdown drops this one. \
            Take it out, or write “\\|” for a “|” in the text.
            """
        ),
        BrokenLesson(
            "A header that does not fit its rule line",
            "# Lesson\n\n## Match\n\n⟦| T | D | W |⟧\n|---|---|\n| a | 1 |\n",
            """
            error [table-header] This is no table: the header has 3 cells, the rule line under it 2. Give both the \
            same number.
            """
        ),
        BrokenLesson(
            "HTML in a sentence", "# Lesson\n\nGo to ⟦<your-app>⟧ now.\n",
            """
            warning [html] Markdown takes “<your-app>” for HTML; it is shown as typed. Write it between backticks, or \
            “\\<”.
            """
        ),
        BrokenLesson(
            "HTML at the start of a line", "# Lesson\n\n⟦<your-app>⟧\nis **yours**.\n",
            """
            warning [html-block] Markdown takes this for HTML, and with it all lines down to the next blank one; they \
            are shown as typed. Write it between backticks, or “\\<”.
            """
        ),
        BrokenLesson(
            "HTML that never ends", "# Lesson\n\n⟦<script>⟧\n\n## Lost\n",
            """
            error [html-unclosed] Markdown takes this for HTML whose end never comes, so it takes the rest of the \
            file. Write it between backticks.
            """
        ),
        BrokenLesson(
            "A fence without an end", "# Lesson\n\n## Read\n\n⟦```json⟧\n{}\n\n## Lost\n",
            """
            error [fence-unclosed] This fence is never closed, so it takes everything down to the end. Put “```” on a \
            line of its own where it should end.
            """
        ),
    ]
}
