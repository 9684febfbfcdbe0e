"""The program in German: its words, the first lesson, and what happens where there is no translation."""

import re
import shutil
import subprocess
import sys

import pytest

from answers import Right, Wrong, result, script
from learners import PlainLearner, ScreenLearner
from lesson import Order, read_lesson
from lines import Conversation, last_line, run
from terminal import PROGRAM, ROOT, Tutor, environment
from tongue import Tongue

SPOKEN = Tongue("de")
GERMAN = SPOKEN.variables
LESSON = "authorization-code"
GERMAN_LESSON = read_lesson(ROOT / "content/de/01-authorization-code.md")


def test_the_words_are_listed_and_each_language_has_all_of_them():
    checked = subprocess.run([sys.executable, ROOT / "scripts/po.py", "check"], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr[-3000:]
    print(checked.stdout)


def test_a_translation_that_lacks_a_sentence_or_a_value_is_named(tmp_path):
    """The checker itself: what it must find in a copy of the words."""
    for part in "scripts", "po", "Sources":
        subprocess.run(["cp", "-r", ROOT / part, tmp_path], check=True)
    words = tmp_path / "po/de.po"
    text = words.read_text(encoding="utf-8")
    spoilt = re.sub(r'(msgid "Choose a lesson\."\nmsgstr )"[^"]+"', r'\1""', text)
    spoilt = re.sub(r'(msgid "There is no lesson %1\."\nmsgstr )"[^"]+"', r'\1"Die gibt es nicht."', spoilt)
    assert spoilt != text
    words.write_text(spoilt, encoding="utf-8")
    (tmp_path / "Sources/Course/Words/New.swift").write_text(
        'import Messages\n\nlet new = say("A sentence that nobody knows.")\nlet raw = "Another one for people."\n',
        encoding="utf-8")
    checked = subprocess.run([sys.executable, tmp_path / "scripts/po.py", "check"], capture_output=True, text=True)
    assert checked.returncode == 1
    for fault in ("po/oauthtutor.pot is stale: make words",
                  "Sources/Course/Words/New.swift:4: say it with say(…), or list it in po/unsaid.txt: Another one for people.",
                  "po/de.po: not there: A sentence that nobody knows.",
                  "po/de.po: not translated: Choose a lesson.",
                  "po/de.po: placeholders [] instead of ['%1']: Die gibt es nicht."):
        assert fault in checked.stderr.splitlines(), checked.stderr[-3000:]


@pytest.mark.parametrize("variables", [
    {"LANG": "de_DE.UTF-8"}, {"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_AT.UTF-8"},
    {"LANG": "en_US.UTF-8", "LC_ALL": "de_CH.utf8"}, {"LANG": "en_US.UTF-8", "LANGUAGE": "xx:de:en"}])
def test_the_environment_chooses(variables):
    assert "Wähl eine Lektion." in run("--plain", **variables).stdout


@pytest.mark.parametrize("variables", [
    {}, {"LANG": None}, {"LANG": ""}, {"LANG": "C"}, {"LANG": "POSIX"}, {"LANG": "en_GB.UTF-8"}, {"LANG": "xx_XX"},
    {"LANG": "../../de"}, {"LANG": "\x1b[31m"}, {"LANG": "de" * 5000}, {"LANGUAGE": "de"},
    {"LANG": "en_US.UTF-8", "LANGUAGE": ":::@.@_:"}])
def test_where_nothing_fits_it_speaks_english(variables):
    told = run("--plain", **variables)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Choose a lesson." in told.stdout and "not translated" not in told.stdout


def test_the_option_goes_before_the_environment():
    assert "Choose a lesson." in run("--plain", "--language", "en", **GERMAN).stdout
    for option in ["--language", "de"], ["--language=de_AT.UTF-8"]:
        assert "Wähl eine Lektion." in run("--plain", *option).stdout
    help = run("check", "--help", "--language=de").stdout
    assert SPOKEN("Check lessons and provider profiles, and say what to mend.") in " ".join(help.split())


@pytest.mark.parametrize("name", ["xx", "deutsch", "../po/de", "\x1b[31mde", ""])
def test_a_language_that_there_is_not_is_refused_in_a_sentence(name):
    refused = run("--plain", "--language", name)
    assert refused.returncode == 64 and refused.stdout == ""
    assert refused.stderr.startswith("Error: There is no language ") and "There are de, en." in refused.stderr
    assert "\x1b" not in refused.stderr


def test_errors_are_told_in_german():
    refused = run("pckce", **GERMAN)
    assert refused.returncode == 64 and "Es gibt keine Lektion" in refused.stderr


@pytest.mark.parametrize("line, told", [
    ("progress --cvs", "Fehler: Die Option „--cvs“ gibt es nicht. Meintest du „--csv“?"),
    ("progress --sidewards", "Fehler: Die Option „--sidewards“ gibt es nicht."),
    ("host --port", "Fehler: Hinter „--port <number>“ fehlt der Wert."),
    ("import", "Fehler: Das Argument „<file>“ fehlt."),
    ("import a b", "Fehler: Das Argument „b“ ist zu viel."),
    ("import a b c", "Fehler: 2 Argumente sind zu viel: 'b', 'c'"),
    ("check --strict=yes", "Fehler: Die Option „--strict“ nimmt keinen Wert, hat aber „yes“."),
    ("--seed x", "Fehler: „x“ ist kein Wert für „--seed <number>“."),
    ("check --format xml", "Fehler: „xml“ ist kein Wert für „--format <format>“. Es gibt 'text', 'json' und 'github'."),
    ("import a --format xml", "Fehler: „xml“ ist kein Wert für „--format <format>“. Es gibt 'gift' und 'aiken'."),
    ("class export --format xml", "Fehler: „xml“ ist kein Wert für „--format <format>“. Es gibt diese:")])
def test_what_the_parser_of_the_command_line_says_is_german_too(line, told):
    refused = run(*line.split(), **GERMAN)
    assert (refused.returncode, refused.stdout) == (64, "")
    lines = refused.stderr.splitlines()
    assert lines[0] == told
    usage = next(number for number, line in enumerate(lines) if line.startswith("Aufruf: oauthtutor"))
    assert all(line.startswith("        oauthtutor ") for line in lines[usage + 1:-1])
    assert re.fullmatch(r"  Mehr dazu sagt „oauthtutor.* --help“\.", lines[-1])
    assert not re.search("Error|Usage|Help:|See '", refused.stderr), refused.stderr


def test_the_help_of_every_command_is_german_throughout():
    commands = re.findall(r"^  ([a-z]+) ", run("--help").stdout, re.MULTILINE)
    assert {"check", "host", "class", "progress", "worksheet"} <= set(commands)
    for command in [], *([command] for command in commands), ["progress", "reset"], ["class", "export"]:
        told = run(*command, "--help", **GERMAN)
        assert (told.returncode, told.stderr) == (0, "")
        assert told.stdout.startswith("ÜBERBLICK: ") and "\nAUFRUF: oauthtutor" in told.stdout
        assert re.search(r"^  -h, --help +Diese Hilfe zeigen\.$", told.stdout, re.MULTILINE)
        assert not re.search(r"OVERVIEW|USAGE|ARGUMENTS|OPTIONS|SUBCOMMANDS|Show |See '|default|values:", told.stdout), told.stdout
    assert run("--generate-completion-script", "bash", **GERMAN).stdout \
        == run("--generate-completion-script", "bash").stdout


def test_nothing_typed_on_the_command_line_steers_the_terminal():
    for language in {}, GERMAN:
        refused = run("progress", "--\x1b[31mcsv", "--\x9b2J", **language)
        assert refused.returncode == 64 and "\ufffd[31mcsv" in refused.stderr
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", refused.stderr)


def test_what_is_not_translated_says_so_and_opens_in_english():
    with Conversation(prompt=SPOKEN("Type:"), **GERMAN) as conversation:
        home = conversation.listen(SPOKEN("Choose a lesson."))
        assert re.search(r"^1\. Der Authorization Code Flow \((?!.*nicht übersetzt)", home, re.MULTILINE)
        assert re.search(r"^2\. Signing in is not authorizing \(.*nicht übersetzt\)$", home, re.MULTILINE)
        assert "Diese Lektion ist noch nicht übersetzt." in conversation.say("2", "Signing in")


def plain_result(mind, seed: str) -> str:
    with Conversation(LESSON, "--seed", seed, prompt=SPOKEN("Type:"), **GERMAN) as conversation:
        learner = PlainLearner(conversation, SPOKEN)
        learner.play(script(GERMAN_LESSON, mind))
        return learner.leave()


def screen_result(mind, seed: str) -> str:
    with Tutor(LESSON, "--seed", seed, columns=106, rows=90, **GERMAN) as tutor:
        learner = ScreenLearner(tutor, SPOKEN)
        learner.play(script(GERMAN_LESSON, mind))
        tutor.wait_for("Ergebnis: ")
        return learner.leave()


@pytest.mark.parametrize("play", [plain_result, screen_result])
@pytest.mark.parametrize("mind", [Right(), Wrong()])
def test_the_first_lesson_is_played_in_german(mind, play):
    earned, points = re.search(r"\((.+) of (\d+) points", result(script(GERMAN_LESSON, mind))).groups()
    percent = 100 if isinstance(mind, Right) else 0
    assert play(mind, "5") == f"Ergebnis: {percent}% ({earned} von {points} Punkten)"


def test_an_answer_typed_in_german_counts_in_english(tmp_path):
    kept = {"OAUTHTUTOR_DATA": str(tmp_path)}
    with Conversation(f"{LESSON}#put-the-seven-steps-in-order", prompt=SPOKEN("Type:"), **GERMAN, **kept) as german:
        page = german.listen("1. ")
        numbers = dict((text, number) for number, text in re.findall(r"(?m)^(\d+)\. (.+)$", page))
        order = next(activity for activity in GERMAN_LESSON if isinstance(activity, Order))
        assert "Tipp 1 von 3" in german.say("tipp")
        german.say("reihenfolge " + " ".join(numbers[step] for step in order.steps + order.decoys))
        german.say("beiseite 8 9")
        assert "Richtig. 7 von 7 Punkten" in german.say("fertig")
        german.leave()
    with Conversation(LESSON, **kept) as english:
        english.listen("Put the seven steps in order")
        menu = english.say("back", "Choose a lesson|choose one")
        assert "2. Put the seven steps in order (7 of 7 points, done)" in menu
        assert "changed since you answered" not in english.heard


def test_the_check_reads_all_languages():
    told = run("check", "content")
    assert told.returncode == 0 and last_line(told.stdout).startswith("11 lessons and ")
    assert run("check", "--live", "content/de/01-authorization-code.md").returncode == 0


def test_installed_it_finds_words_and_lessons_beside_itself(tmp_path):
    """The folders as `make install` lays them out, and a working folder that has nothing to do with them."""
    program = tmp_path / "usr/bin/oauthtutor"
    share = tmp_path / "usr/share/oauthtutor"
    program.parent.mkdir(parents=True)
    shutil.copy2(PROGRAM, program)
    shutil.copytree(ROOT / "po", share / "po")
    shutil.copytree(ROOT / "content", share / "content")
    told = subprocess.run([program, "--plain"], input="", capture_output=True, text=True, cwd=tmp_path,
                          env=environment(OAUTHTUTOR_CONTENT=None, **GERMAN))
    assert told.returncode == 0 and "1. Der Authorization Code Flow" in told.stdout
    (share / "po/de.po").write_bytes(b"\xff\xfe" + bytes(range(256)) * 2000)
    told = subprocess.run([program, "--plain"], input="", capture_output=True, text=True, cwd=tmp_path,
                          env=environment(OAUTHTUTOR_CONTENT=None, **GERMAN))
    assert told.returncode == 0 and "Choose a lesson." in told.stdout
