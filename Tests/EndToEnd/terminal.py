"""A terminal for the program under test: a real pseudo-terminal, and what a person would see on its screen."""

from __future__ import annotations

import copy
import errno
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("OAUTHTUTOR_BIN", str(ROOT / ".build/debug/oauthtutor"))
DEADLINE = 15.0

# What xterm sends in application mode, which ncurses switches on.
KEYS = {
    "up": b"\x1bOA", "down": b"\x1bOB", "right": b"\x1bOC", "left": b"\x1bOD",
    "shift-up": b"\x1b[1;2A", "shift-down": b"\x1b[1;2B",
    "home": b"\x1bOH", "end": b"\x1bOF", "page-up": b"\x1b[5~", "page-down": b"\x1b[6~",
    "enter": b"\r", "space": b" ", "tab": b"\t", "back-tab": b"\x1b[Z", "escape": b"\x1b",
    "backspace": b"\x7f", "delete": b"\x1b[3~", "f1": b"\x1bOP",
    "ctrl-c": b"\x03", "ctrl-k": b"\x0b", "ctrl-s": b"\x13", "ctrl-l": b"\x0c", "ctrl-z": b"\x1a", "ctrl-\\": b"\x1c",
}


class Screen(pyte.Screen):
    """pyte's screen, with those of xterm's functions that ncurses uses and pyte lacks."""

    _ordinary: dict | None = None

    def set_mode(self, *modes: int, **how: bool) -> None:
        if how.get("private") and 1049 in modes and self._ordinary is None:
            self.save_cursor()
            self._ordinary = copy.deepcopy(dict(self.buffer))
            self.erase_in_display(2)
        super().set_mode(*modes, **how)

    def reset_mode(self, *modes: int, **how: bool) -> None:
        if how.get("private") and 1049 in modes and self._ordinary is not None:
            self.erase_in_display(2)
            self.buffer.update(self._ordinary)
            self._ordinary = None
            self.restore_cursor()
        super().reset_mode(*modes, **how)

    def repeat_last(self, count: int = 1) -> None:
        """REP: the character before the cursor, again."""
        line = self.buffer[self.cursor.y]
        self.draw(line[max(0, self.cursor.x - 1)].data * max(1, count))

    def cursor_back_tab(self, count: int = 1) -> None:
        """CBT: back to the tab stop before."""
        for _ in range(max(1, count)):
            self.cursor.x = max((stop for stop in self.tabstops if stop < self.cursor.x), default=0)

    def scroll_up(self, count: int = 1) -> None:
        """SU: the lines between the margins, up; the cursor stays."""
        top, bottom = self.margins or (0, self.lines - 1)
        self._at_line(top, lambda: self.delete_lines(min(max(1, count), bottom - top + 1)))

    def scroll_down(self, count: int = 1) -> None:
        """SD: the lines between the margins, down."""
        top, bottom = self.margins or (0, self.lines - 1)
        self._at_line(top, lambda: self.insert_lines(min(max(1, count), bottom - top + 1)))

    def _at_line(self, line: int, act) -> None:
        x, y = self.cursor.x, self.cursor.y
        self.cursor.y = line
        act()
        self.cursor.x, self.cursor.y = x, y


class Stream(pyte.ByteStream):
    _added = {"b": "repeat_last", "Z": "cursor_back_tab", "S": "scroll_up", "T": "scroll_down"}
    csi = {**pyte.ByteStream.csi, **_added}
    events = pyte.ByteStream.events | set(_added.values())


def environment(**changes: str | None) -> dict[str, str]:
    """The environment of the program: the same whatever the tests run in; None takes a variable away."""
    given = {
        "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"),
        "TERM": "xterm-256color", "LANG": "C.UTF-8",
        "OAUTHTUTOR_CONTENT": str(ROOT / "content"),
        # Empty: nothing is kept, unless a test has a learner who comes back.
        "OAUTHTUTOR_DATA": os.environ.get("OAUTHTUTOR_TEST_DATA", ""),
    }
    return {name: value for name, value in {**given, **changes}.items() if value is not None}


