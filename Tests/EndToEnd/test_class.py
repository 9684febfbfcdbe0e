"""A class as its teacher holds it: the real host, the teacher's own terminals, and learners in theirs."""

from __future__ import annotations

import re
import signal
import time

import pytest

from lines import Attendance, Conversation, submit
from relay import Relay
from terminal import DEADLINE, KEYS, Tutor
from test_leaving import assert_terminal_is_as_it_was, fresh_modes  # noqa: F401

CODE = "ABC234"


class Class:
    """A host whose teacher types lines."""

    def __init__(self, folder, lesson: str = "tea", *arguments: str, **variables: str):
        self.data = str(folder / "data")
        self.teacher = Attendance("host", lesson, "--port", "0", "--code", CODE, *arguments,
                                    OAUTHTUTOR_DATA=self.data, **variables)
        lobby = self.teacher.listen("Enter .begin.")
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)\n", lobby).group(1))

    def link(self, port: int | None = None) -> str:
        return f"http://127.0.0.1:{port or self.port}/j/{CODE}"

    def join(self, name: str, port: int | None = None, data: str = "") -> Conversation:
        learner = Attendance("join", self.link(port), "--name", name, OAUTHTUTOR_DATA=data)
        learner.news("You are in. The class begins in a moment.")
        return learner

    def say(self, line: str, until: str = "") -> str:
        return self.teacher.say(line, until)

    def finish_step(self) -> None:
        """Sends what a live flow's step has to send, and goes on message by message until it is over."""
        is_sent, end = False, time.monotonic() + DEADLINE
        while time.monotonic() < end:
            offer = re.search(r"^Type: Enter \((.*?)\)", self.say("repeat"), re.MULTILINE)
            match offer and offer[1]:
                case "send it" if is_sent: pass  # On its way, and what Enter does is about to change.
                case "send it": is_sent = bool(self.say(""))
                case "next message": self.say("")
                case _: return
        raise AssertionError(f"The step had no end. So far:\n{self.teacher.heard}")

    def wait_for_facts(self, text: str) -> None:
        """Asks until the header says so: counts are told only to somebody who asks."""
        for _ in range(500):
            if f"). {text}\n" in self.say("repeat"):
                return
        raise AssertionError(f"The teacher never heard {text!r}. So far:\n{self.teacher.heard}")

    def __enter__(self) -> Class:
        return self

    def __exit__(self, *_: object) -> None:
        self.teacher.__exit__()


@pytest.fixture
def tea(lessons, tmp_path):
    with Class(tmp_path, "tea", "--content", str(lessons)) as it:
        yield it


def letter(text: str, said: str) -> str:
    """The letter that an option has for everybody."""
    return re.search(rf"^(\w)\. {re.escape(text)}", said, re.MULTILINE).group(1)


def arrange(learner: Conversation, steps: list[str], waits: bool = True) -> None:
    """Puts these steps in order, whatever order they are in, and lays the rest aside."""
    page = learner.say("repeat")
    numbers = {text: number for number, text in re.findall(r"^(\d)\. (.*)$", page, re.MULTILINE)}
    learner.say("order " + " ".join(numbers[step] for step in steps))
    if "Laid aside:" not in page:
        learner.say(f"aside {len(steps) + 1}", "Laid aside")
    if waits:
        submit(learner, "done")
    else:
        assert "Your answer is on its way to the host." in learner.say("done")


