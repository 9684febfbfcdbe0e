"""Takes the pictures of the server's and a class's pages in docs/pictures/, from the real ones in a real browser."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode

import requests

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/EndToEnd"))

from attending import Pupil  # noqa: E402
from browser import Browser  # noqa: E402
from hosting import Hosting  # noqa: E402
from lesson import Order, read_lesson  # noqa: E402
from png import small  # noqa: E402
from serving import Serving  # noqa: E402

FOLDER = ROOT / "docs/pictures"
PHONE, DESK = (360, 640), (800, 600)
REDIRECT_URI = "http://localhost:3000/callback"
# Bytes; a picture is to look at while reading, not to print.
LIMIT = 96 * 1024


def take(browser: Browser, name: str, size: tuple[int, int] = PHONE, dark: bool = False) -> None:
    browser.prefer(dark=dark)
    browser.resize(*size)
    picture = small(browser.picture())
    assert len(picture) <= LIMIT, f"{name} has {len(picture)} bytes"
    (FOLDER / f"{name}.png").write_bytes(picture)
    print(f"docs/pictures/{name}.png  {len(picture) // 1024} KiB")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with Serving() as server, Browser() as browser:
        browser.open(f"{server.issuer}/apps/new")
        browser.type("#title", "Paperplane")
        browser.follow("button[value=id]")
        browser.follow("button[value=secret]")
        browser.type("#domain", "localhost:3000")
        browser.type("#redirect_uri", REDIRECT_URI)
        take(browser, "registration", PHONE)
        browser.type("#redirect_uri", "localhost:3000/callback")
        browser.follow("button.main")
        take(browser, "registration-mistake", DESK)
        browser.type("#redirect_uri", REDIRECT_URI)
        browser.follow("button.main")
        take(browser, "registered", DESK, dark=True)
        client_id = browser.evaluate("document.querySelector('dd').innerText")
        question = {"response_type": "code", "client_id": client_id, "redirect_uri": REDIRECT_URI,
                    "scope": "contacts.read profile", "state": "x"}
        browser.open(f"{server.metadata['authorization_endpoint']}?{urlencode(question)}")
        take(browser, "sign-in", PHONE)
        user = server.told["users"][0]
        browser.type("#username", user["username"])
        browser.type("#password", user["password"])
        browser.submit_by_enter()
        take(browser, "consent", PHONE)
        take(browser, "consent-dark", PHONE, dark=True)
        browser.open(f"{server.issuer}/device")
        take(browser, "device", PHONE)
        asked = requests.post(server.metadata["device_authorization_endpoint"], data={"client_id": "device"}).json()
        browser.open(asked["verification_uri_complete"])
        browser.submit_by_enter()
        browser.type("#username", user["username"])
        browser.type("#password", user["password"])
        browser.submit_by_enter()
        browser.follow("button[value=allow]")
        take(browser, "device-done", PHONE)
        browser.open(f"{server.issuer}/authorize")
        take(browser, "refusal", DESK)
    take_class()


def take_class() -> None:
    """A lesson as somebody sees it who takes part in a class with a phone, and one page on a desk."""
    lesson = "authorization-code"
    order = next(part for part in read_lesson(ROOT / "content/01-authorization-code.md") if isinstance(part, Order))
    with tempfile.TemporaryDirectory() as data, Hosting(lesson, Path(data)) as host, Pupil() as browser:
        browser.open(f"{host.base}/j/{host.code}")
        browser.type("#name", "Ada")
        take(browser, "class-join", PHONE)
        browser.follow("button.main")
        host.lead(go=1)
        browser.wait_for("The vote is open.")
        browser.arrange(order.steps)
        take(browser, "class-order", PHONE)
        browser.submit()
        host.lead(go=6)
        browser.wait_for("One answer is right.")
        browser.click(".option label")
        browser.submit()
        take(browser, "class-question", PHONE, dark=True)
        host.lead(reveal={})
        browser.wait_for("The right answer:")
        take(browser, "class-judged", PHONE)
        host.lead(go=12)
        browser.wait_for("Which request comes first?")
        for text in ("App to Authorization server", "A client id and a client secret"):
            browser.tick(text)
            browser.act("#do-confirm")
            browser.wait_for("What will come back?" if text.startswith("App") else "Your prediction is in")
        while host.lead(perform={}).status_code == 409:
            pass
        browser.wait_for("finds a button")
        host.lead(lookOn={})
        browser.wait_for("201 Created")
        take(browser, "class-flow", DESK)


main()
