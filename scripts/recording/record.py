"""Records docs/pictures/live-flow.svg: a live flow in the real program, in a real pseudo-terminal.

The program is driven here, key by key, and what it writes is kept as an asciicast; termtosvg makes the picture of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/EndToEnd"))

from terminal import Tutor  # noqa: E402

PICTURE = ROOT / "docs/pictures/live-flow.svg"
COLUMNS, ROWS = 80, 24
# No flow has so many messages.
MOST_KEYS = 40
# Bytes; a picture in a README is loaded by everybody who looks at it.
LIMIT = 500 * 1000
# A terminal type whose every function termtosvg's terminal knows.
TERMINAL = "screen-256color"


class Recording:
    """What a program has written, cut where a viewer should have time to look."""

    def __init__(self, tutor: Tutor):
        self.tutor = tutor
        self.events: list[tuple[float, str, str]] = []
        self.time = 0.0
        self._seen = 0

    def press(self, *keys: str, look: float) -> Recording:
        """Each key, and then so many seconds to look at what has come of it."""
        for key in keys:
            self.tutor.press(key)
            # What a server answers comes a little after the key.
            self.tutor.settle(quiet=0.4)
            self.show(look)
        return self

    def show(self, look: float) -> None:
        written = self.tutor.raw[self._seen:]
        self._seen = len(self.tutor.raw)
        if written:
            self.events.append((round(self.time, 2), "o", written.decode()))
        self.time += look

    def save(self, path: Path) -> None:
        head = {"version": 2, "width": COLUMNS, "height": ROWS, "env": {"TERM": TERMINAL}}
        # Something has to happen at the end, or the last picture has no time.
        ending = (round(self.time, 2), "o", " \b")
        path.write_text("\n".join(map(json.dumps, [head, *self.events, ending])) + "\n")


def play(tutor: Tutor) -> Recording:
    """From the lesson's first request to a code that was kept too long."""
    recording = Recording(tutor)
    tutor.wait_for("Watch it happen")
    tutor.press("5")
    tutor.wait_for("Choose who sends it")
    recording.show(3)
    recording.press("s", look=3)
    right = tutor.wait_for_line(r"\( \) (\w)  A client id and a client secret").group(1)
    recording.press(right, look=1).press("enter", look=2)
    # The steps up to the exchange of the code, each with its prediction left out.
    for _ in range(MOST_KEYS):
        if "Send a request to the token endpoint" in tutor.flat:
            break
        is_asked = "Before it is sent" in tutor.flat or "Choose who sends it" in tutor.flat
        recording.press("s" if is_asked else "n", look=1)
    recording.show(2)
    # A letter alone is an option while a prediction is open.
    recording.press("B", look=3)
    focus = next(line for line in tutor.lines if "three minutes" in line).split()
    recording.press(next(word for word in focus if word.isdigit()), look=3)
    if "Before it is sent" in tutor.flat:
        recording.press("down", look=0.7)
    recording.press("enter", look=7)
    recording.press("enter", look=3)
    return recording


def main() -> None:
    with Tutor("authorization-code", "--seed", "1", columns=COLUMNS, rows=ROWS, TERM=TERMINAL) as tutor:
        recording = play(tutor)
    with tempfile.TemporaryDirectory() as folder:
        cast = Path(folder) / "live-flow.cast"
        recording.save(cast)
        tool = Path(sys.executable).with_name("termtosvg")
        subprocess.run([tool, "render", cast, PICTURE, "-t", "window_frame", "-D", "3000"], check=True)
    size = PICTURE.stat().st_size
    assert size <= LIMIT, f"{PICTURE} has {size} bytes"
    print(f"{PICTURE.relative_to(ROOT)}  {size // 1024} KiB, {recording.time:.0f} s")


main()
