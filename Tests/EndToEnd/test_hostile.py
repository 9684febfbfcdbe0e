"""Nothing that a lesson holds or a learner types is ever obeyed by the terminal."""

import re
import unicodedata

import pytest

from conftest import SMALL_LESSON
from lines import run
from terminal import Tutor

TITLES = ["Before you begin", "Put the steps in order", "Match the words", "How long does it steep?", "Why warm the pot?",
          "Watch it happen"]
# Sets the title, rings, asks for a report, writes the clipboard, clears; C1; backspaces; turns the direction.
HOSTILE = ["\x1b]0;pwned\x07", "\x1b[6n", "\x1b]52;c;cHduZWQ=\x1b\\", "\x1b[2J", "\x9b5n", "\x08\x08\x7f", "\u202e", "\x0b\x0c"]
LIVE = """
## Watch it happen

### Look at the metadata

Look.

- [x] 200{evil}
- [ ] 400
- [ ] 401{evil}
- [ ] 500

```http App{evil} -> Authorization server
GET {{{{authorization_server}}}}/.well-known/oauth-authorization-server?a={evil}
X-Evil: b{evil}
# @expect 200
```

> Done{evil}.
"""


@pytest.fixture
def hostile_lessons(tmp_path):
    """The small lesson and a live flow, each text of them with each of the sequences behind its words."""
    evil = "".join(HOSTILE)
    text = re.sub(r"(?m)([a-z.?])(\*\*|~~)?( \|)?$", lambda end: f"{end[1]}{evil}{end[2] or ''}{end[3] or ''}", SMALL_LESSON)
    (tmp_path / "01-tea.md").write_text(text + LIVE.format(evil=evil), encoding="utf-8")
    return tmp_path


def controls(text: str) -> set[str]:
    """The control characters, and the marks that turn the direction of writing, other than line ends."""
    return {character for character in text if unicodedata.category(character) == "Cc" or "\u202a" <= character <= "\u202e"
            or "\u2066" <= character <= "\u2069"} - {"\n"}


def test_the_plain_face_prints_no_control_character(hostile_lessons):
    told = run("tea", "--content", hostile_lessons, lines=[
        "1", "", "hint", "order 2 1", "done", "", "1a", "done", "done", "", "b", "", "hot\x1b]0;x\x07\x9b", "", "a", "", "copy",
        "glossary", "quit"])
    assert controls(told.stdout) == set()
    assert "Result: " in told.stdout


def test_check_prints_no_control_character(hostile_lessons):
    told = run("check", hostile_lessons)
    assert controls(told.stdout + told.stderr) == set()


def test_a_sentence_about_a_hostile_word_prints_no_control_character(lessons):
    for arguments in [["\x1b]0;pwned\x07", "--content", lessons], ["--content", "/no\x1b[2J/where"], ["check", "/no\x1b[2J"]]:
        told = run(*arguments)
        assert told.returncode != 0
        assert controls(told.stdout + told.stderr) == set()


def assert_harmless(raw: bytes) -> None:
    """Curses itself writes CSI sequences, so each hostile one is looked for by itself."""
    # Curses puts the terminal's own palette back where it could have changed it: xterm's "oc".
    text = raw.decode("utf-8", errors="strict").replace("\x1b]104\x07", "")
    for sequence in ["\x1b]", "\x1b[6n", "\x1b[2J\x1b", "\x07", "\x0b", "\x0c", "\u202e", "pwned\x07"]:
        place = text.find(sequence)
        assert place < 0, f"{sequence!r} reached the terminal: {text[max(0, place - 200):place + 60]!r}"
    assert not [character for character in text if "\x7f" <= character <= "\x9f"]


def test_the_screen_face_shows_every_activity_harmlessly(hostile_lessons):
    with Tutor("tea", "--content", str(hostile_lessons), rows=40) as tutor:
        tutor.wait_for("Summary").press("g", "q")
        menu = tutor.text
        for number, title in enumerate(TITLES, 1):
            tutor.press(str(number)).wait_for(title)
            tutor.press("h", "J", "space", "down", "space", "enter", "enter", "page-down", "c", "escape")
            for _ in range(6):
                if "7 Summary" in tutor.flat:
                    break
                # The keys may have led through the summary and home.
                tutor.press("enter" if "Choose a lesson" in tutor.flat else "escape")
        tutor.wait_for("7 Summary")
        assert tutor.text != menu, "something was answered"
        tutor.press("ctrl-c")
        assert tutor.wait_for_end() == 0
        assert_harmless(tutor.raw)


def test_typed_and_pasted_control_characters_are_harmless(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("5").wait_for("own words")
        tutor.send(b"\x1b[200~hot\x1b]0;pwned\x07 31m\x08\xc2\x9b\x00\x7f\xe2\x80\xae end\x1b[201~")
        tutor.wait_for_line("hot.*end")
        tutor.send(b"\x1b[200~\x9b31m \xff\xfe sent\x1b[201~")
        tutor.wait_for_line("hot.*end.*sent")
        tutor.send(b"\x01\x02\x16\x19 \xe2\x80\xae first")
        tutor.wait_for_line("first.*hot")
        tutor.press("enter").wait_for("orrect.").press("ctrl-c")
        assert tutor.wait_for_end() == 0
        assert_harmless(tutor.raw)
