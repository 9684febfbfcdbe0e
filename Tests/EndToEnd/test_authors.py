"""What those who write lessons use: `new`, and `check` with its formats."""

import json

import pytest

from lines import run

WARNED = """\
# Tea

## How long does it steep?

- [ ] One minute
- [x] Four minutes
"""


def test_a_new_lesson_has_nothing_to_mend_and_is_never_overwritten(tmp_path):
    lesson = tmp_path / "02-mine.md"
    made = run("new", lesson)
    assert (made.returncode, made.stderr) == (0, "")
    assert f"oauthtutor {lesson} --watch" in made.stdout
    checked = run("check", lesson, "--live", "--strict")
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout == "1 lesson checked, 4 requests sent: nothing to mend.\n"

    lesson.write_text("mine")
    again = run("new", lesson)
    assert (again.returncode, again.stdout) == (64, "")
    assert "is there already" in again.stderr
    assert lesson.read_text() == "mine"


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_a_new_lesson_goes_to_standard_output(arguments, tmp_path):
    told = run("new", *arguments)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith("# A lesson of your own\n")


def test_a_new_lesson_has_one_of_each_kind(tmp_path):
    lesson = tmp_path / "mine.md"
    run("new", lesson)
    told = run(lesson).stdout
    for title in ["Read this first", "Put the steps in order", "Match each word", "Who asks Mia",
                  "What may the print shop keep?", "Why not just ask", "Check yourself", "Watch it happen"]:
        assert title in told


def test_a_folder_that_is_missing_is_named(tmp_path):
    told = run("new", tmp_path / "none" / "a.md")
    assert told.returncode == 73
    assert f"there is no folder “{tmp_path / 'none'}”" in told.stderr


def test_a_folder_that_may_not_be_written_to_is_named():
    # Not even root may: the system's own folder of devices takes no files.
    told = run("new", "/sys/a.md")
    assert told.returncode == 73
    assert "may not be written to by you" in told.stderr


def test_warnings_pass_unless_they_are_to_count(tmp_path):
    lesson = tmp_path / "01-tea.md"
    lesson.write_text(WARNED)
    assert run("check", lesson).returncode == 0
    told = run("check", lesson, "--strict")
    assert told.returncode == 1
    assert f"{lesson}:5:1: warning: [explanation-missing] This question never says why." in told.stdout
    assert "    - [ ] One minute\n    ^^^^^^^^^^^^^^^^\n" in told.stdout


def test_a_warning_is_kept_quiet_where_it_stands_and_not_in_vain(tmp_path):
    lesson = tmp_path / "01-tea.md"
    lesson.write_text(WARNED.replace("steep?\n", "steep?\n\n<!-- allow: explanation-missing, html -->\n"))
    told = run("check", lesson, "--strict")
    assert told.returncode == 1
    assert f"{lesson}:5:1: warning: [allow-unused] Nothing here would be warned of as “html”" in told.stdout
    assert "1 lesson checked: 0 errors, 1 warning." in told.stdout


def test_json_is_one_object_with_every_finding(tmp_path):
    lesson = tmp_path / "01-tea.md"
    lesson.write_text(WARNED)
    told = run("check", lesson, "--strict", "--format", "json")
    assert told.returncode == 1
    report = json.loads(told.stdout)
    assert (report["schema"], report["passed"], report["lessons"], report["warnings"]) == (1, False, 1, 1)
    (finding,) = report["findings"]
    assert finding["file"] == str(lesson)
    assert (finding["line"], finding["column"], finding["length"]) == (5, 1, 16)
    assert (finding["severity"], finding["rule"]) == ("warning", "explanation-missing")
    assert finding["source"] == "- [ ] One minute"


def test_github_gets_a_workflow_command_for_each_finding(tmp_path):
    lesson = tmp_path / "01-tea, 100%.md"
    lesson.write_text(WARNED)
    told = run("check", lesson, "--format", "github")
    name = str(lesson).replace("%", "%25").replace(",", "%2C")
    assert told.stdout.startswith(
        f"::warning file={name},line=5,col=1,endColumn=17,title=explanation-missing::This question never says why.")


def test_the_course_has_nothing_to_mend_however_strict():
    told = run("check", "content", "--strict")
    assert (told.returncode, told.stderr) == (0, ""), told.stdout
