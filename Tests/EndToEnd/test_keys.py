"""What can be done with keys alone."""

from terminal import Tutor


def test_arrows_enter_and_space_get_through_the_whole_lesson():
    """Somebody who knows nothing tries the same keys on each page, until the summary is there."""
    with Tutor("--seed", "5") as tutor:
        tutor.wait_for("The authorization code flow").press("enter").wait_for("Summary")
        tutor.press("enter")
        for key in ["space", "down", "space", "enter", "enter"] * 100:
            if "Result: " in tutor.text:
                break
            tutor.press(key)
        result = tutor.wait_for_line(r"Result: (\d+)%")
        assert 0 < int(result.group(1)) < 100
        tutor.press("enter").wait_for("Choose a lesson")
        tutor.press("q")
        assert tutor.wait_for_end() == 0


def test_escape_leads_back_and_never_out(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("2").wait_for("Boil the water")
        tutor.press("escape").wait_for("Summary")
        tutor.press("escape").wait_for("Choose a lesson")
        tutor.press("escape", "escape")
        assert tutor.alive
        tutor.press("enter").wait_for("Summary")


def test_arrows_in_any_dialect_move_and_never_leave(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary")
        for number, down in enumerate([b"\x1b[B", b"\x1bOB", b"j"], 2):
            tutor.send(down)
            tutor.wait_for_line(rf"^\s*>\s*{number}\s")
        tutor.send(b"\x1b[A")
        tutor.wait_for_line(r"^\s*>\s*3\s")


def test_unknown_escape_sequences_are_swallowed(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary")
        for sequence in [b"\x1b[27;5;9~", b"\x1b[<35;10;5M", b"\x1b[200~q\x1b[201~", b"\x1bOz", b"\x1b[?1;2c",
                         b"\x1b]11;rgb:0000/0000/0000\x1b\\"]:
            tutor.send(sequence)
            tutor.settle()
        assert tutor.alive
        tutor.wait_for("Before you begin")


def test_a_grabbed_step_moves_with_the_arrows_and_escape_puts_it_back(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("2")
        first = tutor.wait_for_line(r"^\W*1\s+(\S.*)").group(1)
        tutor.press("space", "down", "down", "space")
        tutor.wait_for_line(rf"^\W*3\s+{first}")
        tutor.press("space", "up")
        tutor.wait_for_line(rf"^\W*2\s+{first}")
        tutor.press("escape")
        tutor.wait_for_line(rf"^\W*3\s+{first}")


def test_nothing_moved_is_no_answer(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("2").wait_for("Boil the water")
        tutor.press("enter").wait_for("Nothing was moved yet")


def test_hints_come_one_at_a_time_and_the_why_with_the_verdict(lessons):
    with Tutor("tea", "--content", str(lessons), rows=40) as tutor:
        tutor.wait_for("Summary").press("2").wait_for("Boil the water")
        assert "water comes first" not in tutor.flat
        tutor.press("h").wait_for("water comes first")
        assert "h hint" not in tutor.flat, "there is only one"
        tutor.press("J", "enter").wait_for("orrect.").wait_for("Patience is the last step.")


def test_the_glossary_opens_from_anywhere_and_closes(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("g").wait_for("Where the leaves are kept")
        tutor.press("escape").wait_for("Summary")
        tutor.press("4").wait_for("An hour")
        tutor.press("g").wait_for("Where the leaves are kept")
        tutor.press("q").wait_for("An hour")


def test_after_the_summary_only_what_was_missed_is_asked_again(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").press("4")
        letter = tutor.wait_for_line(r"([a-d])\s+Four minutes").group(1)
        tutor.press(letter, "enter").wait_for("Correct.")
        tutor.press("q").wait_for("Summary")
        tutor.press("end", "enter").wait_for("Result: 11%")
        tutor.press("m").wait_for("Boil the water")
        tutor.press("s").wait_for("Kettle")
        tutor.press("s").wait_for("Why warm the pot?")


def test_ctrl_l_draws_the_screen_anew(lessons):
    with Tutor("tea", "--content", str(lessons)) as tutor:
        tutor.wait_for("Summary").settle()
        before = tutor.text
        tutor.screen.reset()
        tutor.press("ctrl-l").wait_until(lambda: tutor.text == before, "the same screen again")


def test_the_live_flow_steps_back_breaks_and_copies():
    with Tutor("authorization-code") as tutor:
        tutor.wait_for("Watch it happen").press("5").wait_for("Which request comes first?")
        tutor.press("r").wait_for("step 8 of 8")
        tutor.press("b").wait_for("ask for the contacts with the key")
        tutor.press("enter").wait_for("Go on to let it happen.")
        tutor.press("enter").wait_for("401")
        tutor.press("c").wait_for_line(r"^curl -i http://127\.0\.0\.1:\d+/api/contacts ")
        assert not tutor.in_alternate_screen, "what is to be copied stands on the ordinary screen"
        tutor.press("escape").wait_for("Break it")
        tutor.press("escape").wait_for("step 8 of 8")
        tutor.press("t").wait_for("1 min")
        tutor.press("p").wait_for("step")
        tutor.press("ctrl-c")
        assert tutor.wait_for_end() == 0
