"""What the tests share: a small lesson with an activity of each kind, and where it is."""

import signal
from pathlib import Path

import pytest

# A run in the background inherits some signals as ignored, and the program under test would inherit that from it.
for ignored in signal.SIGINT, signal.SIGQUIT, signal.SIGHUP:
    if signal.getsignal(ignored) == signal.SIG_IGN:
        signal.signal(ignored, signal.SIG_DFL)

SMALL_LESSON = """\
# Tea for two

How to make a pot of tea.

## Before you begin

Find a kettle.

## Put the steps in order

1. Boil the water
2. Warm the pot
3. Pour the water on the leaves
4. Wait four minutes
5. ~~Add the sugar to the kettle~~

> Patience is the last step.

Hint: water comes first.

## Match the words

| Word | Meaning |
|---|---|
| Kettle | Where the water boils |
| Pot | Where the leaves are steeped |
| Caddy | Where the leaves are kept |
|  | Where the sugar is kept |

> The caddy keeps them dry.

## How long does it steep?

- [ ] One minute
- [x] Four minutes
- [ ] An hour
- [ ] Until tomorrow

> Longer makes it bitter.

## Why warm the pot?

- so that the water stays **hot**
- so that the pot does not **crack**
"""


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """A content folder with the small lesson, whose id is `tea`."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "01-tea.md").write_text(SMALL_LESSON, encoding="utf-8")
    return folder
