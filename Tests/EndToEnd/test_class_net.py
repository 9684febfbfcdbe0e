"""A class over a network of its own: the cable is pulled, or swallows what it carries, and nobody and nothing is lost."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import time

import pytest

import network
from lines import Attendance, run, submit
from terminal import PROGRAM, ROOT, environment

CODE = "ABC234"
# A heartbeat comes every 15 seconds, and what was not acknowledged after 30 is lost.
UNTOLD = 60.0


class There(Attendance):
    """Talks to a program at one end of the cable."""

    def __init__(self, at: list[str], *arguments: str, **variables: str):
        self.process = subprocess.Popen([*at, PROGRAM, "--plain", *arguments], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, env=environment(**variables), cwd=ROOT)
        self.heard = ""


class Room:
    """A host with --lan at one end; Ben beside it, Ada at the other end."""

    def __init__(self, cable: network.Cable, lessons, folder):
        self.cable, self.data = cable, str(folder / "data")
        self.teacher = There(cable.at(cable.host), "host", "tea", "--lan", "--port", "0", "--code", CODE, "--content",
                             str(lessons), OAUTHTUTOR_DATA=self.data)
        self.lobby = self.teacher.listen("Enter .begin.")
        self.port = int(re.search(rf"http://{re.escape(network.HOST)}:(\d+)", self.lobby).group(1))
        self.link = f"http://{network.HOST}:{self.port}/j/{CODE}"
        self.ada = self.join(cable.guest, "Ada", folder)
        self.ben = self.join(cable.host, "Ben", folder)

    def join(self, end: str, name: str, folder) -> There:
        learner = There(self.cable.at(end), "join", self.link, "--name", name, OAUTHTUTOR_DATA=str(folder / name))
        learner.news("You are in. The class begins in a moment.")
        self.teacher.news(f"{name} has joined.")
        return learner

    def ask(self) -> None:
        """The question, to everybody."""
        self.teacher.say("go to 4", "How long does it steep")
        for learner in (self.ada, self.ben):
            learner.news("How long does it steep")

    def wait_for_facts(self, text: str) -> None:
        """Asks until the header says so: counts are told only to somebody who asks."""
        end = time.monotonic() + UNTOLD
        while f"). {text}\n" not in self.teacher.say("repeat"):
            assert time.monotonic() < end, f"The teacher never heard {text!r}. So far:\n{self.teacher.heard[-2000:]}"

    def answers(self) -> list[dict]:
        """What the store has."""
        told = run("class", "export", "--format", "answers", OAUTHTUTOR_DATA=self.data)
        assert told.returncode == 0, told.stderr
        return list(csv.DictReader(io.StringIO(told.stdout)))

    def leave(self) -> None:
        for each in (self.ada, self.ben, self.teacher):
            each.__exit__()


def answers_of(kept: list[dict], name: str) -> int:
    return sum(1 for answer in kept if name in answer.values())


@pytest.fixture
def room(lessons, tmp_path):
    network.require()
    with network.Cable() as cable:
        room = Room(cable, lessons, tmp_path)
        yield room
        room.leave()


def test_the_lobby_says_the_address_on_the_network_and_that_it_is_open(room):
    assert room.link.removesuffix(f"/j/{CODE}") in room.lobby
    assert "127.0.0.1" not in room.lobby
    print(room.lobby)


@pytest.mark.parametrize("cut, heal", [("unplug", "plug"), ("swallow", "deliver")])
def test_a_cut_in_the_middle_of_an_answer_loses_neither_the_learner_nor_an_answer(room, cut, heal):
    room.ask()
    for learner in (room.ada, room.ben):
        submit(learner, "a")
    room.teacher.say("vote again", "Vote 2 is open")
    for learner in (room.ada, room.ben):
        learner.news("Vote once more")
    getattr(room.cable, cut)()
    assert "Your answer is on its way to the host." in room.ada.say("b")
    submit(room.ben, "b")
    # Nothing tells either end: each finds out by itself, the host by what was not acknowledged.
    room.ada.hear("The connection is gone. Trying again; your answers are safe.", UNTOLD)
    room.teacher.hear("1 has lost the connection: Ada", UNTOLD)
    assert [answers_of(room.answers(), name) for name in ("Ada", "Ben")] == [1, 2]
    getattr(room.cable, heal)()
    room.ada.hear("The connection stands again", UNTOLD)
    room.wait_for_facts("2 of 2 answered")
    kept = room.answers()
    print(*kept, sep="\n")
    assert [answers_of(kept, name) for name in ("Ada", "Ben")] == [2, 2]


def test_what_the_teacher_does_in_a_short_gap_is_heard_when_it_is_over(room):
    room.ask()
    room.cable.swallow()
    room.teacher.say("next", "Why warm the pot")
    room.ben.news("Why warm the pot")
    room.cable.deliver()
    room.ada.hear("Why warm the pot", UNTOLD)
    submit(room.ada, "It stays hot.")
    print("Ada answered what was asked in the gap.")
