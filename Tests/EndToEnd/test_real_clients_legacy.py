"""The grants that RFC 9700 advises against exist in the profile that says so, and nowhere else."""

import pytest
from oauthlib.oauth2 import LegacyApplicationClient, MobileApplicationClient
from oauthlib.oauth2.rfc6749 import errors
from requests_oauthlib import OAuth2Session

from authlib_app import refused, session
from serving import CODE, Serving


@pytest.fixture(autouse=True)
def plain_http(monkeypatch):
    # Their own switches, which are right on the loopback only.
    monkeypatch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")


@pytest.fixture
def legacy():
    with Serving("--provider", "legacy") as serving:
        yield serving


def test_authlib_trades_a_password_for_tokens(legacy):
    app, user = session(legacy, legacy.client(CODE)), legacy.told["users"][0]
    token = app.fetch_token(username=user["username"], password=user["password"])
    assert legacy.contacts(token["access_token"]).status_code == 200
    with refused("invalid_grant"):
        app.fetch_token(username=user["username"], password="guess")


def test_requests_oauthlib_trades_a_password_for_tokens(legacy):
    client, user = legacy.client(CODE), legacy.told["users"][0]
    app = OAuth2Session(client=LegacyApplicationClient(client["client_id"], scope=["contacts.read"]))

    def fetch(password: str) -> dict:
        return app.fetch_token(legacy.metadata["token_endpoint"], username=user["username"], password=password,
                               client_secret=client["client_secret"])

    assert legacy.contacts(fetch(user["password"])["access_token"]).status_code == 200
    with pytest.raises(errors.InvalidGrantError):
        fetch("guess")


def test_the_implicit_grant_puts_a_token_without_a_refresh_token_into_the_fragment(legacy):
    client = legacy.client(CODE)
    app = OAuth2Session(client=MobileApplicationClient(client["client_id"]), redirect_uri=client["redirect_uris"][0],
                        scope=["contacts.read"])
    address, _ = app.authorization_url(legacy.metadata["authorization_endpoint"])
    back = legacy.person().answer(address)
    assert "access_token=" in back.partition("#")[2]
    token = app.token_from_fragment(back)
    assert "refresh_token" not in token
    assert legacy.contacts(token["access_token"]).status_code == 200


def test_neither_is_known_elsewhere():
    with Serving() as server:
        app, user = session(server, server.client(CODE)), server.told["users"][0]
        with refused("unsupported_grant_type"):
            app.fetch_token(username=user["username"], password=user["password"])
        assert server.metadata["response_types_supported"] == ["code"]
