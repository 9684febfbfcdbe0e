"""Authlib, a client that nobody here wrote, completes each grant that it knows and is refused as the RFCs say."""

import pytest
import requests
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc6749.errors import MismatchingStateException, MissingCodeException

from authlib_app import asked, error_in, refused, session, signed_in
from serving import CODE, DEVICE, MACHINE, Serving


@pytest.fixture
def server(monkeypatch):
    # Its own switch for plain http, which is right on the loopback only.
    monkeypatch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
    with Serving() as serving:
        yield serving


@pytest.fixture
def app(server) -> OAuth2Session:
    return session(server, server.client(CODE))


def test_a_code_with_pkce_opens_the_contacts(server, app):
    token = signed_in(server, app)
    assert (token["token_type"], token["expires_in"], token["scope"]) == ("Bearer", 3600, "contacts.read")
    assert [contact["name"] for contact in app.get(f"{server.api}/contacts").json()["contacts"]][0] == "Ada Lindqvist"
    assert app.post(f"{server.api}/contacts", json={"name": "A"}).status_code == 403


def test_a_public_client_needs_no_secret_but_pkce(server):
    native = server.client(CODE, public=True)
    app = session(server, native, redirect_uri="http://127.0.0.1:7/callback")
    assert server.contacts(signed_in(server, app)["access_token"]).status_code == 200
    app = session(server, native, redirect_uri="http://127.0.0.1:7/callback")
    address, app.state = app.create_authorization_url(server.metadata["authorization_endpoint"])
    assert error_in(server.person().answer(address)) == "invalid_request"


def test_the_secret_may_stand_in_the_body(server):
    app = session(server, {**server.client(CODE), "token_endpoint_auth_method": "client_secret_post"})
    assert server.contacts(signed_in(server, app)["access_token"]).status_code == 200


def test_another_verifier_gets_invalid_grant(server, app):
    address, _ = asked(server, app)
    with refused("invalid_grant"):
        app.fetch_token(authorization_response=address, code_verifier=generate_token(48))


def test_a_code_that_comes_twice_takes_its_tokens_back(server, app):
    address, verifier = asked(server, app)
    token = app.fetch_token(authorization_response=address, code_verifier=verifier)
    assert server.contacts(token["access_token"]).status_code == 200
    with refused("invalid_grant"):
        app.fetch_token(authorization_response=address, code_verifier=verifier)
    assert server.contacts(token["access_token"]).status_code == 401
    with refused("invalid_grant"):
        app.refresh_token(refresh_token=token["refresh_token"])


def test_a_wrong_secret_gets_invalid_client(server):
    app = session(server, {**server.client(CODE), "client_secret": "guess"})
    address, verifier = asked(server, app)
    with refused("invalid_client"):
        app.fetch_token(authorization_response=address, code_verifier=verifier)


def test_another_state_stops_the_client(server, app):
    address, verifier = asked(server, app)
    app.state = "another"
    with pytest.raises(MismatchingStateException):
        app.fetch_token(authorization_response=address, code_verifier=verifier)


def test_a_no_arrives_as_access_denied(server, app):
    address, verifier = asked(server, app, decision="deny")
    assert error_in(address) == "access_denied"
    with pytest.raises(MissingCodeException):
        app.fetch_token(grant_type=CODE, authorization_response=address, code_verifier=verifier)


def test_a_code_lives_two_minutes(server, app):
    address, verifier = asked(server, app)
    server.advance(119)
    assert app.fetch_token(authorization_response=address, code_verifier=verifier)["access_token"]
    address, verifier = asked(server, app)
    server.advance(120)
    with refused("invalid_grant"):
        app.fetch_token(authorization_response=address, code_verifier=verifier)


def test_client_credentials(server):
    machine = session(server, server.client(MACHINE), scope=None)
    token = machine.fetch_token(grant_type=MACHINE, scope="contacts.read contacts.write")
    assert "refresh_token" not in token
    assert machine.post(f"{server.api}/contacts", json={"name": "A", "email": "a@mail.example"}).status_code == 201
    with refused("invalid_scope"):
        machine.fetch_token(grant_type=MACHINE, scope="moon.read")
    with refused("unauthorized_client"):
        session(server, server.client(CODE)).fetch_token(grant_type=MACHINE)


def test_refreshing_replaces_both_tokens_and_the_old_one_ends_all(server, app):
    first = signed_in(server, app)
    second = app.refresh_token(refresh_token=first["refresh_token"])
    assert second["refresh_token"] != first["refresh_token"]
    assert server.contacts(second["access_token"]).status_code == 200
    with refused("invalid_grant"):
        app.refresh_token(refresh_token=first["refresh_token"])
    assert server.contacts(second["access_token"]).status_code == 401
    with refused("invalid_grant"):
        app.refresh_token(refresh_token=second["refresh_token"])


def test_a_wider_scope_cannot_be_had_by_refreshing(server, app):
    token = signed_in(server, app)
    with refused("invalid_scope"):
        app.refresh_token(refresh_token=token["refresh_token"], scope="contacts.read contacts.write")


def test_an_expired_token_is_refreshed_by_the_client_itself(server, app):
    kept = []
    app.update_token = lambda token, **old: kept.append((token, old))
    first = signed_in(server, app)
    server.advance(3600)
    assert server.contacts(first["access_token"]).status_code == 401
    app.token = {**first, "expires_at": 1}
    assert app.get(f"{server.api}/contacts").status_code == 200
    assert [old for _, old in kept] == [{"refresh_token": first["refresh_token"]}]


def test_revocation_and_introspection(server, app):
    token = signed_in(server, app)
    endpoint = server.metadata["introspection_endpoint"]
    facts = app.introspect_token(endpoint, token=token["access_token"]).json()
    assert (facts["active"], facts["scope"], facts["username"]) == (True, "contacts.read", "mia")
    revoked = app.revoke_token(
        server.metadata["revocation_endpoint"], token=token["refresh_token"], token_type_hint="refresh_token")
    assert (revoked.status_code, revoked.content) == (200, b"")
    for dead in (token["access_token"], token["refresh_token"]):
        assert app.introspect_token(endpoint, token=dead).json() == {"active": False}
    assert server.contacts(token["access_token"]).status_code == 401
    stranger = session(server, {**server.client(CODE), "client_secret": "guess"})
    assert stranger.introspect_token(endpoint, token=token["access_token"]).json()["error"] == "invalid_client"


def test_a_device_waits_is_slowed_down_and_gets_its_token(server):
    client = server.client(DEVICE, public=True)
    codes = requests.post(server.metadata["device_authorization_endpoint"],
                          data={"client_id": client["client_id"], "scope": "contacts.read"}).json()
    device = session(server, client, scope=None)

    def poll():
        return device.fetch_token(grant_type=DEVICE, device_code=codes["device_code"])

    with refused("authorization_pending"):
        poll()
    with refused("slow_down"):
        poll()
    server.person().answer(codes["verification_uri"], user_code=codes["user_code"])
    assert server.contacts(poll()["access_token"]).status_code == 200
    with refused("invalid_grant"):
        poll()
