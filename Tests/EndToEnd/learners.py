"""Two learners that give the same answers, one through the plain face and one through the screen."""

from __future__ import annotations

import re

from answers import Answer, Arrange, Choose, Pair, Read, Watch, Write, verdict
from lines import Conversation
from terminal import Tutor
from tongue import ENGLISH, Tongue


class Learner:
    """Goes through a lesson that is open, its first activity next."""

    def __init__(self, tongue: Tongue):
        self.tongue = tongue
        verdicts = "|".join(re.escape(tongue(word)) for word in ("Correct.", "Partly correct.", "Not correct."))
        self._verdicts = rf"(?m)^ *({verdicts})"

    def _verdict(self, answer: Answer) -> str:
        return self.tongue(verdict(answer))

    def _sender_verdict(self, answer: Watch) -> str:
        return self.tongue("Correct." if answer.knows_sender else "Not correct.")

    def _is_asked_who_sends(self, text: str) -> bool:
        """Before a step's title would tell it."""
        return any(self.tongue(f"Which request comes {place}? Choose who sends it, and to whom.") in text
                   for place in ("first", "next"))

    def _way(self, answer: Watch) -> str:
        return self.tongue("%1 to %2", *answer.step.way)

    def _step(self, answer: Watch) -> str:
        """How the program says which step it is, up to their number."""
        return self.tongue("step %1 of %2", answer.number, "")

    def play(self, answers: list[Answer]) -> None:
        for answer in answers:
            match answer:
                case Read(): self.read()
                case Arrange(): self.arrange(answer)
                case Pair(): self.pair(answer)
                case Choose(): self.choose(answer)
                case Write(): self.write(answer)
                case Watch(): self.watch(answer)


class PlainLearner(Learner):
    def __init__(self, conversation: Conversation, tongue: Tongue = ENGLISH):
        super().__init__(tongue)
        self.conversation = conversation
        self.page = conversation.listen(re.escape(tongue("Go through the parts from top to bottom, or choose one.")))
        self._say("1")

    def _say(self, line: str, until: str = "") -> None:
        self.page = self.conversation.say(line, until)

    def _numbers(self, pattern: str) -> dict[str, str]:
        """The texts of the page's items, each with its number or letter."""
        return {text: name for name, text in re.findall(pattern, self.page, re.MULTILINE)}

    def _hand_in(self, line: str, answer: Answer) -> None:
        self._say(line)
        assert re.search(rf"(?m)^{re.escape(self._verdict(answer))}", self.page), self.page
        self._say("")

    def read(self) -> None:
        self._say("")

    def arrange(self, answer: Arrange) -> None:
        numbers = self._numbers(r"^(\d+)\. (.+)$")
        self._say("order " + " ".join(numbers[step] for step in [*answer.steps, *answer.aside]))
        if answer.aside:
            kept = len(answer.steps)
            self._say("aside " + " ".join(str(kept + 1 + place) for place in range(len(answer.aside))))
        self._hand_in("done", answer)

    def pair(self, answer: Pair) -> None:
        terms = {text.split(": ")[0]: number for text, number in self._numbers(r"^(\d+)\. (.+)$").items()}
        letters = self._numbers(r"^([a-z])\. (.+)$")
        self._say(" ".join(terms[term] + letters[definition] for term, definition in answer.pairs.items()))
        self._hand_in("done", answer)

    def choose(self, answer: Choose) -> None:
        self._hand_in(self._letters(answer), answer)

    def _letters(self, answer: Choose) -> str:
        letters = self._numbers(r"^([a-z])\. (.+)$")
        return " ".join(letters[option] for option in answer.options)

    def write(self, answer: Write) -> None:
        self._hand_in(answer.text, answer)

    def _say_who_sends(self, answer: Watch) -> None:
        if not answer.step.turns:
            return
        assert self._is_asked_who_sends(self.page), self.page
        assert f"{answer.number}. {answer.step.title}" not in self.page, "the title would tell"
        letters = self._numbers(r"^([a-z])\. (.+)$")
        self._say(next(letter for way, letter in letters.items() if (way == self._way(answer)) == answer.knows_sender))
        told = self._sender_verdict(answer) + " " + self.tongue("The next request goes from %1.", self._way(answer))
        assert re.search(rf"(?m)^{re.escape(told)}", self.page), self.page

    def watch(self, answer: Watch) -> None:
        self._say_who_sends(answer)
        assert re.search(rf"(?m)^{answer.number}\. {re.escape(answer.step.title)}$", self.page), self.page
        self._say(self._letters(answer.prediction) if answer.prediction else "")
        told = ""
        while self._step(answer) in self._place:
            told += self.page
            self._say("")
        assert re.findall(self._verdicts, told) == ([self._verdict(answer.prediction)] if answer.prediction else []), told

    @property
    def _place(self) -> str:
        """The last line that says where one is; it is told once and then only when it changes."""
        number, result = self.tongue("%1 of %2", r"\d+", r"\d+"), self.tongue("Result: %1% (%2 of %3 points)", "", "", "")
        return re.findall(rf"(?m)^.*\({number}.*$|^{result.split('%')[0]}.*", self.conversation.heard)[-1]

    def leave(self) -> str:
        return self.conversation.leave().rstrip("\n").rsplit("\n", 1)[-1]


