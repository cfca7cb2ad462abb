"""Figures as a browser shows them, on a screen of any width and on paper."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.core.figures.paper import (
    ExemptActions,
    FiguresPaper,
    FiguresRequest,
    figures_paper,
)
from pcc_actions.core.model import Log
from pcc_actions.core.report.parts import PaperLine
from pcc_actions.papers.figures_html import html_figures
from tests.exports.figures.papers import figures
from tests.papers.browser import Browser, chromium, nu_errors
from tests.papers.test_paper_html_in_a_browser import (
    BROKEN_HEADINGS,
    BROKEN_WORDS,
    HEADLESS_TABLES,
    LOG,
    MEETING,
    NASTY,
    TWELVE,
    VIEWS,
)

pytestmark = pytest.mark.slow  # it starts a browser

FACTS = (("As at", PaperLine((MEETING,))), ("Board", PaperLine(("Governance Board",))))
OWNERS = figures_paper(LOG, FiguresRequest(None, MEETING, None, "owner", ExemptActions.WITHHELD))
PAPERS = {
    "the sample by owner": OWNERS,
    "the sample by meeting": figures_paper(LOG, FiguresRequest(None, MEETING, None, "meeting")),
    "no groups": replace(OWNERS, request=FiguresRequest(None, MEETING), groups=()),
    "an empty log": figures("owner", log=Log()),
    "twelve meetings": replace(OWNERS, points=TWELVE),
    "hostile text": replace(
        OWNERS,
        title=NASTY,
        group_notes=(NASTY,),
        groups=(replace(OWNERS.groups[0], heading=NASTY),),
    ),
}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("profile")) as started:
        yield started


def written(folder: Path, paper: FiguresPaper, name: str = "figures") -> Path:
    path = folder / f"{name}.html"
    path.write_text(html_figures(paper, FACTS, "OFFICIAL"), encoding="utf-8")
    return path


def test_the_nu_checker_finds_no_error(tmp_path: Path) -> None:
    found = [written(tmp_path, paper, str(n)) for n, paper in enumerate(PAPERS.values())]
    assert nu_errors(found) == []


@pytest.mark.parametrize(("width", "media"), VIEWS)
@pytest.mark.parametrize("name", PAPERS)
def test_everybody_can_read_it(
    browser: Browser, tmp_path: Path, name: str, width: int, media: str
) -> None:
    browser.open(written(tmp_path, PAPERS[name]), width, media)
    assert browser.violations() == []
    assert browser.said(HEADLESS_TABLES) == []
    assert browser.said(BROKEN_WORDS) == []
    assert browser.said(BROKEN_HEADINGS) == []
    assert browser.said("return document.documentElement.scrollWidth") <= width
    assert browser.said("return performance.getEntriesByType('resource').length") == 0
