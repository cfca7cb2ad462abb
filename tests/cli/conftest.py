from pathlib import Path

import pytest

from tests.cli.running import FOUR, MEETINGS, Pcc


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing that the person at this desk has set decides what a test sees."""
    for name in ("PCC_ACTIONS_FILE", "PCC_ACTIONS_BY", "PCC_ACTIONS_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def bare(tmp_path: Path) -> Pcc:
    """A folder without a log."""
    return Pcc(tmp_path)


@pytest.fixture
def pcc(bare: Pcc) -> Pcc:
    """A log with two boards and their meetings."""
    return bare.do(*MEETINGS)


@pytest.fixture
def four(pcc: Pcc) -> Pcc:
    """That log with four actions."""
    return pcc.do(*FOUR)
