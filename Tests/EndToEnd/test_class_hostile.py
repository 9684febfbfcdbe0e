"""Three hundred names and answers made to break something: no page, no screen and no table is another for them."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

from browser import Browser
from hosting import Hosting
from lines import run
from terminal import Tutor

OPEN = 4
SEEDS = [
    "<b>{n}</b>", "<script>document.title={n}</script>", "\"><img src=x onerror=alert({n})>", "'></textarea><h1>{n}",
    "</bdi></p></main>{n}", "<!-- {n}", "]]>{n}<![CDATA[", "&lt;{n}&#x3c;b&gt;", "&{n};", "javascript:alert({n})", "\u0000{n}\u0001\u0007",
    "\x1b[31m{n}\x1b[0m", "\x1b]0;{n}\x07", "\x1b[2J\x1b[H{n}", "\x9b31m{n}", "\x1bc{n}", "\r\n{n}\r\n\r\n<b>", "\u2028{n}\u2029",
    "\u202e{n}drawkcab", "\u2066{n}\u2069", "\u200f\u061c{n}", "a\u0301" * 60 + "{n}", "\U0001f468\u200d\U0001f469\u200d\U0001f467{n}",
    "\U0001f3f4\U000e0067\U000e0062{n}", "\ufeff\u200b{n}\u200d", "\ufffe\uffff{n}", "{{{{{{{n}}}}}}}", "{{{{>frame}}}}{n}",
    "{{{{#parts}}}}{n}{{{{/parts}}}}", "{{{{% CONTENT_TYPE: TEXT}}}}{n}", "${{{n}}}", "#{{{n}}}", "<%= {n} %>", "%1 %s %n {n}",
    "=HYPERLINK(\"http://x\";{n})", "+{n}+cmd|' /C calc'!A0", "@SUM({n})", "-{n}", "\",\"{n}\n\"", "{n};\"\t\"", "\",\"role\":\"teacher\",\"n\":{n}}}",
    "' OR {n}=1; DROP TABLE answer; --", "../../etc/passwd{n}", "W" * 200 + "{n}", "\u5b57" * 200 + "{n}", "Ada", "teacher", "   {n}   ",
    "http://127.0.0.1/{n}", "\\u001b[31m{n}",
]
PAYLOADS = [seed.format(n=100 + number) for number in range(6) for seed in SEEDS]
STRUCTURE = """
(html => {
  const page = new DOMParser().parseFromString(html, "text/html"), told = [];
  const walk = (node, depth) => {
    const marks = [...node.attributes].filter(({name}) => !["value", "data-page"].includes(name));
    told.push(" ".repeat(depth) + node.tagName + marks.map(({name, value}) => ` ${name}=${value}`).join(""));
    for (const child of node.children) walk(child, depth + 1);
  };
  walk(page.documentElement, 0);
  return told.join("\\n");
})
"""


class Fields(HTMLParser):
    """The hidden fields of a page, by name."""

    def __init__(self, page: str):
        super().__init__()
        self.values: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "input" and given.get("type") == "hidden":
            self.values[given["name"]] = given["value"]


class Guest:
    """One who comes with a name and says the same: by the pages' forms, or by the protocol of the terminals."""

    def __init__(self, host: Hosting, text: str, by_form: bool):
        self.host, self.text, self.by_form = host, text, by_form
        if by_form:
            answer = host.ask("POST", "/join", data={"code": host.code, "name": text}, allow_redirects=False)
            assert answer.status_code == 303, answer.text
            self.token = answer.cookies["seat"]
        else:
            self.token = host.join(text).token

    def page(self) -> str:
        answer = self.host.ask("GET", "/class", cookies={"seat": self.token})
        assert answer.status_code == 200, answer.text
        return answer.text

    def answer(self) -> None:
        if self.by_form:
            fields = {**Fields(self.page()).values, "do": "confirm", "text": self.text}
            answer = self.host.ask("POST", "/class/do", data=fields, cookies={"seat": self.token})
        else:
            body = {"item": "why-warm-the-pot", "vote": 1, "hints": 0, "response": {"text": {"_0": self.text, "overruled": []}}}
            answer = self.host.ask("POST", "/class/answer", self.token, json=body)
        assert answer.status_code == 200, (self.text, answer.text)


