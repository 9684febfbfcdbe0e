"""Whatever is being answered when the program is killed stands there again: the same page, in the same order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import SMALL_LESSON
from lines import Conversation
from terminal import ROOT

QUIZ = """
## Questions

### Which of these are leaves?

- [x] Assam
- [x] Darjeeling
- [ ] Sugar
- [ ] Milk
- [ ] A spoon

> Two of them.

### What makes it bitter?

- [x] Time
- [ ] A clock
- [ ] The pot
"""

EXAM = """\
# The exam

## All of it

<!-- exam: 6 -->

Answer all of it.
"""

# A kind of activity, and what is typed in it before the program is killed.
KINDS = {
    "an order": ("tea#put-the-steps-in-order", ["move 1 to 3", "aside 5"]),
    "a judged order": ("tea#put-the-steps-in-order", ["order 2 1", "done"]),
    "a match": ("tea#match-the-words", ["1b 2a"]),
    "a judged match": ("tea#match-the-words", ["1b 2a", "done", "done"]),
    "a question and its hints": ("tea#put-the-steps-in-order", ["hint", "swap 1 2"]),
    "a judged question": ("tea#how-long-does-it-steep", ["c"]),
    "an open question, judged and overruled": ("tea#why-warm-the-pot", ["it stays hot", "mark 2"]),
    "a quiz with several right answers": ("tea#questions", ["a c"]),
    "the second question of a quiz": ("tea#questions", ["skip"]),
    "the verdict on the second question of a quiz": ("tea#questions", ["skip", "b"]),
    "an exam in the middle": ("exam#all-of-it", ["skip", "skip", "skip"]),
}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OAUTHTUTOR_TEST_DATA", str(tmp_path / "data"))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "01-tea.md").write_text(SMALL_LESSON + QUIZ, encoding="utf-8")
    (folder / "02-exam.md").write_text(EXAM, encoding="utf-8")
    return folder


def page(said: str) -> str:
    """What is said of a page, without what was said once."""
    said = said.replace("Welcome back: this is where you left.\n\n", "")
    return re.sub(r"\(\d+ of \d+(, question \d+ of \d+)?\)\.? ?", "", said)


@pytest.mark.parametrize("kind", KINDS)
def test_killed_in_the_middle_of(kind: str, course: Path):
    target, lines = KINDS[kind]
    with Conversation("--content", course, target) as tutor:
        tutor.listen()
        for line in lines:
            tutor.say(line)
        before = tutor.say("repeat")
        tutor.process.kill()
        tutor.process.wait()
    with Conversation("--content", course, target.split("#")[0]) as tutor:
        after = tutor.listen()
        assert "Welcome back: this is where you left." in after
        assert page(after) == page(before)


def test_a_prediction_in_a_live_flow_stays_made():
    """The flow's own server is gone with the program, so the flow begins anew; what was predicted is not asked again."""
    with Conversation("authorization-code#watch-it-happen") as tutor:
        said = tutor.listen("Type")
        while "Before it is sent" not in said:
            said = tutor.say("a" if "Type: a letter" in said else "")
        said = tutor.say("a")
        while "predicted" not in said:
            said = tutor.say("")
        verdict = re.search(r"This is what you predicted|You predicted something else", said)[0]
        tutor.process.kill()
        tutor.process.wait()
    with Conversation("authorization-code") as tutor:
        said = tutor.listen("Type")
        assert "Welcome back: this is where you left." in said
        while verdict not in said:
            assert "Before it is sent" not in said
            said = tutor.say("")


def test_an_explicit_id_outlasts_its_heading(course: Path):
    """`<!-- id: … -->` under a heading keeps its answers when the heading is another, and says that it was changed."""
    lesson = course / "01-tea.md"
    named = SMALL_LESSON.replace("## How long does it steep?\n", "## How long does it steep?\n\n<!-- id: steep -->\n")
    lesson.write_text(named, encoding="utf-8")
    with Conversation("--content", course, "tea#steep") as tutor:
        tutor.listen()
        points = re.search(r"[01] of 1 point", tutor.say("b") + tutor.say("repeat"))[0]
        tutor.leave()
    lesson.write_text(named.replace("## How long does it steep?", "## For how long?"), encoding="utf-8")
    with Conversation("--content", course, "tea#steep") as tutor:
        said = tutor.listen()
        assert "This was changed since you answered. Your points stay; it is asked again." in said
        assert f"For how long?: {points}, changed since you answered" in tutor.leave()
    # Laid out anew and moved to the end, it is the same.
    head, rest = named.split("## How long does it steep?")
    section, tail = rest.split("## Why warm the pot?")
    moved = head + "## Why warm the pot?" + tail + "\n\n## How long does it steep?" + section.replace("- [", "* [")
    lesson.write_text(moved, encoding="utf-8")
    with Conversation("--content", course, "tea#steep") as tutor:
        said = tutor.listen()
        assert points in said and "changed" not in said
