from pathlib import Path

import pytest

from tests.cli.running import FOUR, MEETINGS, PLANTED, Pcc


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


@pytest.fixture
def planted(four: Pcc) -> Pcc:
    """An exempt action that has had a word nobody else has in every place for words."""
    at = f"--on 01/03/2023 --note '{PLANTED} note'"
    return four.do(
        f"add 9.14/02/2023 '{PLANTED} text' --owner '{PLANTED} owner' --theme '{PLANTED} theme'"
        f" --due-words 'once {PLANTED} is done' --exempt 'FOIA s.31'",
        f"note 9.14/02/2023 --reported-by '{PLANTED} reporter' {at}",
        f"defer 9.14/02/2023 --to 03/03/2023 {at}",
        f"assign 9.14/02/2023 --owner '{PLANTED} two' {at}",
        f"correct 9.14/02/2023 --text '{PLANTED} corrected' --note '{PLANTED} why'",
        f"complete 9.14/02/2023 --reported-by '{PLANTED} reporter' {at}",
        f"reopen 9.14/02/2023 --on 02/03/2023 --note '{PLANTED} reopened'",
    )
