"""Scripted learners go through each lesson of the course, and both faces give them the same result."""

import pytest

from answers import Halting, Right, Wrong, result, script
from learners import PlainLearner, ScreenLearner
from lesson import read_lesson
from lines import Conversation
from terminal import ROOT, Tutor

# The exam has nothing of its own; test_exam.py takes it.
COURSE = {path.stem.split("-", 1)[1]: read_lesson(path) for path in sorted((ROOT / "content").glob("*.md"))
          if path.stem != "10-exam"}
MINDS = {"right": Right(), "halting": Halting(), "wrong": Wrong()}


def plain_result(lesson: str, mind) -> str:
    with Conversation(lesson, "--seed", "3") as conversation:
        learner = PlainLearner(conversation)
        learner.play(script(COURSE[lesson], mind))
        return learner.leave()


def screen_result(lesson: str, mind) -> str:
    with Tutor(lesson, "--seed", "4", columns=106, rows=90) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(script(COURSE[lesson], mind))
        tutor.wait_for("Result: ")
        return learner.leave()


@pytest.mark.parametrize("play", [plain_result, screen_result])
@pytest.mark.parametrize("mind", MINDS)
@pytest.mark.parametrize("lesson", COURSE)
def test_a_scripted_learner_gets_what_the_scoring_rules_say(lesson, mind, play):
    assert play(lesson, MINDS[mind]) == result(script(COURSE[lesson], MINDS[mind]))


@pytest.mark.parametrize("lesson", COURSE)
def test_the_three_learners_are_worth_what_they_are_meant_to_be(lesson):
    right, halting, wrong = (result(script(COURSE[lesson], mind)) for mind in MINDS.values())
    assert right.startswith("Result: 100%")
    assert wrong.startswith("Result: 0%")
    assert not halting.startswith(("Result: 100%", "Result: 0%"))
