"""What the summary of a lesson says, every report says too: lessons of the course, played right, halting and wrong."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from answers import result, script
from learners import ScreenLearner
from lines import run
from terminal import Tutor
from test_learner import COURSE, MINDS


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OAUTHTUTOR_TEST_DATA", str(tmp_path / "data"))
    return tmp_path


def summary(lesson: str, mind: str) -> tuple[str, dict[str, str]]:
    """Plays a lesson on the screen: its last line, and the points by activity as its summary has them."""
    with Tutor(lesson, "--seed", "4", columns=106, rows=90) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(script(COURSE[lesson], MINDS[mind]))
        tutor.wait_for("Result: ")
        rows = dict(re.findall(r"(?m)^ *(\S.*?) {2,}([\d.]+ of \d+) points?\s*$", tutor.text))
        return learner.leave(), {title: points for title, points in rows.items() if "»" not in title}


@pytest.mark.parametrize("mind", MINDS)
@pytest.mark.parametrize("lesson", ["authorization-code", "devices"])
def test_the_summary_and_every_report_agree_to_the_point(lesson, mind, data):
    line, rows = summary(lesson, mind)
    assert line == result(script(COURSE[lesson], MINDS[mind]))
    earned, points = re.search(r"\(([\d.]+) of (\d+) points\)", line).groups()
    assert rows.pop("Total") == f"{earned} of {points}"

    told = next(each for each in json.loads(run("progress", "--json").stdout)["lessons"] if each["id"] == lesson)
    assert (f"{told['points']:.1f}".removesuffix(".0"), str(told["of"])) == (earned, points)
    by_activity = {activity["title"]: activity for activity in told["activities"] if activity.get("of")}
    assert {title: f"{activity['points']:.1f}".removesuffix(".0") + f" of {activity['of']}"
            for title, activity in by_activity.items()} == rows
    table = run("progress").stdout
    assert re.search(rf"(?m)^\S.* {re.escape(earned)} of {points} ", table), table

    answers = list(csv.DictReader(io.StringIO(run("progress", "--csv").stdout)))
    assert sum(float(row["points"]) for row in answers) == pytest.approx(float(earned), abs=0.06)
    assert run("progress", "--xapi", data / "all.json").returncode == 0
    raw = sum(each["result"].get("score", {"raw": 0})["raw"] for each in json.loads((data / "all.json").read_text()))
    assert raw == pytest.approx(told["points"], abs=0.01)

    assert run("handin", lesson, "--name", "Ada", "-o", data / "ada.handin").returncode == 0
    (row,) = csv.DictReader(io.StringIO(run("grades", data / "ada.handin").stdout))
    (column,) = [name for name in row if name.endswith("(points)")]
    assert f"{float(row[column]):.1f}".removesuffix(".0") == earned
    print(f"\n{lesson}, {mind}: the summary, progress in four forms, and the grades all say {earned} of {points}")
