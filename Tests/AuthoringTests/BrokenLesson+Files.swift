extension BrokenLesson {
    /// The file as a whole.
    static let files = [
        BrokenLesson(
            "An empty file", "⟦⟧",
            """
            error [file-empty] This file is empty. A lesson begins with its title, as in “# The authorization code \
            flow”.
            """
        ),
        BrokenLesson(
            "No title", "⟦Some text.⟧\n",
            """
            error [title-missing] This lesson has no title. Begin the file with a line such as “# The authorization \
            code flow”.
            """
        ),
        BrokenLesson(
            "Two titles", "# One\n\n## Read\n\nText.\n\n⟦# Two⟧\n\nText.\n",
            "error [title-twice] A lesson has exactly one “#” heading, its title. Write “##” for an activity."),
        BrokenLesson(
            "Text before the title", "Text.\n\n⟦# Lesson⟧\n",
            """
            warning [title-late] The title comes after other text; that is shown with the introduction. Move the \
            title to the first line.
            """
        ),
        BrokenLesson(
            "Options before the first activity", "# Lesson\n\n⟦- [x] one⟧\n- [ ] other\n",
            """
            warning [task-outside-activity] This stands in no activity, so it is shown as text. Put a “##” heading \
            above it.
            """
        ),
        BrokenLesson(
            "A control character", "# Lesson\n\nA bell ⟦\u{7}⟧ rings.\n",
            "warning [control-character] A control character stands here; it is shown as “\u{FFFD}”. Take it out."),
        BrokenLesson(
            "Text that turns its direction", "# Lesson\n\nGrüße ⟦\u{202E}⟧gnp.exe\n",
            """
            warning [bidi-control] An invisible character here turns the direction of writing, so the text may not be \
            what it seems. Take it out, or keep it with <!-- allow: bidi-control -->.
            """
        ),
        BrokenLesson(
            "A no-break space where Markdown wants a space", "# Lesson\n\n## What?\n\n- [x] one\n- [ ]⟦\u{A0}⟧other\n",
            """
            warning [no-break-space] A no-break space stands where Markdown wants a plain space; it was read as a \
            plain one. Type a plain space.
            """
        ),
        BrokenLesson(
            "Deeper than 32, all in one line", "# Lesson\n\n⟦" + String(repeating: "> ", count: 33) + "text⟧\n",
            """
            error [too-deep] Lists and quotations are nested deeper than 32 here; nothing deeper is read. Nest them \
            less.
            """
        ),
        BrokenLesson(
            "Deeper than 32, line by line",
            "# Lesson\n\n"
                + (0..<33).map { String(repeating: "  ", count: $0) + ($0 == 32 ? "⟦- item⟧" : "- item") }
                .joined(separator: "\n"),
            """
            error [too-deep] Lists and quotations are nested deeper than 32 here; nothing deeper is read. Nest them \
            less.
            """
        ),
        BrokenLesson(
            "A table of 65 columns",
            "# Lesson\n\n|" + String(repeating: "a|", count: 65) + "\n⟦|" + String(repeating: "-|", count: 65) + "⟧\n",
            """
            error [table-too-wide] This table row has more than 64 cells; it is not read. A lesson's tables need two \
            or three.
            """
        ),
        BrokenLesson(
            "Many unfinished marks in one paragraph", "# Lesson\n\n⟦" + String(repeating: "a <? ", count: 101) + "⟧\n",
            """
            error [too-tangled] More than 100 “<?”, “<!” or table rules stand in one paragraph; this line is not \
            read. Put blank lines between.
            """
        ),
    ]
}