def test_a_whole_lesson_with_one_killed_and_one_disconnected(tea, tmp_path):
    """Plain-face teacher, two terminal learners: one is killed and comes back, the other's network is cut and heals."""
    seats = str(tmp_path / "ada")
    ada = tea.join("Ada", data=seats)
    tea.teacher.news("Ada has joined.")
    with Relay(tea.port) as network:
        ben = tea.join("Ben", port=network.port)
        tea.teacher.news("Ben has joined.")

        assert "Find a kettle." in tea.say("")
        for learner in (ada, ben):
            learner.news("Find a kettle")

        # The order, with a mistake of Ben's.
        steps = ["Boil the water", "Warm the pot", "Pour the water on the leaves", "Wait four minutes"]
        order = tea.say("", "The vote is open")
        assert re.search("The right order:.*" + ".*".join(steps), order, re.DOTALL)
        for learner, wanted in (ada, steps), (ben, [steps[1], steps[0], *steps[2:]]):
            learner.news("Put the steps in order")
            arrange(learner, wanted)
        tea.teacher.news("Everybody has answered")
        closed = tea.say("", "The vote is closed")
        assert "50 % have it right: let them discuss it, then vote again." in closed
        assert "put first: Warm the pot: 1 of 2, 50 %" in closed

        # Ada is killed, and the class goes on.
        ada.process.kill()
        ada.process.wait()
        tea.teacher.news("1 has lost the connection: Ada")
        tea.say("vote again", "Vote 2 is open")
        ben.news("Vote once more")
        ada = Attendance("join", tea.link(), OAUTHTUTOR_DATA=seats)
        back = ada.news("Put the steps in order")
        assert "Vote once more" in back
        # Both answer again; what Ada answered first stands there again.
        assert re.search("1. Boil the water.*Laid aside:.*sugar", back, re.DOTALL)
        arrange(ada, steps)

        # Ben's network is cut while he answers; his answer comes when it is back.
        network.cut()
        ben.news("The connection is gone. Trying again; your answers are safe.")
        tea.teacher.news("1 has lost the connection: Ben")
        arrange(ben, steps, waits=False)
        network.heal()
        ben.news("The connection stands again")
        tea.wait_for_facts("2 of 2 answered")
        assert "100 % have it right" in tea.say("close", "The vote is closed")
        revealed = tea.say("reveal", "What is right is told")
        assert "Vote 1: 2 of 2 answered, 50 %" in revealed + tea.teacher.heard
        for learner in (ada, ben):
            learner.news("Correct.")

        # The match: one wrong pair, which the teacher sees.
        tea.say("next", "The vote is open")
        for learner, wrong in (ada, False), (ben, True):
            page = learner.news("Match the words")
            definitions = {text: mark for mark, text in re.findall(r"^([a-d])\. (.*)$", page, re.MULTILINE)}
            terms = {text: number for number, text in re.findall(r"^(\d)\. (\w+):", page, re.MULTILINE)}
            pairs = {"Kettle": "Where the water boils", "Pot": "Where the leaves are steeped",
                     "Caddy": "Where the sugar is kept" if wrong else "Where the leaves are kept"}
            learner.say(" ".join(f"{terms[term]}{definitions[text]}" for term, text in pairs.items()))
            submit(learner, "done")
        assert "Caddy = Where the sugar is kept: 1 of 2, 50 %" in tea.say("close", "Caddy")

        # A question, and the question in one's own words.
        question = tea.say("next", "How long does it steep")
        for learner in (ada, ben):
            learner.news("How long does it steep")
            submit(learner, letter("Four minutes", question))
        assert re.search(r"Four minutes \[right\]: 2 of 2, 100 %", tea.say("close"))
        tea.say("next", "Why warm the pot")
        for learner, answer in (ada, "It stays hot and does not crack."), (ben, "It stays hot."):
            learner.news("Why warm the pot")
            submit(learner, answer)
        points = tea.say("close", "The vote is closed")
        assert "hot: 2 of 2, 100 %" in points and "crack: 1 of 2, 50 %" in points

        # The end asks first.
        tea.say("reveal", "What is right is told")
        assert "End the class for 2 learners? Once more to do it." in tea.say("")
        over = tea.say("", "The class is over; 2 learners took part.")
        assert "Put the steps in order: Right at first 50 % of 2; Right at last 100 % of 2" in over
        for learner in (ada, ben):
            learner.news("The class is over. Thank you for taking part.")
        assert "The class is over; 2 learners took part." in tea.teacher.leave()
        ada.__exit__()
        ben.__exit__()


def test_the_screen_of_the_teacher_leads_and_the_learners_follow(lessons, tmp_path, fresh_modes):
    data = str(tmp_path / "data")
    with Tutor("host", "tea", "--port", "0", "--code", CODE, "--content", str(lessons), OAUTHTUTOR_DATA=data) as host:
        port = host.wait_for_line(r"http://127\.0\.0\.1:(\d+)$").group(1)
        with Tutor("join", f"http://127.0.0.1:{port}/j/{CODE}", "--name", "Ada") as ada:
            host.wait_for("Ada").wait_for("1 is here")
            host.press("n", "n").wait_for("The vote is open.")
            host.press("n", "n").wait_for("How long does it steep?")
            ada.wait_for("How long does it steep?").press("enter").wait_for("Your answer is in")
            host.wait_for("1 of 1 answered").wait_for("Everybody has answered.")
            # The teacher alone sees the answers; with b the screen is fit to be projected.
            host.wait_for("(right)").press("b").wait_until(lambda: "(right)" not in host.text)
            assert "1/1" not in host.text and "Four minutes" in host.text
            host.press("b").wait_for("(right)")
            host.press("d").wait_for("The class talks for 2 minutes")
            ada.wait_for("Talk about it with your neighbours for 2 minutes")
            host.press("enter").wait_for("Vote 2 is open.")
            host.press("enter", "enter").wait_for("What is right is told.")
            ada.wait_for("orrect.")
            host.press("l").wait_for("Who is here").press("x").wait_for("Send Ada out of the class, for good?")
            host.press("x")
            ada.wait_for("The teacher has ended your part in this class.")
            host.press("escape", "q").wait_for("Leaving stops the class for everybody")
            host.press("q")
            assert host.wait_for_end() == 0
            assert_terminal_is_as_it_was(host, fresh_modes)


