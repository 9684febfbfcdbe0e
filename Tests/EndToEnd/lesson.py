"""Reads a lesson's right answers from its Markdown, on its own: a second pair of eyes on the program's parser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Order:
    title: str
    # What stands together in one list may stand in any order among itself.
    groups: list[list[str]]
    decoys: list[str]

    @property
    def steps(self) -> list[str]:
        return [step for group in self.groups for step in group]

    def rank(self, step: str) -> int:
        return next(number for number, group in enumerate(self.groups) if step in group)


@dataclass
class Match:
    title: str
    pairs: dict[str, str]
    decoys: list[str]
    # What the column of definitions is called.
    heading: str = ""


@dataclass
class Question:
    title: str
    options: dict[str, bool]

    @property
    def right(self) -> list[str]:
        return [text for text, is_right in self.options.items() if is_right]

    @property
    def wrong(self) -> list[str]:
        return [text for text, is_right in self.options.items() if not is_right]


@dataclass
class Open:
    title: str
    points: list[list[str]]

    @property
    def answer(self) -> str:
        """One strong word of each point."""
        return ", ".join(cues[0] for cues in self.points if cues)


@dataclass
class Quiz:
    title: str
    questions: list[Question | Open]


@dataclass
class Step:
    title: str
    prediction: Question | None
    break_its: list[str] = field(default_factory=list)
    # Who sends the first request to whom, such as App and API; None where a person does everything by hand.
    way: tuple[str, str] | None = None
    # It is another way than that of the request before, so it is asked for.
    turns: bool = False


@dataclass
class Live:
    title: str
    steps: list[Step]


@dataclass
class Reading:
    title: str


Activity = Order | Match | Question | Open | Quiz | Live | Reading


def plain(text: str) -> str:
    """A line of Markdown as the program shows it."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    # In code every sign stands for itself.
    pieces = text.split("`")
    for number in range(0, len(pieces), 2):
        pieces[number] = re.sub(r"\*\*|~~", "", pieces[number])
        pieces[number] = re.sub(r"(?<!\w)[*_](\S[^*_]*?)[*_](?!\w)", r"\1", pieces[number])
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


def read_lesson(path: Path) -> list[Activity]:
    _, *sections = _split(path.read_text(encoding="utf-8").splitlines(), "## ")
    return [_activity(plain(title), body) for title, body in sections]


def _split(lines: list[str], heading: str) -> list[tuple[str, list[str]]]:
    """What stands before the first such heading, then each heading with its lines; fences are no headings."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    in_fence = False
    for line in lines:
        in_fence ^= line.startswith("```")
        if line.startswith(heading) and not in_fence:
            parts.append((line[len(heading):], []))
        else:
            parts[-1][1].append(line)
    return parts


def _activity(title: str, body: list[str]) -> Activity:
    before, *parts = _split(body, "### ")
    if any(line.startswith(("```http", "```act")) for line in body):
        return Live(title, _turning([_step(plain(name), lines) for name, lines in parts]))
    questions = [_question(plain(name), lines) for name, lines in parts]
    if questions and all(questions):
        return Quiz(title, questions)
    if any("<!-- read -->" in line for line in body):
        return Reading(title)
    if any(re.match(r"\d+[.)] (?!\[)", line) for line in before[1]):
        return _order(title, before[1])
    rows = [_cells(line) for line in before[1] if line.startswith("|")]
    if rows:
        return Match(title, {row[0]: row[1] for row in rows[2:] if row[0] and row[1]},
                     [row[1] for row in rows[2:] if not row[0]], rows[0][1])
    return _question(title, before[1]) or Reading(title)


def _order(title: str, lines: list[str]) -> Order:
    groups, decoys = [], []
    for text in _items(lines, r"\d+[.)] "):
        # Bullets right below a label are the steps.
        _, *group = re.split(r" (?=- )", text) if ": - " in text else [text]
        if group:
            groups.append([plain(step[2:]) for step in group])
        elif text.startswith("~~"):
            decoys.append(plain(text))
        else:
            groups.append([plain(text)])
    return Order(title, groups, decoys)


def _question(title: str, lines: list[str]) -> Question | Open | None:
    items = _items(lines, r"[-*+] ")
    boxed = [(plain(item[4:]), item[1] in "xX") for item in items if re.match(r"\[[ xX]\] ", item)]
    if boxed:
        return Question(title, dict(boxed))
    if items and title.endswith("?"):
        return Open(title, [re.findall(r"\*\*(.+?)\*\*", item) for item in items])
    return None


def _step(title: str, lines: list[str]) -> Step:
    own, *break_its = _split(lines, "#### ")
    question = _question(title, own[1])
    ways = [re.match(r"```http (.+?) -> (.+)", line) for line in own[1]]
    return Step(title, question if isinstance(question, Question) else None,
                [plain(name.split(":", 1)[1]) for name, _ in break_its],
                next(((way[1].strip(), way[2].strip()) for way in ways if way), None))


def _turning(steps: list[Step]) -> list[Step]:
    before = None
    for step in steps:
        step.turns = step.way is not None and step.way != before
        before = step.way or before
    return steps


def _items(lines: list[str], marker: str) -> list[str]:
    """The first paragraph of each item of the list at the margin, on one line."""
    items: list[str] = []
    is_open = False
    for line in lines:
        if start := re.match(marker, line):
            items.append(line[start.end():].strip())
            is_open = True
        elif is_open and re.match(r" +[^ >]", line):
            items[-1] += " " + line.strip()
        else:
            is_open = False
    return items


def _cells(row: str) -> list[str]:
    return [plain(cell) for cell in re.split(r"(?<!\\)\|", row.strip()[1:-1])]
