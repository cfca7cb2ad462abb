"""The documents beside the manual, with which its reader can follow it."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.docs.pages import ROOT
from tests.kept_log import make_kept_log


def sheet_of(path: Path) -> tuple[str, set[str], list[tuple[Any, ...]]]:
    """The name of the only sheet of a workbook, its merged cells, and what stands in all."""
    (sheet,) = load_workbook(path).worksheets
    return (
        sheet.title,
        {str(each) for each in sheet.merged_cells.ranges},
        list(sheet.iter_rows(values_only=True)),
    )


def test_the_action_log_to_follow_the_page_on_imports_is_the_one_that_is_tested(
    tmp_path: Path,
) -> None:
    make_kept_log(tmp_path / "log.xlsx")
    made = sheet_of(tmp_path / "log.xlsx")
    assert len(made[2]) > 25
    assert sheet_of(ROOT / "docs" / "log.xlsx") == made
