from pathlib import Path

import pytest

from tests.cli.office import Office, office
from tests.cli.running import EXEMPT, FOUR, MEETINGS, Pcc, Templates


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


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    return Templates(tmp_path_factory.mktemp("logs"))


@pytest.fixture
def pcc(tmp_path: Path, templates: Templates) -> Pcc:
    """A log with two boards and their meetings."""
    return templates.copied(tmp_path, *MEETINGS)


@pytest.fixture
def four(tmp_path: Path, templates: Templates) -> Pcc:
    """That log with four actions."""
    return templates.copied(tmp_path, *MEETINGS, *FOUR)


@pytest.fixture
def planted(tmp_path: Path, templates: Templates) -> Pcc:
    """An exempt action that has had a word nobody else has in every place for words."""
    return templates.copied(tmp_path, *MEETINGS, *FOUR, *EXEMPT)


@pytest.fixture
def both(tmp_path: Path, templates: Templates) -> Office:
    """An office with two logs."""
    return office(tmp_path / "office", templates)
