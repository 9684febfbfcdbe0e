"""A store that cannot be used is told in one line, once, and the learning goes on to the end of the lesson."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from lines import run
from terminal import PROGRAM, Tutor, environment

# A mount of its own, as somebody who may: root, or root in a user namespace.
ALONE = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
# What the program says in its last lines, wherever it wraps.
READ_ONLY = "Your answers cannot be kept: {}/progress.sqlite may not be written. Everything else works."
FULL = "Your answers cannot be kept: there is no room left for {}/progress.sqlite. Everything else works."
UNOPENABLE = "Your answers cannot be kept: {} cannot be opened ({}). Everything else works."
NEWER = "{}/progress.sqlite was written by a newer version of oauthtutor: it is read, and nothing is added to it."
DAMAGED = ("The file with your answers was damaged. It was set aside as {0}/progress.sqlite.damaged-{1}, "
           "and a new one begun.")


@pytest.fixture
def folder(lessons: Path):
    """Where answers are kept, with a short name, and one answer kept already."""
    path = Path(tempfile.mkdtemp(prefix="kept"))
    run("--plain", "--content", lessons, "tea", lines=["4", "d", "back"], OAUTHTUTOR_DATA=str(path))
    assert len(answers(path)) == 1
    yield path
    shutil.rmtree(path)


def answers(folder: Path) -> list[tuple]:
    with closing(sqlite3.connect(f"file:{folder}/progress.sqlite?mode=ro", uri=True)) as store:
        return store.execute("SELECT item, number, share FROM attempt ORDER BY id").fetchall()


def mounted(how: str) -> list[str]:
    """The program, where a shell command has mounted something."""
    return [*ALONE, "sh", "-ec", f'{how}; exec "$@"', "sh", PROGRAM]


def read_only(folder: Path) -> list[str]:
    return mounted(f"mount --bind {folder} {folder}; mount -o remount,bind,ro {folder}")


def is_told(tutor: Tutor, sentence: str) -> bool:
    return sentence in tutor.flat


def play_on(tutor: Tutor, sentence: str, is_new: bool = False) -> None:
    """Reads the sentence once and plays the lesson to its summary without meeting it again."""
    tutor.wait_for(sentence)
    tutor.press("2").wait_for("Put the steps in order")
    assert not is_told(tutor, sentence), "told once, and no more"
    tutor.press("J", "enter").wait_for_line("orrect\\.")
    tutor.press("enter").wait_for("Match the words")
    tutor.press("1", "a", "2", "b", "3", "c", "enter").wait_for_line("orrect\\.")
    tutor.press("enter").wait_for("How long does it steep?")
    if is_new:
        tutor.press("1", "enter")
    tutor.wait_for_line("orrect\\.")
    tutor.press("enter").wait_for("Why warm the pot?")
    tutor.type("hot").press("enter").wait_for_line("orrect\\.")
    assert not is_told(tutor, sentence)
    tutor.press("enter").wait_for_line(r"Total +.* of \d+ points")
    tutor.press("ctrl-c")
    assert tutor.wait_for_end() == 0


class TestReadOnly:
    """On a disk that may only be read."""

    def test_on_the_screen(self, lessons, folder):
        arguments = ("--content", str(lessons), "tea")
        with Tutor(*arguments, command=read_only(folder), OAUTHTUTOR_DATA=str(folder)) as tutor:
            play_on(tutor, READ_ONLY.format(folder))
        assert len(answers(folder)) == 1

    def test_in_lines(self, lessons, folder):
        said = plainly(read_only(folder), lessons, folder)
        assert said.count(READ_ONLY.format(folder)) == 1
        assert "Result: " in said and len(answers(folder)) == 1
        # What was kept before is used.
        assert re.search(r"How long does it steep\?.* of 1 point", said), said

    def test_where_there_was_no_store(self, lessons, folder):
        for file in os.listdir(folder):
            (folder / file).unlink()
        said = plainly(read_only(folder), lessons, folder)
        sentences = re.findall(r"Your answers cannot be kept: .*", said)
        assert len(sentences) == 1 and "Everything else works." in sentences[0], said
        assert os.listdir(folder) == []

    def test_a_folder_that_cannot_be_made(self, lessons, folder):
        (folder / "file").write_text("")
        said = plainly([PROGRAM], lessons, folder / "file" / "answers")
        assert said.count(UNOPENABLE.format(folder / "file" / "answers", "Not a directory")) == 1, said
        assert "Result: " in said


def plainly(command: list[str], lessons: Path, folder: Path) -> str:
    """A lesson in lines; everything that was said."""
    lines = ["2", "move 1 to 2", "done", "next", "1a 2b 3c", "done", "next", "a", "next", "hot", "next"]
    done = subprocess.run([*command, "--plain", "--content", str(lessons), "tea"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, env=environment(OAUTHTUTOR_DATA=str(folder)), timeout=60)
    assert done.returncode == 0, done.stderr
    return re.sub(r"\s+", " ", done.stdout + done.stderr)


def test_a_full_disk_is_told_once_and_what_comes_after_it_is_kept_again(lessons, folder):
    """The disk fills up while the program runs, and later there is room again."""
    full = mounted(f"mount -t tmpfs -o size=1m none {folder}")
    with Tutor("--content", str(lessons), "tea", command=full, OAUTHTUTOR_DATA=str(folder)) as tutor:
        tutor.wait_for("Summary").press("2").wait_for("Put the steps in order")
        # The program's own view of the folder, in its mount namespace.
        inside = Path(f"/proc/{tutor.child.pid}/root{folder}")
        filler = inside / "filler"
        with open(filler, "wb", buffering=0) as file:
            with pytest.raises(OSError):
                while True:
                    file.write(b"x" * 4096)
        tutor.press("J").wait_for(FULL.format(folder))
        tutor.press("enter").wait_for_line("orrect\\.")
        tutor.press("enter").wait_for("Match the words")
        assert not is_told(tutor, FULL.format(folder))
        tutor.press("1", "a", "2", "b", "3", "c", "enter").wait_for_line("orrect\\.")
        assert not is_told(tutor, FULL.format(folder)), "told once, and no more"
        filler.unlink()
        tutor.press("enter").wait_for("How long does it steep?").press("1", "enter").wait_for_line("orrect\\.")
        assert [item for item, *_ in answers(inside)] == ["how-long-does-it-steep"]
        tutor.press("ctrl-c")
        assert tutor.wait_for_end() == 0


def test_a_store_of_a_newer_version_is_read_and_nothing_is_added(lessons, folder):
    with closing(sqlite3.connect(folder / "progress.sqlite")) as store, store:
        store.execute("INSERT INTO grdb_migrations VALUES ('9 of a version to come')")
    before = (folder / "progress.sqlite").read_bytes()
    with Tutor("--content", str(lessons), "tea", OAUTHTUTOR_DATA=str(folder)) as tutor:
        play_on(tutor, NEWER.format(folder))
    assert plainly([PROGRAM], lessons, folder).count(NEWER.format(folder)) == 1
    assert (folder / "progress.sqlite").read_bytes() == before
    assert len(answers(folder)) == 1


@pytest.mark.parametrize("damage", ["no store at all", "torn pages"])
def test_a_damaged_store_is_set_aside_under_the_date_and_a_new_one_begun(lessons, folder, damage):
    file = folder / "progress.sqlite"
    content = file.read_bytes()
    torn = b"\0" * len(content) if damage == "no store at all" else content[:4096] + b"\xff" * (len(content) - 4096)
    file.write_bytes(torn)
    for end in ["-wal", "-shm"]:
        Path(f"{file}{end}").unlink(missing_ok=True)
    days = {str(datetime.date.today())}
    with Tutor("--content", str(lessons), "tea", OAUTHTUTOR_DATA=str(folder)) as tutor:
        tutor.wait_for("The file with your answers was damaged.")
        days.add(str(datetime.date.today()))
        sentence = next(found for day in days if is_told(tutor, found := DAMAGED.format(folder, day)))
        play_on(tutor, sentence, is_new=True)
    aside = re.search(r"set aside as (\S+),", sentence)[1]
    assert Path(aside).read_bytes()[:len(torn)] == torn, "the damaged one is kept as it was"
    assert len(answers(folder)) == 4, "and everything answered since is in the new one"
    assert "damaged" not in plainly([PROGRAM], lessons, folder)
