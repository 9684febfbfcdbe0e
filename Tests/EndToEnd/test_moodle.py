"""A teacher's way: a quiz from Moodle becomes a lesson, is checked, played and printed, and goes back to Moodle."""

import shlex
import xml.etree.ElementTree as ElementTree

import pytest

from answers import Right, script
from conftest import SMALL_LESSON
from learners import PlainLearner
from lesson import read_lesson
from lines import Conversation, run
from terminal import ROOT

QUIZ = """\
// A teacher's own
$CATEGORY: $course$/top/Tombs

::Grant::Who is buried in Grant's tomb? {=Grant #Yes. ~nobody ~Lincoln #No. ~Lee ####It is his.}

Which are prime? {~%50%2 ~%50%3 ~%-50%4 ~%-50%6 ####A prime has two divisors.}

The sun rises in the east. {TRUE#It does.}

What is the capital of Italy? {=Rome =Roma ####It lies on the Tiber.}

When was Grant born? {#1822 ####In Ohio.}

Match each to its capital {=Canada -> Ottawa =Italy -> Rome =Peru -> Lima =-> Oslo ####Each is where the government sits.}

Put them in order {>4 ALL VERTICAL ABSOLUTE_POSITION SHOW none
one
two
three
four
####As one counts.}

::Notes::[html]<p>Read <b>this</b>.</p>
"""


@pytest.fixture
def quiz(tmp_path):
    path = tmp_path / "tombs.gift"
    path.write_text(QUIZ, encoding="utf-8")
    return path


def test_a_quiz_becomes_a_lesson_that_is_sound_and_can_be_played_to_the_end(quiz, tmp_path):
    lesson = tmp_path / "01-tombs.md"
    told = run("import", quiz, "-o", lesson)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "8 questions came in.\n")
    checked = run("check", lesson, "--strict")
    assert (checked.returncode, checked.stdout) == (0, "1 lesson checked: nothing to mend.\n")
    with Conversation(lesson, "--seed", "3") as conversation:
        learner = PlainLearner(conversation)
        learner.play(script(read_lesson(lesson), Right()))
        assert learner.leave().startswith("Result: 100% ")


def commands(guide: str) -> list[list[str]]:
    """The teacher's way as a guide shows it: the words of each line, without remarks."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    block = text.split("\noauthtutor import tombs.gift")[1].split("\n```")[0]
    lines = ("oauthtutor import tombs.gift" + block).splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines]


@pytest.mark.parametrize("guide", ["README.md", "docs/moodle.md"])
def test_the_way_that_the_guides_show_leads_from_moodle_to_a_lesson_and_back(quiz, tmp_path, guide):
    steps = commands(guide)
    assert [words[0] for words in steps] == ["import", "check", "01-tombs.md", "worksheet", "export"]
    for words in steps:
        if words == ["01-tombs.md"]:
            with Conversation(*words, cwd=tmp_path) as conversation:
                assert "Tombs" in conversation.listen()
            continue
        told = run(*words, cwd=tmp_path)
        if words[-1] == "sheet.pdf" and told.returncode == 69:
            assert "--format html" in told.stderr
        else:
            assert told.returncode == 0, told.stderr
    back = run("import", "new-tombs.gift", cwd=tmp_path)
    assert (back.returncode, back.stderr) == (0, "8 questions came in.\n")
    first = (tmp_path / "01-tombs.md").read_text(encoding="utf-8")
    assert back.stdout == first.replace("<!-- note: A teacher's own -->\n\n", "")


def test_what_cannot_come_in_is_named_and_kept(tmp_path):
    quiz = tmp_path / "pi.gift"
    quiz.write_text("Pi? {#3,14}\n\nSound? {=yes ~no}\n")
    told = run("import", quiz)
    assert told.returncode == 1
    assert "<!-- note: left out (line 1)." in told.stdout and "Pi? {#3,14}" in told.stdout
    assert "## Sound?" in told.stdout
    assert told.stderr.startswith(f"{quiz}:1:7: error: [gift-number] “3,14” is no number")
    assert told.stderr.endswith("1 question came in, 1 left out.\n")


def test_a_file_is_not_written_over_unless_asked(quiz, tmp_path):
    lesson = tmp_path / "lesson.md"
    lesson.write_text("mine")
    told = run("import", quiz, "-o", lesson)
    assert told.returncode == 73 and "--force" in told.stderr
    assert lesson.read_text() == "mine"
    assert run("import", quiz, "-o", lesson, "--force").returncode == 0
    assert lesson.read_text().startswith("# Tombs\n")


def test_what_cannot_be_read_has_its_own_exit_code(tmp_path):
    assert run("import", tmp_path / "none.gift").returncode == 66
    wide = tmp_path / "wide.gift"
    wide.write_bytes("Who? {=a ~b}".encode("utf-16"))
    told = run("import", wide)
    assert told.returncode == 66 and "UTF-16" in told.stderr


def test_a_lesson_comes_back_from_gift_as_it_was(lessons, tmp_path):
    gift = tmp_path / "tea.gift"
    told = run("export", lessons / "01-tea.md", "-o", gift)
    assert told.returncode == 0 and "1 decoy left out." in told.stderr
    back = run("import", gift)
    assert back.returncode == 0
    lines = [line for line in SMALL_LESSON.splitlines() if "~~" not in line and not line.startswith("Hint:")]
    # The headings of a match's columns are no part of GIFT.
    written = [line.replace("| Word | Meaning |", "| Term | Definition |") for line in lines if line]
    assert [line for line in back.stdout.splitlines() if line] == written


def test_the_xml_has_what_moodle_reads():
    told = run("export", "authorization-code", "--format", "moodle-xml")
    assert told.returncode == 0
    questions = ElementTree.fromstring(told.stdout.encode()).findall("question")
    kinds = {question.get("type") for question in questions}
    assert kinds >= {"category", "description", "multichoice", "essay", "matching", "ordering"}
    for question in questions:
        if question.get("type") == "category":
            assert question.findtext("category/text").startswith("$course$/top/")
            continue
        assert question.findtext("name/text") and question.findtext("questiontext/text")
        assert question.find("questiontext").get("format") == "markdown"
        if question.get("type") == "multichoice":
            positive = sum(max(0, float(answer.get("fraction"))) for answer in question.findall("answer"))
            assert positive == pytest.approx(100, abs=0.01)
            assert question.findtext("single") in ("true", "false")
        if question.get("type") == "ordering":
            assert question.findtext("gradingtype") == "RELATIVE_ALL_PREVIOUS_AND_NEXT"
            assert len(question.findall("answer")) >= 4


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_same_seed_prints_the_same_sheet_and_key(lessons, form):
    sheet = ["worksheet", lessons / "01-tea.md", "--format", form, "--seed", "5"]
    assert run(*sheet).stdout == run(*sheet).stdout
    assert "Patience" not in run(*sheet).stdout
    assert "Patience" in run(*sheet, "--key").stdout


def test_without_a_program_that_makes_a_pdf_that_is_said(lessons):
    told = run("worksheet", lessons / "01-tea.md", "--format", "pdf", PATH="/nowhere")
    assert told.returncode == 69
    assert "weasyprint, chromium" in told.stderr and "--format html" in told.stderr
