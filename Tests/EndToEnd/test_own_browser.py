"""The learner's own browser takes its part of a live flow, and the flow in the terminal goes on with what it brought."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from answers import Right, Watch, result, script
from browser import Browser
from learners import PlainLearner, ScreenLearner
from lesson import read_lesson
from lines import Conversation
from person import Person
from terminal import DEADLINE, ROOT, Tutor

LESSON = read_lesson(ROOT / "content/01-authorization-code.md")
WAY_OUT = "Redirect to the authorization endpoint"
PASSWORD = ("mia", "sunny-harbour")


class Opener:
    """A program for $BROWSER that opens nothing: it hands over the address with which it was called."""

    def __init__(self, folder: Path):
        self.addresses = folder / "addresses"
        self.addresses.touch()
        self.path = folder / "my browser"
        self.path.write_text(f'#!/bin/sh\necho "$*" >>"{self.addresses}"\n', encoding="utf-8")
        self.path.chmod(0o755)

    @property
    def command(self) -> str:
        """As BROWSER has it: the first of the list does not exist, and the second has a blank in its path."""
        return f'/nowhere/browser:"{self.path}" --new-window %s'

    def address(self, tutor: Tutor | Conversation, number: int = 0) -> str:
        """The address that was opened as this one, once it was."""
        wait_for = tutor.wait_until if isinstance(tutor, Tutor) else until
        wait_for(lambda: len(self._lines) > number, "the browser to be opened")
        option, address = self._lines[number].split(" ")
        assert option == "--new-window"
        return address

    @property
    def _lines(self) -> list[str]:
        return self.addresses.read_text(encoding="utf-8").splitlines()


def until(condition, what: str) -> None:
    """Looks again each time that something may have changed; there is nothing to read from."""
    import time
    end = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < end, f"Waited in vain for {what}"


@pytest.fixture
def opener(tmp_path: Path) -> Opener:
    return Opener(tmp_path)


def steps() -> tuple[list, list]:
    """What a learner who knows everything does before and from the step that sends the browser away."""
    answers = script(LESSON, Right())
    place = next(number for number, answer in enumerate(answers)
                 if isinstance(answer, Watch) and answer.step.title == WAY_OUT)
    return answers[:place], answers[place:]


def watch_on(learner: PlainLearner | ScreenLearner, answers: list) -> None:
    """Plays on; who sends the first request was said before the browser left."""
    first, *rest = answers
    learner._say_who_sends = lambda answer: None
    learner.watch(first)
    del learner._say_who_sends
    learner.play(rest)


def forge(address: str) -> None:
    """Somebody else's browser brings an answer to the app that it never asked for."""
    callback = parse_qs(urlsplit(address).query)["redirect_uri"][0]
    stranger = requests.get(callback, params={"code": "stolen", "state": "made-up"},
                            headers={"Cookie": "paperplane_session=" + "s" * 43})
    assert stranger.status_code == 400


def sign_in(browser: Browser, address: str, decision: str = "allow") -> None:
    browser.open(address)
    browser.type("#username", PASSWORD[0])
    browser.type("#password", PASSWORD[1])
    browser.follow("button")
    browser.follow(f"button[value={decision}]")


def test_a_whole_lesson_with_chromium_and_a_forged_answer_before_the_true_one(opener):
    before, after = steps()
    with Tutor("authorization-code", "--seed", "4", columns=106, rows=90, BROWSER=opener.command) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(before)
        learner._say_who_sends(after[0])
        tutor.wait_for(WAY_OUT).press("o")
        address = opener.address(tutor)
        assert parse_qs(urlsplit(address).query)["response_type"] == ["code"]
        tutor.wait_for("my browser was asked to open this address").wait_for("sign in as mia")
        state = parse_qs(urlsplit(address).query)["state"][0]

        forge(address)
        tutor.wait_for("Refused: an answer that does not belong to this flow.")
        assert f"Its state is made-up; the app expects {state}." in tutor.flat
        assert "The app never sent the state `made-up`" in tutor.flat

        with Browser() as browser:
            sign_in(browser, address)
            assert browser.heading == "You are back"
            assert browser.complaints() == []
        tutor.wait_for("Your browser is back.")
        watch_on(learner, after)
        tutor.wait_for("Result: ")
        assert learner.leave() == result(script(LESSON, Right()))
    assert "Result: 100%" in result(script(LESSON, Right()))


