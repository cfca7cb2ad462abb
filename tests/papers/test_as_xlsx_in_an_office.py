"""The workbook as LibreOffice lays it out on paper."""

import re
from pathlib import Path

import pypdfium2
import pytest

from pcc_actions.exports.as_xlsx import xlsx_list
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


def test_three_pages_side_by_side_hold_every_column_and_each_has_the_references(
    printed: Path,
) -> None:
    *actions, about = laid_out_pages(printed)
    assert len(actions) >= 6
    assert len(actions) % 3 == 0
    for first in range(0, len(actions), 3):
        trio = actions[first : first + 3]
        references = [re.findall(r"^ {0,3}(\d+\.\S+/2023\S*)", page, re.MULTILINE) for page in trio]
        assert references[0]
        assert references[0] == references[1] == references[2]
        assert all(re.search(r"^\s*Reference\s", page, re.MULTILINE) for page in trio)
        heads = " ".join("".join(trio).split())
        assert all(word in heads for column in EXPORT_COLUMNS for word in column.heading.split())
    assert "Prepared by" in about


def test_the_letters_can_be_read(printed: Path) -> None:
    with pypdfium2.PdfDocument(printed) as document:
        page = document[0].get_textpage()
        place = page.get_text_range().index("Reference")
        _, bottom, _, top = page.get_charbox(place)
    assert top - bottom > 5.5  # points of a capital: of letters of about 8 points
