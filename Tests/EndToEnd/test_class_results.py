"""What came of a class, told while it goes on and after its host was killed."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from ralph.models.xapi.base.statements import BaseXapiStatement

from hosting import Hosting
from lines import run

QUESTION = 3
STEEP = "how-long-does-it-steep"
NAMES = ["=Ada", "Grace \x1b[31m<b>", *(f"Student {number}" for number in range(3, 13))]


@pytest.fixture
def told(tmp_path: Path, lessons: Path):
    """Tells of a class of twelve: the first nine right, the others each otherwise, and two right the second time."""
    data = tmp_path / "data"

    def tell(*arguments: str, **more):
        return run("class", *arguments, OAUTHTUTOR_DATA=str(data), OAUTHTUTOR_CONTENT=str(lessons), **more)

    with Hosting("tea", data, OAUTHTUTOR_CONTENT=str(lessons)) as host:
        students = [host.join(name) for name in NAMES]
        host.lead(go=QUESTION)
        for student in students:
            assert student.answer(STEEP, 1 if student.seat <= 9 else 0).status_code == 200
        host.lead(revote={})
        for student in students[9:11]:
            assert student.answer(STEEP, 1, vote=2).status_code == 200
        assert "12       14  not over" in tell("list").stdout
        host.kill()
    return tell


def test_the_list_and_one_class(told):
    assert re.search(r"^ +1  \d{4}-\d\d-\d\d  Tea for two +12 +14  not over$", told("list").stdout, re.MULTILINE)
    shown = told("show").stdout
    assert re.search(r"^How long does it steep\? +12 +75% +100%", shown, re.MULTILINE), shown
    assert "Nobody chose in “How long does it steep?”:\n  An hour\n  Until tomorrow\n" in shown
    assert "\x1b" not in shown
    print("\n" + shown)


def test_tables_for_a_spreadsheet_moodle_and_canvas(told):
    rows = list(csv.DictReader(io.StringIO(told("export").stdout)))
    assert [row["Total"] for row in rows].count("1") == 9 and len(rows) == 12
    assert "'=Ada" in [row["Name"] for row in rows]
    for format, head in ("moodle", "ID number,"), ("canvas", "Student,ID,SIS User ID,SIS Login ID,Section,"):
        assert told("export", "--format", format).stdout.startswith(head)
    answers = list(csv.DictReader(io.StringIO(told("export", "--format", "answers").stdout)))
    assert len(answers) == 14
    (item,) = [row for row in csv.DictReader(io.StringIO(told("export", "--format", "items").stdout))
               if row["item"] == STEEP]
    assert (item["answered"], item["right"], item["voted again"]) == ("12", "9", "2")
    assert item["nobody chose"] == "An hour | Until tomorrow"


def test_statements_are_valid_and_the_same_each_time(told):
    first, again = (json.loads(told("export", "--format", "xapi").stdout) for _ in range(2))
    assert first == again and len({statement["id"] for statement in first}) == 14
    for statement in first:
        BaseXapiStatement.model_validate(statement)
    assert json.loads(told("export", "--format", "json").stdout)


def test_a_class_is_forgotten_only_when_that_was_agreed_to(told):
    refused = told("delete", "1")
    assert (refused.returncode, refused.stderr) == (
        64, "oauthtutor: Nothing was done. Add --yes where nobody can be asked.\n")
    assert told("delete", "1", "--yes").stdout == "Class 1 is forgotten.\n"
    assert told("list").stdout == "No class was held yet. Begin with: oauthtutor host authorization-code\n"
    missing = told("show", "1")
    assert (missing.returncode, missing.stderr) == (
        64, "oauthtutor: There is no class 1. Run oauthtutor class list to see all of them.\n")
