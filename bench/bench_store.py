"""Measures what a learner's kept answers cost, beside a learner who has none and SQLite itself, and prints a table.

    python3 bench/bench_store.py [PROGRAM]
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import closing
from pathlib import Path

from generated import lesson
from measured import Measured
from table import Table, milliseconds, percentile

ROOT = Path(__file__).resolve().parents[1]
STARTS, ATTEMPTS, LESSONS, QUESTIONS = 21, 100_000, 10, 300
ENTER = b"\r"


def course(folder: Path) -> Path:
    """Ten lessons of 300 questions, in all as much as ten times this course."""
    for number in range(1, LESSONS + 1):
        (folder / f"{number:02}-long-{number}.md").write_text(lesson(QUESTIONS), encoding="utf-8")
    return folder


def learner(program: str, content: Path, folder: Path, attempts: int) -> dict[str, str]:
    """A store that the program made, with as many answers as somebody gives in years."""
    data = {"OAUTHTUTOR_DATA": str(folder)}
    subprocess.run([program, "--plain", "--content", str(content), "long-2"], input=b"1\nb\n", check=True,
                   stdout=subprocess.DEVNULL, env={**os.environ, **data})
    with closing(sqlite3.connect(folder / "progress.sqlite")) as store, store:
        for table, of in (("attempt", attempts), ("memory", min(attempts, LESSONS * QUESTIONS))):
            fill(store, table, of)
        store.execute("UPDATE standing SET isDone = 1")
    return data


def fill(store: sqlite3.Connection, table: str, count: int) -> None:
    """Copies the one row there is, for each question in turn."""
    cursor = store.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description]
    row = dict(zip(names, cursor.fetchone()))
    store.execute(f"DELETE FROM {table}")
    marks = ", ".join("?" * len(names))
    store.executemany(f"INSERT INTO {table} VALUES ({marks})", (
        list({**row, **changed(row, table, number)}.values()) for number in range(count)))


def changed(row: dict, table: str, number: int) -> dict:
    turn, question = divmod(number, LESSONS * QUESTIONS)
    place = {"lesson": f"long-{question % LESSONS + 1}", "item": f"{row['item']}-{question // LESSONS}"}
    if table == "memory":
        # A third is due.
        return {**place, "due": int(time.time()) + (question % 3 - 1) * 86_400}
    return {**place, "id": number + 1, "uuid": str(uuid.UUID(int=number)), "number": turn + 1}


def starts(command: list[str], *learners: dict[str, str]) -> list[float]:
    """Medians of exec to first frame, the learners taking turns."""
    times: list[list[float]] = [[] for _ in learners]
    for _ in range(STARTS):
        for taken, data in zip(times, learners):
            with Measured(command, **data) as program:
                taken.append(program.first_frame())
    return [statistics.median(taken) for taken in times]


def opening(command: list[str], data: dict[str, str]) -> float:
    """The home screen's Enter to the lesson's page, the median of some."""
    times = []
    for _ in range(5):
        with Measured(command, **data) as program:
            program.first_frame()
            times.append(program.key(ENTER, quiet=0.3)[0])
    return statistics.median(times)


def answering(command: list[str], data: dict[str, str]) -> list[float]:
    """Enter to verdict, question by question; the answer is on the disk before its verdict is on the screen."""
    times = []
    with Measured([*command, "long-1"], **data) as program:
        program.first_frame()
        program.key(ENTER, quiet=0.15)
        for _ in range(QUESTIONS):
            program.key(b"1", quiet=0.012)
            taken, count = program.key(ENTER, quiet=0.012)
            if not count:
                sys.exit("bench: an answer was answered with nothing")
            times.append(taken)
            program.key(ENTER, quiet=0.012)
    return times


def transactions(folder: Path) -> list[float]:
    """What SQLite alone takes for a row as long, in a log that is flushed to the disk each time."""
    times = []
    with closing(sqlite3.connect(folder / "other.sqlite", isolation_level=None)) as store:
        store.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE answer (text TEXT)")
        for _ in range(QUESTIONS):
            begun = time.perf_counter()
            store.execute("INSERT INTO answer VALUES (?)", ("x" * 300,))
            times.append(time.perf_counter() - begun)
    return times


def main() -> None:
    program = str(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/oauthtutor").resolve())
    table = Table()
    with tempfile.TemporaryDirectory(dir=os.environ.get("XDG_CACHE_HOME")) as name:
        folder = Path(name)
        for each in ("content", "new", "old", "answering"):
            (folder / each).mkdir()
        content = course(folder / "content")
        new, old = (learner(program, content, folder / which, count) for which, count in (("new", 1), ("old", ATTEMPTS)))
        command = [program, "--seed", "1", "--content", str(content)]

        with_many, with_one, with_none = starts(command, old, new, {"OAUTHTUTOR_DATA": ""})
        table.add(f"first frame, {ATTEMPTS:,} answers kept; one kept", with_many, milliseconds, "", with_one)
        table.add("what the answers add to it; one adds", with_many - with_none, milliseconds, "under 10 ms",
                  with_one - with_none)
        table.add(f"open a lesson, {ATTEMPTS // LESSONS:,} answers; one", opening(command, old), milliseconds,
                  "", opening(command, new))

        kept, alone = answering(command, old), answering(command, {"OAUTHTUTOR_DATA": ""})
        direct = transactions(folder)
        for what, share in (("median", 0.5), ("99 of 100", 0.99)):
            table.add(f"answer to verdict, {what}; not kept", percentile(kept, share), milliseconds, "",
                      percentile(alone, share))
            table.add(f"so keeping takes, {what}; SQLite alone", percentile(kept, share) - percentile(alone, share),
                      milliseconds, "under 5 ms" if share > 0.5 else "", percentile(direct, share))


if __name__ == "__main__":
    main()
