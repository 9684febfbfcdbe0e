"""Sends the mock server whatever comes, for a while, and says what it proved. Standard library only.

    python3 Tests/Fuzz/fuzz.py PROGRAM [--seconds N] [--seed N]

Sound requests and broken ones, from several connections at once: none may be answered with 5xx, none may hang, none
may end the program. Exits with 1 at the first that does, and prints it with the seed that leads there again.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import select
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import urlopen

from drafts import Drafts
from mutations import Wire, mutate

WORKERS = 4
# Longer than the server waits for a slow sender.
PATIENCE = 20.0
READ_LIMIT = 4 * 1024 * 1024


class Fault(Exception):
    """What must not happen."""


@dataclass
class Server:
    process: subprocess.Popen
    told: dict
    metadata: dict
    host: str
    port: int

    @staticmethod
    def start(program: str) -> Server:
        process = subprocess.Popen([program, "serve", "--json", "--port", "0"], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = process.stdout.readline() if select.select([process.stdout], [], [], PATIENCE)[0] else ""
        if not line:
            process.kill()
            sys.exit(f"fuzz: the server did not start: {process.communicate()[1]}")
        told = json.loads(line)
        with urlopen(f"{told['issuer']}/.well-known/oauth-authorization-server", timeout=PATIENCE) as answer:
            metadata = json.load(answer)
        place = urlsplit(told["issuer"])
        return Server(process, told, metadata, place.hostname, place.port)

    @property
    def memory(self) -> float:
        """MiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def exchange(self, wire: Wire) -> bytes:
        """Everything that comes back for these bytes, after which nothing more is sent."""
        answer = b""
        with socket.create_connection((self.host, self.port), timeout=PATIENCE) as connection:
            end = time.monotonic() + PATIENCE
            try:
                for part in wire.parts:
                    connection.sendall(part)
                if wire.is_closed:
                    connection.shutdown(socket.SHUT_WR)
                while more := connection.recv(65536):
                    answer += more
                    if len(answer) > READ_LIMIT or time.monotonic() > end:
                        raise Fault("the answer has no end")
            except TimeoutError as error:
                raise Fault("it hangs") from error
            except (BrokenPipeError, ConnectionResetError):
                pass
        return answer


class Worker(threading.Thread):
    """One client among several, with its own seed, so that what it does does not depend on the others."""

    def __init__(self, server: Server, seed: str, end: float, stop: threading.Event):
        super().__init__(daemon=True)
        self.server, self.end, self.stop = server, end, stop
        self.random = random.Random(seed)
        self.drafts = Drafts(self.random, server.told, server.metadata)
        self.statuses: collections.Counter[str] = collections.Counter()
        self.failure: tuple[str, Wire] | None = None

    def run(self) -> None:
        while time.monotonic() < self.end and not self.stop.is_set():
            wire = mutate(self.drafts.next(), self.random, f"{self.server.host}:{self.server.port}")
            try:
                self.look(wire, self.server.exchange(wire))
            except (Fault, OSError) as error:
                self.failure = (str(error), wire)
                self.stop.set()

    def look(self, wire: Wire, answer: bytes) -> None:
        if not answer:
            if wire.is_whole:
                raise Fault("there is no answer")
            self.statuses["closed"] += 1
            return
        head, _, body = answer.partition(b"\r\n\r\n")
        line, *headers = head.split(b"\r\n")
        status = line[9:12].decode("ascii", "replace")
        if not line.startswith(b"HTTP/1.1 ") or not status.isdigit():
            raise Fault(f"the answer begins with {line[:80]!r}")
        if status.startswith("5"):
            raise Fault(f"the answer is {line.decode('ascii', 'replace')}")
        if any(header.lower().startswith(b"x-injected") for header in headers):
            raise Fault("a header of the request's parameters is in the answer")
        self.statuses[status] += 1
        self.drafts.learn(head.decode("utf-8", "replace"), body.decode("utf-8", "replace"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=None)
    given = parser.parse_args()
    seed = random.randrange(1_000_000) if given.seed is None else given.seed
    server = Server.start(given.program)
    before = server.memory
    stop, end = threading.Event(), time.monotonic() + given.seconds
    workers = [Worker(server, f"{seed}/{number}", end, stop) for number in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(given.seconds + 3 * PATIENCE)
    failures = [worker.failure for worker in workers if worker.failure]
    if any(worker.is_alive() for worker in workers):
        failures.append(("a request never ended", Wire([], False, False)))
    try:
        report(server, workers, failures, seed, given.seconds, before)
    finally:
        server.process.kill()


def report(server: Server, workers: list[Worker], failures: list[tuple[str, Wire]], seed: int, seconds: float,
           before: float) -> None:
    if server.process.poll() is not None:
        failures.insert(0, (f"the program ended with {server.process.returncode}: {server.process.stderr.read()[:2000]}",
                            failures[0][1] if failures else Wire([], False, False)))
    statuses = sum((worker.statuses for worker in workers), collections.Counter())
    told = ", ".join(f"{status} {count:,} times" for status, count in sorted(statuses.items()))
    print(f"fuzz: seed {seed}, {seconds:.0f} s, {statuses.total():,} requests: {told}.")
    if failures:
        for why, wire in failures:
            print(f"fuzz: {why}. The request:\n{b''.join(wire.parts)[:4000]!r}", file=sys.stderr)
        sys.exit(1)
    with urlopen(f"{server.told['issuer']}/.well-known/oauth-authorization-server", timeout=PATIENCE) as answer:
        assert answer.status == 200
    print(f"fuzz: no 5xx, no hang, and the server goes on. Memory: {before:.0f} MiB before, {server.memory:.0f} MiB after.")


if __name__ == "__main__":
    main()
