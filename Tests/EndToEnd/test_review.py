"""What is due is asked again: in a real terminal and in lines, with a store whose dates lie in the past."""

from __future__ import annotations

import re
import signal
import sqlite3
from pathlib import Path

import pytest
from conftest import SMALL_LESSON
from lines import Conversation, last_line, run
from terminal import Tutor

DAY = 86_400
RIGHT = {
    "Kettle": "Where the water boils", "Pot": "Where the leaves are steeped", "Caddy": "Where the leaves are kept",
    "What comes first?": "Boil the water", "What comes right after “Boil the water”?": "Warm the pot",
    "What comes right after “Warm the pot”?": "Pour the water on the leaves",
    "What comes right after “Pour the water on the leaves”?": "Wait four minutes",
    "How long does it steep?": "Four minutes",
}
OPTION = re.compile(r"^[ >]+\([ x]\) ([a-z])  (.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a learner of its own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("OAUTHTUTOR_TEST_DATA", str(folder))
    return folder


def store(data: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{data}/progress.sqlite")


def kept(data: Path, query: str) -> list[tuple]:
    with store(data) as database:
        return database.execute(query).fetchall()


def days_go_by(data: Path, days: int) -> None:
    """Everything that was answered was answered so many days earlier."""
    with store(data) as database:
        database.execute("UPDATE memory SET time = time - ?1, due = due - ?1", [days * DAY])
        database.execute("UPDATE attempt SET time = time - ?", [days * DAY])
        database.execute("UPDATE review SET time = time - ?", [days * DAY])
        database.commit()


def learn(lessons: Path, name: str = "tea") -> None:
    """Goes through a lesson, with mistakes in the order and in the match."""
    run("--plain", "--content", lessons, name, "--seed", "3", lines=[
        "2", "order 3 1 2", "done", "", "1a 2b 3c", "done", "", "a", "", "hot and crack", ""])


def question_on(tutor: Tutor) -> str:
    return tutor.lines[2].strip()


def answer(tutor: Tutor, rightly: bool) -> str:
    """Chooses an option of the question on the screen, or writes; its title."""
    title = question_on(tutor)
    if title not in RIGHT:
        tutor.type("so that it stays hot and does not crack" if rightly else "no idea").press("enter")
        return title
    options = {text: letter for letter, text in OPTION.findall(tutor.text)}
    chosen = next(text for text in options if (text == RIGHT[title]) == rightly)
    tutor.press(options[chosen], "enter")
    return title


def test_a_review_on_the_screen_right_and_wrong(lessons: Path, data: Path):
    learn(lessons)
    assert "Nothing is due today. The next" in run("review", "--plain", "--content", lessons).stdout
    points = re.search(r"Tea for two \((.*?)\)", run("--plain", "--content", lessons).stdout)[1]
    days_go_by(data, 10)
    with Tutor("--content", str(lessons)) as tutor:
        tutor.wait_for("9 due").press("r").wait_for("question 1 of 9")
        wrong = answer(tutor, rightly=False)
        tutor.wait_for("How sure are you?").press("s").wait_for("Not correct.").press("enter")
        right = 0
        for number in range(2, 10):
            tutor.wait_for(f"question {number} of 9")
            answer(tutor, rightly=True)
            tutor.wait_for("How sure are you?").press("enter").wait_for("Correct.")
            assert "From: 1. Tea for two" in tutor.flat
            right += 1
            tutor.press("enter")
        tutor.wait_for("Review: 8 of 9 right")
        said = [line.strip() for line in tutor.lines if line.strip()]
        assert said[2] == "You were sure, and it was not right", tutor.text
        assert wrong in said[3]
        assert "Nothing more is due today. The next comes back tomorrow" in tutor.flat
        tutor.press("enter").wait_for("Choose a lesson")
        assert " due" not in tutor.flat
        tutor.press("q").wait_for_end()
    answers = kept(data, "SELECT share, confidence FROM attempt WHERE occasion = 'review' ORDER BY id")
    assert answers[0] == (0.0, 2) and answers[1:] == [(1.0, 1)] * 8
    again = re.search(r"Tea for two \((.*?)\)", run("--plain", "--content", lessons).stdout)[1]
    assert again == points, "a review never changes a lesson's points"
    longest = kept(data, "SELECT max((due - time) / 86400) FROM memory")[0][0]
    print(f"\n9 questions, 1 confident mistake; the longest pause until the next is {longest} days now")


def test_a_killed_review_goes_on_at_the_same_question_and_loses_nothing(lessons: Path, data: Path):
    """The program is killed at each stage of a question: untouched, chosen, asked how sure, judged."""
    learn(lessons)
    days_go_by(data, 10)
    judged = 0
    for stage in ["untouched", "chosen", "asked", "judged"] * 2:
        with Tutor("review", "--content", str(lessons)) as tutor:
            tutor.wait_until(lambda: re.search(r"question \d of 9", tutor.flat), "a question")
            if "Enter go on" in tutor.flat:
                tutor.press("enter").settle()
            while question_on(tutor) not in RIGHT:
                tutor.press("ctrl-k").settle()
            place = re.search(r"question \d of 9", tutor.flat)[0]
            options = OPTION.findall(tutor.text)
            if stage != "untouched" and "(x) " + options[1][0] not in tutor.text:
                tutor.press(options[1][0])
            if stage in ("asked", "judged"):
                tutor.press("enter").wait_for("How sure are you?")
            if stage == "judged":
                tutor.press("f").wait_for("orrect.")
                judged += 1
            tutor.kill(signal.SIGKILL)
        assert len(kept(data, "SELECT id FROM attempt WHERE occasion = 'review'")) == judged
        with Tutor("review", "--content", str(lessons)) as tutor:
            tutor.wait_for("Welcome back: this review goes on where you left it.").wait_for(place)
            if stage == "judged":
                assert re.search(r"(Not c|C)orrect\.", tutor.flat), tutor.text
            else:
                assert OPTION.findall(tutor.text) == options, "the same order on the screen"
                if stage != "untouched":
                    assert "(x) " + options[1][0] in tutor.text
            tutor.kill(signal.SIGKILL)
    print(f"\n16 kills, {judged} verdicts shown, none lost, and each time the same question")


def test_how_sure_is_asked_in_lessons_once_wanted_and_the_choice_lasts(lessons: Path, data: Path):
    with Tutor("--content", str(lessons), "tea") as tutor:
        tutor.wait_for("choose one").press("4").wait_for("One answer is right").press("D")
        tutor.wait_for("From now on you are asked how sure you are").press("a", "enter").wait_for("How sure are you?")
        tutor.press("escape").wait_for("One answer is right").press("enter").wait_for("How sure are you?")
        tutor.press("g").wait_for("orrect.").press("q", "q", "q").wait_for_end()
    said = run("--plain", "--content", lessons, "tea", lines=["4", "try again", "b", "guessing", "", "x", "sure", "done"])
    assert said.stdout.count("How sure are you?") == 2, said.stdout
    assert "You were sure, and it was not right\n\n- Why warm the pot?" in said.stdout
    assert kept(data, "SELECT confidence FROM attempt ORDER BY id") == [(0,), (0,), (2,)]
    said = run("--plain", "--content", lessons, "tea", lines=["back", "1", "4", "how sure", "try again", "b"])
    assert "You are not asked how sure you are any more." in said.stdout
    assert "How sure" not in said.stdout


def test_what_was_changed_or_taken_away_since(lessons: Path, data: Path):
    learn(lessons)
    (lessons / "02-coffee.md").write_text(SMALL_LESSON.replace("Tea for two", "Coffee"), encoding="utf-8")
    learn(lessons, "coffee")
    days_go_by(data, 10)
    (lessons / "02-coffee.md").unlink()
    changed = SMALL_LESSON.replace("- [ ] An hour", "- [ ] Two hours").replace("## Why warm the pot?", "## Why warm it?")
    (lessons / "01-tea.md").write_text(changed, encoding="utf-8")
    said = run("review", "--plain", "--content", lessons, lines=["how sure"] + ["skip"] * 9).stdout
    assert "(question 1 of 8)" in said
    assert said.count("This was changed since you answered it; it is asked as it is now.") == 1
    assert "Two hours" in said
    assert "10 things that are due are left out: their lessons are not here, or do not ask them any more." in said
    assert "8 questions were skipped and stay due." in said
    # What its lesson does not ask any more is not counted again, and nothing is lost.
    assert "Review (8 due)" in run("--plain", "--content", lessons).stdout
    assert kept(data, "SELECT count(*) FROM memory") == [(18,)]
    said = run("--plain", "--content", lessons, "tea").stdout
    assert re.search(r"How long does it steep\? \([01] of 1 point, changed since you answered, done\)", said), said
    assert ("An answer of yours is kept to a question that this lesson does not ask any more: why-warm-the-pot"
            in said.replace("\n", " "))


def test_more_than_twenty_come_in_rounds(tmp_path: Path, data: Path):
    folder = tmp_path / "many"
    folder.mkdir()
    for lesson in range(3):
        questions = "".join(f"\n### Question {lesson}{number:02}?\n\n- [x] Yes\n- [ ] No\n- [ ] Perhaps\n"
                            for number in range(15))
        (folder / f"0{lesson + 1}-many-{lesson}.md").write_text(f"# Many {lesson}\n\nText.\n\n## Quiz\n{questions}",
                                                                encoding="utf-8")
        run("--plain", "--content", folder, f"many-{lesson}", lines=["1"] + ["a", ""] * 15)
    days_go_by(data, 60)
    said = run("review", "--plain", "--content", folder, lines=["how sure"] + ["a", ""] * 20 + ["review", "a", "quit"])
    titles = re.findall(r"^Review / \d\. (Many \d) \(question (\d+) of 20\)", said.stdout, re.MULTILINE)
    assert [int(number) for _, number in titles][:20] == list(range(1, 21))
    lessons = [lesson for lesson, _ in titles[:20]]
    assert all(one != other for one, other in zip(lessons, lessons[1:])), "from another lesson each time"
    assert "25 things are still due." in said.stdout
    assert last_line(said.stdout) == "Review: 1 of 1 right" or last_line(said.stdout) == "Review: 0 of 1 right"
    assert "Review (24 due)" in run("--plain", "--content", folder).stdout


def test_without_answers_there_is_nothing_to_review(lessons: Path, data: Path):
    refused = run("review", "--no-progress", "--content", lessons)
    assert refused.returncode == 64
    assert "A review asks what was kept, and --no-progress uses nothing that was." in refused.stderr
    assert not data.exists()
    said = run("review", "--plain", "--content", lessons, OAUTHTUTOR_DATA="").stdout
    assert "Your answers are not kept, so nothing can come back for review." in said
    said = run("review", "--plain", "--content", lessons).stdout
    assert last_line(said).startswith("Nothing was learned yet that could come back.")


def test_a_blank_of_a_request_comes_back(data: Path):
    """What was filled in wrongly in a flow is left out again in the next run, also after a restart, and is due later."""
    with Conversation("authorization-code#watch-it-happen", "--seed", "5") as tutor:
        tutor.listen("Type")
        tutor.say("level")
        page = tutor.say("2")
        while "Next is gap" not in page:
            page = tutor.say("a" if "Type: a letter" in page else "")
        gaps = len(re.findall(r"\[\d\]", page))
        for number in range(1, gaps + 1):
            tutor.say(f"{number} nonsense")
        page = tutor.say("done")
        assert "Not correct." in page
        tutor.process.kill()
        tutor.process.wait()
    missed = {item.split("#")[1] for (item,) in kept(data, "SELECT item FROM attempt WHERE item LIKE '%#%/%' AND share = 0")}
    assert len(missed) == gaps
    history = kept(data, "SELECT history FROM practice")[0][0]
    assert all(key.replace("/", "\\/") in history or key in history for key in missed)
    with Conversation("authorization-code#watch-it-happen", "--seed", "5") as tutor:
        page = tutor.listen("Type")
        while "Next is gap" not in page:
            page = tutor.say("a" if "Type: a letter" in page else "")
        assert len(re.findall(r"\[\d\]", page)) >= gaps, "the next run leaves out what was missed"
    days_go_by(data, 3)
    said = run("review", "--plain", lines=["how sure"] + ["nonsense", ""] * 3).stdout
    assert "Fill in the gap." in said and "[1]" in said
    assert re.search(r"nonsense \[wrong\], the right one is ", said), said
    print(f"\n{gaps} blanks missed, all left out again after a restart, and due in the review")
