"""A class's pages held against what anybody needs of them, and their addresses against who means no good."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import requests

from attending import Pupil
from hosting import Hosting
from test_class_hostile import Fields

READING, ORDER, MATCH, QUESTION, OPEN = range(5)
STEPS = ["Boil the water", "Warm the pot", "Pour the water on the leaves", "Wait four minutes"]

# Everything that a script can see of a page's accessibility; each line is one mistake.
MISTAKES = """
(() => {
  const mistakes = [];
  const complain = (what, part) => mistakes.push(`${what}: ${part?.outerHTML?.slice(0, 140) ?? ''}`);
  const isShown = part => part.checkVisibility({visibilityProperty: true}) && !part.closest('[aria-hidden=true]');
  const name = part => (part.getAttribute('aria-label') ?? '').trim() || part.innerText?.trim()
    || [...part.labels ?? []].map(label => label.innerText.trim()).join(' ');
  if (!document.documentElement.lang) complain('no language');
  if (!document.title) complain('no title');
  for (const landmark of ['header', 'main', 'h1'])
    if (document.querySelectorAll(landmark).length !== 1) complain(`not one ${landmark}`);
  let last = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (+heading.tagName[1] > last + 1) complain('a level of heading is left out', heading);
    last = +heading.tagName[1];
  }
  const ids = [...document.querySelectorAll('[id]')].map(part => part.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) complain(`the id ${id} twice`);
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'for'])
    for (const part of document.querySelectorAll(`[${attribute}]`))
      for (const id of part.getAttribute(attribute).split(' '))
        if (!document.getElementById(id)) complain(`${attribute} names ${id}, which is not there`, part);
  for (const part of document.querySelectorAll('button, a, input:not([type=hidden]), select, textarea, summary')) {
    if (!isShown(part)) continue;
    if (!name(part)) complain('a control without a name', part);
    // A finger takes the whole line of an option, not its circle.
    const target = part.matches('[type=radio], [type=checkbox]') ? part.labels[0] : part;
    const {width, height} = target.getBoundingClientRect();
    if (width < 44 || height < 44) complain(`${width}×${height} is no target for a finger`, part);
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) complain('it scrolls sideways');

  // WCAG 2.2: relative luminance and contrast; of large text less is asked for.
  const parts = colour => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return {rgb: [r, g, b], a: a / 255};
  };
  const light = rgb => rgb.map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
  const ground = part => {
    for (; part; part = part.parentElement) {
      const {rgb, a} = parts(getComputedStyle(part).backgroundColor);
      if (a === 1) return rgb;
    }
    return [255, 255, 255];
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const part = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isShown(part) || part.closest('.unseen, script, noscript')) continue;
    const style = getComputedStyle(part), size = parseFloat(style.fontSize), weight = +style.fontWeight;
    const wanted = size >= 24 || size >= 18.66 && weight >= 700 ? 3 : 4.5;
    const found = contrast(parts(style.color).rgb, ground(part));
    if (found < wanted) complain(`contrast ${found.toFixed(2)} of “${walker.currentNode.data.trim().slice(0, 30)}”`, part);
  }
  for (const part of document.querySelectorAll('input:not([type=hidden]), select, textarea, button')) {
    if (!isShown(part) || part.matches('[type=radio], [type=checkbox], .main')) continue;
    const found = contrast(parts(getComputedStyle(part).borderTopColor).rgb, ground(part.parentElement));
    if (found < 3) complain(`contrast ${found.toFixed(2)} of its edge`, part);
  }
  return mistakes;
})()
"""


@pytest.fixture
def host(tmp_path: Path, lessons: Path):
    with Hosting("tea", tmp_path / "data", OAUTHTUTOR_CONTENT=str(lessons)) as host:
        yield host


@pytest.fixture
def ada(host: Hosting):
    with Pupil() as ada:
        ada.join(f"{host.base}/j/{host.code}", "Ada")
        yield ada
        assert ada.complaints() == []


def look(pupil: Pupil) -> int:
    """Holds the page against what a page must have: on the narrowest phone and on a desk, light and dark."""
    for width in (320, 1280):
        pupil.resize(width, 740)
        for scheme in ("light", "dark"):
            pupil.prefer(dark=scheme == "dark")
            mistakes = pupil.evaluate(MISTAKES)
            assert mistakes == [], f"{pupil.heading}, {width} pixels, {scheme}:\n" + "\n".join(mistakes)
    return 4


def test_every_kind_of_page_is_fit_for_fingers_eyes_and_screen_readers(host, ada):
    looked = look(ada)
    for activity, heading in enumerate(["Before you begin", "Put the steps", "Match the words", "How long", "Why warm"]):
        host.lead(go=activity)
        ada.wait_for(heading)
        looked += look(ada)
        if activity in (QUESTION, OPEN):
            ada.tick("An hour") if activity == QUESTION else ada.type("#text", "It stays hot.")
        if activity == ORDER:
            ada.arrange(STEPS)
        if activity == MATCH:
            ada.match({"Kettle": "Where the water boils", "Pot": "Where the leaves are kept", "Caddy": "Where the sugar is kept"})
        if activity > READING:
            ada.submit()
            looked += look(ada)
            host.lead(reveal={})
            ada.wait_for("orrect.")
            looked += look(ada)
    host.lead(end={})
    ada.wait_for("The class is over.")
    looked += look(ada)
    for address, text in ("/nowhere", "Nothing here"), ("/j/WRONG2", "Join the class"), ("/left", "You have left the class"):
        ada.open(host.base + address)
        ada.wait_for(text)
        looked += look(ada)
    print(f"{looked} pages looked at")


def test_the_flow_of_a_class_is_fit_too(tmp_path):
    with Hosting("authorization-code", tmp_path) as host, Pupil() as ada:
        ada.join(f"{host.base}/j/{host.code}", "Ada")
        number = 4
        while "Which request comes first?" not in ada.text():
            assert host.lead(go=number).status_code == 200
            number += 1
            ada.evaluate("new Promise(tell => setTimeout(tell, 100))")
        looked = look(ada)
        for text in ("App to Authorization server", "A client id and a client secret"):
            ada.tick(text)
            ada.press_button("Submit", "What will come back?" if "App" in text[:3] else "Your prediction is in")
            looked += look(ada)
        while host.lead(perform={}).status_code == 409:
            pass
        ada.wait_for("finds a button")
        host.lead(lookOn={})
        ada.wait_for("201 Created")
        looked += look(ada)
        host.lead(askBreakIt={})
        ada.wait_for("What shall the teacher break?")
        looked += look(ada)
        host.lead(breakIt=0)
        ada.wait_for("400 invalid_redirect_uri")
        looked += look(ada)
        assert ada.complaints() == []
        print(f"{looked} pages of the flow looked at")


def test_the_keyboard_alone_is_enough(host, ada):
    """Tab, Space and Enter put the steps in order and hand them in; the focus stays with the step that is moved."""
    host.lead(go=ORDER)
    ada.wait_for("The vote is open.")
    for place, step in enumerate(STEPS):
        while (now := ada.steps().index(step)) > place:
            tab_to(ada, f"Up: {step}")
            ada.press("Enter", 13)
            ada.evaluate(WAIT_FOR_PLACE % (json.dumps(step), now - 1))
            focused = ada.evaluate("document.activeElement.getAttribute('aria-label') ?? ''")
            assert step in focused, f"the focus went to {focused!r}"
    last = ada.steps()[-1]
    tab_to(ada, f"Lay aside: {last}")
    ada.press("Enter", 13)
    ada.wait_for("Laid aside")
    tab_to(ada, "Submit")
    ada.press("Enter", 13)
    ada.wait_for("Your answer is in")
    host.lead(reveal={})
    ada.wait_for("Correct.")


WAIT_FOR_PLACE = """
new Promise((tell, fail) => {
  const end = Date.now() + 10000, step = %s, place = %d;
  const look = () => [...document.querySelectorAll('.ordering .text')].findIndex(part => part.innerText.trim() === step) === place
    ? tell() : Date.now() > end ? fail(new Error('it never moved')) : setTimeout(look, 10);
  look();
})
"""


def tab_to(pupil: Pupil, name: str) -> None:
    for _ in range(80):
        at = pupil.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? ''")
        if at.strip() == name and pupil.evaluate("document.activeElement !== document.body"):
            outline = pupil.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"nobody sees that {name!r} has the focus"
            return
        pupil.press("Tab", 9)
    raise AssertionError(f"No Tab leads to {name!r}")


def test_what_is_half_written_stays_and_what_is_new_is_announced(host, ada):
    host.lead(go=OPEN)
    ada.wait_for("The vote is open.")
    ada.click("#text")
    ada.ask("Input.insertText", text="It")
    ada.submit()
    ada.click("#text")
    ada.press("End", 35)
    ada.ask("Input.insertText", text=" stays h")
    assert host.lead(revote={}).status_code == 200
    ada.wait_for("Vote once more")
    assert ada.value("#text") == "It stays h" and ada.focused() == "text"
    assert ada.evaluate("document.activeElement.selectionStart") == len("It stays h")
    ada.ask("Input.insertText", text="ot.")
    ada.submit()
    assert ada.value("#text") == "It stays hot."
    ada.evaluate(ANNOUNCEMENTS)
    host.lead(reveal={})
    ada.wait_for("Partly correct.")
    announced = ada.evaluate("window.announced")
    assert "Partly correct." in announced, announced
    assert ada.evaluate("document.querySelector('#say').getAttribute('role')") == "status"
    # A new page takes the focus along, to its heading.
    host.lead(go=QUESTION)
    ada.wait_for("How long does it steep?")
    assert ada.focused() == "title"


ANNOUNCEMENTS = """
window.announced = new Promise(tell => {
  const say = document.querySelector('#say');
  new MutationObserver(() => { if (say.textContent.includes('orrect')) tell(say.textContent); })
    .observe(say, {childList: true});
  setTimeout(() => tell('nothing'), 10000);
}), 0
"""


class TestAddresses:
    """What the pages' addresses take, and from whom."""

    @pytest.fixture
    def seat(self, host) -> str:
        return host.join("Ada").token

    def fields(self, host, seat: str, **more: str) -> dict[str, str]:
        return {**Fields(host.ask("GET", "/class", cookies={"seat": seat}).text).values, **more}

    def post(self, host, seat: str | None, fields, **more) -> requests.Response:
        cookies = {"seat": seat} if seat else {}
        return host.ask("POST", "/class/do", data=fields, cookies=cookies, allow_redirects=False, **more)

    def test_every_page_forbids_what_it_does_not_need(self, host, seat):
        for path in ("/", "/class", "/left", "/nowhere", f"/j/{host.code}"):
            answer = requests.get(host.base + path, cookies={"seat": seat}, headers={"Accept": "text/html"}, timeout=10)
            policy = answer.headers["Content-Security-Policy"]
            for rule in ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
                assert rule in policy, path
            assert "unsafe" not in policy and "*" not in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff", path
            assert answer.headers["Cache-Control"] == "no-store", path
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        for path, kind in ("/style.css", "text/css"), ("/script.js", "text/javascript"):
            answer = host.ask("GET", path)
            assert answer.headers["Content-Type"].startswith(kind) and answer.headers["X-Content-Type-Options"] == "nosniff"

    def test_the_seats_cookie_is_out_of_reach(self, host):
        answer = host.ask("POST", "/join", data={"code": host.code, "name": "Ada"}, allow_redirects=False)
        assert answer.status_code == 303 and answer.headers["Location"] == "/class"
        assert re.fullmatch(r"seat=[\w-]{20,}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax", answer.headers["Set-Cookie"])

    @pytest.mark.parametrize("headers", [
        {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "http://evil.example"},
        {"Origin": "null"}, {"Origin": "http://127.0.0.1:1"},
    ])
    def test_another_sites_form_is_refused(self, host, seat, headers):
        host.lead(go=QUESTION)
        fields = self.fields(host, seat, do="confirm", option="1")
        answer = self.post(host, seat, fields, headers=headers)
        assert answer.status_code == 403 and "This came from another site, so nothing was done." in answer.text
        joined = requests.post(host.base + "/join", data={"code": host.code, "name": "Eve"}, headers=headers, timeout=10)
        assert joined.status_code == 403
        assert host.ask("GET", "/class/answers", seat).json()["answers"] == []

    def test_a_form_without_its_key_does_nothing(self, host, seat):
        host.lead(go=QUESTION)
        fields = self.fields(host, seat, do="confirm", option="1")
        for key in ("", "0" * 32, self.fields(host, host.join("Ben").token)["key"]):
            answer = self.post(host, seat, {**fields, "key": key})
            assert answer.status_code == 403 and "This form was not opened in this browser" in answer.text
        assert host.ask("GET", "/class/answers", seat).json()["answers"] == []
        assert self.post(host, seat, fields).status_code == 303
        assert len(host.ask("GET", "/class/answers", seat).json()["answers"]) == 1

    def test_what_is_no_form_or_too_large_is_refused(self, host, seat):
        fields = self.fields(host, seat)
        assert self.post(host, seat, {**fields, "text": "x" * 60_000}).status_code == 413
        assert self.post(host, seat, "&".join(f"a{number}=1" for number in range(300)), headers=FORM).status_code == 400
        for kind in ("application/json", "multipart/form-data; boundary=x", "text/plain"):
            assert self.post(host, seat, "a=1", headers={"Content-Type": kind}).status_code == 400
        for body in (b"%", b"%zz=%", b"\xff\xfe=\x00", b"=&=&&", b"do=confirm&do=quit", b"key=%00%1b"):
            assert self.post(host, seat, body, headers=FORM).status_code == 403, body

    @pytest.mark.parametrize("cookie", ["unknown", "x" * 4_000, "%1b%5b31m", "a;b"])
    def test_an_unknown_seat_leads_to_the_door(self, host, cookie):
        for method, path in ("GET", "/class"), ("POST", "/class/do"):
            answer = requests.request(method, host.base + path, headers={**FORM, "Cookie": f"seat={cookie}"},
                                      data="a=1" if method == "POST" else None, allow_redirects=False, timeout=10)
            assert (answer.status_code, answer.headers.get("Location")) == (303, "/"), (method, answer.text[:200])

    def test_the_table_is_the_teachers(self, host, seat):
        answer = host.ask("GET", "/class/host/export?format=csv", host.secret)
        assert answer.status_code == 200 and "Ada" in answer.text and "csv" in answer.headers["Content-Type"]
        for token in (None, seat, host.secret[:-1]):
            refused = host.ask("GET", "/class/host/export?format=csv", token)
            assert refused.status_code == 403 and "Ada" not in refused.text
        assert host.ask("GET", "/class/host/export?format=csv", cookies={"seat": host.secret}).status_code == 403
        assert host.ask("GET", "/class/host/export?format=exe", host.secret).status_code == 400

    def test_who_guesses_codes_on_the_page_has_to_wait(self, host, seat):
        def guess(code: str) -> requests.Response:
            return host.ask("POST", "/join", data={"code": code, "name": "Eve"}, allow_redirects=False)

        statuses = []
        while 429 not in statuses:
            statuses.append(guess("AAAAAA").status_code)
        assert statuses == [403] * 21 + [429]
        waits = guess(host.code)
        assert waits.status_code == 429 and "role=\"alert\"" in waits.text
        assert host.ask("GET", "/class", cookies={"seat": seat}).status_code == 200, "who is in does not notice"


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
