"""A whole class in one process: each learner with a stream of events and a connection for what they send.

Plain asyncio, so that the same load can be put on a server that keeps nothing: what that takes is this program's own share.
"""

from __future__ import annotations

import asyncio
import json
import random
import time


class Wire:
    """One connection of HTTP/1.1 that is kept alive."""

    def __init__(self, port: int):
        self.port = port

    async def open(self) -> None:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)

    def send(self, method: str, path: str, token: str = "", body: dict | None = None) -> None:
        data = b"" if body is None else json.dumps(body).encode()
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Length: {len(data)}\r\n"
        if token:
            head += f"Authorization: Bearer {token}\r\n"
        self.writer.write(head.encode() + b"\r\n" + data)

    async def head(self) -> tuple[int, int]:
        """The status, and the length of the body."""
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower().split("\r\n")
        lengths = [int(line.split(":")[1]) for line in lines if line.startswith("content-length:")]
        return int(lines[0].split()[1]), lengths[0] if lengths else 0

    async def ask(self, method: str, path: str, token: str = "", body: dict | None = None) -> dict:
        self.send(method, path, token, body)
        status, length = await self.head()
        answer = await self.reader.readexactly(length)
        if status != 200:
            raise RuntimeError(f"{path} was answered with {status}: {answer.decode()}")
        return json.loads(answer)

    def close(self) -> None:
        self.writer.close()


class Learner:
    def __init__(self, port: int, code: str, number: int, seen: Seen):
        self.port, self.code, self.number, self.seen = port, code, number, seen
        self.token = ""

    async def join(self) -> None:
        """Returns once the first stage was heard."""
        self.wire, self.stream = Wire(self.port), Wire(self.port)
        await self.wire.open()
        body = {"version": 1, "code": self.code, "name": f"Learner {self.number}"}
        self.token = (await self.wire.ask("POST", "/class/join", body=body))["token"]
        await self.stream.open()
        self.stream.send("GET", "/class/events", self.token)
        status, _ = await self.stream.head()
        if status != 200:
            raise RuntimeError(f"The stream of events was answered with {status}")
        heard = asyncio.get_running_loop().create_future()
        self.listening = asyncio.create_task(self.listen(heard))
        await heard

    async def listen(self, heard: asyncio.Future) -> None:
        while line := await self.stream.reader.readline():
            if line.startswith(b"data: "):
                self.seen.note(self.number, json.loads(line[6:]).get("activity"))
                if not heard.done():
                    heard.set_result(None)

    async def answer(self, item: str, after: float) -> float:
        """Waits `after` seconds, answers, and returns how long the acknowledgement took."""
        await asyncio.sleep(after)
        begun = time.perf_counter()
        body = {"item": item, "vote": 1, "hints": 0, "response": {"options": {"_0": [self.number % 3]}}}
        if not (await self.wire.ask("POST", "/class/answer", self.token, body))["kept"]:
            raise RuntimeError("An answer was not kept")
        return time.perf_counter() - begun

    def leave(self) -> None:
        self.listening.cancel()
        self.wire.close()
        self.stream.close()


class Seen:
    """Who has heard of which activity."""

    def __init__(self, count: int):
        self.count = count
        self.await_activity(None)

    def await_activity(self, activity: int | None) -> None:
        self.activity, self.who, self.all = activity, set(), asyncio.Event()

    def note(self, number: int, activity: int | None) -> None:
        if activity == self.activity:
            self.who.add(number)
            if len(self.who) == self.count:
                self.all.set()


class Load:
    """A class of `count` at a host, from its first join to its last answer. Times are seconds."""

    def __init__(self, port: int, code: str, secret: str, count: int):
        self.port, self.secret, self.count = port, secret, count
        self.code = code

    async def run(self, items: list[str], patience: float) -> dict:
        """One "next" to each of the questions, then one answer from everybody, to the last, within a second."""
        self.seen = Seen(self.count)
        learners = [Learner(self.port, self.code, number, self.seen) for number in range(self.count)]
        teacher = Wire(self.port)
        await teacher.open()
        async with asyncio.timeout(patience):
            begun, used = time.perf_counter(), time.process_time()
            await asyncio.gather(*(learner.join() for learner in learners))
            joined = time.perf_counter() - begun
            nexts = [await self.next(teacher, number) for number in range(len(items))]
            dice = random.Random(self.count)
            waits = await asyncio.gather(*(learner.answer(items[-1], dice.random()) for learner in learners))
            share = (time.process_time() - used) / (time.perf_counter() - begun)
        for learner in learners:
            learner.leave()
        teacher.close()
        return {"joined": joined, "nexts": nexts, "waits": sorted(waits), "share": share}

    async def next(self, teacher: Wire, activity: int) -> float:
        """From the teacher's word to the last learner's hearing it."""
        self.seen.await_activity(activity)
        begun = time.perf_counter()
        await teacher.ask("POST", "/class/host/lead", self.secret, {"next": {}})
        await self.seen.all.wait()
        return time.perf_counter() - begun
