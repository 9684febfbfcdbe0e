"""A class's host, asked over the wire as any program may ask it: joins, votes, kills, and what is sent to break it."""

from __future__ import annotations

import json
import random
import signal
import socket
import sqlite3
import stat
import string
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from hosting import Events, Hosting, an_answer
from lines import run
from terminal import DEADLINE

READING, ORDER, MATCH, QUESTION = range(4)
STEEP = "how-long-does-it-steep"


@pytest.fixture
def host(tmp_path: Path, lessons: Path):
    with Hosting("tea", tmp_path / "data", OAUTHTUTOR_CONTENT=str(lessons)) as host:
        yield host


def test_a_class_joins_votes_and_hears_what_the_teacher_does(host):
    ada, grace = host.join("Ada"), host.join("Ada")
    assert (ada.name, grace.name, ada.seat, grace.seat) == ("Ada", "Ada 2", 1, 2)
    assert ada.joined["lesson"] == "tea" and ada.joined["title"] == "Tea for two"
    assert ada.joined["seed"].isdecimal() and ada.joined["version"] == 1
    lesson = ada.ask("GET", "/class/lesson").json()
    assert [file["name"] for file in lesson["files"]] == ["01-tea.md"] and "Tea for two" in lesson["files"][0]["text"]
    with ada.events() as stage:
        assert "activity" not in stage.next("stage")["data"]
        assert ada.answer(STEEP, 1).json()["fault"] == "not_open"
        assert host.lead(go=QUESTION).status_code == 200
        stage.until(activity=QUESTION, phase="open", vote=1)
        assert ada.answer(STEEP, 1).json() == {"kept": True}
        assert grace.answer(STEEP, 0).json() == {"kept": True}
        assert ada.answer(STEEP, 2, vote=2).status_code == 409
        host.lead(revote={})
        stage.until(vote=2)
        assert grace.answer(STEEP, 1, vote=2).status_code == 200
        host.lead(reveal={})
        stage.until(phase="revealed")
        refused = grace.answer(STEEP, 1, vote=2)
        assert refused.status_code == 200, "what was kept once is acknowledged again"
        assert grace.answer(STEEP, 0, vote=2).json()["fault"] == "not_open"
        host.lead(dismiss=2)
        assert grace.answer(STEEP, 1, vote=2).json()["fault"] == "dismissed"
        host.lead(end={})
        stage.until(hasEnded=True)
    late = host.ask("POST", "/class/join", json={"version": 1, "code": host.code, "name": "Late"})
    assert late.status_code == 410 and late.json()["fault"] == "ended"


def test_the_flow_of_the_teacher_crosses_the_wire_once_and_everybody_sees_it(tmp_path):
    with Hosting("authorization-code", tmp_path) as host:
        ada = host.join("Ada")
        with ada.events() as events:
            number = 0
            while "flow" not in (stage := events.next("stage")["data"]):
                host.lead(go=number)
                number += 1
            assert stage["flow"]["turns"] == 0
            leads = threading.Thread(target=send_the_step, args=(host,))
            leads.start()
            turn = events.next("turn")["data"]
            leads.join(DEADLINE)
            assert turn["number"] == 0 and turn["turn"]["performed"]["exchanges"]
            assert events.next("stage")["data"]["flow"]["turns"] == 1
        # Somebody late sees the same.
        with host.join("Late").events() as events:
            assert events.next()["data"] == turn


def send_the_step(host: Hosting) -> None:
    """The flow's server needs a moment to start."""
    while host.lead(perform={}).status_code == 409:
        pass


def test_a_kill_in_the_middle_of_a_vote_loses_nothing_that_was_acknowledged(host):
    students = [host.join(f"Student {number}") for number in range(40)]
    with students[0].events() as events:
        host.lead(go=QUESTION)
        heard = int(events.until(phase="open")["id"])
    kept: dict[int, int] = {}
    killed = threading.Event()

    def vote(student) -> None:
        for round_ in range(1_000):
            option = (student.seat + round_) % 4
            try:
                if student.answer(STEEP, option).status_code != 200:
                    return
            except requests.RequestException:
                return
            kept[student.seat] = option
            if len(kept) == len(students):
                killed.set()

    with ThreadPoolExecutor(len(students)) as pool:
        for student in students:
            pool.submit(vote, student)
        assert killed.wait(DEADLINE)
        host.kill()
    code, port = host.code, host.port
    host.resume()
    assert (host.code, host.port) == (code, port)
    assert len(kept) == len(students)
    for student in students:
        # One more may have been kept whose acknowledgement did not arrive.
        last = student.answers()[0]["response"]["options"]["_0"][0]
        assert last in (kept[student.seat], (kept[student.seat] + 1) % 4)
    with students[0].events(after=heard) as events:
        stage = events.next("stage")
        assert stage["data"]["phase"] == "open" and int(stage["id"]) > heard
        assert host.lead(close={}).status_code == 200
        assert int(events.until(phase="closed")["id"]) > int(stage["id"])
    print(f"{len(students)} students voting, killed, resumed: everything acknowledged is there")