def test_what_crossed_the_wire_is_shown_and_the_code_is_the_one_that_came(opener):
    before, after = steps()
    with Conversation("authorization-code", "--seed", "3", BROWSER=opener.command) as conversation:
        learner = PlainLearner(conversation)
        learner.play(before)
        learner._say_who_sends(after[0])
        asked = conversation.say("browser")
        assert "my browser was asked to open this address" in asked
        address = opener.address(conversation)
        assert f"\n{address}\n" in asked

        forge(address)
        assert "GET /callback?code=stolen&state=made-up HTTP/1.1" in conversation.news("Refused: an answer")

        person = Person(*PASSWORD)
        back = person.answer(address)
        assert person.browser.get(back).status_code == 200
        learner.page = conversation.listen("Your browser is back")
        watch_on(learner, after)
        assert "stolen" not in conversation.heard.rsplit("Your browser is back")[-1]
        code = parse_qs(urlsplit(back).query)["code"][0]
        assert f"code={code}&redirect_uri=" in conversation.heard
        assert learner.leave() == result(script(LESSON, Right()))


def test_whoever_says_no_sees_the_error_come_back(opener):
    before, after = steps()
    with Tutor("authorization-code", "--seed", "4", columns=106, rows=90, BROWSER=opener.command) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(before)
        learner._say_who_sends(after[0])
        tutor.wait_for(WAY_OUT).press("o")
        person = Person(*PASSWORD)
        person.browser.get(person.answer(opener.address(tutor), decision="deny"))
        tutor.wait_for("Your browser came back with access_denied and without a code")
        tutor.press("s", "n").wait_for("It has happened in your browser.").press("s", "n", "n", "n")
        tutor.wait_for("GET /callback ?error=access_denied").wait_for("You said no")
        # Once more, from the state before that step.
        tutor.press("p", "p", "p", "p", "p").wait_for(f"3. {WAY_OUT}").press("o")
        person.browser.get(person.answer(opener.address(tutor, 1)))
        tutor.wait_for("Your browser is back.")


def test_who_stops_waiting_has_everything_as_it_was_and_what_comes_then_is_nobodys(opener):
    before, after = steps()
    with Tutor("authorization-code", "--seed", "4", columns=106, rows=90, BROWSER=opener.command) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(before)
        learner._say_who_sends(after[0])
        page = tutor.wait_for(WAY_OUT).text
        tutor.press("o")
        address = opener.address(tutor)
        tutor.wait_for("sign in as mia").press("escape")
        tutor.wait_for("Nobody waits for the browser any more.")
        assert tutor.text.splitlines()[:20] == page.splitlines()[:20]
        requests.get(address)
        watch_on(learner, after)
        tutor.wait_for("Result: 100%")


def test_an_empty_line_stops_the_waiting_and_without_a_browser_the_address_is_told(tmp_path):
    before, after = steps()
    with Conversation("authorization-code", "--seed", "3", BROWSER=None, DISPLAY=None) as conversation:
        learner = PlainLearner(conversation)
        learner.play(before)
        learner._say_who_sends(after[0])
        told = conversation.say("browser")
        assert "There is no browser here that could be opened (BROWSER names one)." in told
        assert re.search(r"(?m)^http://127\.0\.0\.1:\d+/oauth/auth\?response_type=code&.*&code_challenge_method=S256$", told)
        assert "Enter (stop waiting)" in told
        assert "Nobody waits for the browser any more." in conversation.say("")
        conversation.say("browser")
        assert "Nobody waits for the browser any more." in conversation.say("stop")


def test_a_text_browser_gets_the_terminal_and_gives_it_back(tmp_path):
    text_browser = tmp_path / "w3m"
    text_browser.write_text('#!/bin/sh\necho "a page of text"; read key </dev/tty; echo "it was $key"\n')
    text_browser.chmod(0o755)
    before, after = steps()
    with Tutor("authorization-code", "--seed", "4", columns=106, rows=90, BROWSER=str(text_browser)) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(before)
        learner._say_who_sends(after[0])
        tutor.wait_for(WAY_OUT).press("o")
        tutor.wait_for("a page of text")
        assert not tutor.in_alternate_screen
        tutor.send(b"x\n")
        tutor.wait_for("w3m was asked to open this address")
        assert tutor.in_alternate_screen


def test_the_phone_of_a_device_flow_is_the_learners_browser(opener):
    lesson = read_lesson(ROOT / "content/06-devices.md")
    answers = script(lesson, Right())
    place = next(number for number, answer in enumerate(answers)
                 if isinstance(answer, Watch) and answer.step.title == "Mia types the code")
    with Tutor("devices", "--seed", "4", columns=106, rows=90, BROWSER=opener.command) as tutor:
        learner = ScreenLearner(tutor)
        learner.play(answers[:place])
        learner._say_who_sends(answers[place])
        tutor.wait_for("Mia types the code").press("o")
        address = opener.address(tutor)
        code = re.search(r"type the code (\S+),", tutor.wait_for("type the code").flat).group(1)
        Person(*PASSWORD).answer(address, user_code=code)
        tutor.wait_for("Your browser is back.")
        watch_on(learner, answers[place:])
        tutor.wait_for("Result: 100%")