class TestAttached:
    """The teacher's other terminals follow the class's record."""

    def test_notes_and_board_show_the_same_class(self, tea, lessons):
        ada = tea.join("Ada")
        options = ("host", "--attach", "--content", str(lessons))
        with Tutor(*options, OAUTHTUTOR_DATA=tea.data) as notes, \
                Tutor(*options, "--board", OAUTHTUTOR_DATA=tea.data, columns=100, rows=30) as board:
            notes.wait_for("Ada")
            board.wait_for("1 is here")
            assert "Ada" not in board.text
            tea.say("go to 4", "How long does it steep")
            notes.wait_for("The vote is open.").wait_for("(right)")
            board.wait_for("How long does it steep?")
            assert "(right)" not in board.text and "%" not in board.text
            ada.news("How long does it steep")
            submit(ada, "a")
            notes.wait_for("1 of 1 answered")
            board.wait_for("1 of 1 answered")
            assert "%" not in board.text
            # A lead from the other terminal counts as much as the host's own.
            notes.press("enter").wait_for("The vote is closed.")
            notes.press("enter").wait_for("What is right is told.")
            board.wait_for("(right)").wait_for("%")
            tea.teacher.news("What is right is told")
            board.press("h")
            # Leaving it stops nothing.
            notes.press("q")
            assert notes.wait_for_end() == 0
            assert "The class goes on without this terminal." in notes.flat
            tea.say("next", "Why warm the pot")
            board.wait_for("Why warm the pot?")
        ada.__exit__()

    def test_lines_do_the_same(self, tea, lessons):
        with Attendance("host", "--attach", "--content", str(lessons), OAUTHTUTOR_DATA=tea.data) as notes:
            assert f"http://127.0.0.1:{tea.port}" in notes.listen("Enter .begin.")
            assert "Find a kettle" in notes.say("", "Find a kettle")
            tea.teacher.news("Find a kettle")
            assert "The class goes on" in notes.leave()

    def test_the_flow_is_seen_in_both(self, tmp_path):
        with Class(tmp_path, "authorization-code") as it:
            it.say("go to 13", "predicts|started")
            with Attendance("host", "--attach", OAUTHTUTOR_DATA=it.data) as notes:
                notes.listen("predicts|started")
                notes.say("", "finds a button|on its way")
                it.teacher.news("finds a button")
                assert "201 Created" in notes.say("next", "201 Created")

    def test_nobody_else_is_let_in(self, tea, lessons, tmp_path):
        result = Attendance("host", "--attach", OAUTHTUTOR_DATA=str(tmp_path / "other")).process
        assert result.wait(timeout=15) == 69

    def test_a_host_that_was_killed_is_said_to_be_gone_and_found_when_it_is_back(self, tea, lessons):
        with Tutor("host", "--attach", "--content", str(lessons), OAUTHTUTOR_DATA=tea.data) as notes:
            notes.wait_for("Nobody is here yet.")
            tea.teacher.process.kill()
            tea.teacher.process.wait()
            notes.wait_for("The host is not heard. Trying again.")
            with Attendance("host", "--resume", "--content", str(lessons), OAUTHTUTOR_DATA=tea.data) as again:
                again.listen("Enter .begin.")
                notes.wait_for("The host is heard again.")
                again.say("", "Find a kettle")
                notes.wait_for("Find a kettle")


def test_learners_come_back_by_themselves_after_the_host_was_killed(tea, lessons):
    with tea.join("Ada") as ada:
        tea.say("go to 4", "How long does it steep")
        ada.news("How long does it steep")
        submit(ada, "a")
        tea.wait_for_facts("1 of 1 answered")
        tea.teacher.process.kill()
        tea.teacher.process.wait()
        ada.news("The connection is gone")
        with Attendance("host", "--resume", "--content", str(lessons), OAUTHTUTOR_DATA=tea.data) as again:
            page = again.listen("Enter .close the vote.")
            assert "How long does it steep" in page and ": 1 of 1, 100 %" in page
            ada.news("The connection stands again")
            again.say("close", "The vote is closed")
            ada.news("The vote is closed")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_gives_the_teachers_terminal_back(lessons, tmp_path, fresh_modes, number):
    with Tutor("host", "tea", "--port", "0", "--content", str(lessons),
               OAUTHTUTOR_DATA=str(tmp_path / "data")) as host:
        host.wait_for("Nobody is here yet.").kill(number)
        assert host.wait_for_end() == 128 + number
        assert_terminal_is_as_it_was(host, fresh_modes)


@pytest.mark.parametrize("arguments, sentence", [
    (["--attach", "--resume"], "--attach looks on at a class that another terminal hosts"),
    (["--attach", "--lan"], "--attach looks on at a class that another terminal hosts"),
    (["--attach", "ftp://x"], "An address begins with http:// or https://"),
])
def test_what_does_not_go_together_is_said(arguments, sentence):
    with pytest.raises(AssertionError, match="The program ended"):
        Attendance("host", *arguments).listen()
