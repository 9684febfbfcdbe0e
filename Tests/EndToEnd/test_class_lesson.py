"""A class through all of a real lesson: a teacher in lines, two terminals, two browsers, one killed, one cut off."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field

import pytest

from answers import Answer, Arrange, Choose, Halting, Read, Right, Watch, Wrong, script
from attending import Pupil
from lesson import Activity, Live, Quiz, Step, read_lesson
from lines import Attendance, run
from relay import Relay
from seated import InBrowser, InLines, OnScreen, Seat, answer
from terminal import ROOT, Tutor
from test_class import Class

LESSON = "authorization-code"
PARTS = read_lesson(ROOT / "content/01-authorization-code.md")


@dataclass
class Learner:
    name: str
    seat: Seat
    # What is still to be answered, and all of it.
    coming: list[Answer]
    given: list[Answer] = field(default_factory=list)

    def reach(self, title: str) -> None:
        self.seat.come(title)
        self.given.append(self.coming.pop(0))
        answer(self.seat, self.given[-1])

    @property
    def earned(self) -> list[float]:
        return [given.earned for given in self.given if given.points]


def titles(parts: list[Activity]) -> list[str]:
    """What the class comes to, one after the other; each question of a quiz by itself."""
    return [title for part in parts if not isinstance(part, Live)
            for title in ([question.title for question in part.questions] if isinstance(part, Quiz) else [part.title])]


def test_a_class_goes_through_all_of_the_first_lesson(tmp_path):
    seats = str(tmp_path / "ben")
    with Class(tmp_path, LESSON) as course, Relay(course.port) as network, Pupil() as cleo, \
            Pupil(script=False, width=1280) as dora, course.join("Ada") as ada:
        ben = screen(course, seats, "--name", "Ben")
        ben.tutor.wait_for("You are in. The class begins in a moment.")
        cleo.join(course.link(network.port), "Cleo")
        dora.join(course.link(), "Dora")
        people = [Learner("Ada", InLines(ada), script(PARTS, Right())),
                  Learner("Ben", ben, script(PARTS, Halting())),
                  Learner("Cleo", InBrowser(cleo), script(PARTS, Right())),
                  Learner("Dora", InBrowser(dora), script(PARTS, Wrong()))]
        ada_, ben_, cleo_, dora_ = people
        killed = number_of(Arrange, ada_.coming)
        cut = number_of(Choose, ada_.coming)
        for number, title in enumerate(titles(PARTS)):
            course.say("next" if number else "", re.escape(title))
            for learner in people:
                if learner is cleo_ and number == cut:
                    answer_offline(course, network, learner, cleo, title)
                else:
                    learner.reach(title)
            if number == cut:
                network.heal()
                cleo.wait_for("Your answer is in")
            if not isinstance(ada_.given[-1], Read):
                course.wait_for_facts("4 of 4 answered")
            if number == killed:
                ben_.seat = killed_and_back(course, ben_.seat.tutor, seats, title)
        live = next(part for part in PARTS if isinstance(part, Live))
        watch(course, live.steps, people)
        end(course, ada, ben_.seat.tutor, cleo, dora)
        assert not any(learner.coming for learner in people)
        assert cleo.complaints() == dora.complaints() == []
        ben_.seat.tutor.__exit__()
    assert_the_table_has_it_all(course, people)


def number_of(kind: type, answers: list[Answer]) -> int:
    """The first of its kind."""
    return next(number for number, given in enumerate(answers) if isinstance(given, kind))


def screen(course: Class, seats: str, *arguments: str) -> OnScreen:
    return OnScreen(Tutor("join", course.link(), *arguments, columns=106, rows=90, OAUTHTUTOR_DATA=seats))


def killed_and_back(course: Class, tutor: Tutor, seats: str, title: str) -> OnScreen:
    """Comes back with the answer that was given."""
    tutor.kill(9)
    tutor.wait_for_end()
    course.teacher.news("lost the connection: Ben")
    tutor.__exit__()
    seat = screen(course, seats)
    seat.tutor.wait_for(title).wait_for("Your answer is in")
    return seat


def answer_offline(course: Class, network: Relay, learner: Learner, pupil: Pupil, title: str) -> None:
    """The network is cut before the answer is handed in, which goes when it is back."""
    learner.seat.come(title)
    given = learner.coming.pop(0)
    pupil.tick(*given.options)
    network.cut()
    pupil.wait_for("The connection is gone. Trying again; your answers are safe.")
    course.teacher.news(f"lost the connection: {learner.name}")
    pupil.click("#do-confirm")
    learner.given.append(given)


def watch(course: Class, steps: list[Step], people: list[Learner]) -> None:
    """Everybody predicts each step; the teacher sends it, and once lets the class choose what to break."""
    course.say("next", "predicts|started")
    broken = max(steps, key=lambda step: len(step.break_its))
    for number, step in enumerate(steps, 1):
        for learner in people:
            given = learner.coming[0]
            assert isinstance(given, Watch) and given.step is step
            # Who sends it is asked before the title, which would tell.
            learner.reach("Choose who sends it, and to whom." if step.turns else step.title)
        if step.prediction:
            course.wait_for_facts("4 of 4 answered")
        course.finish_step()
        if step is broken:
            break_it(course, step.break_its[0], people)
            assert step.title in course.say(""), "back at the step itself"
        if number < len(steps):
            course.say("", re.escape(steps[number].title))


def break_it(course: Class, name: str, people: list[Learner]) -> None:
    course.say("break it", "break")
    for learner in people:
        learner.seat.come("What shall the teacher break?")
        match learner.seat:
            case InLines() as seat:
                seat.conversation.say("1")
            case OnScreen() as seat:
                seat.tutor.press("1", "enter")
            case InBrowser() as seat:
                seat.pupil.act("#choose-0")
                seat.pupil.wait_for("Your wish is in.")
    # Everybody wishes for the first; the last wish arrives when it does.
    while f"1. {name} (4 of 4)" not in (told := course.say("repeat")):
        assert "What shall" in told or "what to break" in told, told
    course.say("", re.escape(name))
    for learner in people:
        learner.seat.come(f"Break it: {name}")
    course.finish_step()


def end(course: Class, ada: Attendance, ben: Tutor, *pupils: Pupil) -> None:
    course.say("end", "Once more")
    course.say("end", "The class is over; 4 learners took part.")
    ada.news("The class is over")
    ben.wait_for("The class is over")
    for pupil in pupils:
        pupil.wait_for("The class is over. Thank you for taking part.")


def assert_the_table_has_it_all(course: Class, people: list[Learner]) -> None:
    exported = run("class", "export", OAUTHTUTOR_DATA=course.data).stdout
    rows = {row["Name"]: row for row in csv.DictReader(io.StringIO(exported))}
    assert list(rows) == [learner.name for learner in people]
    for learner in people:
        row = rows[learner.name]
        asked = [float(value) for column, value in row.items() if "(of " in column]
        wanted = learner.earned
        assert len(asked) == len(wanted)
        assert asked == pytest.approx(wanted, abs=0.051), learner.name
        print(f"\n{learner.name}: {sum(wanted):g} points for {len(wanted)} questions, as the table has it", end="")
