"""Takes an exam: finds each question in the lessons that it was drawn from, by what is shown of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lesson import Match, Open, Order, Question, Quiz, read_lesson
from lines import Conversation
from terminal import ROOT, Tutor


@dataclass
class Drawn:
    """What an exam can ask: with options, or with an answer in words."""

    lesson: str
    title: str
    right: list[str]
    wrong: list[str]
    words: str = ""

    def fits(self, page: str) -> bool:
        """Whether it is what the page, its white space made single, asks."""
        if self.title not in page:
            return False
        if self.words:
            return "Answer in your own words" in page
        # Of a match or an order four of the wrong ones are shown.
        return all(text in page for text in self.right) and sum(text in page for text in self.wrong) >= min(
            4, len(self.wrong))


def pool(folder: Path = ROOT / "content") -> list[Drawn]:
    """All that can be drawn from the lessons, the exam's own file aside."""
    return [drawn for path in sorted(folder.glob("*.md")) if path.stem != "10-exam"
            for activity in read_lesson(path) for drawn in _drawn(path.stem, activity)]


def _drawn(lesson: str, activity) -> list[Drawn]:
    match activity:
        case Quiz():
            return [drawn for question in activity.questions for drawn in _drawn(lesson, question)]
        case Question():
            return [Drawn(lesson, activity.title, activity.right, activity.wrong)]
        case Open():
            return [Drawn(lesson, activity.title, [], [], activity.answer)]
        case Match():
            definitions = [*activity.pairs.values(), *activity.decoys]
            return [Drawn(lesson, f"{term} {activity.heading}: which of these is it?", [own],
                          [other for other in definitions if other != own]) for term, own in activity.pairs.items()]
        case Order():
            items = [*activity.steps, *activity.decoys]
            alone = [group[0] if len(group) == 1 else None for group in activity.groups]
            return [Drawn(lesson, f"What comes right after “{step}”?", [after],
                          [item for item in items if item not in (step, after)])
                    for step, after in zip(alone, alone[1:]) if step and after]
    return []


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


class Examinee:
    """Answers rightly as long as `knows` says so of the question's number, otherwise with a wrong option or word."""

    def __init__(self, knows, count: int = 27):
        self.pool = pool()
        self.knows, self.count = knows, count
        self.asked: list[Drawn] = []

    def find(self, page: str) -> Drawn:
        found = [drawn for drawn in self.pool if drawn.fits(flat(page))]
        # The term "code" is also in "authorization code".
        return max(found, key=lambda drawn: len(drawn.title))

    def options(self, drawn: Drawn, number: int, page: str) -> list[str]:
        return drawn.right if self.knows(number) else [text for text in drawn.wrong if text in flat(page)][:1]


class PlainExaminee(Examinee):
    def take(self, conversation: Conversation, page: str) -> str:
        """From the first question to the result."""
        for number in range(1, self.count + 1):
            assert f"question {number} of {self.count}" in page, page
            assert not re.search(r"Correct\.|Not correct\.|Partly correct\.", page), page
            drawn = self.find(page)
            self.asked.append(drawn)
            if drawn.words:
                page = conversation.say(drawn.words if self.knows(number) else "zzzz")
            else:
                letters = {text: name for name, text in re.findall(r"(?m)^([a-z])\. (.+)$", page)}
                page = conversation.say(" ".join(letters[text] for text in self.options(drawn, number, page)))
        assert f"All {self.count} questions have an answer." in page, page
        return conversation.say("")


class ScreenExaminee(Examinee):
    def take(self, tutor: Tutor) -> str:
        for number in range(1, self.count + 1):
            tutor.wait_for(f"question {number} of {self.count}")
            assert not re.search(r"Correct\.|Not correct\.|Partly correct\.", tutor.flat), tutor.text
            drawn = self.find(tutor.text)
            self.asked.append(drawn)
            if drawn.words:
                tutor.type(drawn.words if self.knows(number) else "zzzz").press("enter")
            else:
                for text in self.options(drawn, number, tutor.text):
                    line = tutor.wait_for_line(rf"(?:^|[\s>])([a-z])\s+{re.escape(text[:28])}")
                    tutor.press(line.group(1))
                tutor.press("enter")
        tutor.wait_for(f"All {self.count} questions have an answer.").press("enter")
        tutor.wait_for("4. The life of a token")
        return tutor.text
