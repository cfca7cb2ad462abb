"""The workbook as LibreOffice lays it out on paper."""

import re
from pathlib import Path

import pypdfium2
import pytest

from pcc_actions.exports.as_xlsx import ACTIONS, xlsx_list
from pcc_actions.exports.columns import EXPORT_COLUMNS
from tests.builders import all_stood
from tests.papers.office import converted
from tests.papers.pdf_reading import laid_out_pages
from tests.papers.planted import ABOUT
from tests.papers.progress import untold
from tests.papers.reports import sample

pytestmark = pytest.mark.slow  # it starts an office program


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("printed") / "actions.xlsx"
    path.write_bytes(xlsx_list(all_stood(sample(), "04/04/2023") * 3, ABOUT, untold))
    return converted(path)


def test_each_page_has_the_headings_and_whole_rows_up_to_the_due_date(printed: Path) -> None:
    *actions, about = laid_out_pages(printed)
    assert len(actions) == 2  # 24 actions
    for page in actions:
        heads = re.search(r"^\s*Reference\s.*$", page, re.MULTILINE)
        assert heads
        assert heads[0].split() == [str(each.heading) for each in EXPORT_COLUMNS[: ACTIONS.printed]]
    references = re.findall(r"^ {0,3}(\d+\.\S+/2023\S*)", "\n".join(actions), re.MULTILINE)
    assert len(references) == len(all_stood(sample(), "04/04/2023")) * 3
    assert "Prepared by" in about


def test_the_letters_can_be_read(printed: Path) -> None:
    with pypdfium2.PdfDocument(printed) as document:
        page = document[0].get_textpage()
        place = page.get_text_range().index("Reference")
        _, bottom, _, top = page.get_charbox(place)
    assert top - bottom > 5.5  # points of a capital: of letters of about 8 points
