"""However the program ends or stops, the terminal is left as it was found."""

import os
import signal
import termios

import pytest

from terminal import KEYS, PROGRAM, Tutor


@pytest.fixture(scope="module")
def fresh_modes():
    """The modes of a pseudo-terminal that nobody has touched."""
    master, line = os.openpty()
    yield termios.tcgetattr(line)
    os.close(master)
    os.close(line)


@pytest.fixture
def tutor(lessons):
    with Tutor("--content", str(lessons)) as tutor:
        yield tutor.wait_for("Tea for two")


def assert_terminal_is_as_it_was(tutor: Tutor, modes: list) -> None:
    assert tutor.modes == modes
    assert not tutor.in_alternate_screen
    assert tutor.raw.rfind(b"\x1b[?25h") >= tutor.raw.rfind(b"\x1b[?25l"), "the cursor is still hidden"
    assert tutor.raw.rfind(b"\x1b[?2004l") >= tutor.raw.rfind(b"\x1b[?2004h"), "pastes are still bracketed"
    assert tutor.raw.rfind(b"\x1b[?1l") > tutor.raw.rfind(b"\x1b[?1h"), "cursor keys are still in application mode"


def test_the_screen_takes_the_terminal_over(tutor, fresh_modes):
    assert tutor.in_alternate_screen
    assert tutor.modes != fresh_modes


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_it_with_128_and_its_number(tutor, fresh_modes, number):
    tutor.kill(number)
    assert tutor.wait_for_end() == 128 + number
    assert_terminal_is_as_it_was(tutor, fresh_modes)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_in_the_middle_of_an_activity_still_prints_the_result(lessons, fresh_modes, number):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("4")
        tutor.wait_for("How long does it steep?").press("enter")
        tutor.wait_for("Four minutes").kill(number)
        assert tutor.wait_for_end() == 128 + number
        tutor.wait_for("Result: ")
        assert_terminal_is_as_it_was(tutor, fresh_modes)


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGTRAP, signal.SIGBUS])
def test_a_crash_gives_the_terminal_back_before_it_kills(tutor, fresh_modes, number):
    tutor.kill(number)
    assert tutor.wait_for_end() == 128 + number
    assert_terminal_is_as_it_was(tutor, fresh_modes)


def test_ctrl_c_leaves_with_the_result_and_0(tutor, fresh_modes):
    tutor.press("ctrl-c")
    assert tutor.wait_for_end() == 0
    tutor.wait_for("Result: 0% (0 of 0 points)")
    assert_terminal_is_as_it_was(tutor, fresh_modes)


def test_q_at_home_leaves_and_q_elsewhere_goes_back(tutor, fresh_modes):
    tutor.press("enter").wait_for("Summary")
    tutor.press("q").wait_for("Choose a lesson")
    tutor.press("q")
    assert tutor.wait_for_end() == 0
    assert_terminal_is_as_it_was(tutor, fresh_modes)


def test_the_summary_by_activity_stands_on_the_ordinary_screen_after_leaving(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("4")
        tutor.wait_for("Four minutes")
        letter = tutor.wait_for_line(r"([a-d])\s+Four minutes").group(1)
        tutor.press(letter, "enter").wait_for("Correct.")
        tutor.press("ctrl-c")
        assert tutor.wait_for_end() == 0
        after = tutor.raw[tutor.raw.rfind(b"\x1b[?1049l"):].decode()
        assert "Put the steps in order" in after
        assert "How long does it steep?" in after
        assert "Result: 11% (1 of 9 points)" in after


def test_a_terminal_that_goes_away_ends_it(tutor):
    tutor.hang_up()
    assert tutor.wait_for_end() == 128 + signal.SIGHUP


def test_ctrl_z_stops_it_and_fg_brings_it_back(lessons):
    with Tutor(command=["bash", "--norc", "--noprofile", "-i"], PS1="ready> ", PROMPT_COMMAND=None) as shell:
        shell.wait_for("ready>")
        shell.send(f"{PROGRAM} tea --content {lessons}\r".encode())
        shell.wait_for("Summary")
        shell.send(KEYS["ctrl-z"])
        shell.wait_for("Stopped")
        assert not shell.in_alternate_screen
        shell.send(b"echo still $((40 + 2)) here\r")
        shell.wait_for("still 42 here")
        shell.send(b"fg\r")
        shell.wait_until(lambda: shell.in_alternate_screen, "the screen after fg").wait_for("Summary")
        shell.send(b"1")
        shell.wait_for("Find a kettle")
        shell.send(KEYS["ctrl-c"])
        shell.wait_until(lambda: not shell.in_alternate_screen, "the ordinary screen")
        shell.send(b"echo code $?\r")
        shell.wait_for("code 0")


def test_ctrl_z_and_fg_lead_through_a_make_that_started_it(lessons):
    """The terminal stops the whole job at once, so make may have stopped before the screen is given back."""
    (lessons / "Makefile").write_text(f"run:\n\t@{PROGRAM} tea --content {lessons}\n")
    with Tutor(command=["bash", "--norc", "--noprofile", "-i"], PS1="ready> ", PROMPT_COMMAND=None) as shell:
        shell.wait_for("ready>").send(f"make -C {lessons} run\r".encode())
        shell.wait_for("Summary")
        for _ in range(3):
            shell.send(KEYS["ctrl-z"])
            shell.wait_for("Stopped").send(b"clear; fg\r")
            shell.wait_until(lambda: shell.in_alternate_screen, "the screen after fg").wait_for("Summary")
        shell.send(KEYS["ctrl-c"])
        shell.wait_until(lambda: not shell.in_alternate_screen, "the ordinary screen")
        shell.send(b"echo code $?\r")
        shell.wait_for("code 0")


def test_a_size_that_changed_while_it_was_stopped_is_noticed(lessons):
    with Tutor(command=["bash", "--norc", "--noprofile", "-i"], PS1="ready> ", PROMPT_COMMAND=None) as shell:
        shell.wait_for("ready>")
        shell.send(f"{PROGRAM} tea --content {lessons}\r".encode())
        shell.wait_for("Summary")
        shell.send(KEYS["ctrl-z"])
        shell.wait_for("Stopped")
        shell.resize(60, 20)
        shell.send(b"fg\r")
        shell.wait_until(lambda: shell.in_alternate_screen, "the screen after fg").wait_for("Summary")
        shell.wait_until(lambda: "help" in shell.lines[-1] and not shell.screen.display[-1].startswith("ready"),
                         "the footer on the last line")
        shell.send(KEYS["ctrl-c"])
        shell.wait_until(lambda: not shell.in_alternate_screen, "the ordinary screen")
