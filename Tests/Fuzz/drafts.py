"""Requests as an honest client makes them, with the values that the server gave out."""

from __future__ import annotations

import base64
import random
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

FORM = "application/x-www-form-urlencoded"
# A challenge of RFC 7636 appendix B, and its verifier.
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
# How many values of a kind are remembered.
KEPT = 20


@dataclass
class Draft:
    """A request before it is bytes, so that parts of it can be changed."""

    method: str
    path: str
    query: list[tuple[str, str]] = field(default_factory=list)
    headers: list[tuple[str, str]] = field(default_factory=list)
    # Pairs for a form, anything else for JSON; None for no body.
    body: object = None
    type: str = ""


class Drafts:
    """Goes on with whatever the server said last, as several clients and a person would."""

    def __init__(self, source: random.Random, told: dict, metadata: dict):
        self.random, self.metadata = source, metadata
        self.api = urlsplit(told["api"]).path
        self.user, self.key = told["users"][0], told["api_key"]
        self.clients = told["clients"]
        self.values: dict[str, list[str]] = {}
        # The pages' own addresses are learnt from their forms.
        self.actions: set[str] = set()

    def learn(self, head: str, body: str) -> None:
        found = re.findall(r'"(\w+)": ?"([^"]{4,200})"', body) + re.findall(r'name="(\w+)" value="([^"]+)"', body)
        found += re.findall(r"[?&](code|request)=([\w.-]+)", head) + re.findall(r"(?i)set-cookie: (\w+)=([^;\r\n]+)", head)
        for name, value in found:
            kept = self.values.setdefault(name, [])
            kept.append(value)
            del kept[:-KEPT]
        self.actions.update(re.findall(r'action="(/[^"]*)"', body))

    def next(self) -> Draft:
        return self.random.choice([
            self.authorize, self.page, self.page, self.page, self.code, self.refresh, self.machine, self.device,
            self.poll, self.about, self.register, self.call, self.call, self.public, self.other,
        ])()

    def value(self, name: str) -> str:
        """Mostly the latest of this name."""
        kept = self.values.get(name, ["none"])
        return kept[-1] if self.random.random() < 0.7 else self.random.choice(kept)

    def path(self, endpoint: str) -> str:
        return urlsplit(self.metadata.get(endpoint, "/none")).path

    def client(self, grant: str) -> dict:
        return self.random.choice([client for client in self.clients if grant in client["grant_types"]] or self.clients)

    def authorize(self) -> Draft:
        client = self.client("authorization_code")
        uris = client["redirect_uris"] or ["http://127.0.0.1/callback"]
        return Draft(self.random.choice(["GET", "GET", "POST"]), self.path("authorization_endpoint"), [
            ("response_type", "code"), ("client_id", client["client_id"]), ("redirect_uri", uris[0]),
            ("scope", "contacts.read"), ("state", "xyz"), ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256")])

    def page(self) -> Draft:
        """A person on one of the pages, who fills in whatever may be asked."""
        path = self.random.choice(sorted(self.actions) or ["/none"])
        cookies = "; ".join(f"{name}={values[-1]}" for name, values in self.values.items() if "session" in name)
        if self.random.random() < 0.2:
            return Draft("GET", path, [("request", self.value("request"))], [("Cookie", cookies)])
        return Draft("POST", path, headers=[("Cookie", cookies)], type=FORM, body=[
            ("request", self.value("request")), ("username", self.user["username"]),
            ("password", self.user["password"]), ("decision", self.random.choice(["allow", "allow", "deny"])),
            ("user_code", self.value("user_code"))])

    def form(self, endpoint: str, client: dict, pairs: list[tuple[str, str]]) -> Draft:
        """With the client's proof."""
        headers, pairs = [], list(pairs)
        if client["client_secret"]:
            basic = base64.b64encode(f"{client['client_id']}:{client['client_secret']}".encode()).decode()
            headers.append(("Authorization", f"Basic {basic}"))
        else:
            pairs.append(("client_id", client["client_id"]))
        return Draft("POST", self.path(endpoint), headers=headers, body=pairs, type=FORM)

    def code(self) -> Draft:
        client = self.client("authorization_code")
        uris = client["redirect_uris"] or ["http://127.0.0.1/callback"]
        return self.form("token_endpoint", client, [
            ("grant_type", "authorization_code"), ("code", self.value("code")), ("redirect_uri", uris[0]),
            ("code_verifier", VERIFIER)])

    def refresh(self) -> Draft:
        return self.form("token_endpoint", self.client("refresh_token"), [
            ("grant_type", "refresh_token"), ("refresh_token", self.value("refresh_token"))])

    def machine(self) -> Draft:
        return self.form("token_endpoint", self.client("client_credentials"), [
            ("grant_type", "client_credentials"), ("scope", "contacts.read contacts.write")])

    def device(self) -> Draft:
        return self.form("device_authorization_endpoint", self.client("device_code"), [("scope", "contacts.read")])

    def poll(self) -> Draft:
        return self.form("token_endpoint", self.client("device_code"), [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", self.value("device_code"))])

    def about(self) -> Draft:
        token = self.value(self.random.choice(["access_token", "refresh_token", "code"]))
        endpoint = self.random.choice(["introspection_endpoint"] * 3 + ["revocation_endpoint"])
        return self.form(endpoint, self.random.choice(self.clients), [("token", token)])

    def register(self) -> Draft:
        return Draft("POST", self.path("registration_endpoint"), type="application/json", body={
            "client_name": "Fuzz", "redirect_uris": ["https://app.example/cb"],
            "grant_types": ["authorization_code", "refresh_token"], "scope": "contacts.read",
            "token_endpoint_auth_method": self.random.choice(["client_secret_basic", "none"])})

    def call(self) -> Draft:
        bearer = [("Authorization", f"Bearer {self.value('access_token')}")]
        if self.random.random() < 0.3:
            contact = {"name": "Ada", "email": "ada@mail.example"}
            return Draft("POST", f"{self.api}/contacts", headers=bearer, body=contact, type="application/json")
        return Draft("GET", self.api + self.random.choice(["/contacts", "/profile"]), headers=bearer)

    def public(self) -> Draft:
        return Draft("GET", f"{self.api}/public/status", headers=[("X-API-Key", self.key)])

    def other(self) -> Draft:
        """Any address that the metadata names, and one that nobody has."""
        places = [urlsplit(value).path for value in self.metadata.values() if str(value).startswith("http")]
        return Draft(self.random.choice(["GET", "POST"]), self.random.choice(places + ["/none", "/_clock"]))

