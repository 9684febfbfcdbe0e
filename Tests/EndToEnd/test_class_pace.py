"""Each at their own pace, in browsers with script and without: the teacher sees where everybody is."""

from __future__ import annotations

import re
import time

import pytest

from attending import Pupil
from terminal import DEADLINE
from test_class import Class
from test_class_browser import PAIRS


@pytest.fixture
def tea(lessons, tmp_path):
    with Class(tmp_path, "tea", "--content", str(lessons)) as it:
        yield it


def where(tea: Class, name: str) -> str:
    """What the teacher's list of people says of a learner."""
    return re.search(rf"^\d+\. {name}: (.*)$", tea.say("people"), re.MULTILINE).group(1)


def wait_for_place(tea: Class, name: str, told: str) -> None:
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        if told in (seen := where(tea, name)):
            return
    raise AssertionError(f"The teacher never heard that {name} is so far: {told!r}, but {seen!r}")


def test_everybody_goes_at_their_own_pace_in_a_browser(tea: Class):
    with Pupil() as cleo, Pupil(script=False, width=1280) as dora:
        cleo.join(tea.link(), "Cleo")
        dora.join(tea.link(), "Dora")
        tea.say("pace", "Everybody goes through the lesson alone")
        # Each takes the question, out of turn, and hears at once what is right and why.
        for someone, name, option, verdict in (cleo, "Cleo", "Four minutes", "Correct. 1 of 1 point."), \
                (dora, "Dora", "An hour", "Not correct. 0 of 1 point."):
            someone.wait_for("Go through the parts from top to bottom, or choose one.")
            someone.act("#choose-3")
            someone.wait_for("One answer is right.")
            someone.tick(option)
            judged = someone.press_button("Submit", verdict)
            assert "The right answer: " in judged and "Longer makes it bitter." in judged
            wait_for_place(tea, name, "Is at How long does it steep?; Has done 1 of")
        # One goes on and hands in words of their own, the other tries again, and that is not counted twice.
        cleo.press_button("Go on", "Answer in your own words; then compare.")
        cleo.type("#text", "It stays hot and does not crack.")
        cleo.press_button("Submit", "Correct.")
        wait_for_place(tea, "Cleo", "Is at Why warm the pot?; Has done 2 of")
        dora.press_button("Try again", "One answer is right.")
        dora.tick("Four minutes")
        dora.press_button("Submit", "Correct.")
        dora.press_button("Back", "Go through the parts from top to bottom, or choose one.")
        assert re.search(r"How long does it steep\? +✓ done\s+0 of 1 point", dora.text("body")), dora.text("body")
        assert "Has done 1 of" in where(tea, "Dora")
        # Led again, both stand where the teacher does, and nobody is asked anew what is answered.
        tea.say("pace", "The lobby")
        tea.say("go to 3", "Match the words")
        for someone in cleo, dora:
            someone.wait_for("The vote is open.")
            someone.match(PAIRS)
            someone.submit()
        tea.wait_for_facts("2 of 2 answered")
        tea.say("end", "Once more")
        tea.say("end", "The class is over; 2 learners took part.")
        for someone, earned in (cleo, 1), (dora, 0):
            over = someone.wait_for("The class is over. Thank you for taking part.")
            assert re.search(r"Match the words\s+3 of 3 points", over)
            assert re.search(rf"How long does it steep\?\s+{earned} of 1 point", over), over
        assert cleo.complaints() == dora.complaints() == []
