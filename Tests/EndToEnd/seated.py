"""Learners who answer in a class what a script tells them to: in lines, on a screen, and in a browser."""

from __future__ import annotations

import re

from answers import Answer, Arrange, Choose, Pair, Read, Watch, Write
from attending import Pupil
from learners import Learner, PlainLearner, ScreenLearner
from lines import Attendance, submit
from terminal import Tutor
from tongue import ENGLISH

OPTIONS = "[...document.querySelectorAll('.option label')].map(label => label.innerText.trim())"


class InLines(PlainLearner):
    def __init__(self, attendance: Attendance):
        Learner.__init__(self, ENGLISH)
        self.conversation = attendance

    def come(self, title: str) -> None:
        """Until the class has come so far."""
        self.conversation.news(re.escape(title))
        self._say("repeat")

    def read(self) -> None:
        pass

    def _hand_in(self, line: str, answer: Answer) -> None:
        submit(self.conversation, line)

    def watch(self, answer: Watch) -> None:
        """Says what the next request will be, before it is sent."""
        self._say_who_sends(answer)
        if answer.prediction:
            self._say(self._letters(answer.prediction), "Your prediction is in")


class OnScreen(ScreenLearner):
    def __init__(self, tutor: Tutor):
        Learner.__init__(self, ENGLISH)
        self.tutor = tutor

    def come(self, title: str) -> None:
        # The title is drawn first; what is below it may still be that of the page before.
        self.tutor.wait_for(title).settle()

    def read(self) -> None:
        pass

    def _hand_in(self, answer: Answer) -> None:
        self.tutor.press("enter").wait_for("Your answer is in")

    def watch(self, answer: Watch) -> None:
        self._say_who_sends(answer)
        if answer.prediction:
            self._tick(answer.prediction)
            self.tutor.press("enter").wait_for("Your prediction is in")


class InBrowser(Learner):
    def __init__(self, pupil: Pupil):
        super().__init__(ENGLISH)
        self.pupil = pupil

    def come(self, title: str) -> None:
        self.pupil.wait_for(title)

    def read(self) -> None:
        pass

    def arrange(self, answer: Arrange) -> None:
        self.pupil.arrange(answer.steps)
        self.pupil.submit()

    def pair(self, answer: Pair) -> None:
        self.pupil.match(answer.pairs)
        self.pupil.submit()

    def choose(self, answer: Choose) -> None:
        self.pupil.tick(*answer.options)
        self.pupil.submit()

    def write(self, answer: Write) -> None:
        self.pupil.type("#text", answer.text)
        self.pupil.submit()

    def watch(self, answer: Watch) -> None:
        if answer.step.turns:
            self._say_who_sends(answer)
        if answer.prediction:
            self.pupil.tick(*answer.prediction.options)
            self.pupil.press_button("Submit", "Your prediction is in")

    def _say_who_sends(self, answer: Watch) -> None:
        assert self._is_asked_who_sends(self.pupil.text("body")) and answer.step.title not in self.pupil.text("body")
        ways = self.pupil.evaluate(OPTIONS)
        self.pupil.tick(next(way for way in ways if (self._way(answer) in way) == answer.knows_sender))
        self.pupil.press_button("Submit", answer.step.title)


Seat = InLines | OnScreen | InBrowser


def answer(seat: Seat, given: Answer) -> None:
    """One answer of the script; reading takes none."""
    if not isinstance(given, Read):
        seat.play([given])
