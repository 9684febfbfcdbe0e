"""What was learned is told, handed in and handed on, and agrees to the point with what was scored."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
from pathlib import Path

import pytest

from lines import Conversation, run
from record_store import Ralph, Scripted
from terminal import Tutor

STEPS = ["Boil the water", "Warm the pot", "Pour the water on the leaves", "Wait four minutes",
         "Add the sugar to the kettle"]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("OAUTHTUTOR_TEST_DATA", str(folder))
    return folder


def play(lessons: Path, mistakes: bool = True) -> str:
    """Plays the small lesson to its end; the last line, which is its result."""
    with Conversation("--content", lessons, "tea", "--seed", "3") as tutor:
        tutor.listen()
        shown = re.findall(r"^\d\. (.*)$", tutor.say("2"), re.MULTILINE)
        places = [shown.index(step) + 1 for step in STEPS]
        if mistakes:
            places[0], places[1] = places[1], places[0]
        tutor.say("order " + " ".join(map(str, places)))
        tutor.say("aside 5")
        tutor.say("done")
        tutor.say("next")
        tutor.say("1a" if mistakes else "1a 2b 3c")
        tutor.say("done")
        tutor.say("done")
        tutor.say("next")
        tutor.say("1")
        tutor.say("next")
        tutor.say("=SUM(A1) hot")
        return tutor.leave().rstrip("\n").rsplit("\n", 1)[-1]


def progress(lessons: Path, *arguments, **variables) -> subprocess.CompletedProcess:
    return run("progress", *arguments, "--content", lessons, **variables)


def test_progress_agrees_to_the_point_with_what_was_scored(lessons: Path):
    result = play(lessons)
    earned, points = re.search(r"\(([\d.]+) of (\d+) points\)", result).groups()
    told = json.loads(progress(lessons, "--json").stdout)["lessons"][0]
    assert (round(told["points"], 1), told["of"]) == (float(earned), int(points))
    assert sum(activity.get("points", 0) for activity in told["activities"]) == pytest.approx(told["points"])
    table = progress(lessons).stdout
    assert re.search(rf"^Tea for two +{re.escape(earned)} of {points} ", table, re.MULTILINE), table
    rows = list(csv.DictReader(io.StringIO(progress(lessons, "--csv").stdout)))
    assert sum(float(row["points"]) for row in rows) == pytest.approx(told["points"], abs=0.002)
    print(f"\nthe summary, the table, JSON and CSV all say {earned} of {points}")


@pytest.mark.parametrize(("columns", "head", "week"), [
    (40, r"Lesson +Points", r"\d{4}-\d\d-\d\d  \.( +[\d.]){7}"),
    (80, r"Lesson +Points +Last answered", r"from \d{4}-\d\d-\d\d +\.( +[\d.]){7}"),
])
def test_progress_fits_the_terminal_and_needs_no_colour(lessons: Path, columns: int, head: str, week: str):
    play(lessons)
    with Tutor("progress", "--content", str(lessons), columns=columns, NO_COLOR="1", TERM="vt100") as tutor:
        assert tutor.wait_for_end() == 0
        told = tutor.raw.decode()
    assert "\x1b" not in told
    lines = told.splitlines()
    assert max(map(len, lines)) <= columns, told
    assert re.fullmatch(head, lines[0]), lines[0]
    assert len([line for line in lines if re.match(week, line)]) >= 11, told
    print(f"\nin {columns} columns the longest line has {max(map(len, lines))}")


def test_a_spreadsheet_runs_nothing_that_a_learner_typed(lessons: Path):
    play(lessons)
    rows = list(csv.DictReader(io.StringIO(progress(lessons, "--csv").stdout)))
    assert "'=SUM(A1) hot" in [row["response"] for row in rows]


def test_nothing_answered_yet_is_said_and_is_no_error(lessons: Path):
    told = progress(lessons)
    assert (told.returncode, told.stdout) == (0, "Nothing was answered yet. Start with: oauthtutor\n")


def test_without_a_place_for_answers_there_is_nothing_to_tell(lessons: Path):
    told = progress(lessons, OAUTHTUTOR_DATA="")
    assert told.returncode == 66
    assert told.stderr == ("oauthtutor: No answers are kept here: OAUTHTUTOR_DATA is empty, or there is no home folder. "
                           "Name a folder in it.\n")


def test_statements_are_valid_for_a_public_library(lessons: Path, tmp_path: Path):
    play(lessons)
    assert progress(lessons, "--xapi", tmp_path / "all.json").returncode == 0
    from ralph.models.xapi.base.statements import BaseXapiStatement
    statements = json.loads((tmp_path / "all.json").read_text())
    for statement in statements:
        BaseXapiStatement.model_validate(statement)
    kinds = [statement["object"]["definition"]["interactionType"] for statement in statements]
    assert kinds == ["sequencing", "matching", "choice", "long-fill-in"]
    again = progress(lessons, "--xapi", tmp_path / "all.json")
    assert again.returncode == 73 and "is there already" in again.stderr


def test_a_real_store_gets_each_statement_once(lessons: Path, tmp_path: Path):
    play(lessons)
    with Ralph(tmp_path / "ralph") as ralph:
        refused = progress(lessons, "--send", ralph.address)
        assert (refused.returncode, refused.stderr) == (
            69, "oauthtutor: 127.0.0.1 asks who sends. Put user:password into OAUTHTUTOR_LRS, and send again.\n")
        secret = f"{ralph.USER}:{ralph.PASSWORD}"
        assert progress(lessons, "--send", ralph.address, OAUTHTUTOR_LRS=secret + "x").stderr == (
            "oauthtutor: 127.0.0.1 does not accept this user and password.\n")
        sent = progress(lessons, "--send", ralph.address, OAUTHTUTOR_LRS=secret)
        assert sent.stdout == "Sent 4 statements to 127.0.0.1.\n"
        again = progress(lessons, "--send", ralph.address + "/", OAUTHTUTOR_LRS=secret)
        assert again.stdout == "Nothing to send: 127.0.0.1 has everything.\n"
        ralph.put_away()
        run("--plain", "--content", lessons, "tea", lines=["4", "try again", "2"])
        more = progress(lessons, "--send", ralph.address, OAUTHTUTOR_LRS=secret)
        assert (more.stdout, more.stderr) == ("Sent 1 statement to 127.0.0.1.\n", "")
        assert len({statement["id"] for statement in ralph.statements}) == len(ralph.statements) == 5
        actors = {statement["actor"]["account"]["name"] for statement in ralph.statements}
    assert len(actors) == 1
    print(f"\nRalph has five statements by {actors.pop()}")


def test_what_arrived_before_a_failure_is_not_sent_again(lessons: Path):
    play(lessons)
    answers = iter([413, 200, 503])
    with Scripted(lambda _: next(answers)) as store:
        failed = progress(lessons, "--send", store.address)
        assert (failed.returncode, failed.stderr) == (
            69, "oauthtutor: 127.0.0.1 takes nothing at the moment (it answers 503). "
                "Nothing is lost: send again later.\n")
        assert [len(statements) for _, statements in store.requests] == [4, 2, 2]
        answers = iter([409, 200, 409])
        sent = progress(lessons, "--send", store.address)
        assert sent.stdout == "Sent 1 statement to 127.0.0.1. 1 statement was there already.\n"
        arrived = [statement["id"] for _, statements in store.requests[-2:] for statement in statements]
        before = [statement["id"] for statement in store.requests[1][1]]
        assert len(arrived) == 2 and not set(arrived) & set(before)
        assert all(head["X-Experience-API-Version"] == "1.0.3" for head, _ in store.requests)


@pytest.mark.parametrize("status, sentence", [
    (404, "There is no learning record store at {}/statements: it answers 404."),
    (302, "127.0.0.1 refuses the statements: it answers 302."),
    (500, "127.0.0.1 takes nothing at the moment (it answers 500). Nothing is lost: send again later."),
])
def test_each_refusal_has_its_sentence_and_nobody_is_sent_elsewhere(lessons: Path, status: int, sentence: str):
    play(lessons)
    with Scripted(lambda _: status) as store:
        failed = progress(lessons, "--send", store.address)
        assert (failed.returncode, failed.stderr) == (69, f"oauthtutor: {sentence.format(store.address)}\n")
        assert len(store.requests) == 1


def test_an_address_that_is_none_and_one_where_nobody_is(lessons: Path):
    play(lessons)
    assert progress(lessons, "--send", "lrs.example").returncode == 64
    failed = progress(lessons, "--send", "http://127.0.0.1:9/xAPI")
    assert (failed.returncode, failed.stderr) == (
        69, "oauthtutor: 127.0.0.1 does not answer (nobody listens there). Nothing is lost: send again later.\n")


def test_a_reset_asks_and_keeps_a_copy(lessons: Path, data: Path):
    play(lessons)
    unasked = run("progress", "reset", "tea")
    assert (unasked.returncode, unasked.stderr) == (
        64, "oauthtutor: Nothing was done. Add --yes where nobody can be asked.\n")
    with Tutor("progress", "reset", "tea") as tutor:
        tutor.wait_for("Forget 4 answers in tea? A copy is kept. [y/N]")
        tutor.press("n", "enter")
        assert tutor.wait_for_end() == 64
    with Tutor("progress", "reset", "tea") as tutor:
        tutor.wait_for("[y/N]")
        tutor.press("y", "enter")
        assert tutor.wait_for_end() == 0
    assert progress(lessons).stdout.startswith("Nothing was answered yet.")
    (copy,) = data.glob("progress.sqlite.before-*")
    with sqlite3.connect(copy) as store:
        assert store.execute("SELECT count(*) FROM attempt").fetchone() == (4,)
    missing = run("progress", "reset", "tea", "--yes")
    assert (missing.returncode, missing.stderr) == (
        66, "oauthtutor: Nothing was answered in the lesson “tea” yet. Play it first: oauthtutor tea\n")


def test_hand_ins_make_a_table_and_what_is_wrong_with_them_is_named(lessons: Path, tmp_path: Path, data: Path,
                                                                    monkeypatch: pytest.MonkeyPatch):
    desk = tmp_path / "desk"
    desk.mkdir()

    def hand_in(name: str, *arguments: str) -> Path:
        file = desk / f"{name}.handin"
        made = run("handin", "tea", "--content", lessons, "--name", name, *arguments, "-o", file)
        assert made.returncode == 0, made.stderr
        return file

    result = play(lessons)
    ada = hand_in("Ada")
    monkeypatch.setenv("OAUTHTUTOR_TEST_DATA", str(tmp_path / "bob"))
    best = play(lessons, mistakes=False)
    bob = hand_in("=Bob", "--id", "4711")
    torn = desk / "torn.handin"
    torn.write_bytes(bob.read_bytes()[:-80])
    boast = desk / "boast.handin"
    boast.write_text(ada.read_text().replace("name: Ada", "name: Eve"))

    graded = run("grades", *sorted(desk.glob("*")), "--content", lessons)
    assert graded.returncode == 1
    assert f"{torn}: Damaged: its end is missing." in graded.stderr
    assert f"{boast}: Damaged or changed: it is not as it was made." in graded.stderr
    rows = list(csv.DictReader(io.StringIO(graded.stdout)))
    assert [row["Name"] for row in rows] == ["'=Bob", "Ada"]
    for row, line in zip(rows, [best, result]):
        earned, points = re.search(r"\(([\d.]+) of (\d+) points\)", line).groups()
        assert round(float(row["Tea for two (points)"]), 1) == float(earned) and row["Tea for two (of)"] == points

    canvas = run("grades", ada, bob, "--format", "canvas", "--content", lessons).stdout.splitlines()
    assert canvas[:2] == ["Student,ID,SIS User ID,SIS Login ID,Section,Tea for two", "    Points Possible,,,,,9"]
    moodle = run("grades", ada, bob, "--format", "moodle", "--content", lessons).stdout.splitlines()
    assert moodle[0] == "ID number,Full name,Tea for two" and moodle[1].startswith("4711,'=Bob,")

    changed = lessons / "01-tea.md"
    changed.write_text(changed.read_text().replace("Four minutes", "Five minutes"))
    other = run("grades", ada, "--content", lessons)
    assert f"{ada}: made with another version of the lesson “tea”, so its own points are taken." in other.stderr
    nothing = run("grades", torn, "--content", lessons)
    assert nothing.returncode == 66
    print(f"\n{graded.stdout}")


def test_a_hand_in_needs_answers_and_a_name_and_overwrites_nothing(lessons: Path, tmp_path: Path):
    none = run("handin", "tea", "--content", lessons, "--name", "Ada")
    assert (none.returncode, none.stderr) == (
        66, "oauthtutor: Nothing was answered in the lesson “tea” yet. Play it first: oauthtutor tea\n")
    play(lessons)
    nameless = run("handin", "tea", "--content", lessons)
    assert (nameless.returncode, nameless.stderr) == (
        64, "oauthtutor: Nothing was done. A hand-in needs a name: give it with --name.\n")
    first = run("handin", "tea", "--content", lessons, "--name", "Ada Lovelace", cwd=tmp_path)
    assert first.stdout == "tea-ada-lovelace.handin is for your teacher.\n"
    again = run("handin", "tea", "--content", lessons, "--name", "Ada Lovelace", cwd=tmp_path)
    assert again.returncode == 73 and "is there already" in again.stderr
    assert "This file proves nothing" in (tmp_path / "tea-ada-lovelace.handin").read_text()
