"""The log that is meant where nobody names one."""

from pathlib import Path

import pytest

from pcc_actions.cli.nearest_log import here, nearest_log
from pcc_actions.errors import BadFile
from pcc_actions.store.sidecar import sidecar


def test_it_is_the_nearest_from_this_folder_upwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = tmp_path / "board" / "papers"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    (tmp_path / "actions.toml").touch()
    assert nearest_log() == tmp_path / "actions.toml"
    sidecar(tmp_path / "board" / "actions.toml").mkdir(parents=True)
    assert nearest_log() == tmp_path / "board" / "actions.toml"


def test_a_folder_that_was_taken_away_is_said_to_be_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    with pytest.raises(BadFile, match="The folder you are in is gone"):
        here()


def test_a_folder_that_may_not_be_looked_into_ends_the_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(str(path))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "is_file", refused)
    with pytest.raises(BadFile, match="You may not look into"):
        nearest_log()
