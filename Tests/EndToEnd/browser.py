"""A headless Chromium, driven as a person would: through its DevTools pipe, with a mouse and a keyboard."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DEADLINE = 20
"""Seconds for a page to come."""

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]

FETCHED = sorted(map(str, Path(sys.prefix).glob("browsers/chromium_headless_shell-*/*/chrome-headless-shell")))
"""Those that `scripts/browser.sh` brought, where apt has none."""

MISSING = (
    "No Chromium was found, and the pages are tested in a real one. `scripts/browser.sh` brings one; or name one in "
    "OAUTHTUTOR_BROWSER."
)


def find_browser() -> str:
    """The path of a browser that can be driven.

    Ubuntu's /usr/bin/chromium-browser may be a few lines of shell that only tell of a snap, so each is asked.
    """
    for name in [os.environ.get("OAUTHTUTOR_BROWSER"), *NAMES, *FETCHED]:
        path = name and shutil.which(name)
        if path and subprocess.run([path, "--version"], capture_output=True, timeout=DEADLINE).returncode == 0:
            return path
    raise AssertionError(MISSING)


class Browser:
    """One browser with one page. Its messages are JSON with a NUL behind each."""

    def __init__(self, *, dark: bool = False):
        self.profile = tempfile.TemporaryDirectory(prefix="oauthtutor-browser-", ignore_cleanup_errors=True)
        to_browser, self.writing = os.pipe()
        self.reading, from_browser = os.pipe()
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        # The browser wants its pipe at 3 and 4.
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{to_browser} 4>&{from_browser}', "bash", find_browser(), "--headless=new",
             "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}", "--no-first-run", "--disable-gpu",
             "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-background-networking",
             "--disable-component-update", *sandbox, "about:blank"],
            pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        os.close(to_browser)
        os.close(from_browser)
        self.heard, self.number, self.session = b"", 0, None
        self.events: list[dict] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.ask(f"{domain}.enable")
        self.prefer(dark=dark)

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self.session = None
        try:
            self.ask("Browser.close")
            self.process.wait(timeout=DEADLINE)
        except (AssertionError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.writing)
        os.close(self.reading)
        self.profile.cleanup()

    # The pipe

    def ask(self, method: str, **parameters: object) -> dict:
        """Sends a command and returns what it answers; events that come before are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + DEADLINE
        while True:
            answer = self.next_message(end, method)
            if answer.get("id") == self.number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.events.append(answer)

    def next_message(self, end: float, awaited: str) -> dict:
        while b"\0" not in self.heard:
            if not select.select([self.reading], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"The browser does not answer; awaited was {awaited}.")
            more = os.read(self.reading, 1 << 20)
            if not more:
                raise AssertionError("The browser has ended.")
            self.heard += more
        message, self.heard = self.heard.split(b"\0", 1)
        return json.loads(message)

    def await_event(self, method: str) -> dict:
        """The next event of this kind, also where it has come already."""
        end = time.monotonic() + DEADLINE
        while True:
            for index, event in enumerate(self.events):
                if event.get("method") == method:
                    return self.events.pop(index)["params"]
            self.events.append(self.next_message(end, method))

    def complaints(self) -> list[str]:
        """What the browser wrote to its console as an error so far: a policy that was violated, above all.

        That a page answers with 400 or 403 is written there too, and is no mistake of a page's.
        """
        self.ask("Runtime.evaluate", expression="0")
        entries = [event["params"]["entry"] for event in self.events if event.get("method") == "Log.entryAdded"]
        return [entry["text"] for entry in entries if entry["level"] == "error" and entry["source"] != "network"]

    # What a person does

    def prefer(self, *, dark: bool) -> None:
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        # No colour is caught on its way to another.
        self.ask("Emulation.setEmulatedMedia", features=[scheme, {"name": "prefers-reduced-motion", "value": "reduce"}])

    def resize(self, width: int, height: int = 900) -> None:
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def open(self, address: str) -> None:
        self.forget_loads()
        answer = self.ask("Page.navigate", url=address)
        assert "errorText" not in answer, f"{address}: {answer['errorText']}"
        self.await_event("Page.loadEventFired")

    def click(self, selector: str) -> None:
        """Presses and releases the left button in the middle of an element."""
        self.forget_loads()
        self.evaluate(f"document.querySelector({json.dumps(selector)}).scrollIntoView({{block: 'center'}})")
        x, y = self.evaluate(
            f"(() => {{ const box = document.querySelector({json.dumps(selector)}).getBoundingClientRect();"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()")
        for kind in ["mousePressed", "mouseReleased"]:
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def follow(self, selector: str) -> None:
        """Clicks what leads to another page, and waits for it."""
        self.click(selector)
        self.await_event("Page.loadEventFired")

    def type(self, selector: str, text: str) -> None:
        """Replaces what stands in a field."""
        self.evaluate(f"document.querySelector({json.dumps(selector)}).select()")
        self.ask("Input.insertText", text=text)

    def press(self, key: str, code: int) -> None:
        text = {"text": "\r"} if key == "Enter" else {}
        self.ask("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, **text)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def submit_by_enter(self) -> None:
        """Presses Enter in the field that has the focus; `autofocus` counts from the first drawing on, not from the load."""
        self.evaluate(
            "new Promise(tell => { const look = () => document.activeElement !== document.body ? tell()"
            " : requestAnimationFrame(look); look() })")
        self.forget_loads()
        self.press("Enter", 13)
        self.await_event("Page.loadEventFired")

    def forget_loads(self) -> None:
        self.events = [event for event in self.events if event.get("method") != "Page.loadEventFired"]

    # What a person sees

    def evaluate(self, script: str) -> object:
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    @property
    def address(self) -> str:
        return self.evaluate("location.href")

    @property
    def title(self) -> str:
        return self.evaluate("document.title")

    @property
    def heading(self) -> str:
        return self.evaluate("document.querySelector('h1').innerText")

    def text(self, selector: str = "main") -> str:
        return self.evaluate(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")

    def value(self, selector: str) -> str:
        return self.evaluate(f"document.querySelector({json.dumps(selector)}).value")

    def focused(self) -> str:
        """What has the focus, once the page was drawn: only then does `autofocus` count."""
        return self.evaluate(
            "new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() => {"
            " const it = document.activeElement; tell(it.id || it.name || it.tagName) })))")

    def picture(self) -> bytes:
        """The whole page as PNG."""
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        answer = self.ask("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        return base64.b64decode(answer["data"])
