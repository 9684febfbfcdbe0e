"""What teachers wait for: a quiz that becomes a lesson, and a long lesson that opens."""

from __future__ import annotations

import statistics
import subprocess
from pathlib import Path

from generated import gift, lesson_of_size
from measured import Measured
from table import CMARK, Table, milliseconds, whole_run

QUESTIONS, STEPS, OPENED, STARTS = 10_000, [1_000, 10_000, 100_000], 1_000_000, 7
READ = """\
import logging, sys
logging.disable()
from pygiftparser import parser
with open(sys.argv[1], encoding="utf-8") as quiz:
    print(len(parser.parseFile(quiz)))
"""


def authoring(table: Table, program: str, python: str, folder: Path) -> None:
    quiz = folder / "quiz.gift"

    def imported(questions: int) -> float:
        quiz.write_text(gift(questions), encoding="utf-8")
        return whole_run([program, "import", str(quiz)], runs=3)

    figures = {questions: imported(questions) for questions in STEPS}
    quiz.write_text(gift(QUESTIONS), encoding="utf-8")
    other = [python, "-c", READ, str(quiz)]
    told = subprocess.run(other, capture_output=True, text=True, check=True).stdout
    assert int(told) == QUESTIONS, f"pygiftparser read {told} questions"
    table.add(f"import {QUESTIONS} questions in GIFT", figures[QUESTIONS], milliseconds, "at most 0.5 x pygiftparser",
              whole_run(other, runs=3))
    as_much = folder / "as-much.md"
    as_much.write_bytes(lesson_of_size(quiz.stat().st_size).encode()[:quiz.stat().st_size])
    table.add("the same beside as many bytes of Markdown", figures[QUESTIONS], milliseconds, "at most 4 x cmark-gfm",
              whole_run([*CMARK, str(as_much)]))
    for fewer, more in zip(STEPS, STEPS[1:]):
        table.add(f"a question of {more}, beside one of {fewer}", figures[more] / more,
                  lambda seconds: f"{seconds * 1e6:.1f} µs", "about 1", figures[fewer] / fewer)

    long_lesson = folder / "02-megabyte.md"
    long_lesson.write_text(lesson_of_size(OPENED), encoding="utf-8")
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(STARTS):
        for which, command in enumerate(([program, str(long_lesson)], ["vim", "-u", "NONE", str(long_lesson)])):
            with Measured(command) as opened:
                times[which].append(opened.first_frame(quiet=0.5))
    table.add("exec to first frame of a lesson of 1 MB", statistics.median(times[0]), milliseconds, "under 250 ms",
              statistics.median(times[1]))