def held(folder: Path, lessons: Path, texts: list[str]) -> dict[str, object]:
    """Holds a class with guests of these names and answers: what everybody sees, by the moment."""
    seen = {}
    with Hosting("tea", folder, OAUTHTUTOR_CONTENT=str(lessons)) as host, \
            Tutor("host", "--attach", "--content", str(lessons), OAUTHTUTOR_DATA=str(folder), rows=40) as notes, \
            Tutor("host", "--attach", "--board", "--content", str(lessons), OAUTHTUTOR_DATA=str(folder), rows=40) as board:
        guests = [Guest(host, text, number % 2 == 0) for number, text in enumerate(texts)]
        for screen in (notes, board):
            screen.wait_for(str(len(texts)))
        host.lead(go=OPEN)
        for guest in guests:
            guest.answer()
        notes.wait_for(f"{len(texts)} of {len(texts)} answered")
        seen["open"] = [guest.page() for guest in guests]
        host.lead(reveal={})
        seen["revealed"] = [guest.page() for guest in guests]
        for name, screen in ("notes", notes), ("board", board):
            screen.wait_for("What is right is told" if name == "notes" else "%").settle()
            seen[name] = cells(screen)
            seen[f"{name} raw"] = screen.raw
            seen[f"{name} title"] = screen.screen.title
        notes.press("l").wait_for("Who is here").settle()
        seen["people"] = around_names(cells(notes))
        host.lead(end={})
    exported = run("class", "export", OAUTHTUTOR_DATA=str(folder), OAUTHTUTOR_CONTENT=str(lessons)).stdout
    seen["table"] = list(csv.reader(io.StringIO(exported)))
    return seen


def cells(screen: Tutor) -> list[list[tuple]]:
    """Each cell with its look; addresses have ports, so they are left out."""
    return [[(cell.data, cell.fg, cell.bg, cell.bold, cell.reverse)
             for cell in (screen.screen.buffer[row][column] for column in range(screen.screen.columns))]
            for row in range(screen.screen.lines) if "127.0.0.1" not in screen.screen.display[row]]


def around_names(rows: list[list[tuple]]) -> list[list[tuple]]:
    """A list of people without the column of their names, whose width is that of the longest."""
    texts = ["".join(cell[0] or " " for cell in row) for row in rows]
    head = next(number for number, text in enumerate(texts) if "Connection" in text)
    start, end = texts[head].index("Name"), texts[head].index("Connection")
    width = len("Connection  Answer  Has done")
    return [row[:start] + row[end:end + width] for row in rows[head:-2]]


def test_three_hundred_hostile_names_and_answers_change_no_screen_and_no_page(tmp_path: Path, lessons: Path):
    assert len(PAYLOADS) == 300
    plain = held(tmp_path / "plain", lessons, [f"Student {number}" for number in range(300)])
    evil = held(tmp_path / "evil", lessons, PAYLOADS)
    with Browser() as browser:
        def structure(page: str) -> str:
            return browser.evaluate(f"{STRUCTURE}({json.dumps(page)})")

        for moment in ("open", "revealed"):
            wanted = structure(plain[moment][0])
            for page, text in zip(evil[moment], PAYLOADS):
                assert structure(page) == wanted, f"{text!r} has changed the page"
                assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", page), repr(text)
        # What a reader sees of an answer is the answer.
        browser.ask("Page.setDocumentContent", frameId=browser.ask("Page.getFrameTree")["frameTree"]["frame"]["id"],
                    html=evil["open"][1])
        assert browser.value("#text") == PAYLOADS[1]
        assert browser.title != "100"
        assert browser.complaints() == []
    for name in ("notes", "board"):
        assert evil[name] == plain[name], f"the {name} look otherwise"
        assert evil[f"{name} title"] == plain[f"{name} title"]
        # No sequence that the screen does not use by itself.
        sequences = [set(re.findall(rb"\x1b(?:\[[?0-9;]*|[\]()c])", seen[f"{name} raw"])) for seen in (plain, evil)]
        assert not any(start in sequence for sequence in sequences[1] - sequences[0] for start in (b"\x1b]", b"\x1bc")), sequences
    assert evil["people"] == plain["people"] and len(evil["people"]) > 30
    assert [len(row) for row in evil["table"]] == [len(row) for row in plain["table"]]
    formulas = [cell for row in evil["table"] for cell in row if re.match(r"[=+@\t\r-](?!\d+$)", cell)]
    assert formulas == [], "a spreadsheet would reckon with these"
    print(f"{len(PAYLOADS)} names and answers: {2 * len(PAYLOADS)} pages, notes, board and table as with plain ones")
