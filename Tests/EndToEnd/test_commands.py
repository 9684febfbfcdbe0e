"""The command line: words, options, exit codes."""

import re
import shutil

import pytest

from conftest import SMALL_LESSON
from lines import last_line, run
from terminal import ROOT


def test_help_names_every_option_and_command():
    told = run("--help")
    assert told.returncode == 0
    for word in ["lesson", "--plain", "--seed", "--content", "--version", "--help", "check", "new", "serve"]:
        assert word in told.stdout
    assert "--live" in run("check", "--help").stdout


@pytest.mark.parametrize("command", ["serve", "check"])
def test_what_is_about_playing_lessons_is_for_nothing_else(command):
    assert "--seed" not in run(command, "--help").stdout
    for arguments in ([command, "--seed", "3"], ["--seed", "3", command]):
        told = run(*arguments)
        assert told.returncode == 64
        assert "--seed shuffles lessons, and this command plays none." in told.stderr
    assert "--no-progress is about playing lessons, and this command plays none." in run(command, "--no-progress").stderr


def test_version_is_three_numbers():
    told = run("--version")
    assert (told.returncode, told.stderr) == (0, "")
    assert re.fullmatch(r"(oauthtutor )?\d+\.\d+\.\d+\n", told.stdout)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_are_made(shell):
    told = run("--generate-completion-script", shell)
    assert told.returncode == 0
    assert "oauthtutor" in told.stdout


def test_a_lesson_that_is_nearly_one_is_suggested():
    told = run("autorization-code")
    assert (told.returncode, told.stdout) == (64, "")
    assert "Did you mean the lesson “authorization-code”?" in told.stderr


def test_a_word_that_is_nearly_a_command_is_suggested():
    told = run("chek")
    assert told.returncode == 64
    assert "check" in told.stderr


def test_an_unknown_option_is_wrong_usage():
    told = run("--plane")
    assert told.returncode == 64
    assert "--plain" in told.stderr


@pytest.mark.parametrize("make", ["missing", "file"])
def test_a_content_folder_that_is_none_is_named(tmp_path, make):
    place = tmp_path / "nowhere"
    if make == "file":
        place.write_text("no folder")
    told = run("--content", place)
    assert (told.returncode, told.stdout) == (66, "")
    assert str(place) in told.stderr
    assert "--content" in told.stderr


def test_the_environment_names_the_content_folder(lessons):
    assert "Tea for two" in run(OAUTHTUTOR_CONTENT=str(lessons)).stdout


def test_content_beside_the_working_folder_is_found(lessons):
    assert "Tea for two" in run(cwd=lessons.parent, OAUTHTUTOR_CONTENT=None).stdout


def test_no_content_anywhere_says_where_was_looked(tmp_path):
    told = run(cwd=tmp_path, OAUTHTUTOR_CONTENT=None)
    assert told.returncode == 66
    assert "--content" in told.stderr


def test_a_lesson_can_be_named_by_its_path(lessons, tmp_path):
    elsewhere = tmp_path / "elsewhere.md"
    shutil.copy(lessons / "01-tea.md", elsewhere)
    told = run(elsewhere, lines=["4", "quit"])
    assert told.returncode == 0
    assert "How long does it steep?" in told.stdout
    assert last_line(told.stdout) == "Result: 0% (0 of 9 points)"


def test_a_path_without_a_file_is_named(tmp_path):
    told = run(tmp_path / "none.md")
    assert told.returncode == 66
    assert "none.md" in told.stderr


def test_check_of_the_course_is_clean_and_live():
    told = run("check", "content", "--live", cwd=ROOT)
    assert (told.returncode, told.stderr) == (0, "")
    said = r"\d+ lessons? and \d+ providers checked, \d+ requests sent: nothing to mend\."
    assert re.fullmatch(said, last_line(told.stdout))


def test_check_names_file_line_and_column_and_exits_1(tmp_path):
    broken = tmp_path / "01-tea.md"
    broken.write_text(SMALL_LESSON.replace("- [x] Four minutes", "- [ ] Four minutes"))
    told = run("check", broken)
    assert told.returncode == 1
    lines = told.stdout.splitlines()
    head, source, caret, *_ = lines[[": error: " in line for line in lines].index(True):]
    line = SMALL_LESSON.splitlines().index("- [ ] One minute") + 1
    assert re.match(rf"{re.escape(str(broken))}:{line}:1: error: \[[a-z-]+\] [A-Z].*\.$", head)
    assert source.strip() == "- [ ] One minute"
    assert caret.strip().startswith("^")
    assert last_line(told.stdout) == "1 lesson checked: 1 error, 0 warnings."


def test_check_with_warnings_alone_exits_0(tmp_path):
    odd = tmp_path / "01-tea.md"
    odd.write_text(SMALL_LESSON + "\n<!-- a comment that nobody knows -->\n")
    told = run("check", odd)
    assert told.returncode == 0
    assert "warning: [" in told.stdout


def test_check_holds_each_expectation_against_the_answer(tmp_path):
    lesson = tmp_path / "01-live.md"
    lesson.write_text("""\
# A flow

Watch.

## Watch

### Look at the metadata

```http App -> Authorization server
GET {{authorization_server}}/.well-known/oauth-authorization-server
# @expect 404
```
""")
    assert run("check", lesson).returncode == 0
    told = run("check", lesson, "--live")
    assert told.returncode == 1
    assert f"{lesson}:11:1: error: [expect-failed] " in told.stdout


def test_check_of_nothing_is_named(tmp_path):
    told = run("check", tmp_path / "none.md")
    assert told.returncode == 66
    assert "none.md" in told.stderr
