"""Many record at once: nothing is lost and no reference is given twice; all of it in .ci/run."""

from pathlib import Path

import pytest

from pcc_actions.store.sidecar import lock
from tests.faults.broken import with_fault
from tests.faults.crowd import begun, tried

LOCKED = "    with lock(path):\n        for _ in range(ATTEMPTS - 1):"
LOOKED = "steps[-1].data, reading.data, keep_all"


@pytest.mark.slow
def test_everything_is_there_once_under_a_reference_of_its_own(tmp_path: Path) -> None:
    found = tried(tmp_path / "logs", 4, 10)
    assert (found.wrong, found.there, found.references) == ([], 40, 40)
    assert found.undone


def test_whoever_reads_does_not_wait_for_whoever_writes(tmp_path: Path) -> None:
    pcc = begun(tmp_path / "log").do("add 3.14/02/2023 'Order tea' --owner IF")
    with lock(pcc.log):
        for line in ("outstanding", "show 3.14/02/2023", "history", "check", "export -o x.csv"):
            assert pcc(*line.split()).code == 0


@pytest.mark.slow
def test_a_save_without_a_lock_and_without_a_look_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(
        tmp_path / "broken", "store/saving.py", LOCKED, LOCKED.replace("with lock(path)", "if True")
    )
    module = package / "pcc_actions" / "store" / "saving.py"
    text = module.read_text(encoding="utf-8")
    assert LOOKED in text
    module.write_text(text.replace(LOOKED, "steps[-1].data, files.bytes_of(path), keep_all"))
    assert tried(tmp_path / "logs", 4, 10, package).wrong
