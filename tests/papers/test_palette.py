import re
from itertools import product

import pytest

from pcc_actions.papers.docx.styles import styles_xml
from pcc_actions.papers.palette import ALARM, DEEP, INK, NAMED, SOFT, WASH
from pcc_actions.papers.paper_html import html_paper
from tests.papers.reports import paper, sample

WHITE = "FFFFFF"


def lightness(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((lightness(one), lightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_it_is_meant() -> None:
    assert contrast(WHITE, "000000") == pytest.approx(21)
    assert contrast(WHITE, "767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    "pair", [*product((INK, DEEP), (WHITE, WASH)), (ALARM, WHITE), (SOFT, WHITE)]
)
def test_letters_can_be_read_on_their_ground(pair: tuple[str, str]) -> None:
    assert contrast(*pair) >= 7


def test_papers_have_no_colour_that_is_not_in_the_palette() -> None:
    plain = {"000000", WHITE}
    page = re.findall("#([0-9A-Fa-f]{6})\\b", html_paper(paper(sample())))
    word = re.findall('(?:color|fill|val)="([0-9A-Fa-f]{6})"', styles_xml())
    assert {*page, *word} - plain <= {*NAMED.values()}
    assert {*NAMED.values()} <= {*page}
