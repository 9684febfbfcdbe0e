"""Scripted learners go through the whole lesson, and both faces give them the same result."""

import pytest

from answers import Halting, Right, Wrong, result, script
from learners import PlainLearner, ScreenLearner
from lesson import read_lesson
from lines import Conversation
from terminal import ROOT, Tutor

LESSON = read_lesson(ROOT / "content/01-authorization-code.md")


def plain_result(mind) -> str:
    with Conversation("authorization-code", "--seed", "3") as conversation:
        learner = PlainLearner(conversation)
        learner.play(script(LESSON, mind))
        return learner.leave()


def screen_result(mind) -> str:
    with Tutor("authorization-code", "--seed", "4", columns=106, rows=70) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(script(LESSON, mind))
        tutor.wait_for("Result: ")
        return learner.leave()


@pytest.mark.parametrize("play", [plain_result, screen_result])
@pytest.mark.parametrize("mind", [Right(), Halting(), Wrong()], ids=["right", "halting", "wrong"])
def test_a_scripted_learner_gets_what_the_scoring_rules_say(play, mind):
    assert play(mind) == result(script(LESSON, mind))


def test_the_three_learners_are_worth_what_they_are_meant_to_be():
    right, halting, wrong = (result(script(LESSON, mind)) for mind in (Right(), Halting(), Wrong()))
    assert right.startswith("Result: 100%")
    assert wrong.startswith("Result: 0%")
    assert not halting.startswith(("Result: 100%", "Result: 0%"))
