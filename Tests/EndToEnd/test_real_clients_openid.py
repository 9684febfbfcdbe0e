"""Authlib signs a user in with OpenID Connect, and proves itself with a key of its own."""

from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from authlib.common.security import generate_token
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidClaimError
from joserfc.jwk import ECKey, KeySet, RSAKey

from authlib_app import begun, error_in, refused, session, signed_in
from person import FormReader
from serving import CODE, MACHINE, Serving

ALGORITHMS = ["ES256", "RS256"]


@pytest.fixture
def server(monkeypatch):
    # Its own switch for plain http, which is right on the loopback only.
    monkeypatch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
    with Serving() as serving:
        yield serving


def registered(server, **metadata) -> dict:
    """A client of the test's own, RFC 7591."""
    answer = requests.post(server.metadata["registration_endpoint"], json={"client_name": "Paperplane", **metadata})
    assert answer.status_code == 201, answer.text
    client = answer.json()
    return {"client_secret": None, "redirect_uris": [], **client}


def id_token(server, token: dict, client: dict, nonce: str) -> CodeIDToken:
    """The claims, once signature, algorithm, issuer, audience, nonce and at_hash are found right."""
    keys = KeySet.import_key_set(requests.get(server.metadata["jwks_uri"]).json())
    signed = jwt.decode(token["id_token"], keys, algorithms=ALGORITHMS)
    claims = CodeIDToken(
        signed.claims, signed.header,
        {"iss": {"essential": True, "values": [server.issuer]}, "aud": {"essential": True, "value": client["client_id"]}},
        {"nonce": nonce, "client_id": client["client_id"], "access_token": token["access_token"]})
    claims.validate()
    return claims


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_an_id_token_is_signed_with_a_key_of_the_jwks_and_names_the_nonce(server, algorithm):
    client = registered(server, redirect_uris=["https://app.example/cb"], id_token_signed_response_alg=algorithm)
    app, nonce = session(server, client, scope="openid profile"), generate_token()
    token = signed_in(server, app, nonce=nonce)
    claims = id_token(server, token, client, nonce)
    assert claims.header["alg"] == algorithm
    assert claims["at_hash"] and claims["exp"] > claims["iat"]
    user = app.get(server.metadata["userinfo_endpoint"]).json()
    assert user["sub"] == claims["sub"]


def test_another_nonce_and_another_client_are_noticed(server):
    client = server.client(CODE)
    app, nonce = session(server, client, scope="openid"), generate_token()
    token = signed_in(server, app, nonce=nonce)
    with pytest.raises(InvalidClaimError, match="nonce"):
        id_token(server, token, client, "another")
    with pytest.raises(InvalidClaimError, match="aud"):
        id_token(server, token, {"client_id": "another"}, nonce)


def test_a_changed_id_token_is_noticed(server):
    client, nonce = server.client(CODE), generate_token()
    token = signed_in(server, session(server, client, scope="openid"), nonce=nonce)
    head, claims, signature = token["id_token"].split(".")
    changed = {**token, "id_token": f"{head}.{claims}.{signature[::-1]}"}
    with pytest.raises(BadSignatureError):
        id_token(server, changed, client, nonce)


def test_a_browser_that_has_signed_in_is_not_asked_again_and_another_may_not_be_asked(server):
    client, nonce = server.client(CODE), generate_token()
    app, person = session(server, client, scope="openid"), server.person()
    first, verifier = begun(server, app, nonce=generate_token(), login_hint=person.username)
    form = FormReader(requests.get(first).text).forms[0]
    assert form.fields["username"] == person.username, "login_hint fills in who is meant"
    came_back = person.answer(first)
    app.fetch_token(authorization_response=came_back, code_verifier=verifier)

    silent, verifier = begun(server, app, nonce=nonce, prompt="none")
    answer = person.browser.get(silent, allow_redirects=False)
    token = app.fetch_token(authorization_response=answer.headers["Location"], code_verifier=verifier)
    assert id_token(server, token, client, nonce)["sub"]
    elsewhere = requests.get(silent, allow_redirects=False).headers["Location"]
    assert error_in(elsewhere) == "login_required"
    assert parse_qs(urlsplit(elsewhere).query)["state"] == [app.state]


def test_no_id_token_without_the_openid_scope(server):
    assert "id_token" not in signed_in(server, session(server, server.client(CODE)))


@pytest.mark.parametrize("key, algorithm", [
    (ECKey.generate_key("P-256"), "ES256"), (RSAKey.generate_key(2048), "RS256"),
], ids=ALGORITHMS)
def test_a_client_proves_itself_with_its_private_key(server, key, algorithm):
    key.ensure_kid()
    client = registered(server, grant_types=[MACHINE], token_endpoint_auth_method="private_key_jwt",
                        jwks={"keys": [key.as_dict(private=False)]})
    machine = session(server, {**client, "client_secret": key}, scope="contacts.read")
    proof = PrivateKeyJWT(server.metadata["token_endpoint"], headers={"kid": key.kid}, alg=algorithm)
    machine.register_client_auth_method(proof)
    token = machine.fetch_token(grant_type=MACHINE)
    assert server.contacts(token["access_token"]).status_code == 200

    stranger = session(server, {**client, "client_secret": type(key).generate_key(
        "P-256" if algorithm == "ES256" else 2048)}, scope="contacts.read")
    stranger.register_client_auth_method(proof)
    with refused("invalid_client"):
        stranger.fetch_token(grant_type=MACHINE)
