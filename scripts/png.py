"""Makes a picture of text small: a palette of at most 256 colours in place of three bytes for each dot."""

from __future__ import annotations

import struct
import zlib
from collections import Counter

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def small(picture: bytes) -> bytes:
    """The same picture, PNG in and PNG out; 8 bits a channel, not interlaced, as Chromium writes it."""
    width, height, channels, rows = read(picture)
    dots = [row[index:index + 3] for row in rows for index in range(0, width * channels, channels)]
    palette = [colour for colour, _ in Counter(dots).most_common(256)]
    numbers: dict[bytes, int] = {colour: number for number, colour in enumerate(palette)}
    for colour in set(dots) - set(palette):
        numbers[colour] = min(range(len(palette)), key=lambda number: distance(palette[number], colour))
    line = iter(dots)
    data = b"".join(b"\0" + bytes(numbers[next(line)] for _ in range(width)) for _ in range(height))
    return SIGNATURE + b"".join([
        chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)), chunk(b"PLTE", b"".join(palette)),
        chunk(b"IDAT", zlib.compress(data, 9)), chunk(b"IEND", b"")])


def distance(one: bytes, other: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def read(picture: bytes) -> tuple[int, int, int, list[bytes]]:
    """Width, height, channels, and the rows with their filters undone."""
    assert picture.startswith(SIGNATURE)
    at, packed = len(SIGNATURE), b""
    while at < len(picture):
        length, kind = struct.unpack(">I4s", picture[at:at + 8])
        data = picture[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", data)
            assert (depth, interlaced) == (8, 0) and colours in (2, 6)
            channels = 3 if colours == 2 else 4
        elif kind == b"IDAT":
            packed += data
        at += length + 12
    flat, rows, above = zlib.decompress(packed), [], bytes(width * channels)
    for start in range(0, len(flat), width * channels + 1):
        above = unfilter(flat[start], flat[start + 1:start + 1 + width * channels], above, channels)
        rows.append(above)
    return width, height, channels, rows


def unfilter(kind: int, line: bytes, above: bytes, channels: int) -> bytes:
    """PNG specification, section 9."""
    row = bytearray(line)
    for index in range(len(row)):
        left = row[index - channels] if index >= channels else 0
        corner = above[index - channels] if index >= channels else 0
        up = above[index]
        row[index] = (row[index] + [0, left, up, (left + up) // 2, paeth(left, up, corner)][kind]) & 255
    return bytes(row)


def paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))
