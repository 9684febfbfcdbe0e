"""Learners who take part in a class from a browser, with its script and without."""

from __future__ import annotations

import json
import time

from browser import DEADLINE, Browser

PLACES = """
[...document.querySelectorAll('.ordering > li')].map(item =>
  [item.querySelector('.text').innerText.trim(), item.querySelector('select').id])
"""
ASIDE = "[...document.querySelectorAll('ul.ordering .text')].map(text => text.innerText.trim())"
# Of two texts of which one begins as the other, the one that is meant.
OPTION = """
(text => {
  const labels = [...document.querySelectorAll('.option label')];
  const meant = labels.find(label => label.innerText.trim().split('\\n').pop().trim() === text);
  return (meant ?? labels.find(label => label.innerText.includes(text)))?.htmlFor;
})"""
TERMS = """
[...document.querySelectorAll('.matching .field')].map(field =>
  [field.querySelector('label').innerText, field.querySelector('select').id])
"""


class Pupil(Browser):
    """One in a class, in a browser of their own. Every button is found by what a person reads on it."""

    def __init__(self, *, script: bool = True, width: int = 360):
        super().__init__()
        self.has_script = script
        if not script:
            self.ask("Emulation.setScriptExecutionDisabled", value=True)
        self.resize(width, 740)

    def join(self, link: str, name: str) -> None:
        self.open(link)
        self.type("#name", name)
        self.follow("button.main")
        self.wait_for("You are in. The class begins in a moment.")

    def wait_for(self, text: str) -> str:
        """Until it stands on the page; who has no script looks again. Returns the whole page's text."""
        end = time.monotonic() + DEADLINE
        if self.has_script:
            seen = self.evaluate(
                f"new Promise(tell => {{ const end = Date.now() + {DEADLINE * 750}; const look = () =>"
                f" document.body.innerText.includes({json.dumps(text)}) || Date.now() > end"
                " ? tell(document.body.innerText) : setTimeout(look, 20); look() })")
            assert text in seen, f"{text!r} never came to the page:\n{seen}"
            return seen
        while text not in (seen := self.text("body")):
            assert time.monotonic() < end, f"{text!r} never came to the page:\n{seen}"
            self.open(self.evaluate("location.origin") + "/class")
        return seen

    def press_button(self, label: str, until: str) -> str:
        """Presses the button with this word on it."""
        identity = self.evaluate(
            "[...document.querySelectorAll('button')].find(button =>"
            f" button.id && button.innerText.trim() === {json.dumps(label)})?.id")
        assert identity, f"There is no button {label!r} on the page:\n{self.text('body')}"
        self.act(f"#{identity}")
        return self.wait_for(until)

    def act(self, selector: str) -> None:
        (self.click if self.has_script else self.follow)(selector)

    def submit(self) -> str:
        return self.press_button("Submit", "Your answer is in")

    def tick(self, *texts: str) -> None:
        """Chooses options by their text."""
        for text in texts:
            label = self.evaluate(f"{OPTION}({json.dumps(text)})")
            assert label, f"There is no option {text!r} on the page:\n{self.text()}"
            self.click(f"[for={label}]")

    def choose_in(self, selector: str, value: str) -> None:
        """Takes what a list offers, as a hand does: the page hears of it."""
        self.evaluate(
            f"(() => {{ const list = document.querySelector({json.dumps(selector)}); list.value = {json.dumps(value)};"
            " list.dispatchEvent(new Event('change', {bubbles: true})); })()")

    def steps(self) -> list[str]:
        """As they stand on the page, kept or laid aside."""
        return [text for text, _ in self.evaluate(PLACES)]

    def arrange(self, steps: list[str]) -> None:
        """Gives each step its place, and lays the others aside."""
        if not self.has_script:
            for text, identity in self.evaluate(PLACES):
                self.choose_in(f"#{identity}", str(steps.index(text) + 1) if text in steps else "aside")
            self.follow(".apply")
            return
        for text in [text for text in self.steps() if text not in steps]:
            self.place(text, "aside", lambda: text in self.evaluate(ASIDE))
        for number, text in enumerate(steps):
            if self.steps()[number] != text:
                self.place(text, str(number + 1), lambda: self.steps()[number] == text)

    def place(self, step: str, place: str, is_there) -> None:
        self.choose_in("#" + dict(self.evaluate(PLACES))[step], place)
        end = time.monotonic() + DEADLINE
        while not is_there():
            assert time.monotonic() < end, f"{step!r} never came to place {place}: {self.steps()}"

    def match(self, pairs: dict[str, str]) -> None:
        for term, identity in self.evaluate(TERMS):
            self.evaluate(
                f"(() => {{ const list = document.querySelector('#{identity}');"
                f" list.value = [...list.options].find(option => option.label.includes({json.dumps(pairs[term])})).value;"
                " })()")
