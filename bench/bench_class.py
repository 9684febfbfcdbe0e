"""Measures a class of 100, 500 and 1,000 beside a server that keeps nothing. It judges nothing but whether an
answer that was acknowledged is in the store.

    python3 bench/bench_class.py PROGRAM [COUNT ...]
"""

from __future__ import annotations

import asyncio
import csv
import io
import json
import os
import resource
import select
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from class_load import Load
from table import Table, milliseconds, percentile

HERE = Path(__file__).resolve().parent
COUNTS = [100, 500, 1000]
PATIENCE = 120
QUESTIONS = [f"Question {number}" for number in range(1, 7)]
ITEMS = [question.lower().replace(" ", "-") for question in QUESTIONS]
LESSON = "# Steep\n\nHow long?\n" + "".join(
    f"\n## {question}\n\n- [ ] One minute\n- [x] Four minutes\n- [ ] An hour\n\n> Four.\n" for question in QUESTIONS)


class Host:
    """A server in a process of its own that says in one line where it is."""

    def __init__(self, command: list[str], **variables: str):
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, env={**os.environ, **variables})
        if not select.select([self.process.stdout], [], [], PATIENCE)[0] or not (line := self.process.stdout.readline()):
            self.process.kill()
            sys.exit(f"bench: {command[0]} did not say that it serves: {self.process.communicate()[1]}")
        self.said = line

    def __enter__(self) -> Host:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate()

    @property
    def peak_memory(self) -> float:
        """MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def put_on(port: int, code: str, secret: str, count: int) -> dict:
    return asyncio.run(Load(port, code, secret, count).run(ITEMS, PATIENCE))


def kept_answers(program: str, environment: dict[str, str]) -> int:
    """How many the store has, read by another process."""
    told = subprocess.run([program, "class", "export", "--format", "answers"], capture_output=True, text=True, check=True,
                          stdin=subprocess.DEVNULL, env={**os.environ, **environment})
    return sum(1 for _ in csv.DictReader(io.StringIO(told.stdout)))


def hold(table: Table, program: str, count: int) -> None:
    """One class, from its first join to what its store has."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        content.mkdir()
        content.joinpath("01-steep.md").write_text(LESSON, encoding="utf-8")
        places = {"OAUTHTUTOR_CONTENT": str(content), "OAUTHTUTOR_DATA": str(Path(folder, "data"))}
        with Host([program, "host", "steep", "--json", "--port", "0"], **places) as host:
            told = json.loads(host.said)
            secret = json.loads(Path(told["secret_file"]).read_text(encoding="utf-8"))["secret"]
            ours = put_on(told["port"], told["code"], secret, count)
            memory = host.peak_memory
        kept = kept_answers(program, places)
    with Host([sys.executable, str(HERE / "bare_class.py")]) as bare:
        other = put_on(int(bare.said), "any", "any", count)
    name = f"{count:,} learners"
    table.add(f"{name}: joined", ours["joined"], milliseconds, "under 10 s", other["joined"])
    for figure, of in [("median", statistics.median), ("worst", max)]:
        table.add(f"{name}: next at the last, {figure}", of(ours["nexts"]), milliseconds, "under 500 ms", of(other["nexts"]))
    for figure, share, aim in [("p50", 0.5, ""), ("p99", 0.99, "under 250 ms")]:
        table.add(f"{name}: answer acknowledged, {figure}", percentile(ours["waits"], share), milliseconds, aim,
                  percentile(other["waits"], share))
    table.add(f"{name}: answers lost", count - kept, lambda number: f"{number:.0f}", "0")
    table.add(f"{name}: peak memory of the host", memory, lambda size: f"{size:.0f} MiB", "under 200 MiB")
    table.add(f"{name}: a core's share for the learners", ours["share"] * 100, lambda part: f"{part:.0f} %", "",
              other["share"] * 100)
    if kept != count:
        sys.exit(f"bench: of {count:,} acknowledged answers the store has {kept:,}")


def main() -> None:
    program = str(Path(sys.argv[1]).absolute())
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    table = Table()
    for count in map(int, sys.argv[2:] or COUNTS):
        hold(table, program, count)
    print(f"\nEverybody joins at once; {len(ITEMS)} times the teacher says next; then each answers once, at a moment drawn within "
          "a second. The other:\nthe same load on a server in Python that keeps nothing and answers at once. All learners are "
          "one process beside it.")


if __name__ == "__main__":
    main()
