"""Files that are no lessons at all: whatever the bytes, there is an answer and never a crash."""

import random

import pytest

from conftest import SMALL_LESSON
from lines import last_line, run
from terminal import Tutor

FENCE = "```http App -> Server\n"
GARBAGE = {
    "nothing": b"",
    "a byte order mark": b"\xef\xbb\xbf",
    "zeros": b"\0" * 5000,
    "every byte": bytes(range(256)) * 40,
    "no UTF-8": SMALL_LESSON.encode("utf-16"),
    "a torn character": SMALL_LESSON.encode()[:200] + b"\xe2\x82",
    "one long line": b"x" * 300_000,
    "nested quotations": b"# Deep\n\n## Deeper\n\n" + b">" * 20_000 + b" x\n",
    "nested lists": b"# Deep\n\n## Deeper\n\n" + b"".join(b" " * depth + b"- x\n" for depth in range(0, 400, 2)),
    "open brackets": b"## More\n\n" + b"[" * 20_000 + b"*a **b " * 5_000,
    "a table of bars": b"# Bars\n\n## Match\n\n" + b"|" * 10_000 + b"\n" + b"|-" * 5_000 + b"|\n" + b"|" * 10_000,
    "fences left open": (b"# Fences\n\n## Watch\n\n" + (b"### Step\n\n" + FENCE.encode()) * 500),
}


def scrambled(seed: int) -> bytes:
    """The small lesson with some of its bytes taken away, doubled or replaced, and some of its lines moved."""
    chance = random.Random(seed)
    lines = SMALL_LESSON.encode().splitlines(keepends=True)
    for _ in range(chance.randrange(6)):
        lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
    text = bytearray(b"".join(lines))
    for _ in range(chance.randrange(1, 60)):
        place = chance.randrange(len(text))
        text[place:place + chance.randrange(3)] = bytes(chance.randrange(256) for _ in range(chance.randrange(4)))
    return bytes(text)


FILES = GARBAGE | {f"scrambled {seed}": scrambled(seed) for seed in range(30)} | {
    f"random {seed}": random.Random(seed).randbytes(4_000) for seed in range(5)}


@pytest.fixture(scope="module")
def garbage(tmp_path_factory):
    """A content folder with each of them beside one sound lesson."""
    folder = tmp_path_factory.mktemp("garbage")
    for number, data in enumerate(FILES.values(), 10):
        (folder / f"{number}-garbage-{number}.md").write_bytes(data)
    (folder / "01-tea.md").write_text(SMALL_LESSON)
    return folder


def test_check_finds_something_in_each_and_goes_through_all(garbage):
    told = run("check", garbage)
    assert (told.returncode, told.stderr) == (1, "")
    assert last_line(told.stdout).startswith(f"{len(FILES) + 1} lessons checked: ")
    for number, name in enumerate(GARBAGE, 10):
        assert f"/{number}-garbage-{number}.md:" in told.stdout, name


def test_each_can_be_opened_in_the_tutor(garbage):
    for number, name in enumerate(FILES, 10):
        done = run(garbage / f"{number}-garbage-{number}.md", "--plain", lines=["1", "1", "done", "next", "g", "quit"])
        assert done.returncode in (0, 66), (name, done.stderr)
        assert "Result: " in done.stdout or done.stderr.startswith("oauthtutor: "), name


def test_the_home_screen_survives_them_and_still_opens_the_sound_one(garbage):
    with Tutor("--content", str(garbage)) as tutor:
        tutor.wait_for("Tea for two").press("end", "enter", "escape", "home", "enter").wait_for("Before you begin")
        tutor.press("ctrl-c")
        assert tutor.wait_for_end() == 0
