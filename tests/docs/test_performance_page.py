"""The page on performance tells what the script measures."""

import re
import runpy
import sys

import pytest

from tests.docs.pages import ROOT, text_of


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the seconds")
def test_every_row_is_one_that_is_measured() -> None:
    script = runpy.run_path(str(ROOT / "docs" / "measure.py"))
    measured = [script["PYTHON"], *(row.name for row in script["ROWS"]), script["IMPORT"]]
    rows = re.findall(r"^\| (.+) \| \d+\.\d\d \|$", text_of("docs/performance.md"), re.MULTILINE)
    assert rows == measured, "stale: run python docs/measure.py, and put its table there"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the seconds")
def test_what_is_measured_anew_stands_on_the_page_in_the_place_of_what_was_before() -> None:
    script = runpy.run_path(str(ROOT / "docs" / "measure.py"))
    there = text_of("docs/performance.md")
    table, day = "| what | seconds |\n|---|---|\n| all | 0.42 |\n", script["measured_on"](0.1, 0.2)
    page = script["page"](there, table, day)
    assert page.count(f"\n\n{table}\n") == 1
    assert page.count(f"\n{day} ") == 1
    assert page.count("Measured on") == 1
    kept = [line for line in there.splitlines() if not line.startswith(("|", "Measured on"))]
    assert [line for line in kept if line not in page.splitlines()] == []
