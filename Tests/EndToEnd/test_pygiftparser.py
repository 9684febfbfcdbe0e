"""A quiz means the same to oauthtutor as to another program that reads GIFT, on the whole way to a lesson and to Moodle."""

from io import StringIO

import pytest
from pygiftparser import parser

from lines import run
from quizzes import Read, as_moodle_reads, as_pygiftparser_reads, quiz

COUNT = 400

# What the two read differently, and why; both readings stand here, so that a change of either is noticed.
DIFFERENCES = {
    # A lesson's open question has words to look for: a number is one of them, and Moodle then compares texts.
    "::N::When? {#1822}": ("NumericAnswerSet", "shortanswer"),
    # In braces without a sign stands a short answer, as Moodle's own reader has it; pygiftparser knows none.
    "::N::Who? {Grant}": (None, "shortanswer"),
    # A plugin's kind, which came after pygiftparser.
    "::N::Order {>2 ALL VERTICAL ABSOLUTE_POSITION SHOW none\none\ntwo\n}": (None, "ordering"),
    # Two options right by themselves: Moodle gives full marks for either, which a lesson cannot say, so it is left out.
    "::N::Who? {=a =b ~c}": ("SelectSet", None),
    # Weights that do not come to 100 are the teacher's to mend: the question comes in, and its weights are named.
    "::N::Which? {~%60%a ~%60%b ~c}": (None, "multichoice"),
    # An arrow alone, in one pair, is no matching question to Moodle, which asks for two.
    "::N::Which? {=a -> b}": ("MatchingSet", None),
}


def ours(gift: str, tmp_path) -> list[Read]:
    path, lesson = tmp_path / "quiz.gift", tmp_path / "01-quiz.md"
    path.write_text(gift, encoding="utf-8")
    assert run("import", path, "-o", lesson).returncode in (0, 1)
    return as_moodle_reads(run("export", lesson, "--format", "moodle-xml").stdout)


@pytest.mark.parametrize("seed", [1, 2])
def test_both_read_the_same_questions_kinds_answers_and_weights(seed, tmp_path):
    gift = quiz(seed, COUNT)
    theirs, found = as_pygiftparser_reads(gift), ours(gift, tmp_path)
    assert len(found) == len(theirs) == COUNT
    kinds: dict[str, int] = {}
    for one, another in zip(found, theirs):
        kinds[one.kind] = kinds.get(one.kind, 0) + 1
        assert (one.name, one.text, one.kind, one.feedback) == (another.name, another.text, another.kind, another.feedback)
        assert [text for text, _ in one.answers] == [text for text, _ in another.answers], one
        for (_, weight), (_, other) in zip(one.answers, another.answers):
            assert weight == other or weight == pytest.approx(other, abs=0.001), one
    assert set(kinds) == {"multichoice", "truefalse", "shortanswer", "matching", "essay", "description"}
    print(f"\n{COUNT} questions read alike: {kinds}")


@pytest.mark.parametrize("gift", DIFFERENCES)
def test_where_they_differ_is_known(gift, tmp_path):
    theirs, kind = DIFFERENCES[gift]
    [read] = parser.parseFile(StringIO(gift + "\n"))
    assert (type(read.answers).__name__ if read.valid else None) == theirs
    found = ours(gift + "\n", tmp_path)
    assert [each.kind for each in found] == ([] if kind is None else [kind])
