"""Files of requests as VS Code's REST Client and JetBrains' HTTP client read them, as far as both agree."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urljoin, urlsplit

import requests

from person import FormReader

UNITS = {"s": 1, "min": 60, "h": 3600, "d": 86400}


@dataclass
class Request:
    title: str
    remarks: list[str] = field(default_factory=list)
    name: str = ""
    redirects: bool = True
    method: str = ""
    address: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""

    def remark(self, pattern: str) -> str | None:
        found = (re.fullmatch(pattern, remark) for remark in self.remarks)
        return next((match.group(1) for match in found if match), None)


class HTTPFile:
    """Variables as they stand in the file, and the requests that can be sent, in their order."""

    def __init__(self, text: str):
        self.variables: dict[str, str] = {}
        self.requests: list[Request] = []
        head, *blocks = re.split(r"^### ?", text, flags=re.MULTILINE)
        for line in head.splitlines():
            if found := re.fullmatch(r"@(\w+) = (.*)", line):
                self.variables[found.group(1)] = found.group(2)
            else:
                assert not line or line.startswith("# "), line
        for block in blocks:
            request = self._request(block)
            if request.method:
                self.requests.append(request)

    @staticmethod
    def _request(block: str) -> Request:
        title, *lines = block.rstrip().split("\n")
        request = Request(title)
        while lines and lines[0].startswith("# "):
            remark = lines.pop(0)[2:]
            if remark.startswith("@name "):
                request.name = remark[6:]
            elif remark == "@no-redirect":
                request.redirects = False
            else:
                request.remarks.append(remark)
        if not lines:
            return request
        request.method, request.address = lines.pop(0).split(" ")
        while lines and re.match(r"\s+[?&]", lines[0]):
            request.address += lines.pop(0).strip()
        while lines and lines[0]:
            name, value = lines.pop(0).split(": ", 1)
            request.headers[name] = value
        body = lines[1:]
        isForm = request.headers.get("Content-Type", "").endswith("x-www-form-urlencoded")
        request.body = "".join(body) if isForm else "\n".join(body)
        return request


class Replay:
    """Sends a file's requests one after the other, and puts in what the answers bring, as a person would."""

    def __init__(self, file: HTTPFile, host: str, known: dict[str, str]):
        self.file = file
        self.brought = [name for name, value in file.variables.items() if value == "put-it-in-here"]
        # Both tools keep cookies from one request to the next.
        self.browser = requests.Session()
        self.values = {**file.variables, **known, "host": host}

    def filled(self, text: str) -> str:
        while found := re.search(r"\{\{(\w+)\}\}", text):
            text = text.replace(found.group(), self.values[found.group(1)])
        return text

    def send(self, request: Request) -> requests.Response:
        headers = {name: self.filled(value) for name, value in request.headers.items()}
        if basic := re.fullmatch(r"Basic (\S+) (\S+)", headers.get("Authorization", "")):
            headers["Authorization"] = "Basic " + base64.b64encode(":".join(basic.groups()).encode()).decode()
        answer = self.browser.request(request.method, self.filled(request.address), headers=headers,
                                      data=self.filled(request.body) or None, allow_redirects=request.redirects)
        self._learn(answer)
        return answer

    def _learn(self, answer: requests.Response) -> None:
        found: dict[str, str] = {}
        kind = answer.headers.get("Content-Type", "")
        if kind.startswith("application/json"):
            found = {name: str(value) for name, value in answer.json().items()}
        elif kind.startswith("text/html"):
            for form in FormReader(answer.text).forms[:1]:
                found = {**form.fields, "form_action": urljoin(answer.url, form.action)}
        if location := answer.headers.get("Location"):
            whole = urljoin(answer.url, location)
            found = {**dict(parse_qsl(urlsplit(whole).query)), "location": whole}
        self.values.update({name: value for name, value in found.items() if name in self.brought})


def seconds(text: str) -> int:
    """"1 min 30 s" in seconds."""
    return sum(int(number) * UNITS[unit] for number, unit in re.findall(r"(\d+) (\w+)", text))
