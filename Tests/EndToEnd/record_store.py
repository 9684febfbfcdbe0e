"""Learning record stores: a real one, and one that says whatever a test wants."""

from __future__ import annotations

import json
import os
import queue
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from terminal import DEADLINE


class Ralph:
    """Ralph from PyPI with its file back end, which checks each statement against its own model of xAPI."""

    USER, PASSWORD = "school", "a:pass word"

    def __init__(self, folder: Path):
        self.file = folder / "data" / "statements.jsonl"
        self.file.parent.mkdir(parents=True)
        variables = os.environ | {
            "RALPH_APP_DIR": str(folder), "RALPH_RUNSERVER_BACKEND": "fs",
            "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(self.file.parent),
            "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": self.file.name, "PYTHONUNBUFFERED": "1"}
        subprocess.run(
            [Path(sys.executable).parent / "ralph", "auth", "-u", self.USER, "-p", self.PASSWORD, "-s", "all",
             "-M", "mailto:school@mail.example", "-w"], env=variables, check=True, capture_output=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "uvicorn", "ralph.api:app", "--host", "127.0.0.1", "--port", "0"],
            env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.log, self._address = "", queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.address = self._address.get(timeout=4 * DEADLINE) + "/xAPI"

    def _read(self) -> None:
        """Reads what Ralph says, to its end, so that it never has to wait for a reader."""
        for line in self.process.stderr:
            self.log += line
            if found := re.search(r"running on (http://127\.0\.0\.1:\d+)", line):
                self._address.put(found[1])
        self._address.put(f"Ralph ended. It said:\n{self.log}")

    def put_away(self) -> None:
        """Takes what has arrived off its desk: this back end writes its file once, and answers 500 after that."""
        self.file.rename(self.file.with_name(f"away-{len(list(self.file.parent.iterdir()))}.jsonl"))

    @property
    def statements(self) -> list[dict]:
        return [json.loads(line) for file in self.file.parent.iterdir() for line in file.read_text().splitlines()]

    def __enter__(self) -> Ralph:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()


class Scripted:
    """Answers each request with what `answer` makes of its statements, and remembers what was asked."""

    def __init__(self, answer):
        self.requests: list[tuple[dict, list[dict]]] = []
        requests = self.requests

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                statements = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                requests.append((dict(self.headers), statements))
                self.send_response(answer(statements))
                self.send_header("Content-Length", "0")
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self) -> Scripted:
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
