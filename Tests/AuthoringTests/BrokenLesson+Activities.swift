extension BrokenLesson {
    private static let four = "1. one\n2. two\n3. three\n4. four\n"

    /// Orders, matches and what stands around a list.
    static let activities = [
        BrokenLesson(
            "Two kinds in one section",
            "# Lesson\n\n## Both\n\n\(four)\n⟦| T | D |⟧\n|---|---|\n| a | 1 |\n| b | 2 |\n",
            """
            error [mixed-kinds] This section is an activity already, by a numbered list, and here a table makes it \
            another. Give each a heading of its own.
            """
        ),
        BrokenLesson(
            "A list and then questions", "# Lesson\n\n## Both\n\n\(four)\n⟦### What?⟧\n\n- [x] one\n- [ ] other\n",
            """
            error [mixed-kinds] This section is an activity already, by a numbered list, and here a question makes it \
            a quiz. Give each a “##” heading of its own.
            """
        ),
        BrokenLesson(
            "A second list", "# Lesson\n\n## Order\n\n\(four)\n⟦- more⟧\n",
            """
            error [second-list] A section has one list or table, and a bullet list follows it here. Give it a heading \
            of its own, or join the two.
            """
        ),
        BrokenLesson(
            "Text after the list", "# Lesson\n\n## Order\n\n\(four)\n⟦That was it.⟧\n",
            """
            error [text-after] Text after a numbered list must be a quotation (“> …”, the explanation) or a hint \
            (“Hint: …”). Move it before, or begin it with “> ”.
            """
        ),
        BrokenLesson(
            "A heading after the list", "# Lesson\n\n## Order\n\n\(four)\n⟦### More⟧\n",
            """
            error [text-after] Text after a numbered list must be a quotation (“> …”, the explanation) or a hint \
            (“Hint: …”). Move it before, or begin it with “> ”.
            """
        ),
        BrokenLesson(
            "A step without text", "# Lesson\n\n## Order\n\n\(four)⟦5.⟧\n",
            "error [item-empty] This item does not begin with text. Write it right after the mark."),
        BrokenLesson(
            "One real step", "# Lesson\n\n## Order\n\n⟦1. one⟧\n2. ~~two~~\n",
            "error [order-too-short] This order has only 1 real step, and needs two or more. Decoys do not count."),
        BrokenLesson(
            "Three steps", "# Lesson\n\n## Order\n\n⟦1. one⟧\n2. two\n3. three\n",
            """
            warning [order-easy] This order has only 3 real steps, so its first, wrong order gives it away. Four or \
            more are better.
            """
        ),
        BrokenLesson(
            "A step struck out in part", "# Lesson\n\n## Order\n\n\(four)⟦5. ~~five~~ and more⟧\n",
            """
            warning [decoy-partly] Only a part of this step is struck out, so it is no decoy. For one, strike out the \
            whole line.
            """
        ),
        BrokenLesson(
            "A single bullet under a step", "# Lesson\n\n## Order\n\n\(four)5. five\n   ⟦- a detail⟧\n",
            """
            warning [group-of-one] This bullet is a step, and the line above it only a label. If it was meant as a \
            detail, put a paragraph between.
            """
        ),
        BrokenLesson(
            "A table of four columns",
            "# Lesson\n\n## Match\n\nText\n\n⟦| a | b | c | d |⟧\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n",
            """
            error [match-columns] A match has two or three columns, this table has 4. For a table that is only read, \
            write <!-- read --> under the heading.
            """
        ),
        BrokenLesson(
            "A row with nothing in it",
            "# Lesson\n\n## Match\n\n| T | D |\n|---|---|\n| a | 1 |\n⟦|   |   |⟧\n| b | 2 |\n",
            """
            error [match-empty] This row has neither a term nor a definition. Fill one of the two cells, or take the \
            row out.
            """
        ),
        BrokenLesson(
            "One term with a definition", "# Lesson\n\n## Match\n\n⟦| T | D |⟧\n|---|---|\n| a | 1 |\n| b | |\n",
            "error [match-too-short] This match has only 1 term with a definition, and needs two or more."),
        BrokenLesson(
            "An exam that holds a list", "# Lesson\n\n## Exam\n\n<!-- exam: 24 -->\n\n⟦1. one⟧\n",
            """
            error [exam-not-alone] An exam draws its questions from other lessons and holds text only, but here \
            stands a numbered list. Take it or the comment “exam” out.
            """
        ),
    ]

    /// Questions and quizzes.
    static let questions = [
        BrokenLesson(
            "An option without a box", "# Lesson\n\n## What?\n\n- [x] one\n⟦- other⟧\n",
            """
            error [box-missing] This option has no box. Begin it with “[x] ” if it is right, with “[ ] ” if it is \
            wrong.
            """
        ),
        BrokenLesson(
            "A box without a space", "# Lesson\n\n## What?\n\n⟦- [x]one⟧\n- [ ] other\n",
            "error [box-malformed] This is no box, since no space follows it. Put one between “]” and the text."),
        BrokenLesson(
            "A letter that ticks nothing", "# Lesson\n\n## What?\n\n⟦- [y] one⟧\n- [ ] other\n- [x] third\n",
            "error [box-malformed] “[y]” is no box. Write “[x] ” for a right option, “[ ] ” for a wrong one."),
        BrokenLesson(
            "A blank too many in a box", "# Lesson\n\n## What?\n\n- [x] one\n⟦- [x ] other⟧\n- [ ] third\n",
            "error [box-malformed] “[x ]” is no box. Write “[x] ” for a right option, “[ ] ” for a wrong one."),
        BrokenLesson(
            "No true box at all", "# Lesson\n\n## What?\n\n⟦- [y] one⟧\n⟦- [n] other⟧\n",
            "error [box-malformed] “[y]” is no box. Write “[x] ” for a right option, “[ ] ” for a wrong one.",
            "error [box-malformed] “[n]” is no box. Write “[x] ” for a right option, “[ ] ” for a wrong one."),
        BrokenLesson(
            "A box and no text", "# Lesson\n\n## What?\n\n- [x] one\n⟦- [ ]⟧\n- [ ] third\n",
            "error [box-empty] This option has a box and no text. Write the text after the box."),
        BrokenLesson(
            "One option", "# Lesson\n\n## What?\n\n⟦- [x] one⟧\n",
            "error [question-too-short] This question has only 1 option, and needs two or more."),
        BrokenLesson(
            "Nothing right", "# Lesson\n\n## What?\n\n⟦- [ ] one⟧\n- [ ] other\n",
            "error [question-none-right] No option of this question is right. Mark the right one with “[x]”."),
        BrokenLesson(
            "Everything right", "# Lesson\n\n## What?\n\n⟦- [x] one⟧\n- [x] other\n",
            """
            warning [question-all-right] All options of this question are right, so whoever ticks everything gets \
            full points.
            """
        ),
        BrokenLesson(
            "An open question without points", "# Lesson\n\n## What?\n\n⟦<!-- open -->⟧\n\nText.\n",
            "error [open-no-points] An open question needs a bullet list: the points that a good answer makes."),
        BrokenLesson(
            "No strong word at all", "# Lesson\n\n## What?\n\n⟦- one⟧\n- two\n",
            """
            error [open-no-cues] No point of this open question has a strong word, so no answer can be recognised. \
            Set the words that count in “**…**”, or write <!-- read --> under the heading.
            """
        ),
        BrokenLesson(
            "A point without a strong word", "# Lesson\n\n## What?\n\n- **one**\n⟦- two⟧\n",
            """
            warning [point-no-cue] This point has no strong word, so only the learner can mark it. Set the words that \
            count in “**…**”; or was a reading meant?
            """
        ),
        BrokenLesson(
            "A part of a quiz with text only",
            "# Lesson\n\n## Review\n\n### What?\n\n- [x] one\n- [ ] other\n\n⟦### Well done⟧\n\nText.\n",
            """
            error [quiz-part] This part of a quiz holds no question. Give it options (“- [ ] …”), or points under a \
            heading that ends in “?”.
            """
        ),
        BrokenLesson(
            "An order in a quiz",
            "# Lesson\n\n## Review\n\n### What?\n\n- [x] one\n- [ ] other\n\n### Order\n\n⟦1. one⟧\n2. two\n",
            """
            error [quiz-kind] A quiz holds questions only, and here stands a numbered list. Give it a “##” heading of \
            its own.
            """
        ),
    ]
}
