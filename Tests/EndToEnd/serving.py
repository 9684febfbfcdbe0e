"""The program as a mock server for somebody's application: `oauthtutor serve --json`."""

from __future__ import annotations

import json
import select
import subprocess
from functools import cached_property
from urllib.parse import urlsplit

import requests

from person import Person
from terminal import DEADLINE, PROGRAM, environment

CODE, REFRESH, MACHINE = "authorization_code", "refresh_token", "client_credentials"
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


def well_known(issuer: str) -> str:
    """RFC 8414 section 3: between the host and the issuer's path."""
    place = urlsplit(issuer)
    return f"{place.scheme}://{place.netloc}/.well-known/oauth-authorization-server{place.path}"


class Serving:
    """A server of its own for a test, with a clock that the test moves."""

    def __init__(self, *arguments: str):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--json", "--port", "0", "--clock-control", *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment())
        if not select.select([self.process.stdout], [], [], DEADLINE)[0]:
            self.stop()
            raise AssertionError("The server did not say that it serves.")
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"The server did not start: {self.process.communicate()[1]}")
        self.told = json.loads(line)
        self.issuer, self.api = self.told["issuer"], self.told["api"]

    @cached_property
    def metadata(self) -> dict:
        """Asked for when it is first wanted: an armed fault must not be used up before."""
        return requests.get(well_known(self.issuer)).json()

    def __enter__(self) -> Serving:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()

    def client(self, grant: str, public: bool = False) -> dict:
        """A client that stands ready for this grant."""
        return next(client for client in self.told["clients"]
                    if grant in client["grant_types"] and (client["client_secret"] is None) == public)

    def person(self) -> Person:
        return Person(**self.told["users"][0])

    def advance(self, seconds: int) -> None:
        answer = requests.post(f"{self.issuer}/_clock", json={"advance_seconds": seconds})
        assert answer.status_code == 200, answer.text

    def contacts(self, access_token: str) -> requests.Response:
        """What the API says to whoever has this token."""
        return requests.get(f"{self.api}/contacts", headers={"Authorization": f"Bearer {access_token}"})
