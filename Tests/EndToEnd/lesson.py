"""Reads a lesson's right answers from its Markdown, on its own: a second pair of eyes on the program's parser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Order:
    title: str
    steps: list[str]
    decoys: list[str]


@dataclass
class Match:
    title: str
    pairs: dict[str, str]
    decoys: list[str]


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
    text = re.sub(r"\*\*|~~|`", "", text)
    text = re.sub(r"(?<!\w)[*_](\S[^*_]*?)[*_](?!\w)", r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


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
        return Live(title, [_step(plain(name), lines) for name, lines in parts])
    questions = [_question(plain(name), lines) for name, lines in parts]
    if questions and all(questions):
        return Quiz(title, questions)
    if any("<!-- read -->" in line for line in body):
        return Reading(title)
    if any(re.match(r"\d+[.)] (?!\[)", line) for line in before[1]):
        items = [plain_or_struck(text) for text in _items(before[1], r"\d+[.)] ")]
        return Order(title, [text for text, struck in items if not struck], [text for text, struck in items if struck])
    rows = [_cells(line) for line in before[1] if line.startswith("|")]
    if rows:
        return Match(title, {row[0]: row[1] for row in rows[2:] if row[0] and row[1]},
                     [row[1] for row in rows[2:] if not row[0]])
    return _question(title, before[1]) or Reading(title)


def plain_or_struck(text: str) -> tuple[str, bool]:
    return plain(text), text.startswith("~~")


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
    return Step(title, question if isinstance(question, Question) else None,
                [plain(name.split(":", 1)[1]) for name, _ in break_its])


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
