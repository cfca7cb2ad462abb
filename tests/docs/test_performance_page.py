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
