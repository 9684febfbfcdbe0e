"""A class's host as docs/classroom-protocol.md describes it, which a test leads by hand and can make misbehave.

It keeps no room: it says what a test tells it to say, and remembers what it was told.
"""

from __future__ import annotations

import json
import queue
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from terminal import DEADLINE

CODE = "ABC234"


class StandIn:
    """Listens on loopback; `with` stops it."""

    def __init__(self, files: dict[str, str], lesson: str, tls: tuple[Path, Path] | None = None):
        self.files, self.lesson, self.tls = files, lesson, tls
        self.seats: list[dict] = []
        self.stage = {"number": 0, "pace": "led", "phase": "shown", "vote": 1, "isChoosingBreakIt": False,
                      "hasEnded": False}
        # What learners said, by path, in order; and a condition that tells of more.
        self.said: list[tuple[str, dict, str]] = []
        self.changed = threading.Condition()
        self.streams: list[tuple[str, queue.Queue]] = []
        # A path with a status and a body that is answered instead, as often as it is asked.
        self.answers: dict[str, tuple[int, dict | bytes]] = {}
        # Bytes that a stream of events begins with instead.
        self.opening: bytes | None = None
        self.sent_ids = 0
        self.port = 0
        self.start()

    # -- coming and going

    def start(self) -> StandIn:
        owner = self

        class Handler(Conversation):
            host = owner

        self.server = Server(("127.0.0.1", self.port), Handler)
        if self.tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*map(str, self.tls))
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def stop(self) -> None:
        """As if it were killed: nobody listens any more, and every stream is gone."""
        self.drop()
        self.server.shutdown()
        self.server.server_close()

    def drop(self) -> None:
        """Cuts every stream of events."""
        with self.changed:
            for _, stream in self.streams:
                stream.put(None)
            self.streams = []

    def __enter__(self) -> StandIn:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def address(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def link(self) -> str:
        return f"{self.address}/j/{CODE}"

    # -- what it tells

    def lead(self, **changes) -> None:
        """Another stage, told to everybody."""
        with self.changed:
            self.stage = {**self.stage, **changes, "number": self.stage["number"] + 1}
            stage = dict(self.stage)
        self.tell("stage", stage)

    def tell(self, name: str, data: object, token: str | None = None) -> None:
        with self.changed:
            self.sent_ids += 1
            event = self.event(name, data, self.sent_ids)
            for owner, stream in self.streams:
                if token in (None, owner):
                    stream.put(event)

    @staticmethod
    def event(name: str, data: object, number: int) -> bytes:
        return f"id: {number}\nevent: {name}\ndata: {json.dumps(data)}\n\n".encode()

    # -- what it was told

    def wait(self, condition, what: str):
        with self.changed:
            if not self.changed.wait_for(condition, DEADLINE):
                raise AssertionError(f"In vain for {what}; it was told: {self.said}")
            return condition()

    def wait_for(self, path: str, count: int = 1) -> list[dict]:
        """The bodies posted to a path, once there are so many."""
        def bodies():
            return [body for said, body, _ in self.said if said == path]
        self.wait(lambda: len(bodies()) >= count, f"{count} of {path}")
        return bodies()

    def wait_for_streams(self, count: int) -> None:
        self.wait(lambda: len(self.streams) == count, f"{count} streams")

    @property
    def answers_kept(self) -> list[dict]:
        return [body for path, body, _ in self.said if path == "/class/answer"]


class Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def handle_error(self, request, client_address) -> None:
        """A client that goes away in the middle is what these tests are about."""


class Conversation(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: StandIn

    def log_message(self, *_: object) -> None:
        pass

    @property
    def token(self) -> str:
        return self.headers.get("Authorization", "").removeprefix("Bearer ")

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        with self.host.changed:
            self.host.said.append((self.path, body, self.token))
            self.host.changed.notify_all()
        if self.path in self.host.answers:
            return self.reply(*self.host.answers[self.path])
        if self.path == "/class/join":
            return self.join(body)
        self.reply(200, {"kept": True})

    def join(self, body: dict) -> None:
        seats = self.host.seats
        if "token" in body:
            seat = next((seat for seat in seats if seat["token"] == body["token"]), None)
            if seat is None:
                return self.reply(401, {"fault": "no_token", "sentence": "Who are you?"})
        elif body.get("code") != CODE:
            return self.reply(403, {"fault": "wrong_code", "sentence": "No."})
        else:
            number = len(seats) + 1
            seat = {"seat": number, "name": body.get("name") or f"Learner {number}", "token": f"token-{number}"}
            seats.append(seat)
        self.reply(200, {"version": 1, **seat, "lesson": self.host.lesson, "title": "x", "seed": "7", "more": [1]})

    def do_GET(self) -> None:
        if self.path in self.host.answers:
            return self.reply(*self.host.answers[self.path])
        if self.path == "/class/lesson":
            files = [{"name": name, "text": text} for name, text in self.host.files.items()]
            return self.reply(200, {"version": 1, "lesson": self.host.lesson, "seed": "7", "files": files})
        if self.path == "/class/events":
            return self.stream()
        self.reply(404, {})

    def reply(self, status: int, body: dict | bytes) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    @staticmethod
    def next(events: queue.Queue) -> bytes | None:
        """The next event, or a sign of life, by which a connection that is gone is noticed."""
        try:
            return events.get(timeout=0.1)
        except queue.Empty:
            return b": alive\n\n"

    def stream(self) -> None:
        host, events = self.host, queue.Queue()
        with host.changed:
            host.said.append(("/class/events", {"Last-Event-ID": self.headers.get("Last-Event-ID")}, self.token))
            events.put(host.opening or b"retry: 100\n\n" + host.event("stage", host.stage, host.sent_ids))
            host.streams.append((self.token, events))
            host.changed.notify_all()
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            while (event := self.next(events)) is not None:
                self.wfile.write(event)
        except OSError:
            pass
        finally:
            with host.changed:
                host.streams = [(token, stream) for token, stream in host.streams if stream is not events]
                host.changed.notify_all()
