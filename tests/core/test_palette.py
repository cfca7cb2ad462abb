import re
from itertools import product

import pytest

from pcc_actions.core.palette import ALARM_INK, BARS, DEEP, INK, NAMED_INKS, SOFT, WASH
from pcc_actions.papers.docx.parts import Page
from pcc_actions.papers.docx.styles import styles_xml
from pcc_actions.papers.paper_html import html_paper
from tests.contrast import contrast
from tests.papers.reports import paper, sample

WHITE = "FFFFFF"


def test_contrast_is_measured_as_it_is_meant() -> None:
    assert contrast(WHITE, "000000") == pytest.approx(21)
    assert contrast(WHITE, "767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    "pair", [*product((INK, DEEP), (WHITE, WASH)), (ALARM_INK, WHITE), (SOFT, WHITE)]
)
def test_letters_can_be_read_on_their_ground(pair: tuple[str, str]) -> None:
    assert contrast(*pair) >= 7


def test_the_figure_in_a_bar_can_be_read() -> None:
    assert contrast(INK, BARS) >= 4.5
    assert contrast(WHITE, ALARM_INK) >= 4.5


def test_papers_have_no_colour_that_is_not_in_the_palette() -> None:
    plain = {"000000", WHITE}
    page = re.findall("#([0-9A-Fa-f]{6})\\b", html_paper(paper(sample())))
    word = re.findall('(?:color|fill|val)="([0-9A-Fa-f]{6})"', styles_xml(Page(portrait=False)))
    assert {*page, *word} - plain <= {*NAMED_INKS.values()}
    assert {*NAMED_INKS.values()} <= {*page}