def test_a_host_that_was_killed_in_a_flow_begins_it_anew(tmp_path):
    with Hosting("authorization-code", tmp_path) as host:
        ada = host.join("Ada")
        with ada.events() as events:
            number = 0
            while "flow" not in events.next("stage")["data"]:
                host.lead(go=number)
                number += 1
            send_the_step(host)
            events.until(hasEnded=False)
        host.kill()
        host.resume()
        with ada.events() as events:
            assert events.next()["data"]["flow"]["turns"] == 0
            send_the_step(host)
            assert events.next("turn")["data"]["number"] == 0


def test_three_hundred_answer_at_once_and_each_answer_is_kept(host):
    with ThreadPoolExecutor(30) as pool:
        students = list(pool.map(host.join, [f"Student {number}" for number in range(300)]))
        assert sorted(student.seat for student in students) == list(range(1, 301))
        host.lead(go=QUESTION)
        statuses = list(pool.map(lambda student: student.answer(STEEP, student.seat % 4).status_code, students))
    assert statuses == [200] * 300
    rows = rows_of(host, "SELECT seat, response, share FROM answer ORDER BY seat")
    assert [row[0] for row in rows] == list(range(1, 301))
    assert sum(row[2] for row in rows) == 75, "a quarter was right"


def rows_of(host: Hosting, query: str) -> list[tuple]:
    with sqlite3.connect(f"file:{host.data}/classes.sqlite?mode=ro", uri=True) as database:
        return database.execute(query).fetchall()


def test_who_does_not_read_is_dropped_and_nobody_waits(host):
    slow, quick = host.join("Slow"), host.join("Quick")
    with socket.socket() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.settimeout(DEADLINE)
        deaf.connect(("127.0.0.1", host.port))
        deaf.sendall(f"GET /class/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {slow.token}\r\n\r\n".encode())
        with quick.events() as events, Events(host, "/class/host/record", host.secret) as record, \
                requests.Session() as teacher:
            teacher.headers["Authorization"] = f"Bearer {host.secret}"
            gone = threading.Event()
            threading.Thread(target=wait_for_absence, args=(record, slow.seat, gone), daemon=True).start()
            leads = 0
            while not gone.is_set():
                assert leads < 20_000, "nobody was dropped"
                body = {"go": {"_0": leads % 4}}
                assert teacher.post(f"{host.base}/class/host/lead", json=body, timeout=DEADLINE).status_code == 200
                leads += 1
            host.lead(end={})
            events.until(hasEnded=True)
    print(f"dropped after {leads} leads that it did not read")


def wait_for_absence(record: Events, seat: int, gone: threading.Event) -> None:
    while event := record.next("action"):
        if event["data"]["action"] == {"present": {"_1": False, "seat": seat}}:
            return gone.set()


def test_who_guesses_codes_has_to_wait(host):
    def guess(code: str) -> requests.Response:
        return host.ask("POST", "/class/join", json={"version": 1, "code": code, "name": "Eve"})

    ada = host.join("Ada")
    statuses = []
    while 429 not in statuses:
        statuses.append(guess("AAAAAA").status_code)
    assert statuses == [403] * 21 + [429]
    waits = guess(host.code)
    assert waits.status_code == 429 and 1 <= int(waits.headers["Retry-After"]) <= 5
    # Who is in the class already does not notice.
    back = host.ask("POST", "/class/join", json={"version": 1, "token": ada.token})
    assert back.status_code == 200 and back.json()["seat"] == ada.seat
    assert ada.ask("GET", "/class/lesson").status_code == 200


def test_only_who_can_read_the_hosts_own_file_leads(host):
    path = Path(host.told["secret_file"])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    ada = host.join("Ada")
    for token in [None, "", ada.token, host.code, host.secret[:-1]]:
        for method, path in [("POST", "lead"), ("GET", "record"), ("GET", "lesson"), ("GET", "export")]:
            answer = host.ask(method, f"/class/host/{path}", token, json={"end": {}} if method == "POST" else None)
            assert (answer.status_code, answer.json()["fault"]) == (403, "not_teacher")
    assert ada.token not in record_of(host)
    secret = rows_of(host, "SELECT secret FROM class")[0][0]
    assert secret != host.secret and len(secret) == 64


def record_of(host: Hosting) -> str:
    """What the record says up to now."""
    said = []
    with Events(host, "/class/host/record", host.secret) as record:
        host.lead(hideNames=True)
        while True:
            event = record.next("action")
            said.append(json.dumps(event["data"]))
            if "hideNames" in said[-1]:
                return "\n".join(said)


