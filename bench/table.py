"""The table of figures, and programs that are measured from their start to their end."""

from __future__ import annotations

import subprocess
import time

RUNS = 5
CMARK = ["cmark-gfm", "-e", "table", "-e", "tasklist", "-e", "strikethrough"]


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


class Table:
    """The figures, printed as they come."""

    ROW = "{:<46} {:>11} {:>11} {:>7}  {}"

    def __init__(self) -> None:
        print(self.ROW.format("figure", "oauthtutor", "the other", "ratio", "aim"))
        print("-" * 100)

    def add(self, figure: str, ours: float, shown, aim: str = "", other: float | None = None) -> None:
        theirs, ratio = ("", "") if other is None else (shown(other), f"{ours / other:.2f}" if other else "")
        print(self.ROW.format(figure, shown(ours), theirs, ratio, aim), flush=True)


def whole_run(command: list[str], runs: int = RUNS) -> float:
    """The shortest of some runs to the end, in seconds."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begun)
    return min(times)
