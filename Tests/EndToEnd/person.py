"""A person with a browser: reads pages, fills in their forms and presses their buttons."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import requests


@dataclass
class Form:
    action: str
    method: str
    # What is sent: the name of each field, and what stands in it already.
    fields: dict[str, str] = field(default_factory=dict)
    # Name and value of each button that has them.
    buttons: list[tuple[str, str]] = field(default_factory=list)


class FormReader(HTMLParser):
    """The forms of a page, in their order."""

    def __init__(self, page: str):
        super().__init__()
        self.forms: list[Form] = []
        self._form: Form | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._form = Form(given.get("action", ""), given.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form and tag == "button" and "name" in given:
            self._form.buttons.append((given["name"], given.get("value", "")))
        elif self._form and tag == "input" and "name" in given:
            self._form.fields[given["name"]] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None


def origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


class Person:
    """Signs in with a name and a password, and decides what apps and devices may do."""

    # So many pages are more than any flow has.
    PAGES = 10

    def __init__(self, username: str, password: str):
        self.username, self.password = username, password
        self.browser = requests.Session()
        # What was on the screen at the end.
        self.page: requests.Response | None = None

    def answer(self, address: str, decision: str = "allow", user_code: str = "") -> str:
        """Goes from page to page until another server is to be visited, or nothing is left to fill in.

        Returns the address of that server, which is not visited, or of the last page.
        """
        typed = {"username": self.username, "password": self.password}
        if user_code:
            typed["user_code"] = user_code
        self.page = self.browser.get(address, allow_redirects=False)
        for _ in range(self.PAGES):
            if self.page.is_redirect:
                place = urljoin(self.page.url, self.page.headers["Location"])
                if origin(place) != origin(address):
                    return place
                self.page = self.browser.get(place, allow_redirects=False)
                continue
            forms = FormReader(self.page.text).forms
            if not forms or not self.page.ok:
                return self.page.url
            self._submit(forms[0], typed, decision)
        raise AssertionError(f"There was no end of pages. The last was {self.page.url}:\n{self.page.text}")

    def _submit(self, form: Form, typed: dict[str, str], decision: str) -> None:
        values = {name: typed.get(name, value) for name, value in form.fields.items()}
        values.update((name, value) for name, value in form.buttons if value == decision)
        assert form.method == "post", "a page that changes something must not be asked by GET"
        self.page = self.browser.post(urljoin(self.page.url, form.action), data=values, allow_redirects=False)
