"""`oauthtutor serve` with users and clients of one's own, and as each provider that there is a profile of."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests

from lines import run
from person import Person
from serving import CODE, MACHINE, Serving
from terminal import ROOT

PROFILES = sorted(path.stem for path in (ROOT / "content/providers").glob("*.yaml"))
REDIRECT_URI = "http://localhost:3000/callback"
CONFIG = f"""\
users:
  - username: eva
    password: a-word-or-two
    name: Eva Sand
    email: eva@example.com
clients:
  - client_id: shop
    client_secret: 5yRk0mJc3uWq8ZtA1bNx7g
    client_name: Shop
    redirect_uris: [{REDIRECT_URI}]
    grant_types: [authorization_code, refresh_token]
    token_endpoint_auth_method: client_secret_basic
    scope: contacts.read profile
  - client_id: nightly
    client_secret: Tq0bV7xkWm2uJ4sYcE8rLg
    grant_types: [client_credentials]
    scope: contacts.read
"""

# What each provider calls an app at its sign-in.
HABITS = {
    "apigee-like": "to continue to the Developer app ",
    "entra-like": "to continue to the App registration ",
    "github-like": "to continue to the OAuth app ",
    "google-like": "to continue to the OAuth client ",
    "legacy": "to continue to <strong>",
    "sharepoint-like": "to continue to the Add-in ",
    "sipgate-like": "to continue to the Client ",
    "standard": "to continue to <strong>",
    "two-minute": "to continue to the Integration ",
}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "mine.yaml"
    file.write_text(CONFIG, encoding="utf-8")
    return file


def test_own_clients_and_users_get_tokens(config):
    with Serving("--config", str(config)) as server:
        token_endpoint = server.metadata["token_endpoint"]
        nightly = requests.post(token_endpoint, auth=("nightly", "Tq0bV7xkWm2uJ4sYcE8rLg"),
                                data={"grant_type": MACHINE})
        assert (nightly.status_code, nightly.json()["scope"]) == (200, "contacts.read")
        assert server.contacts(nightly.json()["access_token"]).status_code == 200

        question = {"response_type": "code", "client_id": "shop", "redirect_uri": REDIRECT_URI, "state": "s",
                    "scope": "profile"}
        place = Person("eva", "a-word-or-two").answer(
            f"{server.metadata['authorization_endpoint']}?{urlencode(question)}")
        assert place.startswith(REDIRECT_URI)
        [code] = parse_qs(urlsplit(place).query)["code"]
        tokens = requests.post(token_endpoint, auth=("shop", "5yRk0mJc3uWq8ZtA1bNx7g"),
                               data={"grant_type": CODE, "code": code, "redirect_uri": REDIRECT_URI})
        assert tokens.status_code == 200
        bearer = {"Authorization": f"Bearer {tokens.json()['access_token']}"}
        assert requests.get(f"{server.api}/profile", headers=bearer).json()["name"] == "Eva Sand"


def test_own_clients_stand_in_the_line_beside_those_that_stand_ready(config):
    with Serving("--config", str(config)) as server:
        ids = {client["client_id"] for client in server.told["clients"]}
        assert {"shop", "nightly", "confidential-app", "public-app"} <= ids
        assert {"username": "eva", "password": "a-word-or-two"} in server.told["users"]


@pytest.mark.parametrize(("line", "sentence"), [
    ("  - client_id: shop\n    client_secrt: x\n",
     "Line 3, column 5: There is no key “client_secrt” in “clients”. Did you mean “client_secret”?"),
    ("  - client_name: Shop\n", "Line 2, column 5: The key “client_id” is missing in “clients”."),
    ("  - client_id: [shop\n", "Line 2, column 21: This is not YAML"),
])
def test_a_file_with_a_mistake_is_refused_with_its_place(tmp_path, line, sentence):
    file = tmp_path / "mine.yaml"
    file.write_text(f"clients:\n{line}", encoding="utf-8")
    told = run("serve", "--json", "--port", "0", "--config", str(file))
    assert (told.returncode, told.stdout) == (66, "")
    assert sentence in told.stderr


def test_a_file_that_is_not_there_is_named(tmp_path):
    told = run("serve", "--json", "--port", "0", "--config", str(tmp_path / "nothing.yaml"))
    assert (told.returncode, told.stdout) == (66, "")
    assert "nothing.yaml" in told.stderr


def test_each_profile_has_its_habit():
    assert sorted(HABITS) == PROFILES


@pytest.mark.parametrize("name", PROFILES)
def test_a_provider_answers_in_its_own_way(name):
    profile = (ROOT / f"content/providers/{name}.yaml").read_text(encoding="utf-8")
    with Serving("--provider", name) as server:
        path = urlsplit(server.metadata["token_endpoint"]).path
        assert path == own_path(profile) or (own_path(profile) is None and path == "/token")
        client = server.client(CODE)
        question = {"response_type": "code", "client_id": client["client_id"], "state": "s",
                    "redirect_uri": client["redirect_uris"][0]}
        page = requests.get(server.metadata["authorization_endpoint"], params=question)
        assert HABITS[name] in page.text
        refused = requests.post(server.metadata["token_endpoint"], auth=("nobody", "x"), data={"grant_type": MACHINE})
        assert refused.status_code in (200, 400, 401)


def own_path(profile: str) -> str | None:
    """What a profile says of its token endpoint."""
    found = re.search(r"^paths:\n(?:[ #].*\n)*?  token: (\S+)$", profile, re.MULTILINE)
    return found and found.group(1)


def test_apigee_refuses_in_words_of_its_own():
    with Serving("--provider", "apigee-like") as server:
        refused = requests.post(server.metadata["token_endpoint"], auth=("nobody", "x"), data={"grant_type": MACHINE})
        assert "ErrorCode" in refused.json()


def test_a_provider_that_is_mistyped_gets_a_proposal():
    told = run("serve", "--json", "--port", "0", "--provider", "gitub-like")
    assert (told.returncode, told.stdout) == (64, "")
    assert "There is no provider “gitub-like”. Did you mean “github-like”?" in told.stderr
