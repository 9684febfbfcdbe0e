"""What a class answered goes to a learning record store: each statement once, whatever breaks on the way."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest
from ralph.models.xapi.base.statements import BaseXapiStatement

from hosting import Hosting
from lines import run
from record_store import Ralph, Scripted
from terminal import DEADLINE, PROGRAM, environment

QUESTION = 3
STEEP = "how-long-does-it-steep"
NOTHING = "Nothing to send: 127.0.0.1 has everything.\n"
VOIDED = "http://adlnet.gov/expapi/verbs/voided"


class School:
    """A store as xAPI 1.0.3 wants one: a statement that it has is in conflict, and with it all that came along."""

    def __init__(self):
        self.statements: list[dict] = []

    def take(self, statements: list[dict]) -> int:
        if {statement["id"] for statement in statements} & set(self.ids):
            return 409
        for statement in statements:
            BaseXapiStatement.model_validate(statement)
        self.statements += statements
        return 200

    @property
    def ids(self) -> list[str]:
        return [statement["id"] for statement in self.statements]

    @property
    def voided(self) -> list[str]:
        return [statement["object"]["id"] for statement in self.statements if statement["verb"]["id"] == VOIDED]

    @property
    def accounts(self) -> list[str]:
        """Whose answers hold, in the order in which they came."""
        return [statement["actor"]["account"]["name"].split("/", 1)[1] for statement in self.statements
                if statement["verb"]["id"] != VOIDED and statement["id"] not in self.voided]


class Class(Hosting):
    """A class that is asked how long tea steeps."""

    def __init__(self, lessons: Path, data: Path):
        self.lessons = lessons
        super().__init__("tea", data, OAUTHTUTOR_CONTENT=str(lessons))
        self.lead(go=QUESTION)

    @property
    def around(self) -> dict[str, str]:
        return {"OAUTHTUTOR_DATA": str(self.data), "OAUTHTUTOR_CONTENT": str(self.lessons)}

    def answers(self, *names: str) -> None:
        for name in names:
            assert self.join(name).answer(STEEP, 1).status_code == 200

    def export(self, *arguments: str, **more: str) -> subprocess.CompletedProcess:
        return run("class", "export", *arguments, **self.around, **more)

    def send(self, store: Scripted | Ralph, **more: str) -> subprocess.CompletedProcess:
        return self.export("--send", store.address, **more)

    @property
    def notes(self) -> int:
        with sqlite3.connect(self.data / "classes.sqlite") as store:
            return store.execute("SELECT count(*) FROM sent").fetchone()[0]


@pytest.fixture
def held(tmp_path: Path, lessons: Path):
    with Class(lessons, tmp_path / "data") as held:
        yield held


def test_while_the_class_goes_on_only_what_is_new_is_sent(held: Class):
    school = School()
    held.answers("Ada", "Bob", "Cy")
    with Scripted(school.take) as store:
        sent = held.send(store)
        assert (sent.returncode, sent.stdout, sent.stderr) == (0, "Sent 3 statements to 127.0.0.1.\n", "")
        assert held.send(store).stdout == NOTHING
        held.answers("Dee")
        held.lead(revote={})
        assert held.join("Eve").answer(STEEP, 0, vote=2).status_code == 200
        assert held.send(store).stdout == "Sent 2 statements to 127.0.0.1.\n"
        held.kill()
        assert held.send(store).stdout == NOTHING
        assert len(store.requests) == 2
    assert school.accounts == ["1/Ada", "2/Bob", "3/Cy", "4/Dee", "5/Eve"]


def test_a_real_store_gets_the_class_once_and_asks_who_sends(held: Class, tmp_path: Path):
    held.answers("Ada", "Grace \x1b[31m<b>")
    with Ralph(tmp_path / "ralph") as ralph:
        refused = held.send(ralph)
        assert (refused.returncode, refused.stderr) == (
            69, "oauthtutor: 127.0.0.1 asks who sends. Put user:password into OAUTHTUTOR_LRS, and send again.\n")
        secret = f"{ralph.USER}:{ralph.PASSWORD}"
        assert held.send(ralph, OAUTHTUTOR_LRS=secret + "x").stderr == (
            "oauthtutor: 127.0.0.1 does not accept this user and password.\n")
        assert held.notes == 0
        assert held.send(ralph, OAUTHTUTOR_LRS=secret).stdout == "Sent 2 statements to 127.0.0.1.\n"
        assert held.send(ralph, OAUTHTUTOR_LRS=secret).stdout == NOTHING
        ralph.put_away()
        held.lead(dismiss=2)
        withdrawn = held.send(ralph, OAUTHTUTOR_LRS=secret)
        assert (withdrawn.stdout, withdrawn.stderr) == ("Sent 1 statement to 127.0.0.1.\n", "")
        assert len({statement["id"] for statement in ralph.statements}) == len(ralph.statements) == 3
        assert held.send(ralph, OAUTHTUTOR_LRS=secret).stdout == NOTHING


def test_what_the_store_does_not_take_or_knows_already_is_told(held: Class):
    held.answers("Ada", "Bob", "Cy", "Dee")

    def answer(statements: list[dict]) -> int:
        names = [statement["actor"]["account"]["name"] for statement in statements]
        if any("Bob" in name for name in names):
            return 400
        return 409 if any("Cy" in name for name in names) else 200

    with Scripted(answer) as store:
        sent = held.send(store)
        (refused,) = [statements[0]["id"] for _, statements in store.requests
                      if len(statements) == 1 and "Bob" in statements[0]["actor"]["account"]["name"]]
        assert (sent.returncode, sent.stdout) == (
            0, "Sent 2 statements to 127.0.0.1. 1 statement was there already. "
               f"127.0.0.1 would not take 1 statement: {refused}.\n")
        assert held.send(store).stdout == f"127.0.0.1 would not take 1 statement: {refused}.\n"


def test_a_call_that_broke_goes_on_where_it_stopped(held: Class):
    school = School()
    held.answers(*(f"Student {number}" for number in range(250)))
    statuses = iter([None, 503])
    with Scripted(lambda statements: next(statuses, None) or school.take(statements)) as store:
        broken = held.send(store)
        assert (broken.returncode, broken.stderr) == (
            69, "oauthtutor: 127.0.0.1 takes nothing at the moment (it answers 503). "
                "Nothing is lost: send again later.\n")
        assert held.notes == 100
        assert held.send(store).stdout == "Sent 150 statements to 127.0.0.1.\n"
        assert [len(statements) for _, statements in store.requests] == [100, 100, 100, 50]
    assert len(set(school.ids)) == len(school.ids) == 250


def test_a_sender_that_is_killed_in_a_batch_sends_nothing_twice(held: Class):
    school, arrived, go_on = School(), threading.Event(), threading.Event()
    held.answers(*(f"Student {number}" for number in range(130)))

    def answer(statements: list[dict]) -> int:
        status = school.take(statements)
        if len(statements) == 30 and not go_on.is_set():
            # It is in the store, and whoever sent it is never told.
            arrived.set()
            go_on.wait(DEADLINE)
        return status

    with Scripted(answer) as store:
        sender = subprocess.Popen(
            [PROGRAM, "class", "export", "--send", store.address], env=environment(**held.around))
        assert arrived.wait(DEADLINE)
        sender.send_signal(signal.SIGKILL)
        sender.wait()
        go_on.set()
        assert held.notes == 100
        assert held.send(store).stdout == "30 statements were there already.\n"
        assert held.send(store).stdout == NOTHING
    assert len(set(school.ids)) == len(school.ids) == 130


def test_what_was_sent_of_a_learner_who_is_sent_out_is_withdrawn_once(held: Class):
    school = School()
    held.answers("Ada", "Bob", "Cy")
    statuses = iter([None, 503])
    with Scripted(lambda statements: next(statuses, None) or school.take(statements)) as store:
        held.send(store)
        held.lead(dismiss=2)
        assert held.send(store).returncode == 69
        assert held.send(store).stdout == "Sent 1 statement to 127.0.0.1.\n"
        assert held.send(store).stdout == NOTHING
        assert held.notes == 2
    assert school.accounts == ["1/Ada", "3/Cy"] and len(school.voided) == 1
    assert "Bob" not in str(school.statements[-1])


def test_names_that_were_hidden_are_taken_back(held: Class):
    school = School()
    held.answers("Ada", "Bob")
    with Scripted(school.take) as store:
        held.send(store)
        held.lead(hideNames=True)
        held.lead(hideNames=False)
        assert held.send(store).stdout == NOTHING
        held.lead(hideNames=True)
        held.answers("Cy")
        assert held.send(store).stdout == "Sent 5 statements to 127.0.0.1.\n"
        assert school.accounts == ["1/Learner 1", "2/Learner 2", "3/Learner 3"]
        held.lead(hideNames=False)
        assert held.send(store).stdout == "Sent 6 statements to 127.0.0.1.\n"
        assert held.send(store).stdout == NOTHING
    assert school.accounts == ["1/Ada", "2/Bob", "3/Cy"]
    assert len(school.voided) == len(set(school.voided)) == 5


def test_a_class_that_is_forgotten_leaves_no_note(held: Class):
    held.answers("Ada")
    with Scripted(lambda _: 200) as store:
        held.send(store)
        held.kill()
        assert held.notes == 1
        assert run("class", "delete", "1", "--yes", **held.around).returncode == 0
        assert held.notes == 0


def test_sending_while_everybody_answers_locks_nobody_out(held: Class):
    school = School()
    students = [held.join(f"Student {number}") for number in range(40)]

    def answer_all() -> None:
        for student in students:
            statuses.append(student.answer(STEEP, 1).status_code)

    statuses: list[int] = []
    with Scripted(school.take) as store:
        answering = threading.Thread(target=answer_all)
        answering.start()
        while answering.is_alive():
            sent = held.send(store)
            assert (sent.returncode, sent.stderr) == (0, "")
        answering.join()
        held.send(store)
    assert statuses == [200] * 40
    assert len(set(school.ids)) == len(school.ids) == 40


def test_sending_writes_no_file_and_an_address_is_one(held: Class, tmp_path: Path):
    held.answers("Ada")
    refused = held.export("--send", "http://127.0.0.1:9/xAPI", "--format", "xapi")
    assert refused.returncode == 64
    assert refused.stderr.startswith("Error: --send writes no file: take it without --format, -o and --force.\n")
    file = tmp_path / "answers.json"
    assert held.export("--send", "http://127.0.0.1:9/xAPI", "-o", str(file)).returncode == 64
    assert not file.exists()
    home = held.export("--send", "http://127.0.0.1:9/xAPI", "--home", "school.example")
    assert home.returncode == 64
    assert home.stderr.startswith(
        "Error: --home is an address such as https://school.example, without anything behind its path.\n")
    nowhere = held.export("--send", "lrs.example")
    assert (nowhere.returncode, nowhere.stderr) == (
        64, "oauthtutor: “lrs.example” is no address of a learning record store: it begins with http:// or https://, "
            "names a host, and has nothing behind its path, as in https://lrs.example/xAPI.\n")
    nobody = held.export("--send", "http://127.0.0.1:9/xAPI")
    assert (nobody.returncode, nobody.stderr) == (
        69, "oauthtutor: 127.0.0.1 does not answer (nobody listens there). Nothing is lost: send again later.\n")
