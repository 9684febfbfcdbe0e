"""A lesson that is followed while an editor saves it."""

import os
import subprocess
from pathlib import Path

import pytest

from conftest import SMALL_LESSON
from lines import Conversation, run
from terminal import Tutor, environment

BROKEN = SMALL_LESSON.replace("- [x] Four minutes", "- [ ] Four minutes")
FINDING = "No option of this question is right."


def in_place(path: Path, text: str) -> None:
    """As vim with backupcopy, or any program that opens the file and writes."""
    path.write_text(text, encoding="utf-8")


def truncated_first(path: Path, text: str) -> None:
    """As nano: the file is empty for a moment, and comes in parts."""
    with open(path, "w", encoding="utf-8") as file:
        file.flush()
        for start in range(0, len(text), 100):
            file.write(text[start:start + 100])
            file.flush()


def by_renaming(path: Path, text: str) -> None:
    """As VS Code and many others: another file takes its place at once."""
    other = path.with_suffix(".tmp")
    other.write_text(text, encoding="utf-8")
    os.replace(other, path)


def moved_away_first(path: Path, text: str) -> None:
    """As vim with a backup: the old file is renamed, and a new one written."""
    os.replace(path, path.with_suffix(".md~"))
    path.write_text(text, encoding="utf-8")


def by_vim(path: Path, text: str) -> None:
    """vim itself, with its own ways of saving."""
    wanted = path.with_suffix(".wanted")
    wanted.write_text(text, encoding="utf-8")
    subprocess.run(["vim", "-Nu", "NONE", "-es", "-c", f"silent %d|silent 0r {wanted}|silent $d|silent wq", str(path)],
                   check=True, timeout=30, env=environment(TERM="dumb"), stdin=subprocess.DEVNULL)


WAYS = [in_place, truncated_first, by_renaming, moved_away_first, by_vim]


@pytest.mark.parametrize("save", WAYS)
def test_every_way_of_saving_is_seen_and_keeps_the_place_and_the_answer(lessons, save):
    lesson = lessons / "01-tea.md"
    with Tutor(f"{lesson}#how-long-does-it-steep", "--watch") as tutor:
        tutor.wait_for("One minute")
        tutor.press("enter").wait_for("Longer makes it bitter.")
        save(lesson, SMALL_LESSON.replace("Longer makes it bitter", "Tannin takes its time"))
        tutor.wait_for("Tannin takes its time.")
        assert "orrect" in tutor.text


@pytest.mark.parametrize("save", WAYS)
def test_a_broken_save_shows_what_to_mend_and_a_mended_one_takes_it_away(lessons, save):
    lesson = lessons / "01-tea.md"
    with Tutor(f"{lesson}#how-long-does-it-steep", "--watch") as tutor:
        tutor.wait_for("Four minutes")
        save(lesson, BROKEN)
        tutor.wait_for(FINDING).wait_for("The lesson from before goes on meanwhile.")
        assert "Four minutes" in tutor.text
        tutor.press("down")
        assert FINDING in tutor.text
        save(lesson, SMALL_LESSON.replace("One minute", "Half a minute"))
        tutor.wait_for("Half a minute")
        assert FINDING not in tutor.text


def test_the_home_screen_has_the_new_title(lessons):
    lesson = lessons / "01-tea.md"
    with Tutor(str(lesson), "--watch") as tutor:
        tutor.wait_for("Go through the parts").press("escape").wait_for("Tea for two")
        by_renaming(lesson, SMALL_LESSON.replace("# Tea for two", "# *Green* tea for three"))
        tutor.wait_for("Green tea for three")


def test_a_file_that_is_gone_for_long_is_told_and_its_return_is_seen(lessons):
    lesson = lessons / "01-tea.md"
    with Tutor(f"{lesson}#how-long-does-it-steep", "--watch") as tutor:
        tutor.wait_for("Four minutes")
        away = lesson.with_suffix(".away")
        lesson.rename(away)
        tutor.wait_for("01-tea.md is not there at the moment.")
        away.rename(lesson)
        tutor.wait_until(lambda: "not there at the moment" not in tutor.text, "the strip to go")


def test_lines_tell_what_a_save_has_changed(lessons):
    lesson = lessons / "01-tea.md"
    with Conversation(f"{lesson}#how-long-does-it-steep", "--watch") as talk:
        talk.listen("Four minutes")
        by_renaming(lesson, BROKEN)
        talk.hear(FINDING)
        by_renaming(lesson, SMALL_LESSON.replace("One minute", "Half a minute"))
        talk.hear("Half a minute")
        assert "Half a minute" in talk.say("repeat")


def test_without_watch_a_save_changes_nothing(lessons):
    lesson = lessons / "01-tea.md"
    with Conversation(f"{lesson}#how-long-does-it-steep") as talk:
        talk.listen("Four minutes")
        by_renaming(lesson, SMALL_LESSON.replace("One minute", "Half a minute"))
        assert "Half a minute" not in talk.say("repeat")


def test_watch_needs_a_lesson():
    told = run("--watch")
    assert told.returncode == 64
    assert "--watch follows one lesson." in told.stderr


def test_an_activity_that_is_nearly_one_is_suggested(lessons):
    told = run("tea#how-long-does-it-steap", "--content", lessons)
    assert (told.returncode, told.stdout) == (64, "")
    assert "Did you mean “how-long-does-it-steep”?" in told.stderr


def test_an_activity_is_opened_by_the_lessons_id_too(lessons):
    assert "Four minutes" in run("tea#how-long-does-it-steep", "--content", lessons).stdout
