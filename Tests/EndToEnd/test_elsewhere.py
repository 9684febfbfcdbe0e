"""What a learner takes along from a live flow: curl commands, a file of requests, and a token opened."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from httpfile import HTTPFile, Replay, seconds
from lines import Conversation
from serving import MACHINE, Serving
from terminal import DEADLINE, Tutor, environment
from test_console import Lines, ask

SENDER = "Choose who sends it"
USUAL = "http://127.0.0.1:8414"
OWN, MOCK = "# As curl, to this flow's own server", "# As curl, to a server of your own"


def shell(command: str, **variables: str) -> tuple[int | None, str, str]:
    """Status and body of the answer to a curl command, and what went to standard error; None where nothing was sent."""
    done = subprocess.run(["sh", "-c", command.replace("curl ", "curl -s ", 1)], capture_output=True, text=True,
                          env={**environment(), **variables}, timeout=DEADLINE)
    head, _, body = done.stdout.replace("\r\n", "\n").partition("\n\n")
    return (int(head.split()[1]) if head else None), body, done.stderr


def command(text: str, remark: str) -> str:
    """The command behind a remark, remarks and all, as somebody would select it."""
    found = re.search(rf"^{re.escape(remark)}.*?(?=\n\n|\n*\Z)", text, re.DOTALL | re.MULTILINE)
    assert found, text
    return found.group()


def live(lesson: str, **options) -> Conversation:
    """The lesson's flow, before its first step; it is the part before the summary."""
    flow = Conversation(lesson, **options)
    step(flow, re.search(r"^(\d)\. Watch it happen", flow.listen(), re.MULTILINE).group(1))
    return flow


def step(flow: Conversation, line: str) -> None:
    """To a step by this line, past the question of who sends it."""
    if SENDER in flow.say(line):
        flow.say("skip")


def test_a_copied_command_works_at_a_server_of_ones_own():
    with live("server-to-server") as flow, Serving() as server:
        before = flow.say("curl")
        there = command(before, MOCK).replace(USUAL, server.issuer)
        assert server.issuer in there, before
        # Without the secret the shell says where it is, and nothing is sent.
        status, _, complaint = shell(there)
        assert status is None and "MACHINE_CLIENT_SECRET" in complaint and "oauthtutor serve" in complaint
        secret = server.client(MACHINE)["client_secret"]
        status, body, _ = shell(there, MACHINE_CLIENT_SECRET=secret)
        assert status == 200
        # The step that follows uses the token of that answer.
        flow.say("skip")
        step(flow, "next")
        contacts = command(flow.say("curl"), MOCK).replace(USUAL, server.issuer)
        assert shell(contacts, ACCESS_TOKEN=json.loads(body)["access_token"])[:1] == (200,)
        # The remarks say which variables there are, and a shell takes them for what they are.
        assert "# First: ACCESS_TOKEN='...'" in contacts


def test_a_copied_command_works_at_the_flow_s_own_server_while_it_is_open():
    with live("server-to-server") as flow:
        assert shell(command(flow.say("copy"), OWN))[0] == 200
        flow.say("skip")
        assert shell(command(flow.say("copy"), OWN))[0] == 200


def test_a_copied_break_it_and_a_request_of_ones_own_are_refused_there_too():
    with live("server-to-server") as flow, Serving() as server:
        flow.say("break 1")
        flow.say("")
        status, body, _ = shell(command(flow.say("copy"), MOCK).replace(USUAL, server.issuer))
        assert (status, json.loads(body)["error"]) == (401, "invalid_client")
        flow.say("back")
        flow.say("edit")
        flow.say("grant_type=magic 'quoted'")
        flow.say("send")
        own = command(flow.say("copy"), MOCK).replace(USUAL, server.issuer)
        secret = server.client(MACHINE)["client_secret"]
        assert json.loads(shell(own, MACHINE_CLIENT_SECRET=secret)[1])["error"] == "unsupported_grant_type"


def test_a_served_request_is_copied_with_its_command():
    with Lines() as console:
        ask(console.base + "/api/public/status", X_API_Key=re.search(r"API key: (\S+)", console.heard).group(1))
        console.news(r"GET /api/public/status: 200")
        console.say("open 1")
        assert shell(command(console.say("copy"), "# As curl: once more"))[0] == 200


