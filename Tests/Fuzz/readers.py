"""Breaks files and has the program's readers read each, and says what it proved. Standard library only.

    python3 Tests/Fuzz/readers.py MUTANTS [--seconds N | --count N] [--seed N] [--size BYTES] [--readers A,B]

Lessons, GIFT, Aiken, provider profiles, users and clients; and what is written of a lesson that was read. No file may
end the program, none may take more than a second of the processor's time, and nothing may be found outside of a file.
Exits with 1 at the first one that does, keeps that file, and says how to read it again.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# By wall clock, for a program that waits instead of working.
PATIENCE = 600.0


class Worker(threading.Thread):
    """One run of the program, which reads every n-th file."""

    def __init__(self, program: str, given: argparse.Namespace, seed: int, part: int, parts: int, folder: Path):
        super().__init__(daemon=True)
        self.kept = folder / f"mutant-{seed}-{part}"
        self.command = [program, "--content", str(ROOT / "content"), "--keep", str(self.kept), "--seed", str(seed),
                        "--count", str(given.each), "--part", f"{part}/{parts}", "--size", str(given.size),
                        "--readers", given.readers]
        self.name_of_file, self.told, self.failure = "", "", ""

    def run(self) -> None:
        process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, errors="replace")
        alarm = threading.Timer(PATIENCE, process.kill)
        alarm.start()
        lines = iter(process.stdout)
        for line in lines:
            if line.startswith("fault: "):
                self.failure = line[7:] + "".join(lines)
            else:
                self.name_of_file, self.told = self.told, line.strip()
        error = process.stderr.read()
        process.wait()
        alarm.cancel()
        if process.returncode == -signal.SIGPROF:
            self.failure = "it takes longer than a second"
        elif process.returncode == -signal.SIGKILL:
            self.failure = "it never ends"
        elif process.returncode and not self.failure:
            self.failure = f"the program ended with {process.returncode}: {error[-2000:]}"
        if self.failure:
            self.name_of_file = self.told

    @property
    def count(self) -> int:
        return int(self.told.split(" ")[0])


def read_all(program: str, given: argparse.Namespace, seed: int, folder: Path) -> list[Worker]:
    parts = os.cpu_count() or 2
    workers = [Worker(program, given, seed, part, parts, folder) for part in range(parts)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return workers


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--count", type=int, default=7_000, help="broken files, all readers together")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--size", type=int, default=100_000, help="bytes of the files that are known to be nasty")
    parser.add_argument("--readers", default="lesson,check,gift,aiken,provider,parties,writing")
    given = parser.parse_args()
    given.each = -(-given.count // len(given.readers.split(",")))
    seed = random.randrange(1_000_000) if given.seed is None else given.seed
    folder, begun, total = Path(tempfile.gettempdir()), time.monotonic(), 0
    slowest = ""
    while True:
        workers = read_all(given.program, given, seed, folder)
        for worker in workers:
            if worker.failure:
                reader = worker.name_of_file.split(":")[0]
                sys.exit(f"readers: {worker.name_of_file}: {worker.failure}\n"
                         f"The file is kept. To read it again: {given.program} --again {reader} {worker.kept}")
        total += sum(worker.count for worker in workers)
        slowest = max((worker.told.partition("took ")[2] for worker in workers),
                      key=lambda told: int(told.split(" ")[0]), default="")
        seed += 1
        # The nasty ones are the same for every seed.
        given.size = min(given.size, 1000)
        if time.monotonic() - begun >= given.seconds:
            break
    print(f"readers: {total:,} broken files up to seed {seed - 1} in {time.monotonic() - begun:.0f} s: no crash, none over a "
          f"second, no finding outside of its file. The slowest took {slowest}")


if __name__ == "__main__":
    main()
