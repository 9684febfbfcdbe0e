"""docs/classroom.md, held against the program: its commands are taken, and each key and word does what its row says."""

from __future__ import annotations

import re
from contextlib import ExitStack

import pytest

from lines import run
from terminal import ROOT, Tutor
from test_class import CODE, Class

GUIDE = (ROOT / "docs/classroom.md").read_text(encoding="utf-8")
KEYS = {"Enter": "enter", "Right": "right", "Left": "left"}
# What a teacher types, in an order in which it makes sense, and what is said to it; nobody has answered anything.
LINES = [
    ("", "Find a kettle"), ("next", "Put the steps in order"), ("back", "Find a kettle"), ("", "The vote is open"),
    ("close", "The vote is closed"), ("open", "The vote is open"), ("close", "The vote is closed"),
    ("vote again", "The vote is open"), ("close", "The vote is closed"), ("discuss", "The class talks for 2 minutes"),
    ("open", "The vote is open"), ("close", "The vote is closed"), ("discuss 3 min", "The class talks for 3 minutes"),
    ("reveal", "What is right is told"), ("people", "1. Ada: .*\n2. Ben: .*\n3. Cem: "),
    ("kick 3", "Send Cem out of the class, for good"), ("kick 3", "Cem is out of the class."),
    ("names", "Names are hidden"), ("names", "Names are shown"), ("address", CODE), ("go to 3", "Match the words"),
    ("board", "Where the sugar is kept"), ("board", "What belongs together"),
    ("pace", "Everybody goes through the lesson alone"), ("pace", "Match the words"),
    ("end", "End the class for 2 learners"),
]
# The same with keys, and what is on the screen then.
PRESSED = [
    ("enter", "Find a kettle"), ("n", "Put the steps in order"), ("p", "Find a kettle"), ("n", "The vote is open"),
    ("c", "The vote is closed"), ("o", "The vote is open"), ("c", "The vote is closed"), ("v", "The vote is open"),
    ("c", "The vote is closed"), ("d", "The class talks for 2 minutes"), ("r", "What is right is told"),
    ("l", "Who is here"), ("x", "Send Ada out of the class, for good"), ("h", "Names are hidden"),
    ("h", "Names are shown"), ("escape", "What is right is told"), ("a", CODE), ("escape", "What is right is told"),
    ("b", "Put the steps in order"), ("b", "What is right is told"), ("f", "Everybody goes through the lesson alone"),
    ("f", "What is right is told"), ("e", "End the class for 3 learners"),
]
# In a live flow.
FLOW_LINES = [("", "finds a button"), ("next", "201 Created"), ("previous", "finds a button")]
FLOW_KEYS = [("enter", "finds a button"), ("right", "201 Created"), ("left", "finds a button")]
BREAKING = "x", "break it"


def rows() -> list[tuple[set[str], set[str]]]:
    """The keys and the words of each row of the guide's table."""
    table = re.findall(r"^\|.*\|$", GUIDE.split("## The keys")[1].split("\n## ")[0], re.MULTILINE)
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in table]
    return [({KEYS.get(key, key) for key in re.findall(r"\w+", keys.replace("in that list", ""))},
             {"" if word == "an empty line" else word for word in re.split(r", ", words.replace("`", "")) if word})
            for keys, words, _ in cells[2:]]


def test_the_table_has_no_key_and_no_word_that_is_not_tried_here():
    keys, words = (set().union(*column) for column in zip(*rows()))
    assert keys == {key for key, _ in PRESSED + FLOW_KEYS} - {"escape"} | {BREAKING[0]}
    assert words == {line for line, _ in LINES + FLOW_LINES} | {BREAKING[1]}


@pytest.fixture
def tea(lessons, tmp_path):
    with Class(tmp_path, "tea", "--content", str(lessons)) as it, ExitStack() as seats:
        for name in "Ada", "Ben", "Cem":
            seats.enter_context(it.join(name))
            it.teacher.news(f"{name} has joined.")
        yield it


def test_each_word_does_what_the_guide_says(tea: Class):
    for line, told in LINES:
        tea.say(line, told)


def test_each_key_does_what_the_guide_says(tea: Class, lessons):
    with Tutor("host", "--attach", "--content", str(lessons), columns=100, rows=40, OAUTHTUTOR_DATA=tea.data) as host:
        host.wait_for("Ada")
        for key, told in PRESSED:
            host.press(key).wait_for(told)


def test_the_keys_and_words_of_a_live_flow(tmp_path):
    with Class(tmp_path, "authorization-code") as course:
        course.say("go to 13", "What will come back")
        for line, told in FLOW_LINES:
            course.say(line, told)
        with Tutor("host", "--attach", columns=100, rows=60, OAUTHTUTOR_DATA=course.data) as host:
            host.wait_for("finds a button")
            host.press("right").wait_for("201 Created")
            host.press("left").wait_until(lambda: "201 Created" not in host.text, "the message before")
        assert "break" in course.say(BREAKING[1])


def commands() -> list[list[str]]:
    """Every command of the guide, its comments and its optional brackets taken off."""
    fences = "\n".join(re.findall(r"```\n(.*?)```", GUIDE, re.DOTALL))
    fenced = re.findall(r"^oauthtutor (.*?)(?: +#.*)?$", fences, re.MULTILINE)
    inline = re.findall(r"`oauthtutor ([^`]*)`", GUIDE)
    return [command.replace("[NUMBER]", "1").replace("NUMBER", "1").split() for command in fenced + inline]


def test_the_parser_knows_every_command_and_option_of_the_guide():
    known = commands()
    assert len(known) >= 12
    for command in known:
        names = [word for word in command if not word.startswith("-")]
        depth = 2 if names[0] == "class" else 1
        usage = run(*names[:depth], "--help").stdout
        assert "USAGE: oauthtutor" in usage, command
        for option in (word.split("=")[0] for word in command if word.startswith("--")):
            assert re.search(rf"^  .*{option}\b", usage, re.MULTILINE), (command, option)
    for option in re.findall(r"`(--[a-z-]+)(?: [A-Z]+)*`", GUIDE):
        assert any(re.search(rf"^  .*{option}\b", run(*name, "--help").stdout, re.MULTILINE)
                   for name in (["host"], ["join"], ["class", "export"], [])), option
    print(f"{len(known)} commands of the guide are commands of the program")
