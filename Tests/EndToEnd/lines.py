"""The program without a terminal: lines in, lines out."""

from __future__ import annotations

import os
import re
import select
import subprocess
import time
from pathlib import Path

from terminal import DEADLINE, PROGRAM, ROOT, environment


def run(*arguments: str | Path, lines: list[str] | None = None, cwd: Path = ROOT,
        **variables: str | None) -> subprocess.CompletedProcess:
    """Runs the program to its end with these lines, and then the end of input, on its standard input."""
    text = "".join(line + "\n" for line in lines or [])
    return subprocess.run([PROGRAM, *map(str, arguments)], input=text, capture_output=True, text=True, cwd=cwd,
                          env=environment(**variables), timeout=60, encoding="utf-8")


def last_line(text: str) -> str:
    return text.rstrip("\n").rsplit("\n", 1)[-1]


class Conversation:
    """Talks to the plain face through pipes, a line at a time."""

    PROMPT = re.compile(r"^Type: .*\n\Z", re.MULTILINE)

    def __init__(self, *arguments: str | Path, cwd: Path = ROOT, prompt: str | None = None, **variables: str | None):
        if prompt:
            self.PROMPT = re.compile(rf"^{prompt} .*\n\Z", re.MULTILINE)
        self.process = subprocess.Popen([PROGRAM, "--plain", *map(str, arguments)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, env=environment(**variables), cwd=cwd)
        self.heard = ""

    def __enter__(self) -> Conversation:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def say(self, line: str, until: str = "") -> str:
        """Types a line and returns what is said up to the next prompt, and until `until` was said too."""
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()
        return self.listen(until)

    def news(self, until: str) -> str:
        """What comes by itself, up to a line that matches; no prompt follows."""
        return self._hear(lambda text: re.search(until, text) and text.endswith("\n"), until)

    def listen(self, until: str = "") -> str:
        return self._hear(lambda text: self.PROMPT.search(text) and re.search(until, text), until)

    def _hear(self, is_enough, until: str) -> str:
        said, end = b"", time.monotonic() + DEADLINE
        while True:
            text = said.decode(errors="replace")
            if is_enough(text):
                return text
            if not select.select([self.process.stdout], [], [], end - time.monotonic())[0]:
                raise AssertionError(f"Nothing more was said, in vain for {until!r}. So far:\n{text}")
            more = os.read(self.process.stdout.fileno(), 65536)
            if not more:
                raise AssertionError(f"The program ended. It said:\n{text}")
            said += more
            self.heard += more.decode(errors="replace")

    def hear(self, text: str, seconds: float = DEADLINE) -> str:
        """Returns what is said unasked, without a prompt, once `text` is among it."""
        said, end = b"", time.monotonic() + seconds
        while text not in said.decode(errors="replace"):
            if not select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"{text!r} was not said. So far:\n{said.decode(errors='replace')}")
            said += os.read(self.process.stdout.fileno(), 65536)
        return said.decode(errors="replace")

    def hear_all(self, *texts: str) -> str:
        """Returns once all of these were said, in whatever order."""
        return self._hear(lambda said: all(text in said for text in texts) and said.endswith("\n"), str(texts))

    def leave(self) -> str:
        """Says quit; everything that is still said."""
        rest, _ = self.process.communicate(b"quit\n", timeout=DEADLINE)
        return rest.decode()


def submit(learner: Conversation, line: str) -> str:
    """Answers in a class; returns once the host has said that it has the answer."""
    learner.process.stdin.write(line.encode() + b"\n")
    learner.process.stdin.flush()
    # The page with its prompt comes at once, the host's word in it or after it.
    return learner.hear_all("Your answer is in", "Type: ")


class Attendance(Conversation):
    """Talks in a class, where news may come right behind a prompt."""

    PROMPT = re.compile(r"^Type: .*\n", re.MULTILINE)