HOSTILE = [
    "\x1b[2J\x1b[31mred", "\x1b]0;title\x07", "\x9b31m", "\u202egnihtyreve", "\u2066\u2067x", "a" * 200, "é" * 200,
    "Z" + "\u0335" * 300, "\u200b\u200d\ufeff", "<script>alert(1)</script>", "<b>x", "&lt;", "\"'><img src=x onerror=alert(1)>",
    "a\nb\r\nc", "\t\t", " ", "", "\x00", "\x00Ada", "{{name}}", "{{{name}}}", "=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)",
    "-2", "../../etc/passwd", "'; DROP TABLE seat; --", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 20, "\U000e0041", "ﷺ" * 40, "\u115f", "\u3164", "\ue000", "\u2028line", "%s%n%x", "${jndi:ldap://x}",
]


def test_three_hundred_hostile_names_are_made_safe_and_told_apart(host):
    rng = random.Random(7)
    raw = HOSTILE + ["".join(rng.choice(string.printable + "\x1b\u202e\u200f\u0300\x85") for _ in range(rng.randrange(60)))
                     for _ in range(300 - len(HOSTILE))]
    names = [host.join(name).name for name in raw]
    assert len(set(names)) == 300
    for name in names:
        assert name.strip() and len(name.encode()) < 500
        assert all(character.isprintable() for character in name), ascii(name)
        assert not set(name) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    assert names.count("Ada") == 1
    print(f"{len(raw)} names: {', '.join(names[:12])} …")


def test_three_hundred_hostile_payloads_are_refused_and_change_nothing(host):
    ada = host.join("Ada")
    host.lead(go=QUESTION)
    assert ada.answer(STEEP, 1).status_code == 200
    before = rows_of(host, "SELECT count(*), max(number) FROM action")
    rng = random.Random(11)
    deep, long = "[" * 5_000, "9" * 12_000
    bodies = [
        "", "null", "[]", "{}", "7", '"text"', deep, '{"a":' * 2_000, long, '{"item":' + long + "}", "\x00" * 100,
        '{"item":"' + STEEP, json.dumps(an_answer("no-such-item", 0)), json.dumps(an_answer(STEEP, 99)),
        json.dumps(an_answer(STEEP, -1)), json.dumps(an_answer(STEEP, 10**18)), json.dumps(an_answer(STEEP, vote=0)),
        json.dumps(an_answer(STEEP, 0, vote=10**18)), json.dumps(an_answer(STEEP, 0, vote=-5)),
        '{"item":"how-long-does-it-steep","vote":1,"hints":0,"response":{"pairs":{"_0":[0,99,1,-7]}}}',
        '{"item":"how-long-does-it-steep","vote":1,"hints":0,"response":{"order":{"_0":[0,0,0],"aside":[1]}}}',
        '{"activity":99999999999999999999999}', '{"activity":-1}', '{"breakIt":-1}', '{"breakIt":1e400}',
    ]
    bodies += ["".join(rng.choice('{}[]":,0123456789abc\\\x1b\u202e') for _ in range(rng.randrange(1, 400)))
               for _ in range(300 - len(bodies))]
    statuses = set()
    for number, body in enumerate(bodies):
        for path in ["answer", "at", "choose"]:
            answer = ada.ask("POST", f"/class/{path}", data=body.encode("utf-8", "surrogatepass"))
            assert 400 <= answer.status_code < 500, (path, body[:100], answer.status_code)
            assert answer.json()["fault"] and "\x1b" not in answer.text
            statuses.add(answer.status_code)
        if number % 10 == 0:
            for path, token in [("/class/join", None), ("/class/host/lead", host.secret)]:
                status = host.ask("POST", path, token, data=body.encode("utf-8", "surrogatepass")).status_code
                assert 400 <= status < 500, (path, body[:100])
    assert rows_of(host, "SELECT count(*), max(number) FROM action") == before
    assert ada.answers()[0]["response"] == {"options": {"_0": [1]}}
    print(f"{len(bodies)} payloads on three paths: {sorted(statuses)}")


@pytest.mark.parametrize("head", [
    b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 20_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"".join(b"X%d: y\r\n" % number for number in range(500)) + b"\r\n",
    b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"nonsense\r\n\r\n",
    b"POST /class/join HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n" + b"x" * 200_000,
    b"POST /class/join HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + b"ffff\r\n" + b"x" * 0xffff + b"\r\n" * 3,
    b"POST /class/join HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello",
], ids=["long field", "many fields", "long path", "tls", "no http", "long body", "chunks", "two lengths"])
def test_what_is_no_proper_request_ends_its_connection(host, head):
    with socket.create_connection(("127.0.0.1", host.port), DEADLINE) as stranger:
        answer = b""
        try:
            stranger.sendall(head)
            while more := stranger.recv(65536):
                answer += more
        except ConnectionError:
            pass
    assert answer == b"" or answer.split()[1] in (b"400", b"413", b"431"), answer[:100]
    assert host.join("Ada").seat == 1, "the host goes on"


