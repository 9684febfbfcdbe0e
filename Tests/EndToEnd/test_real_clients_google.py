"""google-auth-oauthlib, a client that nobody here wrote: a program on a desk that opens a browser and listens for it."""

import threading
import webbrowser

import pytest
import requests
from google.auth.exceptions import RefreshError
from google.auth.transport.requests import Request
from google_auth_oauthlib.flow import InstalledAppFlow
from oauthlib.oauth2.rfc6749 import errors

from serving import CODE, Serving


class FakeBrowser(webbrowser.BaseBrowser):
    """Opens an address as a browser does: at once, and in a life of its own."""

    def __init__(self, person, decision="allow", change=lambda address: address):
        super().__init__("fake")
        self.person, self.decision, self.change = person, decision, change
        self.landed: list[requests.Response] = []

    def open(self, url, new=0, autoraise=True):
        self.thread = threading.Thread(target=self._walk, args=(url,), daemon=True)
        self.thread.start()
        return True

    def _walk(self, url: str) -> None:
        self.landed.append(requests.get(self.change(self.person.answer(url, self.decision)), timeout=15))


@pytest.fixture
def server(monkeypatch):
    # oauthlib's own switch for plain http, which is right on the loopback only.
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    with Serving() as serving:
        yield serving


def signed_in(server, browser: FakeBrowser):
    """What the program has after its user was at the browser."""
    webbrowser.register("fake", None, browser)
    config = {"installed": {
        "client_id": server.client(CODE, public=True)["client_id"], "client_secret": "",
        "auth_uri": server.metadata["authorization_endpoint"], "token_uri": server.metadata["token_endpoint"],
    }}
    flow = InstalledAppFlow.from_client_config(config, scopes=["contacts.read"])
    try:
        return flow.run_local_server(host="127.0.0.1", port=0, browser="fake", timeout_seconds=15,
                                     authorization_prompt_message=None)
    finally:
        browser.thread.join(15)


def test_a_real_loopback_redirect_on_a_free_port_brings_the_code(server):
    browser = FakeBrowser(server.person())
    credentials = signed_in(server, browser)
    assert "The authentication flow has completed." in browser.landed[0].text
    assert credentials.granted_scopes == ["contacts.read"]
    assert server.contacts(credentials.token).status_code == 200


def test_its_credentials_refresh_and_a_replaced_token_does_not(server):
    credentials = signed_in(server, FakeBrowser(server.person()))
    first, replaced = credentials.token, credentials.refresh_token
    credentials.refresh(Request())
    assert credentials.token != first
    assert server.contacts(credentials.token).status_code == 200
    credentials._refresh_token = replaced
    with pytest.raises(RefreshError, match="invalid_grant"):
        credentials.refresh(Request())


def test_a_no_arrives_as_access_denied(server):
    with pytest.raises(errors.AccessDeniedError):
        signed_in(server, FakeBrowser(server.person(), decision="deny"))


def test_a_state_that_was_never_sent_stops_the_program(server):
    forged = FakeBrowser(server.person(), change=lambda address: address.replace("state=", "state=another"))
    with pytest.raises(errors.MismatchingStateError):
        signed_in(server, forged)


def test_a_code_that_comes_too_late_gets_invalid_grant(server):
    def dawdle(address: str) -> str:
        server.advance(120)
        return address

    with pytest.raises(errors.InvalidGrantError):
        signed_in(server, FakeBrowser(server.person(), change=dawdle))