class Tutor:
    """The program in a pseudo-terminal of `columns` × `rows`.

    Nothing here sleeps: `wait_for` and `wait_until` read until a condition holds and fail, with the screen, at a
    deadline; `press` returns when the program has taken the keys and is waiting for the next.
    """

    def __init__(self, *arguments: str, columns: int = 80, rows: int = 24, command: list[str] | None = None,
                 cwd: str | Path | None = None, **variables: str | None):
        self.raw = b""
        self.screen = Screen(columns, rows)
        self._stream = Stream(self.screen)
        program, *rest = [*(command or [PROGRAM]), *arguments]
        self.child = pexpect.spawn(program, rest, dimensions=(rows, columns), env=environment(**variables),
                                   cwd=str(cwd or ROOT), encoding=None, timeout=DEADLINE)
        self.child.delaybeforesend = None
        # Held open so that the terminal's modes can still be read after the program has gone.
        self._line = os.open(os.readlink(f"/proc/{self.child.pid}/fd/0"), os.O_RDWR | os.O_NOCTTY)

    def __enter__(self) -> Tutor:
        return self

    def __exit__(self, *_: object) -> None:
        self.child.close(force=True)
        os.close(self._line)

    # -- what is seen

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The screen's lines, one below the other."""
        return "\n".join(self.lines)

    @property
    def flat(self) -> str:
        """The screen with every run of white space as one space, so that wrapped text can be found."""
        return re.sub(r"\s+", " ", self.text)

    @property
    def in_alternate_screen(self) -> bool:
        return self.raw.rfind(b"\x1b[?1049h") > self.raw.rfind(b"\x1b[?1049l")

    @property
    def modes(self) -> list:
        """What `tcgetattr` says of the terminal."""
        return termios.tcgetattr(self._line)

    # -- what is done

    def press(self, *keys: str) -> Tutor:
        """Sends named keys or single characters, each when the one before it has been dealt with."""
        for key in keys:
            self.send(KEYS.get(key) or key.encode())
            # An Escape by itself is told from the start of a sequence by the pause behind it.
            self.settle(quiet=0.06 if key == "escape" else 0.015)
        return self

    def type(self, text: str) -> Tutor:
        return self.press(*text)

    def send(self, data: bytes) -> None:
        os.write(self.child.child_fd, data)

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def hang_up(self) -> None:
        """Takes the terminal away, as closing its window does."""
        nothing = os.open(os.devnull, os.O_RDWR)
        for end in (self._line, self.child.child_fd):
            os.dup2(nothing, end)
        os.close(nothing)

    def kill(self, number: signal.Signals) -> None:
        os.kill(self.child.pid, number)

    # -- waiting

    def read(self, seconds: float) -> bool:
        """Reads what the program writes within that time; False when it wrote nothing."""
        if not select.select([self.child.child_fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.child.child_fd, 65536)
        except OSError as error:
            if error.errno == errno.EIO:
                return False
            raise
        self.raw += data
        self._stream.feed(data)
        return bool(data)

    def settle(self, quiet: float = 0.015) -> None:
        """Returns when every key sent was read, nothing was written for `quiet` seconds, and the program waits."""
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            if not self.read(quiet) and (not self.alive or (self._unread == 0 and self._is_waiting)):
                return
        raise AssertionError(f"The program did not come to rest. The screen:\n{self.text}")

    def wait_until(self, condition, what: str = "the condition", seconds: float = DEADLINE) -> Tutor:
        """Until it holds of a whole screen: what is seen in the middle of a repaint does not count."""
        end = time.monotonic() + seconds
        while not (condition() and self._is_whole() and condition()):
            if not self.read(0.02) and (time.monotonic() > end or not self.alive):
                self._is_whole()
                if condition():
                    break
                state = "running" if self.alive else f"gone, exit code {self.exit_code}"
                raise AssertionError(f"Waited in vain for {what}; the program is {state}. The screen:\n{self.text}")
        return self

    def _is_whole(self) -> bool:
        """Reads on until nothing more comes."""
        while self.read(0.015):
            pass
        return True

    def wait_for(self, text: str, seconds: float = DEADLINE) -> Tutor:
        """Until `text` stands on the screen, wherever it wraps."""
        return self.wait_until(lambda: text in self.flat, repr(text), seconds)

    def wait_for_line(self, pattern: str, seconds: float = DEADLINE) -> re.Match:
        """Until a line of the screen matches the pattern."""
        found = lambda: next(filter(None, (re.search(pattern, line) for line in self.lines)), None)
        self.wait_until(found, f"a line like {pattern!r}", seconds)
        return found()

    def wait_for_end(self, seconds: float = DEADLINE) -> int:
        """Until the program has ended; its exit code, negative for a signal that killed it."""
        self.wait_until(lambda: not self.alive, "the end of the program", seconds)
        return self.exit_code

    @property
    def alive(self) -> bool:
        return self.child.isalive()

    @property
    def exit_code(self) -> int:
        """As a shell has it: 128 and the number for a signal."""
        return 128 + self.child.signalstatus if self.child.signalstatus else self.child.exitstatus

    @property
    def _unread(self) -> int:
        """The bytes sent that the program has not read yet."""
        return struct.unpack("i", fcntl.ioctl(self._line, termios.FIONREAD, b"\0" * 4))[0]

    @property
    def _is_waiting(self) -> bool:
        try:
            status = Path(f"/proc/{self.child.pid}/stat").read_text()
        except OSError:
            return True
        return status.rsplit(")", 1)[1].split()[0] == "S"
