"""Commands that only look open nothing for writing: some here, all of them in tests.faults."""

from pathlib import Path

import pytest

from pcc_actions.cli.command_table import COMMANDS
from tests.faults.broken import with_fault
from tests.faults.looking import (
    COMPLETION,
    LINES,
    LOGS,
    SEALED,
    lines,
    prepared,
    wrong,
    wrong_completion,
)


def test_a_command_that_looks_opens_nothing_for_writing(tmp_path: Path) -> None:
    assert [*wrong("outstanding", prepared(tmp_path / "log", SEALED))] == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", LOGS)
def test_nor_does_any_other(kind: str, tmp_path: Path) -> None:
    log = prepared(tmp_path / "log", kind)
    assert [f"{line}: {each}" for line in lines(kind) for each in wrong(line, log)] == []


@pytest.mark.slow
@pytest.mark.parametrize("line", COMPLETION)
def test_nor_does_the_tab_key(line: str, tmp_path: Path) -> None:
    assert [*wrong_completion(line, prepared(tmp_path / "log", SEALED))] == []


def test_every_command_that_only_looks_is_tried() -> None:
    tried = {line.split()[0] for line in LINES}
    assert {row.name for row in COMMANDS if not row.records} <= tried


def test_a_command_that_records_would_be_seen(tmp_path: Path) -> None:
    found = [*wrong("note 3.14/02/2023 'Rang them'", prepared(tmp_path / "log", SEALED))]
    assert any(each.startswith("openat(") and "/lock" in each for each in found)
    assert any(each.startswith("rename(") for each in found)
    assert found[-1] == "something in the folder is another"


@pytest.mark.slow
def test_a_list_that_takes_the_lock_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(
        tmp_path / "broken",
        "store/read_log.py",
        "    return last, files.read_data(path, gone)",
        "    path.open('r+').close()\n    return last, files.read_data(path, gone)",
    )
    assert any(
        "O_RDWR" in each for each in wrong("list", prepared(tmp_path / "log", SEALED), package)
    )
