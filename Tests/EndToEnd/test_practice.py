"""The flow of the first lesson, three times: watched, filled in, and written alone; in both faces."""

from __future__ import annotations

import re

import pytest

from lines import Conversation
from terminal import ROOT, Tutor

GAP = "\0"
FORM = "Content-Type: application/x-www-form-urlencoded"


def requests() -> list[list[str]]:
    """The lesson's own requests outside of break-its, a line of the fence to a line."""
    text = (ROOT / "content/01-authorization-code.md").read_text(encoding="utf-8")
    live = re.sub(r"(?ms)^#### .*?(?=^### |\Z)", "", text.split("## Watch it happen")[1])
    fences = re.findall(r"(?ms)^```http [^\n]*\n(.*?)^```", live)
    return [[line for line in fence.splitlines() if not line.startswith("#")] for fence in fences]


def words(shown: list[str]) -> list[str]:
    """What belongs in the gaps of a request, from the request of the lesson that has the same words around them."""
    for request in requests():
        found = [re.fullmatch("(.+)".join(map(re.escape, line.strip().split(GAP))), right.strip())
                 for line, right in zip(shown, request)]
        if len(shown) == len(request) and all(found):
            return [word for match in found for word in match.groups()]
    raise AssertionError(f"No request of the lesson looks like {shown}")


# Parameters in another order than the lesson's, by what is said of where the request goes.
ALONE = {
    "to where a person signs in": """\
GET {{authorization_endpoint}}
?state={{state}}
&code_challenge_method=S256
&code_challenge={{code_challenge}}
&scope=contacts%2Eread
&redirect_uri={{redirect_uri}}
&client_id={{client_id}}
&response_type=code""",
    "to where an app gets its tokens": f"""\
POST {{{{token_endpoint}}}}
authorization: basic {{{{client_id}}}} {{{{client_secret}}}}
{FORM}

code_verifier={{{{code_verifier}}}}
&redirect_uri={{{{redirect_uri}}}}
&code={{{{code}}}}
&grant_type=authorization_code""",
}
PRIVATE = "GET {{api}}/contacts\nAuthorization: Bearer {{access_token}}"
PUBLIC = "GET {{api}}/public/status\nX-API-Key: {{api_key}}"


class PlainHand:
    """Types lines; the page is what was said last."""

    def __init__(self):
        self.conversation = Conversation("authorization-code", "--seed", "5")
        self.page = self.conversation.listen("Choose|choose")
        self._say("5")

    def __enter__(self) -> PlainHand:
        return self

    def __exit__(self, *_: object) -> None:
        self.conversation.__exit__()

    def _say(self, line: str) -> None:
        self.page = self.conversation.say(line)

    def sees(self, text: str) -> None:
        assert text in self.page, self.page

    def go_on(self) -> None:
        self._say("a" if "Type: a letter" in self.page else "")

    def begin_anew(self) -> None:
        self._say("from the start")

    def choose_level(self, number: int) -> None:
        self._say("level")
        self._say(str(number))

    def gaps(self) -> list[str]:
        """The request's lines where it has gaps to be filled in."""
        if "Next is gap" not in self.page:
            return []
        lines = self.page.split("\n    ", 1)[1].split("\nNext is gap")[0].split("\n")
        return [re.sub(r"\[\d+\]", GAP, line.removeprefix("    ")) for line in lines]

    def fill_in(self, words: list[str]) -> None:
        for number, word in enumerate(words, 1):
            self._say(f"{number} {word}")
        self._say("done")

    def write(self, text: str) -> None:
        for line in filter(None, text.splitlines()):
            self._say(line.lstrip("?&"))
        self._say("send")

    def change(self, old: str, line: str) -> None:
        self._say("change it again")
        self._say(line)
        self._say("send")