@pytest.mark.parametrize("lesson, least", [
    ("server-to-server", 6), ("authorization-code", 8), ("signing-in", 8), ("token-life", 10),
])
def test_a_saved_flow_runs_at_a_server_of_ones_own(tmp_path: Path, lesson: str, least: int):
    with live(lesson, cwd=tmp_path) as flow:
        told = flow.say("save")
    path = Path(re.search(r"The whole flow is saved: (/\S+)", told).group(1))
    assert path.parent == tmp_path.resolve() and re.fullmatch(rf"\d\d-{lesson}\.http", path.name)
    text = path.read_text()
    provider = re.search(r"is started with: oauthtutor serve(.*)", text).group(1).split()
    with Serving(*provider) as server:
        file = HTTPFile(text)
        assert file.variables["host"] == USUAL
        secrets = {"machine_client_secret": server.client(MACHINE)["client_secret"], "api_key": server.told["api_key"],
                   "client_secret": server.told["clients"][0]["client_secret"]}
        replay = Replay(file, server.issuer, {name: value for name, value in secrets.items()
                                              if file.variables.get(name) == "put-it-in-here"})
        sent = 0
        for request in file.requests:
            # What goes to an app arrives nowhere: nobody listens there.
            if not replay.filled(request.address).startswith(server.issuer):
                continue
            if ahead := request.remark(r"First move the server's clock (.*) on \(.*"):
                server.advance(seconds(ahead))
            for _ in range(int(request.remark(r"To be sent (\d+) times\.") or 1)):
                answer = replay.send(request)
                sent += 1
            if expected := request.remark(r"Expected: (\d+).*"):
                assert answer.status_code == int(expected), f"{request.title}\n{answer.text}"
        assert sent >= least
        names = [request.name for request in file.requests]
        assert len(set(names)) == len(names) and all(re.fullmatch(r"step_[\d_]+", name) for name in names)


def test_nothing_is_written_over_and_the_page_says_where_it_is(tmp_path: Path):
    with Tutor("server-to-server", cwd=tmp_path, columns=120) as tutor:
        tutor.wait_for("Watch it happen").press("5").wait_for(SENDER)
        tutor.press("s", "w").wait_for(f"The whole flow is saved: {tmp_path.resolve()}/05-server-to-server.http")
        (tmp_path / "05-server-to-server.http").write_text("mine")
        tutor.press("w").wait_for("05-server-to-server-2.http")
    assert (tmp_path / "05-server-to-server.http").read_text() == "mine"


def test_a_folder_that_takes_no_file_is_told_in_a_sentence():
    with live("server-to-server", cwd=Path("/sys")) as flow:
        told = flow.say("save")
        assert "“05-server-to-server.http” could not be saved in “/sys”: " in told
        assert "Start the program in another folder to save it there." in told


def test_a_token_is_opened_and_its_signature_checked_in_lines():
    with live("signing-in") as flow:
        while '"id_token": "' not in (told := flow.say("next" if "Enter" in flow.heard.splitlines()[-1] else "skip")):
            assert "Result" not in told
        opened = flow.say("token")
        assert "The token in id_token, opened" in opened
        assert re.search(r"^Signature: right\. The server has signed exactly this, with its key es256-", opened,
                         re.MULTILINE)
        assert re.search(r"^exp = \d+, \d\d:\d\d:\d\d UTC, in 1 h: when it ends", opened, re.MULTILINE)
        assert re.search(r"^sub = mia: whom it is about", opened, re.MULTILINE)
        token = flow.say("copy").splitlines()[0]
        assert token.count(".") == 2 and " " not in token
        flow.say("back")
        flow.say("clock")
        assert "in 59 min: when it ends" in flow.say("token")
        flow.say("back")
        # The same letter with a signature that somebody made up.
        head, claims, signature = token.split(".")
        flow.say("edit")
        flow.say("POST {{userinfo_endpoint}}")
        flow.say(f"Authorization: Bearer {head}.{claims}.{'A' * len(signature)}")
        flow.say("send")
        assert "Signature: wrong. The key is known, and it has not signed this" in flow.say("token")


def test_a_token_is_opened_on_the_screen():
    with Tutor("signing-in") as tutor:
        tutor.wait_for("Watch it happen").press("5").wait_for(SENDER).press("r")
        tutor.wait_for("step 6 of 6")
        while "i open the token" not in tutor.flat:
            tutor.press("p")
        tutor.press("i").wait_for("only the key can tell whether it is true.")
        tutor.wait_for("Signature: ")
        tutor.press("escape").wait_for("Request")
