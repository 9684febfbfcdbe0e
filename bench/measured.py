"""A program in a pseudo-terminal, with a stopwatch. Standard library only."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import termios
import time
from pathlib import Path

COLUMNS, ROWS = 80, 24


class Measured:
    """Starts a program on 80×24 and times what it writes.

    The clock starts when the kernel has replaced the launcher by the program: a pipe that closes on exec tells.
    """

    def __init__(self, command: list[str], **variables: str):
        self.master, line = os.openpty()
        fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        exec_seen, exec_told = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(line, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(line, number)
            environment = {"PATH": os.environ["PATH"], "HOME": "/", "TERM": "xterm-256color", "LANG": "C.UTF-8",
                           **variables}
            try:
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        os.close(line)
        os.close(exec_told)
        os.read(exec_seen, 1)
        self.started = time.perf_counter()
        os.close(exec_seen)

    def __enter__(self) -> Measured:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)

    def burst(self, quiet: float, patience: float = 5.0) -> tuple[float, int]:
        """Reads until nothing has come for `quiet` seconds: when the last byte came, and how many there were."""
        last, count = time.perf_counter(), 0
        while select.select([self.master], [], [], quiet if count else patience)[0]:
            count += len(os.read(self.master, 65536))
            last = time.perf_counter()
        return last, count

    def first_frame(self, quiet: float = 0.15) -> float:
        """Seconds from exec to the last byte of the first frame."""
        return self.burst(quiet)[0] - self.started

    def key(self, data: bytes, quiet: float = 0.03) -> tuple[float, int]:
        """Seconds from a key to the last byte of its repaint, and the bytes written."""
        pressed = time.perf_counter()
        os.write(self.master, data)
        last, count = self.burst(quiet, patience=0.5)
        return last - pressed, count

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far, of all threads."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    @property
    def peak_memory(self) -> float:
        """MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
