"""Readers beside writers are told nothing that is not so."""

from pathlib import Path

import pytest

from tests.faults.beside import tried
from tests.faults.broken import with_fault

# The text of the log is read, and only when a later version is kept is that looked for.
IN_ORDER = """last = versions.last_revision(path)
    return last, files.read_data(path, gone)"""
TOO_LATE = """last, data = versions.last_revision(path), files.read_data(path, gone)
    for _ in range(10_000):
        if versions.last_revision(path) > last:
            break
    return versions.last_revision(path), data"""


@pytest.mark.slow
def test_readers_beside_writers_see_the_log_before_or_after_a_save(tmp_path: Path) -> None:
    seen = tried(tmp_path / "log", writers=6, readers=2, count=600)
    assert (seen.reads, seen.alarms, seen.failures, seen.said) == (600, 0, 0, "")


@pytest.mark.slow
def test_a_reader_that_looks_for_versions_after_the_log_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(tmp_path / "broken", "store/read_log.py", IN_ORDER, TOO_LATE)
    assert tried(tmp_path / "log", 4, 2, 60, package).alarms
