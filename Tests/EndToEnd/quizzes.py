"""Quizzes in GIFT, made by chance, and how two programs read them: ours on the way to Moodle's XML, and pygiftparser."""

from __future__ import annotations

import io
import logging
import random
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

from pygiftparser import answer as other
from pygiftparser import parser

# Their regular expressions are for people, and complain of titles on each line.
logging.getLogger("pygiftparser").setLevel(logging.ERROR)

WORDS = ("token code state scope client server browser grant key secret app person page answer header cookie redirect "
         "issuer nonce proof Straße déjà 漢字").split()
WEIGHTS = {1: "100", 2: "50", 3: "33.33333", 4: "25"}


@dataclass
class Read:
    """A question as a program has read it."""

    name: str
    text: str
    kind: str
    # Each answer with its weight in percent; a pair's right side in place of a weight.
    answers: list[tuple[str, object]] = field(default_factory=list)
    feedback: str = ""


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count))


def question(chance: random.Random, number: int) -> str:
    """One question of any kind that both programs know."""
    text = f"::Number {number}::{words(chance, 5)} {number}?"
    general = f" ####{words(chance, 3)}" if chance.random() < 0.5 else ""

    def options(count: int) -> list[str]:
        return [f"{words(chance, 2)} {each}" for each in range(count)]

    def told() -> str:
        return f"#{words(chance, 2)} " if chance.random() < 0.3 else ""

    match chance.randrange(8):
        case 0 | 1:
            right, *wrong = options(chance.randint(2, 5))
            signs = [f"={right}{told()}", *(f"~{each}{told()}" for each in wrong)]
            chance.shuffle(signs)
            return f"{text} {{{' '.join(signs)}{general}}}"
        case 2:
            rights, wrongs = chance.randint(2, 4), chance.randint(1, 4)
            marks = [WEIGHTS[rights]] * rights + ["-" + WEIGHTS[wrongs]] * wrongs
            signs = [f"~%{weight}%{each}{told()}" for weight, each in zip(marks, options(rights + wrongs))]
            chance.shuffle(signs)
            return f"{text} {{{' '.join(signs)}{general}}}"
        case 3: return f"{text} {{{chance.choice(['T', 'TRUE', 'F', 'FALSE'])}{general}}}"
        case 4: return f"{text} {{{' '.join('=' + each for each in options(chance.randint(1, 3)))}{general}}}"
        case 5:
            lefts = options(chance.randint(2, 5))
            pairs = [f"={left} -> {words(chance, 2)} {number}.{each}" for each, left in enumerate(lefts)]
            return f"{text} {{{' '.join(pairs)}{general}}}"
        case 6: return f"{text} {{{general.strip()}}}"
        case _: return text


def quiz(seed: int, count: int) -> str:
    chance = random.Random(seed)
    return "\n\n".join(question(chance, number) for number in range(1, count + 1)) + "\n"


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\\([^\w\s])", r"\1", text)).strip()


def as_pygiftparser_reads(gift: str) -> list[Read]:
    kinds = {other.Description: "description", other.Essay: "essay", other.TrueFalseSet: "truefalse",
             other.MatchingSet: "matching", other.ShortSet: "shortanswer", other.SelectSet: "multichoice",
             other.MultipleChoicesSet: "multichoice"}
    read = []
    for each in parser.parseFile(io.StringIO(gift)):
        assert each.valid, each.source
        found = Read(each.title, squeezed(each.text), kinds[type(each.answers)], feedback=squeezed(each.generalFeedback))
        match each.answers:
            case other.TrueFalseSet(answer=is_true):
                found.answers = [("true", 100 * is_true), ("false", 100 * (not is_true))]
            case other.MatchingSet(answers=pairs):
                found.answers = [(squeezed(pair.question), squeezed(pair.answer)) for pair in pairs]
            case other.ChoicesSet(answers=answers):
                found.answers = [(squeezed(answer.answer), answer.fraction) for answer in answers]
        read.append(found)
    return read


def as_moodle_reads(xml: str) -> list[Read]:
    read = []
    for each in ElementTree.fromstring(xml.encode()).findall("question"):
        if each.get("type") == "category":
            continue
        name, kind = each.findtext("name/text"), each.get("type")
        # The name stands above the text again, since a lesson's heading is a part of the question.
        lines = [line.removeprefix("#### ") for line in each.findtext("questiontext/text").split("\n\n")]
        found = Read(name, squeezed(" ".join(lines[1:] if lines[0] == name else lines)), kind,
                     feedback=squeezed(each.findtext("generalfeedback/text") or ""))
        for answer in each.findall("answer"):
            found.answers.append((squeezed(answer.findtext("text")), float(answer.get("fraction"))))
        for pair in each.findall("subquestion"):
            found.answers.append((squeezed(pair.findtext("text")), squeezed(pair.findtext("answer/text"))))
        read.append(found)
    return read
