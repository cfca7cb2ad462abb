"""What a window can be like: how wide, in which environment, and with which option."""

from dataclasses import dataclass, field
from typing import Final

import pytest


@dataclass(frozen=True)
class Look:
    """A window of so many columns; `options` stand behind the command where lines are edited."""

    name: str
    columns: int
    environment: dict[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()


LOOKS: Final = (
    Look("narrow", 60),
    Look("without colour", 80, {"NO_COLOR": "1"}),
    Look("wide", 200),
    Look("dumb and narrow", 60, {"TERM": "dumb"}),
    Look("of the C locale", 80, {"LC_ALL": "C", "LANG": "C"}),
    Look("plain", 80, {}, ("--plain",)),
)
in_every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
