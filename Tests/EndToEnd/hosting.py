"""A class's host, `oauthtutor host --json`, and learners' programs that talk to it as docs/classroom-protocol.md says."""

from __future__ import annotations

import json
import queue
import select
import signal
import subprocess
import threading
from pathlib import Path

import requests

from terminal import DEADLINE, PROGRAM, environment


class Hosting:
    """A host of its own for a test; `with` ends it. Its classes are kept in `data`."""

    def __init__(self, lesson: str | None, data: Path, *arguments: str, verify: str | None = None, **variables: str):
        self.data, self.variables, self.verify = data, variables, verify
        self.begin(*([lesson] if lesson else []), "--port", "0", *arguments)

    def begin(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [PROGRAM, "host", "--json", *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env=environment(OAUTHTUTOR_DATA=str(self.data), **self.variables))
        if not select.select([self.process.stdout], [], [], DEADLINE)[0]:
            self.kill()
            raise AssertionError("The host did not say that it listens.")
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"The host did not start: {self.process.communicate()[1]}")
        self.told = json.loads(line)
        self.number, self.code, self.port = self.told["class"], self.told["code"], self.told["port"]
        self.base = f"{'https' if self.verify else 'http'}://{'localhost' if self.verify else '127.0.0.1'}:{self.port}"
        self.secret = json.loads(Path(self.told["secret_file"]).read_text(encoding="utf-8"))["secret"]

    def __enter__(self) -> Hosting:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def kill(self) -> None:
        """Without a word, as a power cut does."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()

    def end(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(DEADLINE)

    def resume(self, *arguments: str) -> None:
        self.begin("--resume", *arguments)

    # -- asking it

    def ask(self, method: str, path: str, token: str | None = None, headers: dict | None = None, **more) -> requests.Response:
        headers = {**(headers or {}), **({"Authorization": f"Bearer {token}"} if token is not None else {})}
        return requests.request(method, self.base + path, headers=headers, timeout=DEADLINE, verify=self.verify, **more)

    def join(self, name: str) -> Student:
        answer = self.ask("POST", "/class/join", json={"version": 1, "code": self.code, "name": name})
        assert answer.status_code == 200, answer.text
        return Student(self, answer.json())

    def lead(self, **lead) -> requests.Response:
        """`lead(next={})`, `lead(go=3)`: one value stands for itself."""
        (name, value), = lead.items()
        body = value if isinstance(value, dict) else {"_0": value}
        return self.ask("POST", "/class/host/lead", self.secret, json={name: body})


class Student:
    """One who has joined, as a program of theirs knows it."""

    def __init__(self, host: Hosting, joined: dict):
        self.host, self.joined = host, joined
        self.seat, self.name, self.token = joined["seat"], joined["name"], joined["token"]

    def ask(self, method: str, path: str, **more) -> requests.Response:
        return self.host.ask(method, path, self.token, **more)

    def answer(self, item: str, *options: int, vote: int = 1) -> requests.Response:
        return self.ask("POST", "/class/answer", json=an_answer(item, *options, vote=vote))

    def answers(self) -> list[dict]:
        return self.ask("GET", "/class/answers").json()["answers"]

    def events(self, after: int | None = None) -> Events:
        return Events(self.host, "/class/events", self.token, after)


def an_answer(item: str, *options: int, vote: int = 1) -> dict:
    return {"item": item, "vote": vote, "hints": 0, "response": {"options": {"_0": list(options)}}}


class Events:
    """A stream of server-sent events, read on a thread of its own; `with` ends it."""

    def __init__(self, host: Hosting, path: str, token: str, after: int | None = None):
        headers = {"Authorization": f"Bearer {token}"}
        if after is not None:
            headers["Last-Event-ID"] = str(after)
        self.answer = requests.get(host.base + path, headers=headers, stream=True, timeout=DEADLINE, verify=host.verify)
        assert self.answer.status_code == 200, self.answer.text
        assert self.answer.headers["Content-Type"] == "text/event-stream"
        self.heard: queue.Queue = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        event: dict = {}
        try:
            for line in self.answer.iter_lines(chunk_size=None):
                name, _, value = line.decode().partition(": ")
                if not line and event:
                    self.heard.put(event)
                    event = {}
                elif name in ("id", "event", "data"):
                    event[name] = json.loads(value) if name == "data" else value
        except (requests.RequestException, AttributeError, ValueError):
            pass
        self.heard.put(None)

    def __enter__(self) -> Events:
        return self

    def __exit__(self, *_: object) -> None:
        # Closing alone would wait for the reader, and the reader for the next heartbeat.
        self.answer.raw.shutdown()
        self.answer.close()

    def next(self, event: str | None = None) -> dict | None:
        """The next event, or the next of that name; None once the host has ended the stream."""
        while True:
            found = self.heard.get(timeout=DEADLINE)
            if found is None or event in (None, found["event"]):
                return found

    def until(self, **members) -> dict:
        """The first stage that has these members."""
        while True:
            found = self.next("stage")
            assert found is not None, "The stream has ended."
            if all(found["data"].get(name) == value for name, value in members.items()):
                return found
