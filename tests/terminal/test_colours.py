"""The colours of the terminal: to be read on white and on black."""

import pytest
from rich.style import Style

from pcc_actions.terminal.colours import ALARM, DONE, NOW
from tests.contrast import contrast

LEAST = 4.5  # WCAG 2.2, 1.4.3
GROUNDS = ("ffffff", "000000")


def readable(style: str) -> float:
    """The least contrast of a style with white and with black."""
    colour = Style.parse(style).color
    assert colour is not None
    return min(contrast(colour.get_truecolor().hex[1:], ground) for ground in GROUNDS)


@pytest.mark.parametrize("style", [ALARM, NOW, DONE])
def test_a_colour_can_be_read_on_white_and_on_black(style: str) -> None:
    assert readable(style) >= LEAST


@pytest.mark.parametrize("style", ["#ffff00", "#00ffff", "#0000ff", "#808000"])
def test_yellow_cyan_and_blue_cannot(style: str) -> None:
    assert readable(style) < LEAST