class ScreenLearner(Learner):
    """Reads the screen as it stands, so that must be large enough to show an activity as a whole."""

    def __init__(self, tutor: Tutor, tongue: Tongue = ENGLISH):
        super().__init__(tongue)
        self.tutor = tutor
        tutor.wait_for(tongue("Summary")).press("1")

    def _named(self, text: str) -> str:
        """The number or letter that stands before an item's text; long texts wrap, so their beginning has to do."""
        # A short one must end there: “code” is another option than “code_verifier”.
        end = r"(?!\S)" if len(text) <= 28 else ""
        return self.tutor.wait_for_line(rf"(?:^|[\s>])(\d+|[a-z]|-)\s+{re.escape(text[:28])}{end}").group(1)

    def _hand_in(self, answer: Answer) -> None:
        self.tutor.press("enter").wait_for_line(rf"^\W*{re.escape(self._verdict(answer))}")
        self.tutor.press("enter")

    def read(self) -> None:
        self.tutor.press("enter")

    def arrange(self, answer: Arrange) -> None:
        for text in answer.aside:
            self._point_at(text)
            self.tutor.press("x")
        for place, text in enumerate(answer.steps, 1):
            self._point_at(text)
            self.tutor.press(*str(place))
            if place * 10 <= len(answer.steps) + len(answer.aside):
                self.tutor.press("enter")
        self._hand_in(answer)

    def _point_at(self, text: str) -> None:
        def row(mark: str) -> int:
            return next(number for number, line in enumerate(self.tutor.lines) if re.search(mark, line))

        # A step at a time, since the line between kept and laid aside is none.
        while not self.tutor.lines[row(re.escape(text[:28]))].lstrip().startswith(">"):
            self.tutor.press("down" if row(r"^\s*> ") < row(re.escape(text[:28])) else "up")

    def pair(self, answer: Pair) -> None:
        for term, definition in answer.pairs.items():
            letter = self._named(definition)
            self.tutor.press(self._named(term), letter)
        self._hand_in(answer)

    def choose(self, answer: Choose) -> None:
        self._tick(answer)
        self._hand_in(answer)

    def _tick(self, answer: Choose) -> None:
        self.tutor.press(*[self._named(option) for option in answer.options])

    def write(self, answer: Write) -> None:
        self.tutor.type(answer.text)
        self._hand_in(answer)

    def watch(self, answer: Watch) -> None:
        place = self._step(answer)
        self.tutor.wait_for(place)
        self._say_who_sends(answer)
        if answer.prediction:
            self._tick(answer.prediction)
        self.tutor.press("enter")
        shown = ""
        while place in self.tutor.flat:
            shown = self.tutor.text
            self.tutor.press("enter").wait_until(lambda: self.tutor.text != shown, "the next message")
        # What was predicted is judged with the last message of the step.
        assert re.findall(self._verdicts, shown) == ([self._verdict(answer.prediction)] if answer.prediction else []), shown

    def _say_who_sends(self, answer: Watch) -> None:
        if not answer.step.turns:
            return
        self.tutor.wait_until(lambda: self._is_asked_who_sends(self.tutor.flat), "the question who sends it")
        options = re.findall(r"(?m)^[\s>]*\( \) ([a-z])  (.+?)\s*$", self.tutor.text)
        fitting = [letter for letter, way in options if (way == self._way(answer)) == answer.knows_sender]
        assert fitting, self.tutor.text
        self.tutor.press(fitting[0])
        self.tutor.press("enter").wait_for(self.tongue("The next request goes from %1.", self._way(answer)))
        assert self._sender_verdict(answer) in self.tutor.text

    def leave(self) -> str:
        """Leaves through Ctrl-C; the last line on the ordinary screen."""
        self.tutor.press("ctrl-c")
        assert self.tutor.wait_for_end() == 0
        return next(line for line in reversed(self.tutor.lines) if line)
