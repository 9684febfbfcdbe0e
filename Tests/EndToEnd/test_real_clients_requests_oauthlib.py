"""requests-oauthlib, a client that nobody here wrote, checks the state, drives a device, and refreshes by itself."""

import pytest
import requests
from oauthlib.oauth2 import BackendApplicationClient, DeviceClient
from oauthlib.oauth2.rfc6749 import errors
from requests_oauthlib import OAuth2Session

from serving import CODE, DEVICE, MACHINE, Serving


@pytest.fixture
def server(monkeypatch):
    # Its own switch for plain http, which is right on the loopback only.
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    with Serving() as serving:
        yield serving


@pytest.fixture
def app(server) -> OAuth2Session:
    return session(server)


def session(server, scope=("contacts.read",), **options) -> OAuth2Session:
    client = server.client(CODE)
    return OAuth2Session(client["client_id"], redirect_uri=client["redirect_uris"][0], scope=list(scope), pkce="S256",
                         **options)


def asked(server, app, decision="allow") -> str:
    """The address with which the browser comes back."""
    address, _ = app.authorization_url(server.metadata["authorization_endpoint"])
    return server.person().answer(address, decision)


def fetched(server, app, address: str, secret: str | None = None) -> dict:
    return app.fetch_token(server.metadata["token_endpoint"], authorization_response=address,
                           client_secret=secret or server.client(CODE)["client_secret"])


def test_the_code_comes_back_with_the_state_that_was_sent(server, app):
    token = fetched(server, app, asked(server, app))
    assert token["scope"] == ["contacts.read"]
    assert app.get(f"{server.api}/contacts").status_code == 200


def test_a_state_that_was_never_sent_stops_the_client(server, app):
    address = asked(server, app)
    app._state = "another"
    with pytest.raises(errors.MismatchingStateError):
        fetched(server, app, address)


def test_a_no_arrives_as_access_denied(server, app):
    with pytest.raises(errors.AccessDeniedError):
        fetched(server, app, asked(server, app, decision="deny"))


def test_a_code_that_comes_twice_gets_invalid_grant(server, app):
    address = asked(server, app)
    token = fetched(server, app, address)
    with pytest.raises(errors.InvalidGrantError):
        fetched(server, app, address)
    assert server.contacts(token["access_token"]).status_code == 401


def test_a_wrong_secret_gets_invalid_client(server, app):
    with pytest.raises(errors.InvalidClientError):
        fetched(server, app, asked(server, app), secret="guess")


def test_a_code_lives_two_minutes(server, app):
    address = asked(server, app)
    server.advance(120)
    with pytest.raises(errors.InvalidGrantError):
        fetched(server, app, address)


def test_an_unknown_scope_comes_back_as_invalid_scope(server):
    app = session(server, scope=["moon.read"])
    with pytest.raises(errors.InvalidScopeError):
        fetched(server, app, asked(server, app))


def test_an_expired_token_is_refreshed_by_the_client_itself(server):
    client, kept = server.client(CODE), []
    app = session(server, auto_refresh_url=server.metadata["token_endpoint"], token_updater=kept.append)
    first = fetched(server, app, asked(server, app))
    server.advance(3600)
    assert server.contacts(first["access_token"]).status_code == 401
    app.token = {**first, "expires_at": 1}
    answer = app.get(f"{server.api}/contacts", client_id=client["client_id"], client_secret=client["client_secret"])
    assert answer.status_code == 200
    assert [token["refresh_token"] == first["refresh_token"] for token in kept] == [False]


def test_a_refresh_token_ends_after_thirty_days(server, app):
    client = server.client(CODE)
    token = fetched(server, app, asked(server, app))
    server.advance(30 * 86_400)
    with pytest.raises(errors.InvalidGrantError):
        app.refresh_token(server.metadata["token_endpoint"], refresh_token=token["refresh_token"],
                          auth=(client["client_id"], client["client_secret"]))


def test_client_credentials(server):
    client = server.client(MACHINE)
    machine = OAuth2Session(client=BackendApplicationClient(client["client_id"], scope=["contacts.read"]))
    token = machine.fetch_token(server.metadata["token_endpoint"], client_secret=client["client_secret"])
    assert "refresh_token" not in token
    assert machine.get(f"{server.api}/contacts").json() == {"contacts": []}


class Device:
    """A device that asks by itself, with oauthlib's client for RFC 8628."""

    def __init__(self, server: Serving):
        self.server = server
        self.client = DeviceClient(server.client(DEVICE, public=True)["client_id"], scope=["contacts.read"])
        self.codes = requests.post(server.metadata["device_authorization_endpoint"], data={
            "client_id": self.client.client_id, "scope": "contacts.read"}).json()

    def poll(self) -> dict:
        body = self.client.prepare_request_body(self.codes["device_code"], include_client_id=True)
        answer = requests.post(self.server.metadata["token_endpoint"], data=body,
                               headers={"Content-Type": "application/x-www-form-urlencoded"})
        return self.client.parse_request_body_response(answer.text)


def told(error: str):
    """oauthlib has no types of its own for the errors of RFC 8628."""
    return pytest.raises(errors.CustomOAuth2Error, check=lambda raised: raised.error == error)


def test_a_device_asks_at_its_interval_until_the_user_has_allowed_it(server):
    device = Device(server)
    for _ in range(3):
        with told("authorization_pending"):
            device.poll()
        server.advance(device.codes["interval"])
    server.person().answer(device.codes["verification_uri_complete"])
    assert server.contacts(device.poll()["access_token"]).status_code == 200


def test_a_device_that_asks_too_often_is_slowed_down_for_good(server):
    device = Device(server)
    with told("authorization_pending"):
        device.poll()
    with told("slow_down"):
        device.poll()
    server.advance(device.codes["interval"])
    with told("slow_down"):
        device.poll()
    server.advance(device.codes["interval"] + 10)
    with told("authorization_pending"):
        device.poll()


def test_a_device_hears_a_no(server):
    device = Device(server)
    server.person().answer(device.codes["verification_uri"], "deny", user_code=device.codes["user_code"].lower())
    with pytest.raises(errors.AccessDeniedError):
        device.poll()


def test_a_device_that_waits_too_long_has_to_begin_again(server):
    device = Device(server)
    server.advance(device.codes["expires_in"])
    with told("expired_token"):
        device.poll()
