"""A whole class at once: a teacher in lines, learners in both faces of the terminal, in browsers with script and without."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from answers import arrange as scored
from attending import Pupil
from conftest import SMALL_LESSON
from lesson import Order, read_lesson
from lines import Attendance, run, submit
from relay import Relay
from terminal import ROOT, Tutor
from test_class import CODE, Class, arrange, letter

STEPS = ["Boil the water", "Warm the pot", "Pour the water on the leaves", "Wait four minutes"]
DECOY = "Add the sugar to the kettle"
PAIRS = {"Kettle": "Where the water boils", "Pot": "Where the leaves are steeped", "Caddy": "Where the leaves are kept"}
SEVERAL = """
## What keeps tea fresh?

- [x] A tin
- [x] The dark
- [ ] A damp cloth

> Air and light take the scent.

"""
SENDER, PREDICTION = "App to Authorization server", "A client id and a client secret"


def whole_lesson() -> str:
    """An activity of each kind, and the first steps of the flow that a learner meets first."""
    flow = (ROOT / "content/01-authorization-code.md").read_text(encoding="utf-8")
    start, end = flow.index("## Watch it happen"), flow.index("### Send a request to the token endpoint")
    return SMALL_LESSON + SEVERAL + flow[start:end]


@pytest.fixture
def tea(lessons: Path, tmp_path: Path):
    (lessons / "01-tea.md").write_text(whole_lesson(), encoding="utf-8")
    with Class(tmp_path, "tea", "--content", str(lessons)) as it:
        yield it


class OnScreen:
    """A learner in front of the screen."""

    def __init__(self, link: str, seats: str, *arguments: str):
        self.tutor = Tutor("join", link, *arguments, columns=100, rows=40, OAUTHTUTOR_DATA=seats)

    def order(self) -> list[str]:
        """The steps from the top of the screen down."""
        rows = {text: row for row, line in enumerate(self.tutor.lines) for text in [*STEPS, DECOY] if text in line}
        return sorted(rows, key=rows.get)

    def named(self, text: str) -> str:
        return self.tutor.wait_for_line(rf"(?:^|[\s>])(\d+|[a-z])\s+{re.escape(text)}").group(1)

    def submit(self) -> None:
        self.tutor.press("enter").wait_for("Your answer is in")


def test_a_whole_lesson_in_terminals_and_browsers_at_once(tea: Class, lessons: Path, tmp_path: Path):
    seats = str(tmp_path / "ben")
    with Relay(tea.port) as network, Pupil() as cleo, Pupil(script=False, width=1280) as dora, \
            tea.join("Ada") as ada:
        ben = OnScreen(tea.link(), seats, "--name", "Ben")
        ben.tutor.wait_for("You are in. The class begins in a moment.")
        cleo.join(tea.link(network.port), "Cleo")
        dora.join(tea.link(), "Dora")

        assert "Find a kettle" in tea.say("", "Find a kettle")
        ada.news("Find a kettle")
        for someone in (cleo, dora):
            someone.wait_for("Find a kettle.")

        # The order. Ben lays the first step aside, hands in the rest, and is killed; Dora lays nothing aside.
        tea.say("", "The vote is open")
        ada.news("Put the steps in order")
        arrange(ada, STEPS)
        ben.tutor.wait_for("Put the steps in order")
        ben.tutor.press("x").wait_for("Laid aside")
        bens = ben.order()
        ben.submit()
        cleo.wait_for("The vote is open.")
        cleo.arrange(STEPS)
        cleo.submit()
        dora.wait_for("The vote is open.")
        dora.arrange([*STEPS, DECOY])
        dora.submit()
        tea.wait_for_facts("4 of 4 answered")
        ben.tutor.kill(9)
        ben.tutor.wait_for_end()
        tea.teacher.news("lost the connection: Ben")
        ben.tutor.__exit__()

        # The match. Ben is back with name and answers; Cleo's network is cut while she answers.
        ben = OnScreen(tea.link(), seats)
        ben.tutor.wait_for("Put the steps in order").wait_for("Your answer is in")
        assert ben.order() == bens, "the order that was handed in before the kill"
        tea.say("reveal", "What is right is told")
        for someone, verdict in (cleo, "Correct."), (dora, "Partly correct."):
            someone.wait_for(verdict)
        tea.say("next", "The vote is open")
        ada.news("Match the words")
        page = ada.say("repeat")
        marks = {text: mark for mark, text in re.findall(r"^([a-d])\. (.*)$", page, re.MULTILINE)}
        numbers = {text: number for number, text in re.findall(r"^(\d)\. (\w+):", page, re.MULTILINE)}
        ada.say(" ".join(numbers[term] + marks[text] for term, text in PAIRS.items()))
        submit(ada, "done")
        ben.tutor.wait_for("Match the words")
        for term, definition in PAIRS.items():
            mark = ben.named(definition)
            ben.tutor.press(ben.named(term), mark)
        ben.submit()
        cleo.wait_for("Match the words")
        cleo.match(PAIRS)
        network.cut()
        cleo.wait_for("The connection is gone. Trying again; your answers are safe.")
        tea.teacher.news("lost the connection: Cleo")
        cleo.click("#do-confirm")
        dora.wait_for("Match the words")
        dora.match({**PAIRS, "Caddy": "Where the sugar is kept"})
        dora.submit()
        network.heal()
        cleo.wait_for("Your answer is in")
        assert not cleo.evaluate("[...document.querySelectorAll('.lost')].some(part => part.checkVisibility())")
        tea.wait_for_facts("4 of 4 answered")
        tea.say("reveal", "What is right is told")
        cleo.wait_for("Correct.")
        dora.wait_for("belongs to no term")

        # One right answer, words of one's own, and several right ones.
        said = tea.say("next", "How long does it steep")
        ada.news("How long does it steep")
        submit(ada, letter("Four minutes", said))
        ben.tutor.wait_for("How long does it steep?")
        ben.tutor.press(ben.named("Four minutes"))
        ben.submit()
        cleo.wait_for("How long does it steep?")
        cleo.tick("Four minutes")
        cleo.submit()
        dora.wait_for("How long does it steep?")
        dora.tick("An hour")
        dora.submit()
        tea.wait_for_facts("4 of 4 answered")
        tea.say("next", "Why warm the pot")
        ada.news("Why warm the pot")
        submit(ada, "It stays hot and does not crack.")
        ben.tutor.wait_for("Why warm the pot?").type("It stays hot.")
        ben.submit()
        for someone, text in (cleo, "Hot water must not crack it."), (dora, "<b>Because</b>"):
            someone.wait_for("Why warm the pot?")
            someone.type("#text", text)
            someone.submit()
        tea.wait_for_facts("4 of 4 answered")
        said = tea.say("next", "What keeps tea fresh")
        ada.news("What keeps tea fresh")
        submit(ada, f"{letter('A tin', said)} {letter('The dark', said)}")
        ben.tutor.wait_for("What keeps tea fresh?")
        ben.tutor.press(ben.named("A tin"), ben.named("The dark"))
        ben.submit()
        for someone, options in (cleo, ["A tin", "The dark"]), (dora, ["A damp cloth"]):
            someone.wait_for("What keeps tea fresh?")
            someone.tick(*options)
            someone.submit()
        tea.wait_for_facts("4 of 4 answered")

        watch_the_flow(tea, ada, ben, cleo, dora)

        # The end.
        tea.say("end", "Once more")
        tea.say("end", "The class is over; 4 learners took part.")
        ada.news("The class is over")
        ben.tutor.wait_for("The class is over")
        for someone in (cleo, dora):
            assert re.search(r"Match the words\s+" + ("3" if someone is cleo else "2") + " of 3 points",
                             someone.wait_for("The class is over. Thank you for taking part."))
        assert cleo.complaints() == dora.complaints() == []
        ben.tutor.__exit__()
    assert_everybodys_answers(tea, lessons, bens)


def watch_the_flow(tea: Class, ada: Attendance, ben: OnScreen, cleo: Pupil, dora: Pupil) -> None:
    """Everybody predicts, sees what crosses the wire, and says which break-it to try."""
    tea.say("next", "predicts|started")
    ada.news("Which request comes first")
    said = ada.say("repeat", "Which request comes first")
    said = ada.say(letter(SENDER, said), "What will come back")
    ada.say(letter(PREDICTION, said))
    ben.tutor.wait_for("Which request comes first?").press(ben.named(SENDER))
    ben.tutor.press("enter").wait_for("What will come back?").press(ben.named(PREDICTION)[0])
    ben.tutor.press("enter")
    for someone, prediction in (cleo, PREDICTION), (dora, "An access token"):
        someone.wait_for("Which request comes first?")
        someone.tick(SENDER)
        someone.press_button("Submit", "What will come back?")
        someone.tick(prediction)
        someone.press_button("Submit", "Your prediction is in")
    tea.say("", "finds a button")
    for someone in (cleo, dora):
        someone.wait_for("finds a button that leads nowhere")
    tea.say("next", "201 Created")
    for someone, verdict in (cleo, "Correct."), (dora, "Not correct."):
        assert verdict in someone.wait_for("HTTP/1.1 201 Created")
    # Up to the step that can be broken in two ways.
    said = ""
    while "4. Receive the authorization code" not in said:
        tea.finish_step()
        said = tea.say("")
    tea.finish_step()
    dora.wait_for("4. Receive the authorization code")
    tea.say("break it", "break")
    ada.news("What shall the teacher break")
    ada.say("2")
    assert "(your choice)" in ada.say("repeat")
    ben.tutor.wait_for("What shall the teacher break?").press("2")
    ben.tutor.press("enter")
    for someone, number in (cleo, 1), (dora, 0):
        someone.wait_for("What shall the teacher break?")
        someone.act(f"#choose-{number}")
        someone.wait_for("Your wish is in.")
        someone.wait_for("your choice")
    tea.say("", "Deny|access_denied")
    for someone in (cleo, dora):
        someone.wait_for("Break it: Mia presses Deny")


def assert_everybodys_answers(tea: Class, lessons: Path, bens: list[str]) -> None:
    def told(*arguments: str) -> str:
        return run("class", *arguments, OAUTHTUTOR_DATA=tea.data, OAUTHTUTOR_CONTENT=str(lessons)).stdout

    order = next(part for part in read_lesson(lessons / "01-tea.md") if isinstance(part, Order))
    wanted = {
        "Ada": [4, 3, 1, 1, 1, 1],
        "Ben": [scored(order, bens[:-1], bens[-1:]).earned, 3, 1, 0.5, 1, 1],
        "Cleo": [4, 3, 1, 1, 1, 1],
        "Dora": [scored(order, [*STEPS, DECOY], []).earned, 2, 0, 0, 0, 0],
    }
    rows = {row["Name"]: row for row in csv.DictReader(io.StringIO(told("export")))}
    assert list(rows) == list(wanted)
    for name, points in wanted.items():
        asked = [float(value) for column, value in rows[name].items() if "(of " in column]
        assert asked == pytest.approx(points, abs=0.051), (name, rows[name])
        assert float(rows[name]["Total"]) == pytest.approx(sum(points), abs=0.051)
    shown = told("show")
    assert "4 learners" in shown and re.search(r"^Register the app +4 +75%", shown, re.MULTILINE), shown
    print(f"\nA teacher in lines, two terminals, two browsers; Ben killed, Cleo cut off; to the point: {wanted}")
