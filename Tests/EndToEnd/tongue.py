"""The program's own words as a learner of another language hears them."""

from __future__ import annotations

import re
import sys

from terminal import ROOT

sys.path.insert(0, str(ROOT / "scripts"))
from po_file import read  # noqa: E402


class Tongue:
    """Translates what the tests have in English, by the program's own `.po` file; English is said as it is."""

    def __init__(self, language: str | None = None):
        self.variables = {"LANG": f"{language}_{language.upper()}.UTF-8"} if language else {}
        entries = read((ROOT / f"po/{language}.po").read_text(encoding="utf-8")) if language else []
        self._words = {entry.template: entry.forms[0] for entry in entries if entry.context is None}

    def __call__(self, english: str, *values: object) -> str:
        wording = self._words[english] if self._words else english
        return re.sub(r"%([1-9])", lambda place: str(values[int(place[1]) - 1]), wording)


ENGLISH = Tongue()
