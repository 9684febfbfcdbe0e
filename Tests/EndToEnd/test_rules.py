"""Each of the hundred rules that the server keeps has a test whose title names its number by itself."""

from __future__ import annotations

import re

from terminal import ROOT

TITLE = re.compile(r'@Test\(\s*"([^"\n]*)"')


def test_every_rule_is_named_by_a_test():
    titles = [title for file in (ROOT / "Tests").glob("*Tests/*.swift")
              for title in TITLE.findall(file.read_text(encoding="utf-8"))]
    named = {int(number) for title in titles for number in re.findall(r"\brule (\d+)\b", title, re.IGNORECASE)}
    assert sorted(set(range(1, 101)) - named) == []
