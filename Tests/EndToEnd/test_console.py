"""`oauthtutor serve` as somebody watches it: in a pseudo-terminal, and in lines."""

from __future__ import annotations

import base64
import json
import re
import shlex
import signal
import subprocess
import urllib.error
import urllib.parse
import urllib.request

import pytest

from lines import Conversation
from terminal import DEADLINE, PROGRAM, ROOT, Tutor, environment


def ask(url: str, form: dict | None = None, **headers: str) -> tuple[int, bytes]:
    """Status and body of an answer, whatever the status."""
    data = urllib.parse.urlencode(form).encode() if form is not None else None
    request = urllib.request.Request(url, data, {name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=DEADLINE) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


@pytest.fixture
def watcher():
    with Tutor("serve", "--port", "0", columns=100, rows=30) as tutor:
        yield tutor.wait_for("How to connect")


def issuer(tutor: Tutor) -> str:
    return tutor.wait_for_line(r"Issuer +(http://\S+)").group(1)


def machine(tutor: Tutor) -> dict[str, str]:
    """Headers of the client that acts for itself, as the list of clients has it."""
    tutor.press("l")
    number = tutor.wait_for_line(r"(\d) .*\bclient_credentials\b").group(1)
    tutor.press(number)
    name = tutor.wait_for_line(r"Client id +(\S+)").group(1)
    secret = tutor.wait_for_line(r"Client secret +(\S+)").group(1)
    tutor.press("escape").wait_for("applications that this server knows")
    tutor.press("escape")
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{secret}".encode()).decode()}


def token(tutor: Tutor, base: str) -> str:
    status, body = ask(base + "/token", {"grant_type": "client_credentials"}, **machine(tutor))
    assert status == 200
    return json.loads(body)["access_token"]


def test_a_request_appears_by_itself_and_opens_to_its_bytes_and_the_lesson(watcher):
    base = issuer(watcher)
    assert ask(base + "/token", {"grant_type": "magic"})[0] in (400, 401)
    watcher.wait_for_line(r"> 1  X  POST /token +40\d \w+")
    watcher.press("enter").wait_for("Only the server knows why")
    assert "grant_type=magic" in watcher.text
    assert "Lesson: The authorization code flow" in watcher.flat
    watcher.press("escape").wait_for("Requests")


def test_what_a_client_sends_cannot_reach_the_terminal(watcher):
    ask(issuer(watcher) + "/token", {"grant_type": "\x1b]0;pwned\x07\x1b[31m"}, User_Agent="evil")
    watcher.wait_for_line(r"1 .*POST /token").string
    watcher.press("enter").wait_for("Only the server knows why")
    assert b"pwned\x07" not in watcher.raw and b"\x1b]0;" not in watcher.raw


def test_the_newest_request_is_followed_until_one_moves_up(watcher):
    base = issuer(watcher)
    for _ in range(2):
        ask(base + "/api/public/status")
    watcher.wait_for_line(r"> 2 .*GET /api/public/status")
    watcher.press("up").wait_for_line(r"> 1 ")
    ask(base + "/api/public/status")
    watcher.wait_for_line(r"3 .*GET /api/public/status")
    watcher.wait_for_line(r"> 1 ")


def test_a_fault_is_armed_shapes_one_answer_and_says_so(watcher):
    base = issuer(watcher)
    watcher.press("f").wait_for("Arm a fault").press("2")
    watcher.wait_for("The fault unavailable is armed for the next answer.").press("escape")
    assert ask(base + "/token", {"grant_type": "client_credentials"})[0] == 503
    watcher.wait_for("fault: unavailable").press("enter")
    watcher.wait_for("This answer was shaped by the fault unavailable, so it is not the rule.")
    assert ask(base + "/token", {"grant_type": "client_credentials"})[0] != 503


def test_the_clock_moves_and_a_token_expires(watcher):
    base = issuer(watcher)
    access = token(watcher, base)
    assert ask(base + "/api/contacts", Authorization=f"Bearer {access}")[0] == 200
    watcher.press("t").wait_for_line(r"Access token +(59|60) min .*left|Access token +1 h left")
    watcher.press("h").wait_for("The server's clock is now 1 h ahead.")
    watcher.press("m").wait_for("The server's clock is now 1 h 1 min ahead.")
    watcher.wait_for_line(r"Access token +expired")
    assert ask(base + "/api/contacts", Authorization=f"Bearer {access}")[0] == 401


def test_a_token_is_revoked_when_that_is_asked_for_twice(watcher):
    base = issuer(watcher)
    access = token(watcher, base)
    watcher.press("t").wait_for_line(r"> 1  Access token").string
    watcher.press("x").wait_for("Once more to do it.")
    assert ask(base + "/api/contacts", Authorization=f"Bearer {access}")[0] == 200
    watcher.press("down", "x").wait_for("Once more to do it.")
    watcher.press("x").wait_for("Revoked, with everything that was made with it.")
    watcher.wait_for_line(r"Access token +revoked")
    assert ask(base + "/api/contacts", Authorization=f"Bearer {access}")[0] == 401


def test_a_value_is_copied_whole_outside_of_the_screen(watcher):
    base = issuer(watcher)
    watcher.press("down", "c").wait_for(base + "/.well-known/oauth-authorization-server")
    assert not watcher.in_alternate_screen
    watcher.press("enter").wait_for("How to connect")
    assert watcher.in_alternate_screen


def test_another_size_is_drawn_at_once_and_a_tiny_one_says_what_it_needs(watcher):
    watcher.resize(60, 20)
    watcher.wait_until(lambda: "help" in watcher.lines[-1], "the footer on the last line")
    watcher.resize(30, 8)
    watcher.wait_for("Terminal is 30x8")
    watcher.resize(80, 24)
    watcher.wait_for("How to connect")


def test_leaving_gives_the_terminal_back_and_tells_how_it_went(watcher):
    ask(issuer(watcher) + "/api/public/status")
    watcher.wait_for("1 request")
    watcher.press("q")
    assert watcher.wait_for_end() == 0
    assert not watcher.in_alternate_screen
    watcher.wait_for("The server has stopped after 1 request.")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_screen_with_128_and_its_number(watcher, number):
    watcher.kill(number)
    assert watcher.wait_for_end() == 128 + number
    assert not watcher.in_alternate_screen


class Lines(Conversation):
    """The console in lines; `base` is where the server is."""

    def __init__(self, *arguments: str):
        super().__init__("serve", "--port", "0", *arguments)
        self.base = re.search(r"Issuer: (\S+)", self.listen()).group(1)

    def news(self, pattern: str) -> str:
        """What is told unasked, up to this."""
        self.PROMPT = re.compile(pattern)
        try:
            return self.listen()
        finally:
            del self.PROMPT


def test_in_lines_each_request_is_told_as_it_comes_with_the_reason_below():
    with Lines() as console:
        ask(console.base + "/token", {"grant_type": "magic"})
        told = console.news(r"\n   .*\n\Z")
        assert re.search(r"^1\. POST /token: 40\d \w+\n   \S.*\.\n\Z", told, re.MULTILINE)
        assert "Type:" not in told
        assert "grant_type=magic" in console.say("open 1")
        assert "Password" in console.say("users")
        assert "is armed for the next 2 answers." in console.say("fault unavailable 2")
        assert ask(console.base + "/token", {"grant_type": "magic"})[0] == 503
        assert "2. POST /token: 503" in console.news(r"fault: unavailable\n")
        assert "is now 1 min 30 s ahead." in console.say("clock 90")
        assert "Did you mean \"tokens\"?" in console.say("tokns")
        assert console.leave().endswith("The server has stopped after 2 requests.\n")


def test_the_line_that_gets_a_token_works_as_it_stands():
    with Lines() as console:
        line = re.search(r"Get a token: (curl .*)", console.heard).group(1)
        _, _, who, _, form, address = shlex.split(line)
        proof = "Basic " + base64.b64encode(who.encode()).decode()
        status, body = ask(address, dict([form.split("=")]), Authorization=proof)
        assert status == 200 and "access_token" in json.loads(body)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_with_nothing_on_its_input_it_serves_until_a_signal(number):
    process = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               env=environment(), cwd=ROOT)
    try:
        told = map(bytes.decode, process.stdout)
        base = next(line.split()[-1] for line in told if "Issuer:" in line)
        for number_of_request in range(1, 4):
            assert ask(base + "/api/public/status")[0] == 401
            assert next(line for line in told if line.startswith(f"{number_of_request}. GET /api/public/status"))
        process.send_signal(number)
        rest, _ = process.communicate(timeout=DEADLINE)
        assert process.returncode == 128 + number
        assert rest.decode().endswith("The server has stopped after 3 requests.\n")
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
