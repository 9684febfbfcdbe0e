"""What was answered is there again, whatever ended the program."""

from __future__ import annotations

import os
import random
import re
import select
import signal
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

import pytest
from lines import Conversation, run
from terminal import DEADLINE, PROGRAM, Tutor, environment


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a learner of its own, who has answered nothing yet."""
    folder = tmp_path / "data"
    monkeypatch.setenv("OAUTHTUTOR_TEST_DATA", str(folder))
    return folder


def kept(data: Path, columns: str = "item, number, share") -> list[tuple]:
    with sqlite3.connect(f"file:{data}/progress.sqlite?mode=ro", uri=True) as store:
        if not store.execute("SELECT 1 FROM sqlite_master WHERE name = 'attempt'").fetchone():
            return []  # killed before there was a table
        return store.execute(f"SELECT {columns} FROM attempt ORDER BY id").fetchall()


def steps_of(text: str) -> list[str]:
    return re.findall(r"^\d\. (.*)$", text, re.MULTILINE)


def steps_on(tutor: Tutor) -> list[str]:
    """The numbered lines, without the cursor."""
    return [found[1] for line in tutor.lines if (found := re.match(r"[ >]+(\d  .*)", line))]


def test_a_lesson_left_in_the_middle_goes_on_there(lessons: Path, data: Path):
    """The same activity, the same order on the screen, the same answers, after every way of leaving."""
    order = None
    for way in ["quit", signal.SIGTERM, signal.SIGHUP, signal.SIGKILL]:
        with Conversation("--content", lessons, "tea") as tutor:
            said = tutor.listen()
            if order is None:
                tutor.say("1")
                tutor.say("next")
                order = steps_of(tutor.say("move 1 to 3"))
            else:
                assert "Welcome back: this is where you left." in said
                assert steps_of(said) == order
                order = steps_of(tutor.say("move 4 to 1"))
            if way == "quit":
                tutor.leave()
            else:
                tutor.process.send_signal(way)
                tutor.process.wait(DEADLINE)
    print(f"\nfour ways of leaving, and the order stands: {order}")


def test_the_screen_comes_back_to_the_same_place(lessons: Path):
    with Tutor("--content", str(lessons), "tea") as tutor:
        tutor.wait_for("Put the steps in order").press("2").wait_for("x")
        tutor.press("J").settle()
        before = steps_on(tutor)
        tutor.kill(signal.SIGKILL)
    with Tutor("--content", str(lessons), "tea") as tutor:
        tutor.wait_for("Welcome back: this is where you left.")
        assert steps_on(tutor) == before


def test_the_first_answer_counts_in_the_next_run_too(lessons: Path, data: Path):
    run("--plain", "--content", lessons, "tea", lines=["4", "a"])
    said = run("--plain", "--content", lessons, "tea", lines=["try again", "b", "try again", "c", "try again", "d"]).stdout
    answers = kept(data)
    assert [number for _, number, _ in answers] == [1, 2, 3, 4]
    first = answers[0][2]
    assert f"This was practice: your first answer counts ({100 * first:.0f}%)." in said
    assert f"How long does it steep?: Points {first:.0f} of 1 point; Practice since" in said


def test_the_home_screen_tells_how_far_each_lesson_is(lessons: Path):
    run("--plain", "--content", lessons, "tea", lines=["4", "a", "done", "back"])
    said = run("--plain", "--content", lessons, lines=[]).stdout
    assert re.search(r"Tea for two.*\d+%", said), said


def test_without_progress_nothing_is_kept_and_nothing_used(lessons: Path, data: Path):
    run("--plain", "--content", lessons, "tea", "--no-progress", lines=["4", "a", "done"])
    assert not data.exists()


QUESTIONS = 40
KILLS = 300


def many_questions(folder: Path, generation: int) -> str:
    """A lesson of its own with many questions; its id."""
    questions = "".join(
        f"\n### Question {number}?\n\n- [x] Yes\n- [ ] No\n- [ ] Perhaps\n\n> So it is.\n" for number in range(QUESTIONS))
    text = f"# Many\n\nMany questions.\n\n## Quiz\n{questions}"
    (folder / f"01-many-{generation}.md").write_text(text, encoding="utf-8")
    return f"many-{generation}"


def questions_judged(said: str) -> set[str]:
    """The questions whose verdict was shown."""
    judged, question = set(), ""
    for line in said.splitlines():
        if found := re.fullmatch(r"Question (\d+)\?", line):
            question = f"question-{found[1]}"
        # Before any question stands the verdict that the program was left at.
        elif question and re.match(r"(Correct|Not correct)\. ", line):
            judged.add(question)
    return judged


def what_is_said_until_it_is_killed(lesson: str, folder: Path, seconds: float) -> str:
    process = subprocess.Popen(
        [PROGRAM, "--plain", "--content", folder, lesson], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env=environment())
    process.stdin.write(("1\n" + "a\nnext\n" * QUESTIONS).encode())
    process.stdin.flush()
    said, end = b"", time.monotonic() + seconds
    while select.select([process.stdout], [], [], max(0, end - time.monotonic()))[0]:
        more = os.read(process.stdout.fileno(), 65536)
        if not more or time.monotonic() > end:
            break
        said += more
    process.kill()
    said += process.stdout.read()
    process.wait()
    process.stdin.close()
    process.stdout.close()
    return said.decode(errors="replace")


def test_no_kill_loses_an_answer_whose_verdict_was_shown(tmp_path: Path, data: Path):
    """The program is killed at a random moment while a script answers; whatever verdict it showed is in the store."""
    chance = random.Random(300)
    generation, shown = 0, 0
    lesson = many_questions(tmp_path, generation)
    for _ in range(KILLS):
        judged = questions_judged(what_is_said_until_it_is_killed(lesson, tmp_path, chance.uniform(0.02, 0.2)))
        stored = [item for of, item in kept(data, "lesson, item") if of == lesson] if data.exists() else []
        assert judged <= set(stored)
        assert len(stored) == len(set(stored)), "no question is asked twice"
        shown += len(judged)
        if len(stored) == QUESTIONS:
            generation += 1
            lesson = many_questions(tmp_path, generation)
    print(f"\n{KILLS} kills, {shown} verdicts shown, {len(kept(data))} answers in the store, none lost")
    assert len(kept(data)) > KILLS


MINUTE = 60.0


def test_two_programs_write_into_one_store_for_a_minute(tmp_path: Path, data: Path):
    """One learner's two programs answer without a pause; every answer whose verdict either has shown is there."""
    end = time.monotonic() + MINUTE
    shown: list[set[tuple[str, str]]] = [set(), set()]
    troubles: list[str] = []

    def answer(writer: int) -> None:
        generation = writer
        while time.monotonic() < end:
            lesson = many_questions(tmp_path / str(writer), generation)
            said = run("--plain", "--content", tmp_path / str(writer), lesson, lines=["1"] + ["a", "next"] * QUESTIONS)
            shown[writer] |= {(lesson, question) for question in questions_judged(said.stdout)}
            troubles.extend(line for line in (said.stdout + said.stderr).splitlines() if "kept" in line)
            generation += 2

    writers = [threading.Thread(target=answer, args=(writer,)) for writer in range(2)]
    for writer in range(2):
        (tmp_path / str(writer)).mkdir()
        writers[writer].start()
    for writer in writers:
        writer.join()
    answers = kept(data, "lesson, item")
    assert troubles == []
    assert min(map(len, shown)) >= QUESTIONS
    assert len(answers) == len(set(answers)) and set(answers) == shown[0] | shown[1]
    print(f"\ntwo writers, {len(shown[0])} and {len(shown[1])} answers in a minute, none lost")