class ScreenHand:
    """Presses keys; the page is the screen, which is large enough for all of it."""

    def __init__(self):
        self.tutor = Tutor("authorization-code", "--seed", "5", columns=106, rows=90)
        self.tutor.wait_for("Summary").press("5").wait_for("step 1 of 8")

    def __enter__(self) -> ScreenHand:
        return self

    def __exit__(self, *_: object) -> None:
        self.tutor.__exit__()

    @property
    def page(self) -> str:
        return self.tutor.flat

    def sees(self, text: str) -> None:
        self.tutor.wait_for(text)

    def go_on(self) -> None:
        self.tutor.press("enter")
        # While a message is on its way there is nothing to be done.
        self.tutor.wait_until(lambda: re.search("Enter|Ctrl-S", self.tutor.lines[-1]), "an answer")

    def begin_anew(self) -> None:
        self.tutor.press("a")

    def choose_level(self, number: int) -> None:
        self.tutor.press("f", str(number))

    def gaps(self) -> list[str]:
        lines = [line.removeprefix(" │").removeprefix(" ") for line in self.tutor.lines if line.startswith(" │")]
        return [re.sub(r"\[_+\]", GAP, line) for line in lines] if "Fill in the gaps" in self.page else []

    def fill_in(self, words: list[str]) -> None:
        for number, word in enumerate(words):
            if number:
                self.tutor.press("tab")
            self._type(word)
        self.tutor.press("enter")

    def _type(self, text: str) -> None:
        self.tutor.send(text.replace("\n", "\r").encode())
        self.tutor.settle()

    def write(self, text: str) -> None:
        self._type(text)
        self.tutor.press("ctrl-s")

    def change(self, old: str, line: str) -> None:
        self.tutor.press("e", *["backspace"] * len(old))
        self._type(line)
        self.tutor.press("ctrl-s")


def step(hand) -> int:
    """The number of the step that the hand is at."""
    text = hand.conversation.heard if isinstance(hand, PlainHand) else hand.page
    return int(re.findall(r"step (\d) of 8", text)[-1])


def watch(hand) -> None:
    for _ in range(60):
        if "This run:" in hand.page:
            return
        hand.go_on()
    raise AssertionError(hand.page)


def fill_in(hand) -> tuple[int, int]:
    """All gaps rightly, but for the first one of the token request; how many were right, of how many."""
    right = asked = 0
    for _ in range(60):
        if "This run:" in hand.page:
            return right, asked
        shown = hand.gaps()
        if not shown:
            hand.go_on()
            continue
        filling = words(shown)
        asked += len(filling)
        right += len(filling)
        if step(hand) == 5:
            expected, filling[0] = filling[0], "nonsense"
            right -= 1
            hand.fill_in(filling)
            hand.sees("With the right words in the gaps it is sent now.")
            assert expected in hand.page and "nonsense" in hand.page, hand.page
            assert ("Partly" in hand.page) == (len(filling) > 1), hand.page
            hand.go_on()
        else:
            hand.fill_in(filling)
            hand.sees(f"Correct. {len(filling)} of {len(filling)} gap")
    raise AssertionError(hand.page)


def write_alone(hand) -> None:
    """All requests rightly but for one, which is mended, and one, which is looked at."""
    for _ in range(60):
        if "This run:" in hand.page:
            return
        if "Write this request" not in hand.page:
            hand.go_on()
            continue
        if step(hand) == 7:
            hand.write(PRIVATE.replace("{{access_token}}", "{{code}}"))
            hand.sees("Not correct.")
            assert "authorization is bearer" in hand.page, hand.page
            hand.change("{{code}}", "Authorization: Bearer {{access_token}}" if isinstance(hand, PlainHand)
                        else "{{access_token}}")
        elif step(hand) == 8:
            hand.write(PUBLIC)
        else:
            hand.write(next(text for goal, text in ALONE.items() if goal in hand.page))
        hand.sees("Correct. Your request asks for the same as the lesson's.")
    raise AssertionError(hand.page)


@pytest.mark.parametrize("face", [PlainHand, ScreenHand])
def test_the_flow_is_watched_then_filled_in_then_written_alone(face):
    with face() as hand:
        watch(hand)
        hand.sees("From the start, some of it is yours to fill in.")
        hand.begin_anew()
        hand.sees("Second run: some of it is yours to fill in.")
        right, asked = fill_in(hand)
        hand.sees(f"This run: {right} of {asked} gaps right the first time.")
        assert asked >= 5
        hand.choose_level(3)
        hand.sees("Third run: the requests are yours to write.")
        write_alone(hand)
        hand.sees("This run: 3 of 4 requests right the first time.")
