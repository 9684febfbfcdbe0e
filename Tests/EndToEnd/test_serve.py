"""`oauthtutor serve`: a mock server for somebody's own application."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import urllib.parse

import pytest
import requests

from lines import run
from serving import MACHINE, Serving
from terminal import DEADLINE, PROGRAM, environment


@pytest.fixture
def server():
    with Serving() as serving:
        yield serving


def machine_token(serving: Serving, scope: str = "contacts.read contacts.write") -> requests.Response:
    client = serving.client(MACHINE)
    return requests.post(f"{serving.issuer}/token", auth=(client["client_id"], client["client_secret"]),
                         data={"grant_type": MACHINE, "scope": scope})


def test_the_line_says_all_that_a_program_needs(server):
    assert set(server.told) == {"issuer", "api", "users", "clients", "api_key"}
    assert [set(user) for user in server.told["users"]] == [{"username", "password"}] * 2
    members = {"client_id", "client_secret", "redirect_uris", "grant_types", "token_endpoint_auth_method"}
    assert all(set(client) == members for client in server.told["clients"])
    assert {client["client_id"] for client in server.told["clients"]} >= {
        "confidential-app", "public-app", "machine", "device"}


def test_the_api_stands_where_the_line_says(server):
    bearer = {"Authorization": f"Bearer {machine_token(server).json()['access_token']}"}
    assert requests.get(f"{server.api}/contacts", headers=bearer).json() == {"contacts": []}
    added = requests.post(f"{server.api}/contacts", headers=bearer, json={"name": "Ada", "email": "ada@mail.example"})
    assert added.status_code == 201
    status = requests.get(f"{server.api}/public/status", headers={"X-API-Key": server.told["api_key"]})
    assert status.json()["status"] == "ok"


def test_the_clock_moves_on_demand(server):
    token = machine_token(server).json()["access_token"]
    assert server.contacts(token).status_code == 200
    server.advance(3600)
    assert server.contacts(token).status_code == 401


def test_without_the_option_nobody_moves_the_clock():
    process = subprocess.Popen([PROGRAM, "serve", "--plain", "--port", "0"], stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, text=True, env=environment())
    try:
        issuer = issuer_in(process)
        assert requests.post(f"{issuer}/_clock", json={"advance_seconds": 1}).status_code == 404
    finally:
        process.kill()
        process.communicate()


def issuer_in(process: subprocess.Popen) -> str:
    """The issuer, from what a face says at its beginning."""
    for line in process.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group()
    raise AssertionError("The server did not say where it is.")


def test_a_body_that_is_no_time_is_refused_with_a_sentence(server):
    refused = requests.post(f"{server.issuer}/_clock", json={"advance_seconds": "soon"})
    assert refused.status_code == 400
    assert refused.json()["error"].startswith('The body must be {"advance_seconds": N}')


def test_faults_shape_so_many_answers():
    with Serving("--fault", "unavailable:2", "--fault", "smaller-scope") as serving:
        for _ in range(2):
            refused = machine_token(serving)
            assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5")
        assert machine_token(serving).json()["scope"] == "contacts.read"
        assert machine_token(serving).json()["scope"] == "contacts.read contacts.write"


def test_a_cut_connection_is_cut():
    with Serving("--fault", "cut") as serving:
        with pytest.raises(requests.exceptions.RequestException):
            machine_token(serving)
        assert machine_token(serving).status_code == 200


@pytest.mark.parametrize(("fault", "sentence"), [
    ("slwo", "There is no fault “slwo”. Did you mean slow?"),
    ("slow:0", "“0” is no number of answers."),
    ("slow:many", "“many” is no number of answers."),
])
def test_a_fault_that_is_none_is_wrong_usage(fault, sentence):
    told = run("serve", "--json", "--port", "0", "--fault", fault)
    assert told.returncode == 64
    assert sentence in told.stderr


def test_the_host_header_must_name_the_server(server):
    where = f"{server.issuer}/.well-known/oauth-authorization-server"
    port = urllib.parse.urlsplit(server.issuer).port
    assert requests.get(where, headers={"Host": f"localhost:{port}"}).status_code == 200
    assert requests.get(where, headers={"Host": f"evil.example:{port}"}).status_code == 421


def test_an_issuer_behind_a_proxy():
    process = subprocess.Popen([PROGRAM, "serve", "--json", "--port", "0", "--issuer", "https://auth.example"],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, env=environment())
    try:
        assert '"issuer": "https://auth.example"' in process.stdout.readline()
    finally:
        process.kill()
        process.communicate()


def test_apps_in_browsers_may_ask_for_tokens_and_not_see_the_pages(server):
    question = {"Origin": "https://app.example", "Access-Control-Request-Method": "POST"}
    allowed = requests.options(f"{server.issuer}/token", headers=question)
    assert allowed.status_code == 204
    assert allowed.headers["Access-Control-Allow-Origin"] == "*"
    page = requests.get(f"{server.issuer}/authorize", headers=question)
    assert not [name for name in page.headers if name.startswith("Access-Control-")]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_the_port_is_free(server, number):
    server.process.send_signal(number)
    assert server.process.wait(DEADLINE) == 128 + number
    port = urllib.parse.urlsplit(server.issuer).port
    with socket.socket() as taker:
        taker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taker.bind(("127.0.0.1", port))


def test_a_port_that_is_taken_is_named(server):
    port = str(urllib.parse.urlsplit(server.issuer).port)
    told = run("serve", "--json", "--port", port)
    assert (told.returncode, told.stdout) == (71, "")
    assert f"Port {port} of 127.0.0.1 is taken by another program." in told.stderr


@pytest.mark.parametrize(("option", "value", "code"), [
    ("--provider", "gitbub", 64), ("--issuer", "https://a/b", 64), ("--host", "203.0.113.9", 71),
    ("--port", "70000", 64),
])
def test_what_cannot_be_served_is_named(option, value, code):
    told = run("serve", "--json", option, value)
    assert (told.returncode, told.stdout) == (code, "")
    assert value in told.stderr


def test_listening_beyond_this_machine_says_what_that_means():
    process = subprocess.Popen([PROGRAM, "serve", "--json", "--port", "0", "--host", "0.0.0.0"],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=environment())
    try:
        assert "whoever reaches this machine there can use this server" in process.stderr.readline()
        assert '"issuer": "http://127.0.0.1:' in process.stdout.readline()
    finally:
        process.kill()
        process.communicate()
