"""Measures oauthtutor beside vim, cmark-gfm and pygiftparser on this machine, and prints a table. It judges nothing.

    python3 bench/bench.py [PROGRAM [PYTHON]]

PYTHON is one that has pygiftparser.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from authoring import authoring
from generated import lesson
from measured import Measured
from table import CMARK, Table, milliseconds, percentile, whole_run

ROOT = Path(__file__).resolve().parents[1]
STARTS, KEYS, IDLE, QUESTIONS = 21, 200, 10.0, 10_000
UP, DOWN, ENTER, ESCAPE = b"\x1bOA", b"\x1bOB", b"\r", b"\x1b"
# The activity with the fullest screen, where the cursor's moves are measured: the second of the first lesson.
TO_THE_ORDER = [ENTER, DOWN, ENTER]


def starts(command: list[str], other: list[str]) -> tuple[float, float]:
    """Medians of exec to first frame, the two programs taking turns so that both meet the same noise."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(STARTS):
        for which, each in enumerate((command, other)):
            with Measured(each) as program:
                times[which].append(program.first_frame())
    return statistics.median(times[0]), statistics.median(times[1])


def moves(program: Measured) -> tuple[list[float], int]:
    """How long each move of the cursor took, and the median of the bytes written for one."""
    answers = [program.key(DOWN if turn % 8 < 4 else UP, quiet=0.012) for turn in range(KEYS)]
    answers = [answer for answer in answers if answer[1]]
    if not answers:
        sys.exit("bench: the cursor keys were answered with nothing")
    return [seconds for seconds, _ in answers], int(statistics.median(count for _, count in answers))


def main() -> None:
    program = str(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/oauthtutor").resolve())
    python = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / "bench/gift/.venv/bin/python")
    ours = [program, "--seed", "1", "--content", str(ROOT / "content")]
    vim = ["vim", "-u", "NONE", str(next((ROOT / "content").glob("*.md")))]
    table = Table()

    # As a learner starts it, with nothing on the command line: the lessons are found beside the working folder.
    os.chdir(ROOT)
    first, vims_first = starts([program], vim)
    table.add("exec to first frame, median", first, milliseconds, "at most 2 x vim", vims_first)

    with Measured(vim) as editor:
        editor.first_frame()
        vims_moves, vims_bytes = moves(editor)
    with Measured(ours) as tutor:
        tutor.first_frame()
        for key in TO_THE_ORDER:
            tutor.key(key, quiet=0.15)
        own_moves, own_bytes = moves(tutor)
        table.add("key to repaint, median", statistics.median(own_moves), milliseconds, "",
                  statistics.median(vims_moves))
        table.add("key to repaint, 99 of 100", percentile(own_moves, 0.99), milliseconds, "under 5 ms",
                  percentile(vims_moves, 0.99))
        table.add("bytes written for a move of the cursor", own_bytes, lambda count: f"{count:.0f}", "", vims_bytes)

        before = tutor.cpu
        begun = time.perf_counter()
        tutor.burst(quiet=IDLE, patience=IDLE)
        table.add("processor while idle", (tutor.cpu - before) / (time.perf_counter() - begun),
                  lambda share: f"{share * 100:.3f} %", "under 0.1 %")

        escapes = []
        for _ in range(10):
            escapes.append(tutor.key(ESCAPE, quiet=0.1)[0])
            tutor.key(ENTER, quiet=0.1)
        table.add("Esc to repaint, slowest of 10", max(escapes), milliseconds, "under 50 ms")
        table.add("peak memory", tutor.peak_memory, lambda size: f"{size:.1f} MiB", "under 40 MB")

    with tempfile.TemporaryDirectory() as folder:
        long_lesson = Path(folder, "01-long.md")
        long_lesson.write_text(lesson(QUESTIONS), encoding="utf-8")
        checked = whole_run([program, "check", str(long_lesson)])
        rendered = whole_run([*CMARK, str(long_lesson)])
        table.add(f"check a lesson of {QUESTIONS} questions", checked, milliseconds, "at most 3 x cmark-gfm", rendered)
        authoring(table, program, python, Path(folder))
    print("\nThe other: vim -u NONE on a lesson's file; where Markdown is read cmark-gfm, which renders as much of it; for "
          "quizzes\npygiftparser, which reads the same file. All of them from their start to their end.")


if __name__ == "__main__":
    main()
