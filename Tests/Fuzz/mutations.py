"""Breaks requests: some in a parameter, some in their bytes, some not at all."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from urllib.parse import quote_plus

from drafts import FORM, Draft

MARKS = [
    "%", "%4", "%zz", "%00", "%ff%fe", "%c3%28", "%0d%0aX-Injected:%20yes%0d%0a%0d%0a", "&", "&&", "=", ";", "#", "?",
    "\r\n", "\r\nX-Injected: yes\r\n", "\r\n\r\n", "\x00", "\x1b[31m", "\x7f", "\u202e", "é", "漢字", " ", "\t", "+", "\"",
    "'", "<script>", "..", "/", "//", "\\", "{", "[", "[" * 2_000, "a" * 9_000, "-1", "99999999999999999999999", "null",
    "Bearer ", "Basic ", "Basic =", "http://", "javascript:alert(1)", "http://127.0.0.1:1/", "chunked",
]
METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW", "get"]
TYPES = [FORM, "application/json", "text/plain", "multipart/form-data; boundary=x", "", f"{FORM}; charset=utf-16"]
FRAMINGS = [
    "Content-Length: -1", "Content-Length: x", "Content-Length: 5\r\nContent-Length: 6", "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip", "Content-Length: 99999999999999999999999", "Content-Length: 3", "Content-Length: 70000",
    "Expect: 100-continue", "Connection: upgrade\r\nUpgrade: h2c",
]


@dataclass
class Wire:
    """What is sent, in parts."""

    parts: list[bytes]
    # Whether this is HTTP that must be answered.
    is_whole: bool
    # Whether the sending side is closed at the end; otherwise the server has to lose its patience.
    is_closed: bool


def mutate(draft: Draft, source: random.Random, host: str) -> Wire:
    kind = source.random()
    if kind < 0.7:
        for _ in range(source.choice([0, 1, 1, 2, 4])):
            _in_draft(draft, source)
    parts = [_bytes(draft, source, host, source.choice(FRAMINGS) if kind > 0.85 else "")]
    if 0.7 <= kind < 0.85:
        parts = [_in_bytes(parts[0], source)]
    if source.random() < 0.05:
        place = source.randrange(len(parts[0]))
        parts = [parts[0][:place], parts[0][place:]]
    # One in a thousand goes on sending nothing.
    return Wire(parts, is_whole=kind < 0.7, is_closed=kind < 0.7 or source.random() < 0.997)


def _in_draft(draft: Draft, source: random.Random) -> None:
    """Whatever is done here, the request stays HTTP."""
    pairs = draft.body if isinstance(draft.body, list) and draft.body else draft.query
    what = source.randrange(8)
    if what == 0:
        draft.method = source.choice(METHODS)
    elif what == 1:
        draft.type = source.choice(TYPES)
    elif what == 2:
        draft.query, draft.body = (draft.body, draft.query) if isinstance(draft.body, list) else (draft.query, draft.body)
    elif what == 3 and draft.headers:
        name, value = source.choice(draft.headers)
        draft.headers.append((name, value + _printable(source)))
    elif what == 4 and isinstance(draft.body, dict):
        draft.body[source.choice(sorted(draft.body))] = source.choice([None, 7, [], {}, [[]] * 50, source.choice(MARKS)])
    elif pairs:
        place = source.randrange(len(pairs))
        name, value = pairs[place]
        change = source.choice(["drop", "double", "value", "name", "empty"])
        if change == "drop":
            del pairs[place]
        elif change == "double":
            pairs.append((name, value))
        else:
            mark = source.choice(MARKS)
            pairs[place] = {"value": (name, source.choice([mark, value + mark])), "name": (name + mark, value),
                            "empty": (name, "")}[change]


def _printable(source: random.Random) -> str:
    return "".join(character for character in source.choice(MARKS) if " " <= character <= "~")[:200]


def _in_bytes(data: bytes, source: random.Random) -> bytes:
    """Anything may come of it."""
    changed = bytearray(data)
    for _ in range(source.randint(1, 6)):
        place = source.randrange(len(changed) + 1)
        end = min(len(changed), place + source.randint(0, 20))
        what = source.randrange(4)
        if what == 0:
            del changed[place:end]
        elif what == 1:
            changed[place:place] = source.choice(MARKS).encode()
        elif what == 2:
            changed[place:end] = source.randbytes(end - place)
        else:
            changed[place:place] = changed[place:end] * source.randint(1, 20)
    return bytes(changed) or b"\x00"


def _pairs(pairs: list[tuple[str, str]], source: random.Random) -> str:
    """Encoded as it should be, or now and then with the marks that break the encoding left as they are."""
    keep = "%" if source.random() < 0.3 else ""
    return "&".join(f"{quote_plus(name, safe=keep)}={quote_plus(value, safe=keep)}" for name, value in pairs)


def _bytes(draft: Draft, source: random.Random, host: str, framing: str) -> bytes:
    body = b""
    if isinstance(draft.body, list):
        body = _pairs(draft.body, source).encode()
    elif draft.body is not None:
        body = json.dumps(draft.body).encode()
    query = f"?{_pairs(draft.query, source)}" if draft.query else ""
    lines = [f"{draft.method} {draft.path}{query} HTTP/1.1", f"Host: {host}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in draft.headers]
    if draft.type:
        lines.append(f"Content-Type: {draft.type}")
    lines.append(framing or f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode("utf-8", "replace") + b"\r\n\r\n" + body
