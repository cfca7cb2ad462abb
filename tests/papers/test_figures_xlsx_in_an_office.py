"""The workbook of figures as LibreOffice lays it out on paper."""

import pytest

from pcc_actions.core.figures.paper import ExemptActions, FiguresRequest, figures_paper
from pcc_actions.exports.figures.as_xlsx import xlsx_figures
from tests.papers.office import converted
from tests.papers.pdf_reading import laid_out_pages
from tests.papers.planted import about
from tests.papers.test_paper_html_in_a_browser import LOG, MEETING

pytestmark = pytest.mark.slow  # it starts an office program


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    request = FiguresRequest(None, MEETING, None, "owner", ExemptActions.WITHHELD)
    made = figures_paper(LOG, request)
    path = tmp_path_factory.mktemp("printed") / "figures.xlsx"
    path.write_bytes(xlsx_figures(made, about(name="Figures", sentence=made.sentence)))
    return laid_out_pages(converted(path))


def test_table_and_charts_stand_whole_on_a_page_each(printed: list[str]) -> None:
    table, groups, meetings, _ = printed
    assert "Supt Local Policing" in table
    assert "Outstanding by owner" not in table
    for words in ("Outstanding by owner", "HB", "Supt Local", "Of these overdue"):
        assert words in groups
    for words in ("Outstanding as each of the last 12 meetings began", "07/03/2023", "15"):
        assert words in meetings


def test_every_page_has_the_marking_and_what_is_withheld(printed: list[str]) -> None:
    for page in printed:
        assert page.count("OFFICIAL") >= 2
        assert "2 actions are withheld as exempt." in page
