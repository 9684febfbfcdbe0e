"""The square in the lobby is what a phone's camera reads: a picture of the screen is decoded, at the sizes of terminals."""

from __future__ import annotations

import re

import pytest
import zxingcpp
from PIL import Image

from terminal import Tutor

@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("OAUTHTUTOR_TEST_DATA", str(tmp_path))


# In a terminal that is dark, as most are, and in one that is light.
DARK, LIGHT = (0, 255), (255, 0)
CELL = 8
# Which halves of a cell have the colour of the text.
HALVES = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}


def picture(tutor: Tutor, ground: int, text: int) -> Image.Image:
    """The screen in grey, each cell two squares high; letters are left out, for they would only be in the way."""
    shades = {"black": 0, "white": 255}
    image = Image.new("L", (tutor.screen.columns, tutor.screen.lines * 2), ground)
    for row in range(tutor.screen.lines):
        for column in range(tutor.screen.columns):
            cell = tutor.screen.buffer[row][column]
            ink, paper = shades.get(cell.fg, text), shades.get(cell.bg, ground)
            if cell.reverse:
                ink, paper = paper, ink
            for half, is_inked in enumerate(HALVES.get(cell.data, (False, False))):
                image.putpixel((column, row * 2 + half), ink if is_inked else paper)
    return image.resize((image.width * CELL, image.height * CELL), Image.NEAREST)


def decoded(tutor: Tutor, ground: int, text: int) -> list[str]:
    found = zxingcpp.read_barcodes(picture(tutor, ground, text), formats=zxingcpp.BarcodeFormat.QRCode, try_invert=False)
    return [code.text for code in found]


@pytest.mark.parametrize("columns, rows", [(80, 24), (100, 40), (200, 50)])
@pytest.mark.parametrize("board", [(), ("--board",)])
def test_the_square_leads_to_the_class(columns, rows, board):
    with Tutor("host", "authorization-code", "--port", "0", *board, columns=columns, rows=rows) as host:
        address, code = re.search(r"(http://127\.0\.0\.1:\d+)/j/([A-Z0-9]{6})",
                                  host.wait_for("/j/").flat.replace(" ", "")).groups()
        for colours in (DARK, LIGHT):
            assert decoded(host, *colours) == [f"{address}/j/{code}"], host.text
        print(f"\n{columns}x{rows}: a camera reads {address}/j/{code}")


def test_without_colours_it_is_dark_where_the_text_is():
    """So a light terminal shows it as it should be, and a dark one to a camera that reads both ways."""
    with Tutor("host", "authorization-code", "--port", "0", TERM="vt220") as host:
        host.wait_for("/j/")
        (read,) = decoded(host, *LIGHT)
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/j/[A-Z0-9]{6}", read), host.text


def test_where_the_square_does_not_fit_the_address_stands_alone():
    with Tutor("host", "authorization-code", "--port", "0", columns=60, rows=20) as host:
        host.wait_for("The code is:")
        assert decoded(host, *DARK) == [] and re.search(r"http://127\.0\.0\.1:\d+", host.text)
