"""The figures of a measurement, printed as they come, each beside its aim and what it is compared with."""

from __future__ import annotations


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
