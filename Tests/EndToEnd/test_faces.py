"""Which face is shown where, and what each must never do."""

import re
import signal
import subprocess

import pytest

from lines import Conversation, last_line, run
from terminal import PROGRAM, Tutor, environment

COLOUR = re.compile(rb"\x1b\[(?:\d*;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d*)*m")


@pytest.mark.parametrize("term", ["dumb", "no-such-terminal", "", None])
def test_a_terminal_that_cannot_place_a_cursor_gets_lines(lessons, term):
    with Tutor("--content", str(lessons), TERM=term) as tutor:
        tutor.wait_for("1. Tea for two").wait_for("Type:")
        assert b"\x1b" not in tutor.raw
        tutor.send(b"quit\r")
        assert tutor.wait_for_end() == 0
        assert "Result: 0% (0 of 0 points)" in tutor.lines


@pytest.mark.parametrize("line", ["echo quit | {}", "{} < /dev/null", "{} | cat"])
def test_without_a_terminal_on_both_sides_there_are_lines(lessons, line):
    with Tutor(command=["sh", "-c", line.format(f"{PROGRAM} --content {lessons}")]) as tutor:
        tutor.wait_for("Type:")
        if "cat" in line:
            tutor.send(b"quit\r")
        assert tutor.wait_for_end() == 0
        tutor.wait_for("Result: ")
        assert b"\x1b" not in tutor.raw


def test_plain_is_plain_in_a_terminal_too(lessons):
    with Tutor("--plain", "--content", str(lessons)) as tutor:
        tutor.wait_for("Type:").send(b"1\r")
        tutor.wait_for("How long does it steep?")
        tutor.send(b"\x04")
        assert tutor.wait_for_end() == 0
        assert last_line(tutor.text) == "Result: 0% (0 of 9 points)"
        assert b"\x1b" not in tutor.raw


@pytest.mark.parametrize("lines", [[], ["1"], ["1", "2"], ["1", "5"]])
def test_the_end_of_input_ends_it_with_the_result(lessons, lines):
    done = run("--content", lessons, lines=lines)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"Result: 0% \(0 of (0|9) points\)", last_line(done.stdout))


def test_a_last_line_without_its_end_counts(lessons):
    done = subprocess.run([PROGRAM, "--content", str(lessons)], input=b"1", capture_output=True, env=environment())
    assert b"Before you begin" in done.stdout


def test_quit_exits_0_with_the_result_last(lessons):
    done = run("--content", lessons, "--plain", lines=["1", "quit", "never read"])
    assert done.returncode == 0
    assert last_line(done.stdout) == "Result: 0% (0 of 9 points)"


def test_a_reader_that_goes_away_is_no_crash(lessons):
    program = subprocess.Popen([PROGRAM, "--plain", "--content", str(lessons)], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    program.stdout.readline()
    program.stdout.close()
    program.stdin.write(b"1\nhelp\n" * 2000)
    try:
        program.stdin.close()
    except BrokenPipeError:
        pass
    assert program.wait(timeout=15) in (0, -signal.SIGPIPE, 128 + signal.SIGPIPE)
    assert program.stderr.read() == b""


@pytest.mark.parametrize("arguments", [[], ["--plain"]])
def test_the_same_seed_shuffles_the_same_way(lessons, arguments):
    def order(seed: int) -> list[str]:
        with Conversation("tea", "--content", lessons, "--seed", str(seed)) as conversation:
            conversation.listen("Put the steps")
            return re.findall(r"(?m)^\d\. .*", conversation.say("2"))

    def order_on_screen(seed: int) -> list[str]:
        with Tutor("tea", "--content", str(lessons), "--seed", str(seed)) as tutor:
            tutor.wait_for("Summary").press("2").wait_for("Boil the water")
            found = (re.match(r"^\W*(\d)\s+(.*)", line) for line in tutor.lines)
            return [f"{match[1]}. {match[2]}" for match in found if match]

    ask = order if arguments else order_on_screen
    assert len(ask(1)) == 5
    assert ask(1) == order(1)
    assert len({tuple(order(seed)) for seed in range(6)}) > 2


def test_no_color_is_honoured_and_colour_is_there_without_it(lessons):
    def seen(**variables: str) -> bytes:
        with Tutor("tea", "--content", str(lessons), **variables) as tutor:
            tutor.wait_for("Summary").press("4").wait_for("Four minutes")
            tutor.press("enter").wait_for("orrect.")
            tutor.press("ctrl-c").wait_for_end()
            return tutor.raw

    assert COLOUR.search(seen())
    assert COLOUR.search(seen(NO_COLOR=""))
    assert not COLOUR.search(seen(NO_COLOR="1"))


@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100"])
def test_usual_terminals_get_a_screen(lessons, term):
    with Tutor("tea", "--content", str(lessons), TERM=term) as tutor:
        tutor.wait_for("Before you begin").press("ctrl-c")
        assert tutor.wait_for_end() == 0


@pytest.mark.parametrize("variables", [{"LANG": "C"}, {"LC_ALL": "C"}, {"LANG": None}, {"LC_ALL": "POSIX"},
                                       {"LANG": "xx_YY.no-such-charset"}])
def test_no_locale_spoils_the_screen(lessons, variables):
    with Tutor("tea", "--content", str(lessons), **variables) as tutor:
        tutor.wait_for("Before you begin")
        assert not re.search(r"~[A-Z]|M-|\?\?", tutor.text), tutor.text
        tutor.press("1").wait_for("Find a kettle.").press("ctrl-c")
        assert tutor.wait_for_end() == 0
