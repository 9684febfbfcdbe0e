"""The exam, taken by somebody who knows everything, nothing, or every other thing, through both faces."""

import re

import pytest

from examinee import PlainExaminee, ScreenExaminee
from lines import Conversation, last_line
from terminal import Tutor

MINDS = {"right": lambda number: True, "halting": lambda number: number % 2 == 0, "wrong": lambda number: False}
RESULTS = {"right": "Result: 100% (27 of 27 points)", "wrong": "Result: 0% (0 of 27 points)"}


def taken_in_lines(mind: str, seed: int, *arguments: str):
    with Conversation(*arguments, "--seed", str(seed)) as conversation:
        page = conversation.listen("Choose|choose")
        if "The exam" not in page.splitlines()[0]:
            page = conversation.say(re.search(r"(?m)^(\d+)\. The exam\b", page).group(1))
        examinee = PlainExaminee(MINDS[mind])
        verdict = examinee.take(conversation, conversation.say("2"))
        return examinee.asked, verdict, last_line(conversation.leave())


def taken_on_screen(mind: str, seed: int, *arguments: str):
    with Tutor(*arguments, "--seed", str(seed), columns=106, rows=90) as tutor:
        if not arguments:
            tutor.wait_for("Choose a lesson.").press("end", "enter")
        tutor.wait_for("Summary").press("2")
        examinee = ScreenExaminee(MINDS[mind])
        verdict = examinee.take(tutor)
        tutor.press("ctrl-c")
        assert tutor.wait_for_end() == 0
        return examinee.asked, verdict, next(line for line in reversed(tutor.lines) if line)


@pytest.mark.parametrize("take", [taken_in_lines, taken_on_screen])
@pytest.mark.parametrize("mind", MINDS)
def test_the_exam_is_judged_at_the_end(mind, take):
    asked, verdict, result = take(mind, 3, "exam")
    assert len({(drawn.lesson, drawn.title) for drawn in asked}) == 27
    lessons = [drawn.lesson for drawn in asked]
    assert {lessons.count(lesson) for lesson in set(lessons)} == {3}
    assert ("What to read again" in verdict) == (mind != "right")
    if mind in RESULTS:
        assert result == RESULTS[mind]
    else:
        assert 13 <= int(re.fullmatch(r"Result: \d+% \((\d+)(?:\.\d)? of 27 points\)", result).group(1)) <= 14


@pytest.mark.parametrize("take", [taken_in_lines, taken_on_screen])
@pytest.mark.parametrize("arguments", [[], ["content/10-exam.md"]])
def test_it_is_the_same_from_the_home_screen_and_by_its_path(take, arguments):
    asked, _, result = take("right", 3, *arguments)
    assert result == RESULTS["right"]
    assert asked == take("right", 3, "exam")[0]


def test_it_is_another_one_each_time():
    draws = [[drawn.title for drawn in taken_in_lines("wrong", seed, "exam")[0]] for seed in range(4)]
    assert all(set(draws[0]) != set(draw) for draw in draws[1:])
    assert len(set().union(*draws)) > 60


def test_without_a_seed_two_exams_differ_and_another_one_in_the_same_run_does_too():
    def two_exams() -> list[list[str]]:
        with Conversation("exam") as conversation:
            conversation.listen("Choose|choose")
            page = conversation.say("2")
            exams = []
            for _ in range(2):
                examinee = PlainExaminee(MINDS["right"])
                assert "27 of 27 points" in examinee.take(conversation, page)
                exams.append([drawn.title for drawn in examinee.asked])
                page = conversation.say("start over")
            return exams

    exams = two_exams() + two_exams()
    assert len({tuple(sorted(exam)) for exam in exams}) == 4
