"""The pages in a real browser, along a person's path. No page has a script, so all that is tested is what HTML does."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests

from browser import Browser
from serving import Serving
from waiting_app import App

# Everything that a script can see of a page's accessibility; each line is one mistake.
MISTAKES = """
(() => {
  const mistakes = [];
  const complain = (what, element) => mistakes.push(`${what}: ${element?.outerHTML?.slice(0, 120) ?? ''}`);
  const shown = element => !element.matches('[type=hidden], [aria-hidden=true]');
  if (!document.documentElement.lang) complain('no language');
  if (!document.title) complain('no title');
  if (document.scripts.length) complain('a script');
  for (const landmark of ['header', 'main', 'footer'])
    if (document.querySelectorAll(landmark).length !== 1) complain(`not one ${landmark}`);
  if (document.querySelectorAll('h1').length !== 1) complain('not one h1');
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => +heading.tagName[1]);
  levels.forEach((level, index) => { if (level > (levels[index - 1] ?? 0) + 1) complain(`h${level} out of order`); });
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  if (new Set(ids).size !== ids.length) complain(`an id twice in ${ids}`);
  for (const input of [...document.querySelectorAll('input')].filter(shown)) {
    if (![...input.labels].some(label => label.innerText.trim())) complain('no label', input);
    if (!input.autocomplete) complain('no autocomplete', input);
    for (const id of (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
      if (!document.getElementById(id)) complain(`described by ${id}, which is not there`, input);
    if (input.getAttribute('aria-invalid') && !input.getAttribute('aria-describedby')) complain('wrong, and why?', input);
  }
  for (const element of [...document.querySelectorAll('input, button, a.button')].filter(shown)) {
    const box = element.getBoundingClientRect();
    if (box.width < 44 || box.height < 44) complain(`${box.width}×${box.height} is no target for a finger`, element);
    element.focus({focusVisible: true});
    const style = getComputedStyle(element);
    if (document.activeElement !== element || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
      complain('no visible focus', element);
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) complain('it scrolls sideways');
  return mistakes;
})()
"""
LONG = "Paperplane" * 40


@pytest.fixture
def server():
    with Serving() as server:
        yield server


@pytest.fixture
def app():
    with App() as app:
        yield app


@pytest.fixture
def browser():
    with Browser() as browser:
        yield browser
        assert browser.complaints() == []


def look(browser: Browser) -> None:
    """Holds the page that is open against what a page must have, on a narrow phone and on a desk."""
    focused = browser.evaluate("document.activeElement.id")
    for width in [320, 1280]:
        browser.resize(width)
        assert browser.evaluate(MISTAKES) == [], f"{browser.heading} at {width} pixels"
    browser.evaluate(f"(document.getElementById({focused!r}) ?? document.body).focus()")


def register(browser: Browser, server: Serving, redirect_uri: str, title: str = "Paperplane") -> dict[str, str]:
    """Fills in the registration page; the values that it shows at the end, by their labels."""
    browser.open(f"{server.issuer}/apps/new")
    browser.type("#title", title)
    browser.follow("button[value=id]")
    browser.follow("button[value=secret]")
    browser.type("#domain", urlsplit(redirect_uri).netloc)
    browser.type("#redirect_uri", redirect_uri)
    browser.follow("button.main")
    assert browser.heading == "It worked"
    labels, values = (browser.evaluate(f"[...document.querySelectorAll('{tag}')].map(element => element.innerText)")
                      for tag in ["dt", "dd"])
    return dict(zip(labels, values))


def start(browser: Browser, server: Serving, client_id: str, redirect_uri: str, **more: str) -> None:
    question = {"response_type": "code", "client_id": client_id, "redirect_uri": redirect_uri, "state": "s t&te",
                "scope": "contacts.read profile", **more}
    browser.open(f"{server.metadata['authorization_endpoint']}?{urlencode(question)}")


def sign_in(browser: Browser, server: Serving, password: str | None = None) -> None:
    user = server.told["users"][0]
    browser.type("#username", user["username"])
    browser.type("#password", password or user["password"])
    browser.submit_by_enter()


def brought(browser: Browser, app: App) -> dict[str, str]:
    """What the browser brings to the app."""
    assert browser.heading == "You are back at the app", browser.text("body")
    address = urlsplit(browser.address)
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{app.origin}/callback"
    return {name: value for name, [value] in parse_qs(address.query).items()}


def test_a_person_registers_an_app_denies_it_and_allows_it(browser, server, app):
    redirect_uri = f"{app.origin}/callback"
    browser.open(f"{server.issuer}/apps/new")
    assert browser.heading == "Register an app"
    look(browser)
    browser.follow("button.main")
    assert browser.text("[role=alert]").startswith("Please look at 5 fields")
    assert browser.focused() == "client_id"
    look(browser)

    shown = register(browser, server, redirect_uri)
    assert list(shown) == ["Client Id", "Client Secret", "Title", "App Domain", "Redirect URI"]
    assert (shown["Title"], shown["Redirect URI"]) == ("Paperplane", redirect_uri)
    look(browser)

    start(browser, server, shown["Client Id"], redirect_uri)
    assert (browser.heading, browser.focused()) == ("Sign in", "username")
    look(browser)
    sign_in(browser, server, password="wrong")
    assert browser.text("[role=alert]") == "Name or password is wrong. Please try again."
    look(browser)
    sign_in(browser, server)
    assert browser.heading == "Allow Paperplane to do this?"
    assert "See your contacts" in browser.text(".scopes")
    look(browser)
    browser.follow("button[value=deny]")
    answer = brought(browser, app)
    assert (answer["error"], answer["state"]) == ("access_denied", "s t&te")

    start(browser, server, shown["Client Id"], redirect_uri)
    sign_in(browser, server)
    browser.follow("button[value=allow]")
    answer = brought(browser, app)
    assert set(answer) == {"code", "state", "iss"}
    assert (answer["state"], answer["iss"]) == ("s t&te", server.issuer)


def test_enter_creates_and_generates_nothing(browser, server, app):
    browser.open(f"{server.issuer}/apps/new")
    browser.follow("button[value=id]")
    made = browser.value("#client_id")
    browser.type("#title", "Paperplane")
    browser.submit_by_enter()
    assert browser.value("#client_id") == made
    assert browser.text("[role=alert]").startswith("Please look at 3 fields")


def test_what_a_button_makes_has_the_focus(browser, server):
    browser.open(f"{server.issuer}/apps/new")
    browser.follow("button[value=secret]")
    assert browser.focused() == "client_secret"
    assert browser.text("[role=status]") == "Client Secret was made. Nothing is registered yet."
    look(browser)


def test_cancel_leads_to_a_page_of_its_own(browser, server):
    browser.open(f"{server.issuer}/apps/new")
    browser.follow("button[name=cancel]")
    assert browser.heading == "Nothing was registered"
    look(browser)


def test_a_device_is_connected(browser, server):
    browser.open(f"{server.issuer}/device")
    look(browser)
    browser.type("#user_code", "nonsense")
    browser.submit_by_enter()
    assert browser.text("[role=alert]") == "No device waits with this code. Please look again."
    look(browser)


@pytest.mark.parametrize(("decision", "heading"), [("allow", "Your device goes on"), ("deny", "You said no")])
def test_a_device_s_last_page(browser, server, decision, heading):
    asked = requests.post(server.metadata["device_authorization_endpoint"], data={"client_id": "device"}).json()
    browser.open(asked["verification_uri_complete"])
    browser.submit_by_enter()
    sign_in(browser, server)
    assert asked["user_code"] in browser.text(".note")
    look(browser)
    browser.follow(f"button[value={decision}]")
    assert browser.heading == heading
    look(browser)


def test_the_page_that_posts_to_an_app_without_script(server, app):
    """With script it is gone before anybody sees it."""
    with Browser() as browser:
        shown = register(browser, server, f"{app.origin}/callback")
        browser.ask("Emulation.setScriptExecutionDisabled", value=True)
        start(browser, server, shown["Client Id"], f"{app.origin}/callback", response_mode="form_post")
        sign_in(browser, server)
        browser.follow("button[value=allow]")
        assert browser.heading == "Back to the app"
        mistakes = browser.evaluate(MISTAKES)
        assert [mistake for mistake in mistakes if not mistake.startswith("a script")] == []


@pytest.mark.parametrize("path", ["/nothing", "/authorize", "/consent?request=x"])
def test_pages_that_lead_nowhere(browser, server, path):
    browser.open(server.issuer + path)
    look(browser)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_the_way_back_is_not_blocked(browser, server, host):
    with App(host) as app:
        shown = register(browser, server, f"{app.origin}/callback")
        start(browser, server, shown["Client Id"], f"{app.origin}/callback")
        sign_in(browser, server)
        browser.follow("button[value=allow]")
        assert "code" in brought(browser, app)


def test_an_error_that_was_there_from_the_start_comes_back_from_the_sign_in(browser, server, app):
    shown = register(browser, server, f"{app.origin}/callback")
    start(browser, server, shown["Client Id"], f"{app.origin}/callback", scope="everything")
    sign_in(browser, server)
    assert brought(browser, app)["error"] == "invalid_scope"


@pytest.mark.parametrize("path", ["/apps/new", "/device", "/authorize"])
def test_a_page_in_a_frame_stays_empty(server, app, path):
    app.pages["/trap"] = f"<!doctype html><h1>Win a prize</h1><iframe src='{server.issuer}{path}'></iframe>"
    with Browser() as browser:
        browser.open(f"{app.origin}/trap")
        frames = browser.ask("Page.getFrameTree")["frameTree"]["childFrames"]
        assert [frame["frame"]["url"] for frame in frames] == ["chrome-error://chromewebdata/"]
        assert any("frame" in complaint.lower() for complaint in browser.complaints())


def test_another_site_cannot_send_the_form(server, app):
    """It can make the browser send one; the cookie stays behind."""
    with Browser() as browser:
        browser.open(f"{server.issuer}/apps/new")
        token = browser.value("[name=form]")
        app.pages["/trap"] = (f"<!doctype html><form method=post action='{server.issuer}/apps/new'>"
                              f"<input name=form value='{token}'><button>Win</button></form>")
        browser.open(f"{app.origin.replace('127.0.0.1', 'localhost')}/trap")
        browser.follow("button")
        assert "This form was not opened in this browser." in browser.text()


def test_names_that_are_long_or_turn_around_stay_in_their_place(browser, server, app):
    shown = register(browser, server, f"{app.origin}/callback", title=LONG)
    look(browser)
    start(browser, server, shown["Client Id"], f"{app.origin}/callback")
    look(browser)
    sign_in(browser, server)
    look(browser)
