"""`oauthtutor join` in both faces, at a host that does what the protocol says, and at hosts that do not."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import threading

import pytest

from conftest import SMALL_LESSON
from lines import Attendance, Conversation, run, submit
from standin import StandIn
from terminal import Tutor
from test_leaving import assert_terminal_is_as_it_was, fresh_modes  # noqa: F401

# Activities of the small lesson, as a class numbers them.
READING, ORDER, MATCH, QUESTION = range(4)


@pytest.fixture
def host():
    with StandIn({"01-tea.md": SMALL_LESSON}, "tea") as host:
        yield host


def plain(host: StandIn, *arguments: str, **variables: str) -> Conversation:
    return Attendance("join", host.link, *arguments, **variables)


def in_class(host: StandIn, name: str, **variables: str) -> Conversation:
    """Somebody whom the lobby has welcomed."""
    learner = plain(host, "--name", name, **variables)
    learner.news("You are in. The class begins in a moment.")
    return learner


def test_a_learner_joins_and_votes_in_lines(host):
    with plain(host, "--name", "Ada") as ada:
        assert "Welcome, Ada." in ada.news("You are in")
        host.lead(activity=QUESTION, phase="open")
        ada.news("How long does it steep")
        said = submit(ada, "b")
        assert "Correct" not in said
        answer = host.wait_for("/class/answer")[0]
        assert answer["item"] == "how-long-does-it-steep" and answer["vote"] == 1
        assert list(answer["response"]) == ["options"]
        host.lead(phase="closed")
        ada.news("The vote is closed")
        host.lead(phase="revealed")
        ada.news("Longer makes it bitter")
        host.lead(hasEnded=True)
        ada.news("The class is over")


def test_the_screen_does_the_same_and_gives_the_terminal_back(host, fresh_modes):
    with Tutor("join", host.link, "--name", "Ada") as ada:
        ada.wait_for("You are in. The class begins in a moment.")
        host.lead(activity=QUESTION, phase="open")
        ada.wait_for("How long does it steep?").press("down", "enter").wait_for("Your answer is in")
        host.wait_for("/class/answer")
        host.lead(activity=ORDER)
        ada.wait_for("Put the steps in order").press("J", "enter").wait_for("Your answer is in")
        assert [answer["item"] for answer in host.wait_for("/class/answer", 2)] == [
            "how-long-does-it-steep", "put-the-steps-in-order"]
        ada.press("ctrl-c")
        assert ada.wait_for_end() == 0
        assert_terminal_is_as_it_was(ada, fresh_modes)
    assert host.wait_for("/class/leave") == [{}]


def test_code_and_name_are_asked_for_in_lines(host):
    with Attendance("join", host.address) as ada:
        assert "six letters and digits" in ada.listen()
        assert "A code has six letters and digits, such as ABC234." in ada.say("ABC")
        assert "Type your name" in ada.say("xyz 789")
        assert "No class here has this code" in ada.say("Ada")
        assert "You are in" in ada.say("abc-234", "You are in|moment")
    assert host.wait_for("/class/join", 2)[1] == {"version": 1, "code": "ABC234", "name": "Ada"}


def test_code_and_name_are_asked_for_on_the_screen(host):
    with Tutor("join", host.address) as ada:
        ada.wait_for("six letters and digits").type("abc234").press("enter")
        ada.wait_for("Type your name").type("Ädä").press("enter").wait_for("Welcome, Ädä.")


def test_nobody_needs_a_name(host):
    with plain(host) as somebody:
        somebody.listen("Type your name")
        assert "Welcome, Learner 1." in somebody.say("skip", "Welcome")


def test_who_comes_back_has_name_and_seat(host, tmp_path):
    data = tmp_path / "data"
    with in_class(host, "Ada", OAUTHTUTOR_DATA=str(data)):
        pass
    [kept] = (data / "seats").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    # Without a name on the command line, and without being asked.
    with plain(host, OAUTHTUTOR_DATA=str(data)) as ada:
        assert "Welcome, Ada." in ada.news("You are in")
    assert host.wait_for("/class/join", 2)[1] == {"version": 1, "token": "token-1"}
    # Somebody else at this machine gets a seat of their own.
    with in_class(host, "Ben", OAUTHTUTOR_DATA=str(data)):
        pass
    assert [seat["name"] for seat in host.seats] == ["Ada", "Ben"]


def test_a_host_that_has_forgotten_is_told_the_name_again(host, tmp_path):
    data = str(tmp_path / "data")
    with in_class(host, "Ada", OAUTHTUTOR_DATA=data):
        pass
    host.seats[0]["token"] = "another"
    with plain(host, OAUTHTUTOR_DATA=data) as ada:
        ada.listen("Type your name")
        assert "Welcome, Ada." in ada.say("Ada", "Welcome")
    assert len(host.seats) == 2


def test_a_broken_stream_is_taken_up_where_it_was(host):
    with in_class(host, "Ada") as ada:
        host.wait_for_streams(1)
        host.lead(activity=READING)
        ada.news("Find a kettle")
        host.drop()
        ada.news("The connection is gone. Trying again")
        host.wait_for_streams(1)
        host.lead(activity=QUESTION, phase="open")
        ada.news("How long does it steep")
        ids = [body["Last-Event-ID"] for body in host.wait_for("/class/events", 2)]
        assert ids == [None, "1"]


def test_an_answer_given_while_the_host_is_gone_reaches_it_when_it_is_back(host):
    with in_class(host, "Ada") as ada:
        host.lead(activity=QUESTION, phase="open")
        ada.news("How long does it steep")
        host.stop()
        ada.news("The connection is gone")
        ada.say("b")
        assert host.answers_kept == []
        host.start()
        [answer] = host.wait_for("/class/answer")
        assert answer["item"] == "how-long-does-it-steep"
        host.lead(phase="revealed")
        ada.news("Longer makes it bitter")


def test_an_answer_that_the_host_did_not_acknowledge_is_sent_again(host):
    with in_class(host, "Ada") as ada:
        host.lead(activity=QUESTION, phase="open")
        ada.news("How long does it steep")
        host.answers["/class/answer"] = (503, {"fault": "not_kept", "sentence": "The disk is full."})
        ada.say("b")
        host.wait_for("/class/answer", 2)
        del host.answers["/class/answer"]
        before = len(host.answers_kept)
        host.wait_for("/class/answer", before + 1)
        ada.news("")


def test_an_answer_that_comes_too_late_is_told(host):
    with in_class(host, "Ada") as ada:
        host.lead(activity=QUESTION, phase="open")
        ada.news("How long does it steep")
        host.answers["/class/answer"] = (409, {"fault": "not_open", "sentence": "The vote is not open."})
        ada.say("b")
        ada.news("The host did not take this answer: the vote is closed.")


def test_who_is_sent_out_stays_out(host):
    with in_class(host, "Ada") as ada:
        host.wait_for_streams(1)
        host.tell("dismissed", {})
        ada.news("The teacher has ended your part in this class.")
        host.wait_for_streams(0)


def test_at_a_free_pace_the_lesson_is_played_as_alone(host):
    with in_class(host, "Ada") as ada:
        host.lead(pace="free")
        ada.news("Go through the parts")
        ada.say("4", "How long")
        assert host.wait_for("/class/at") == [{"activity": QUESTION}]
        assert "orrect." in ada.say("b", "orrect")
        assert host.wait_for("/class/answer")[0]["item"] == "how-long-does-it-steep"


@pytest.mark.parametrize("status, body, sentence", [
    (410, {}, "This class is over."),
    (426, {}, "The host speaks another version than this program."),
    (429, {}, "Too many wrong codes came from here."),
    (409, {"fault": "full"}, "The class is full."),
    (409, {"fault": "odd", "sentence": "No\x1b[31m more\u202e names."}, "The host refuses: No [31m more  names."),
    (500, {}, "does not answer"),
    (302, {}, "is no class of this program"),
    (200, b"<!doctype html>", "is no class of this program"),
    (200, b"[" * 100_000, "is no class of this program"),
    (200, {"version": 2, "seat": 1, "name": "A", "token": "t", "lesson": "tea", "title": "x", "seed": "1"},
     "The host speaks another version than this program."),
])
def test_why_somebody_cannot_join_is_said(host, status, body, sentence):
    host.answers["/class/join"] = (status, body)
    with plain(host, "--name", "Ada") as ada:
        assert sentence in ada.listen(sentence.replace("[", r"\[").replace(".", r"\."))
        assert "Enter (try again)" in ada.heard


def test_nobody_there_is_said():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with Attendance("join", f"http://127.0.0.1:{port}/j/ABC234", "--name", "Ada") as ada:
        assert f"Nobody answers at http://127.0.0.1:{port}." in ada.listen("Nobody answers")
    with Attendance("join", "http://no-such-host.invalid/j/ABC234", "--name", "Ada") as ada:
        assert "Nobody answers at http://no-such-host.invalid." in ada.listen("Nobody answers")


@pytest.mark.parametrize("address, sentence", [
    ("ftp://host", "An address begins with http:// or https://, not with ftp://."),
    ("host:99999", "An address looks like this: http://192.168.178.23:8080/j/ABC234."),
    ("", "An address looks like this: http://192.168.178.23:8080/j/ABC234."),
])
def test_an_address_that_is_none_is_a_mistake_on_the_command_line(address, sentence):
    result = run("join", address)
    assert result.returncode == 64 and sentence in result.stderr


def test_a_file_of_authorities_that_is_none_is_named(tmp_path):
    nothing = tmp_path / "nothing.pem"
    nothing.write_text("nothing")
    for path in (nothing, tmp_path / "missing.pem"):
        result = run("join", "https://127.0.0.1:9", "--tls-ca", path)
        assert result.returncode == 66
        assert f"The file “{path}”, given by --tls-ca, holds no certificates in PEM" in result.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_gives_the_terminal_back(host, fresh_modes, number):
    with Tutor("join", host.link, "--name", "Ada") as ada:
        ada.wait_for("You are in").kill(number)
        assert ada.wait_for_end() == 128 + number
        assert_terminal_is_as_it_was(ada, fresh_modes)


def test_ctrl_c_leaves_politely_in_lines(host):
    with in_class(host, "Ada") as ada:
        ada.process.send_signal(signal.SIGINT)
        assert ada.process.wait(timeout=15) == 0
    host.wait_for("/class/leave")


class TestHostile:
    """A host may say anything: nothing of it reaches the terminal as a command, or takes more than its room."""

    def test_a_lesson_without_end_is_not_read(self, host):
        host.answers["/class/lesson"] = (200, b" " * (17 << 20))
        with plain(host, "--name", "Ada") as ada:
            ada.listen("is no class of this program")

    @pytest.mark.parametrize("lesson", [
        {"version": 1, "lesson": "tea", "seed": "7", "files": []},
        {"version": 1, "lesson": "../../etc/passwd", "seed": "7", "files": [{"name": "/etc/passwd", "text": "x"}]},
        {"version": 1, "lesson": "tea", "seed": "7", "files": [{"name": f"{n}.md", "text": ""} for n in range(501)]},
        {"version": 1, "lesson": "tea"},
    ])
    def test_a_lesson_that_is_none_is_said_to_be_none(self, host, lesson):
        host.answers["/class/lesson"] = (200, lesson)
        with plain(host, "--name", "Ada") as ada:
            ada.listen("The lesson that the host sent cannot be read.")

    def test_names_and_texts_send_nothing_to_the_terminal(self, host):
        evil = "\x1b]0;pwned\x07\x1b[31m\u202e\u2028" + "A" * 300
        host.files["01-tea.md"] = f"# {evil}\n\nText.\n\n## {evil}\n\n{evil}\n"
        host.answers["/class/join"] = (200, {
            "version": 1, "seat": 1, "name": evil, "token": "t", "lesson": "tea", "title": evil, "seed": "7"})
        with Tutor("join", host.link, "--name", "Ada") as ada:
            ada.wait_for("You are in")
            host.lead(activity=READING)
            ada.wait_for("pwned")
            assert b"\x1b]0;" not in ada.raw and b"pwned\x07" not in ada.raw
            assert "\u202e".encode() not in ada.raw

    @pytest.mark.parametrize("opening", [
        b"data: " + b"x" * (3 << 20), b"data: x\n" * 500_000, b"event: stage\ndata: {}\n\n" * 1_500,
        b"event: stage\ndata: {\"number\": 1e400}\n\n", b"event: turn\ndata: " + b"[" * 50_000 + b"\n\n",
        b"\xff\xfe\x00" * 1_000 + b"\n\n", b"id: " + b"9" * 5_000 + b"\ndata: x\n\n", b"retry: 0\n\nretry: 99999999\n\n",
    ])
    def test_a_stream_of_nonsense_changes_nothing(self, host, opening):
        host.opening = opening
        with in_class(host, "Ada") as ada:
            host.wait_for("/class/events", 1)
            host.opening = None
            host.drop()
            host.wait_for("/class/events", 2)
            host.wait_for_streams(1)
            host.lead(activity=QUESTION, phase="open")
            ada.news("How long does it steep")
            assert memory(ada.process.pid) < 200 << 20

    @pytest.mark.parametrize("stage", [
        {"activity": 9_999}, {"activity": -1}, {"activity": 2**62}, {"vote": -(2**62)}, {"discussion": 2**62},
        {"activity": 0, "flow": {"step": 2**62, "turns": 2**62}},
        {"activity": 0, "flow": {"step": -1, "exchange": -1, "broken": 2**62, "turns": -1}},
        {"phase": "unheard-of"}, {"pace": 7}, {"number": 2**62},
    ])
    def test_a_stage_that_makes_no_sense_ends_nothing(self, host, stage):
        with in_class(host, "Ada") as ada:
            host.wait_for_streams(1)
            host.tell("stage", {**host.stage, "number": 1, **stage})
            host.stage["number"] = max(1, stage.get("number", 1))
            host.lead(activity=QUESTION, phase="open")
            ada.news("How long does it steep")

    def test_a_host_that_never_ends_its_answer_is_given_up(self):
        """One byte each second: the connection is never silent, and is given up all the same."""
        with socket.create_server(("127.0.0.1", 0)) as server:
            def drip() -> None:
                connection, _ = server.accept()
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                try:
                    while not done.wait(0.5):
                        connection.sendall(b" ")
                except OSError:
                    pass

            done = threading.Event()
            threading.Thread(target=drip, daemon=True).start()
            address = f"http://127.0.0.1:{server.getsockname()[1]}/j/ABC234"
            with Attendance("join", address, "--name", "Ada") as ada:
                ada.hear("does not answer", seconds=30)
            done.set()


def memory(pid: int) -> int:
    """Bytes that are really in use."""
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_a_certificate_is_trusted_by_whoever_was_told_to(tmp_path):
    certificate, key = tmp_path / "host.pem", tmp_path / "host.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", key, "-out", certificate, "-subj", "/CN=class", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True)
    with StandIn({"01-tea.md": SMALL_LESSON}, "tea", tls=(certificate, key)) as host:
        with plain(host, "--name", "Ada") as ada:
            ada.listen("is from nobody whom this machine trusts")
        with plain(host, "--name", "Ada", "--tls-ca", str(certificate)) as ada:
            ada.news("You are in")
        # The same port without encryption is no class.
        with Attendance("join", f"http://127.0.0.1:{host.port}/j/ABC234", "--name", "Ada") as ada:
            ada.listen("Enter .try again.")
