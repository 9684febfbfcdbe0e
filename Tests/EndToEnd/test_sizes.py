"""Terminals of every size, and sizes that change."""

import pytest

from terminal import Tutor

SIZES = [(80, 24), (60, 20), (200, 50)]


@pytest.mark.parametrize("columns, rows", SIZES)
def test_home_lesson_and_help_fit(columns, rows):
    with Tutor(columns=columns, rows=rows) as tutor:
        tutor.wait_for("The authorization code flow")
        assert "help" in "".join(tutor.lines[-2:]), "the footer is on the last lines"
        tutor.press("enter").wait_for("Put the seven steps in order")
        tutor.press("?").wait_for("Ctrl-L" if rows >= 40 else "Enter")
        tutor.press("q").wait_for("Put the seven steps in order")


@pytest.mark.parametrize("columns, rows", SIZES)
def test_all_steps_of_the_order_can_be_reached(columns, rows):
    with Tutor("authorization-code", columns=columns, rows=rows) as tutor:
        tutor.wait_for("Put the seven").press("2")
        seen = set()
        for _ in range(9):
            seen.add(tutor.wait_for_line(r"^\s*>\s*\d\s+(\S.*)").group(1)[:20])
            tutor.press("down")
        assert len(seen) == 9


def test_a_resize_in_the_middle_keeps_the_answer(lessons):
    with Tutor("tea", "--content", str(lessons), columns=80, rows=24) as tutor:
        tutor.wait_for("Summary").press("2")
        last = tutor.wait_for_line(r"^\s*5\s+(.*)").group(1)
        tutor.press("end", "1")
        tutor.wait_for_line(rf"^\W*1\s+{last}")
        for columns, rows in [(60, 20), (200, 50), (30, 8), (2, 1), (80, 24)]:
            tutor.resize(columns, rows)
            tutor.settle()
        tutor.wait_for_line(rf"^\W*1\s+{last}")
        tutor.press("enter").wait_for("orrect.")


@pytest.mark.parametrize("columns, rows", [(59, 20), (60, 19), (30, 8)])
def test_too_small_a_terminal_gets_one_sentence_and_recovers(columns, rows):
    with Tutor(columns=80, rows=24) as tutor:
        tutor.wait_for("The authorization code flow")
        tutor.resize(columns, rows)
        tutor.wait_for(f"{columns}x{rows}").wait_for("60x20")
        tutor.resize(80, 24)
        tutor.wait_for("The authorization code flow").press("q")
        assert tutor.wait_for_end() == 0


@pytest.mark.parametrize("columns, rows", [(2, 1), (1, 1), (5, 2), (500, 200)])
def test_any_size_survives_keys(columns, rows):
    with Tutor(columns=columns, rows=rows) as tutor:
        tutor.wait_until(lambda: tutor.in_alternate_screen, "the screen")
        tutor.press("down", "enter", "space", "?", "page-down", "escape")
        assert tutor.alive
        tutor.resize(80, 24)
        tutor.wait_for("help").press("ctrl-c")
        assert tutor.wait_for_end() == 0


def test_the_size_is_the_terminals_and_not_the_environments(lessons):
    with Tutor("--content", str(lessons), columns=80, rows=24, COLUMNS="40", LINES="10") as tutor:
        tutor.wait_for("Tea for two")
        assert "help" in "".join(tutor.lines[-2:])