def test_a_connection_that_is_cut_shows_as_absence_at_once(host):
    ada = host.join("Ada")
    with Events(host, "/class/host/record", host.secret) as record:
        with ada.events():
            while record.next("action")["data"]["action"] != {"present": {"_1": True, "seat": 1}}:
                pass
        gone = threading.Event()
        wait_for_absence(record, 1, gone)
        assert gone.is_set()


def test_tls_encrypts_what_is_sent(tmp_path, lessons):
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate], check=True, capture_output=True)
    with Hosting("tea", tmp_path / "data", "--tls-cert", str(certificate), "--tls-key", str(key), verify=str(certificate),
                 OAUTHTUTOR_CONTENT=str(lessons)) as host:
        ada = host.join("Ada")
        with ada.events() as events:
            host.lead(next={})
            events.until(activity=0)
        with pytest.raises(requests.exceptions.SSLError):
            requests.get(f"https://localhost:{host.port}/", timeout=DEADLINE)
    refused = run("host", "tea", "--tls-cert", key, "--tls-key", key, OAUTHTUTOR_DATA=str(tmp_path / "data"),
                  OAUTHTUTOR_CONTENT=str(lessons))
    assert refused.returncode == 66 and "make no TLS" in refused.stderr


def test_the_host_says_what_is_open(tmp_path, lessons):
    with Hosting("tea", tmp_path, OAUTHTUTOR_CONTENT=str(lessons)) as host:
        assert host.told["address"] == f"http://127.0.0.1:{host.port}"
        assert host.end() == 128 + signal.SIGTERM
        assert host.process.stderr.read().startswith("oauthtutor: Only this machine can reach the class.")
    with Hosting("tea", tmp_path, "--lan", "--url", "http://class.example", OAUTHTUTOR_CONTENT=str(lessons)) as host:
        assert host.told["address"] == "http://class.example"
        host.end()
        assert "nothing is encrypted" in host.process.stderr.read()


def test_a_port_that_is_taken_leaves_no_class_behind(host, lessons):
    again = run("host", "tea", "--port", str(host.port), "--json", OAUTHTUTOR_DATA=str(host.data),
                OAUTHTUTOR_CONTENT=str(lessons))
    assert again.returncode == 71 and f"Port {host.port} of 127.0.0.1 is taken" in again.stderr
    assert rows_of(host, "SELECT count(*) FROM class") == [(1,)]


@pytest.mark.parametrize("arguments, code, sentence", [
    (["host"], 64, "Name a lesson"), (["host", "--resume", "seven"], 64, "the number of a class"),
    (["host", "--resume", "7"], 64, "There is no class 7."), (["host", "--resume"], 64, "There is no class to go on with."),
    (["host", "tee"], 64, "Did you mean the lesson “tea”?"), (["host", "tea", "--code", "ABC"], 64, "six letters and digits"),
    (["host", "tea", "--lan", "--host", "127.0.0.1"], 64, "take either"), (["host", "tea", "--tls-key", "x"], 64, "go together"),
    (["host", "tea", "--host", "203.0.113.9", "--json"], 71, "is no address of this machine"),
    (["host", "tea", "--no-progress"], 64, "A class is always kept"),
])
def test_what_cannot_be_is_said(tmp_path, lessons, arguments, code, sentence):
    said = run(*arguments, OAUTHTUTOR_DATA=str(tmp_path / "data"), OAUTHTUTOR_CONTENT=str(lessons))
    assert said.returncode == code and sentence in said.stderr


def test_without_a_place_to_keep_it_there_is_no_class(lessons):
    said = run("host", "tea", OAUTHTUTOR_DATA="", OAUTHTUTOR_CONTENT=str(lessons))
    assert said.returncode == 73 and "A class is kept on the disk" in said.stderr


def test_a_class_that_is_over_does_not_go_on(host, lessons):
    host.lead(end={})
    host.kill()
    said = run("host", "--resume", str(host.number), OAUTHTUTOR_DATA=str(host.data), OAUTHTUTOR_CONTENT=str(lessons))
    assert said.returncode == 64 and f"Class {host.number} is over." in said.stderr


def test_a_class_goes_on_where_its_lesson_has_changed_or_is_gone(host, lessons):
    ada = host.join("Ada")
    host.lead(go=QUESTION)
    ada.answer(STEEP, 1)
    host.kill()
    (lessons / "01-tea.md").unlink()
    host.resume(str(host.number))
    assert ada.answers()[0]["item"] == STEEP
    assert "Tea for two" in ada.ask("GET", "/class/lesson").json()["files"][0]["text"]
