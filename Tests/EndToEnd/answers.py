"""What scripted learners answer, and what the scoring rules give for it, computed apart from the program."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from lesson import Activity, Live, Match, Open, Order, Question, Quiz, Reading, Step


@dataclass
class Read:
    earned: float = 0
    points: int = 0


@dataclass
class Arrange:
    steps: list[str]
    aside: list[str]
    earned: float
    points: int


@dataclass
class Pair:
    pairs: dict[str, str]
    earned: float
    points: int


@dataclass
class Choose:
    question: Question
    options: list[str]
    earned: float
    points: int = 1


@dataclass
class Write:
    text: str
    earned: float
    points: int = 1


@dataclass
class Watch:
    """A step of the live flow: who sends its request where that is asked, and its prediction where it has one."""

    step: Step
    number: int
    prediction: Choose | None
    # Whether the learner knows who sends it. That is practice: it earns nothing.
    knows_sender: bool

    @property
    def earned(self) -> float:
        return self.prediction.earned if self.prediction else 0

    @property
    def points(self) -> int:
        return 1 if self.prediction else 0


Answer = Read | Arrange | Pair | Choose | Write | Watch


def arrange(order: Order, steps: list[str], aside: list[str]) -> Arrange:
    """max(0, 1 − 2·inversions ÷ pairs) × items rightly kept or laid aside ÷ items; steps of any order make no pair."""
    kept = [step for step in steps if step in order.steps]
    pairs = [(first, second) for first, second in combinations(order.steps, 2) if order.rank(first) < order.rank(second)]
    # A real step laid aside inverts all its pairs.
    inversions = sum(not (first in kept and second in kept and kept.index(first) < kept.index(second))
                     for first, second in pairs)
    misplaced = sum(item in order.steps for item in aside) + sum(item in order.decoys for item in steps)
    items = len(order.steps) + len(order.decoys)
    share = max(0, 1 - 2 * inversions / len(pairs)) * (items - misplaced) / items
    return Arrange(steps, aside, share * len(order.steps), len(order.steps))


def pair(match: Match, pairs: dict[str, str]) -> Pair:
    return Pair(pairs, sum(match.pairs[term] == definition for term, definition in pairs.items()), len(match.pairs))


def choose(question: Question, options: list[str]) -> Choose:
    right = sum(question.options[option] for option in options) / len(question.right)
    wrong = sum(not question.options[option] for option in options) / max(1, len(question.wrong))
    if len(question.right) == 1:
        return Choose(question, options, float(options == question.right))
    return Choose(question, options, max(0, right - wrong))


class Right:
    """Knows everything."""

    def order(self, order: Order) -> Arrange:
        return arrange(order, order.steps, order.decoys)

    def match(self, match: Match) -> Pair:
        return pair(match, match.pairs)

    def question(self, question: Question) -> Choose:
        return choose(question, question.right)

    def open(self, question: Open) -> Write:
        return Write(question.answer, 1)


class Halting:
    """Gets a part of everything right: two steps changed over and a decoy kept, two definitions confused, the first
    wrong option of a single choice, one wrong beside the right ones of a multiple, nothing in own words."""

    def order(self, order: Order) -> Arrange:
        second, first, *rest = order.steps
        return arrange(order, [first, second, *rest, order.decoys[0]], order.decoys[1:])

    def match(self, match: Match) -> Pair:
        terms, definitions = list(match.pairs), list(match.pairs.values())
        definitions[:2] = reversed(definitions[:2])
        return pair(match, dict(zip(terms, definitions)))

    def question(self, question: Question) -> Choose:
        return choose(question, question.right * (len(question.right) > 1) + question.wrong[:1])

    def open(self, question: Open) -> Write:
        return Write("zzzz", 0)


class Wrong(Halting):
    """Gets nothing right."""

    def order(self, order: Order) -> Arrange:
        return arrange(order, order.steps[::-1], [])

    def match(self, match: Match) -> Pair:
        definitions = list(match.pairs.values())
        return pair(match, dict(zip(match.pairs, definitions[1:] + definitions[:1])))

    def question(self, question: Question) -> Choose:
        return choose(question, question.wrong if len(question.right) > 1 else question.wrong[:1])


def verdict(answer: Answer) -> str:
    """The word that stands before everything else that is said of an answer."""
    if answer.earned >= answer.points - 1e-9:
        return "Correct."
    return "Partly correct." if answer.earned > 1e-9 else "Not correct."


def script(activities: list[Activity], mind: Right | Halting) -> list[Answer]:
    """All of a lesson's answers, in the order in which the program asks."""
    return [answer for activity in activities for answer in _answers(activity, mind)]


def _answers(activity: Activity, mind: Right | Halting) -> list[Answer]:
    match activity:
        case Reading(): return [Read()]
        case Order(): return [mind.order(activity)]
        case Match(): return [mind.match(activity)]
        case Question(): return [mind.question(activity)]
        case Open(): return [mind.open(activity)]
        case Quiz(): return [answer for question in activity.questions for answer in _answers(question, mind)]
        case Live():
            return [Watch(step, number, mind.question(step.prediction) if step.prediction else None,
                          isinstance(mind, Right))
                    for number, step in enumerate(activity.steps, 1)]
    raise TypeError(activity)


def result(answers: list[Answer]) -> str:
    """The line that the program ends with: points to a decimal, the percentage rounded down."""
    earned, points = sum(answer.earned for answer in answers), sum(answer.points for answer in answers)
    return f"Result: {int(100 * earned / points + 1e-9)}% ({round(earned, 1):g} of {points} points)"
