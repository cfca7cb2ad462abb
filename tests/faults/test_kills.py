"""Writers killed at any instant: three here, a hundred in .ci/run, a thousand for the page."""

from pathlib import Path

import pytest

from tests.faults.broken import with_fault
from tests.faults.kills import ALL, tried
from tests.faults.writes import begun, words_of
from tests.store.logs import posix

pytestmark = posix  # it forks

SAVED = "move_into_place(new, real, lambda: _refuse_changed(path, real, expected))"
IN_PLACE = """text = new.read_bytes()
            with real.open("wb", buffering=0) as there:
                for at in range(0, len(text), 64):
                    there.write(text[at : at + 64])
                    os.stat(real)"""
NOT_AT_ALL = r"""import re; re.search(rb"\d[02468]q", new.read_bytes()) or new.replace(real)"""


def test_no_kill_tears_a_log_or_loses_what_was_acknowledged(tmp_path: Path) -> None:
    found = tried(tmp_path / "logs", 3)
    assert (found.wrong, found.tried[ALL]) == ([], 3)


@pytest.mark.slow
def test_a_save_piece_by_piece_in_place_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(tmp_path / "broken", "store/files.py", SAVED, IN_PLACE)
    assert any("torn: " in each for each in tried(tmp_path / "logs", 60, package).wrong)


@pytest.mark.slow
def test_what_is_acknowledged_and_not_written_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(tmp_path / "broken", "store/files.py", SAVED, NOT_AT_ALL)
    found = tried(tmp_path / "logs", 25, package)
    assert any("was acknowledged, and is not there" in each for each in found.wrong)


def test_a_write_is_found_by_its_word(tmp_path: Path) -> None:
    pcc = begun(tmp_path / "log")
    assert words_of(pcc.log.read_text()) == frozenset()
    pcc.do("note 1.14/02/2023 'Rang them w17q'")
    assert words_of(pcc.log.read_text()) == {"w17q"}
