"""Measures the server: tokens for client credentials, beside a bare route and a server made with Authlib. It judges nothing.

    python3 bench/bench_server.py PROGRAM BARE GUNICORN
"""

from __future__ import annotations

import base64
import json
import os
import select
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import Request, urlopen

from table import Table, milliseconds

HERE = Path(__file__).resolve().parent
CONNECTIONS, ROUNDS, SECONDS = 16, 3, 5
FEW, MANY = 100_000, 1_000_000
WORKERS = ["--workers", "2", "--worker-class", "gthread", "--threads", "8"]
PATIENCE = 30


class Served:
    """A server in a process of its own."""

    def __init__(self, command: list[str], first: int = 0, **variables: str):
        """`first` is the file in which it says that it serves: 1 or 2."""
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        text=True, cwd=HERE / "authlib", env={**os.environ, **variables})
        said = self.process.stderr if first == 2 else self.process.stdout
        self.said = ""
        while not self.said or (first == 2 and "Listening at" not in self.said):
            if not select.select([said], [], [], PATIENCE)[0]:
                sys.exit(f"bench: {command[0]} did not say that it serves")
            line = said.readline()
            if not line:
                sys.exit(f"bench: {command[0]} ended: {self.process.communicate()}")
            self.said = line

    def __enter__(self) -> Served:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.communicate()

    @property
    def memory(self) -> float:
        """MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


    @property
    def cpu(self) -> float:
        """Seconds of processor time so far, of all threads and of the workers."""
        pids = [self.process.pid, *map(int, Path(
            f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text(encoding="ascii").split())]
        ticks = [Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[11:13] for pid in pids]
        return sum(map(int, sum(ticks, []))) / os.sysconf("SC_CLK_TCK")


class Load:
    """Asks one token endpoint for tokens over connections that are kept alive."""

    def __init__(self, url: str, client_id: str, secret: str):
        self.url, self.client = url, {"CLIENT_ID": client_id, "CLIENT_SECRET": secret}

    def run(self, seconds: int = SECONDS, served: Served | None = None) -> dict:
        """With the processor time that each token took of `served`, in microseconds."""
        before = served.cpu if served else 0
        command = ["wrk", "--threads", "1", "--connections", str(CONNECTIONS), "--duration", f"{seconds}s", "--script",
                   str(HERE / "token.lua"), self.url]
        told = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **self.client})
        result = json.loads(told.stdout.splitlines()[-1])
        if result["errors"] or not result["requests"]:
            sys.exit(f"bench: {self.url} did not answer each request: {told.stdout}")
        result["cpu"] = (served.cpu - before) / result["requests"] * 1e6 if served else 0
        return result


def our_own(program: str) -> tuple[Served, Load]:
    served = Served([program, "serve", "--json", "--port", "0"])
    told = json.loads(served.said)
    machine = next(client for client in told["clients"] if "client_credentials" in client["grant_types"])
    return served, Load(f"{told['issuer']}/token", machine["client_id"], machine["client_secret"])


def one_answer(load: Load) -> bytes:
    """What the bare route is to say."""
    pair = f"{load.client['CLIENT_ID']}:{load.client['CLIENT_SECRET']}".encode()
    asked = Request(load.url, data=b"grant_type=client_credentials&scope=contacts.read",
                    headers={"Authorization": f"Basic {base64.b64encode(pair).decode()}"})
    with urlopen(asked, timeout=PATIENCE) as answer:
        return answer.read()


def rate(result: dict) -> float:
    return result["requests"] / result["microseconds"] * 1e6


def compare(table: Table, program: str, bare: str, gunicorn: str) -> None:
    """Each in turn, several times over, so that all meet the same noise; the medians count."""
    served, ours = our_own(program)
    with served, tempfile.TemporaryDirectory() as folder:
        Path(folder, "answer.json").write_bytes(one_answer(ours))
        with Served([bare, f"{folder}/answer.json"]) as other, \
                Served([gunicorn, *WORKERS, "--bind", "127.0.0.1:0", "app:app"], 2, CLIENT_SECRET="secret",
                       AUTHLIB_INSECURE_TRANSPORT="1") as third:
            authlib = third.said.split("Listening at: ")[1].split()[0]
            loads = [ours, Load(f"http://127.0.0.1:{other.said.strip()}/token", "any", "any"),
                     Load(f"{authlib}/token", "machine", "secret")]
            servers = [served, other, third]
            rounds = [[load.run(SECONDS, server) for load, server in zip(loads, servers)] for _ in range(ROUNDS)]
    columns = list(zip(*rounds))
    rates = [statistics.median(map(rate, column)) for column in columns]
    table.add("tokens a second; a bare Hummingbird route", rates[0], lambda each: f"{each:,.0f}", "at least 0.7", rates[1])
    table.add("tokens a second; Authlib under gunicorn", rates[0], lambda each: f"{each:,.0f}", "at least 10", rates[2])
    spent = [statistics.median(result["cpu"] for result in column) for column in columns]
    for other, name in [(1, "a bare Hummingbird route"), (2, "Authlib under gunicorn")]:
        table.add(f"processor for a token; {name}", spent[0], lambda each: f"{each:.0f} µs", "", spent[other])
    for share in ["p50", "p99"]:
        waits = [statistics.median(result[share] for result in column) / 1e6 for column in columns]
        table.add(f"{share} of a token; a bare Hummingbird route", waits[0], milliseconds, "", waits[1])


def remember(table: Table, program: str) -> None:
    """What a million tokens leave behind."""
    served, load = our_own(program)
    with served:
        table.add("memory before the first token", served.memory, lambda size: f"{size:.0f} MiB")
        count = 0
        for goal in (FEW, MANY):
            while count < goal:
                count += load.run(1)["requests"]
            table.add(f"memory after {count:,} tokens", served.memory, lambda size: f"{size:.0f} MiB")


def main() -> None:
    program, bare, gunicorn = (str(Path(path).absolute()) for path in sys.argv[1:4])
    table = Table()
    compare(table, program, bare, gunicorn)
    remember(table, program)
    print(f"\n{CONNECTIONS} connections kept alive, wrk on one thread, medians of {ROUNDS} rounds of {SECONDS} s. The bare "
          "route reads a body and answers\nthe same bytes each time. Authlib: Flask, two workers of gunicorn with threads, "
          "tokens in a dictionary.")


if __name__ == "__main__":
    main()
