"""An app that is written with Authlib."""

from urllib.parse import parse_qs, urlsplit

import pytest
from authlib.common.security import generate_token
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session


def session(server, client, **options) -> OAuth2Session:
    options.setdefault("scope", "contacts.read")
    options.setdefault("redirect_uri", next(iter(client["redirect_uris"]), None))
    return OAuth2Session(
        client["client_id"], client["client_secret"], code_challenge_method="S256",
        token_endpoint_auth_method=client["token_endpoint_auth_method"],
        token_endpoint=server.metadata["token_endpoint"], **options)


def begun(server, app, **parameters) -> tuple[str, str]:
    """Where the app sends the browser, and the verifier that belongs to it."""
    verifier = generate_token(48)
    address, app.state = app.create_authorization_url(
        server.metadata["authorization_endpoint"], code_verifier=verifier, **parameters)
    return address, verifier


def asked(server, app, decision="allow", **parameters) -> tuple[str, str]:
    """The address with which the browser comes back, and the verifier that belongs to it."""
    address, verifier = begun(server, app, **parameters)
    return server.person().answer(address, decision), verifier


def signed_in(server, app, **parameters) -> dict:
    address, verifier = asked(server, app, **parameters)
    return app.fetch_token(authorization_response=address, code_verifier=verifier)


def refused(error: str):
    """The block must raise Authlib's error with this code."""
    return pytest.raises(OAuthError, check=lambda raised: raised.error == error)


def error_in(address: str) -> str:
    """What an app reads from the address itself, since Authlib's session leaves that to it."""
    parameters = parse_qs(urlsplit(address).query)
    assert "code" not in parameters
    return parameters["error"][0]
