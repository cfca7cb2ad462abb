"""Who records: the option, the environment, one's own settings, the login name, in this order."""

import getpass
from pathlib import Path

import platformdirs
import pytest

from pcc_actions.cli.recorder import NameSource, Recorder, recorder_of, settings_file
from pcc_actions.errors import Refused
from pcc_actions.store.own_settings import keep_own_name


@pytest.fixture(autouse=True)
def login(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PCC_ACTIONS_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setattr(getpass, "getuser", lambda: "ifield")


def test_the_order_in_which_a_name_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert recorder_of(None) == Recorder("ifield", NameSource.LOGIN)
    keep_own_name(settings_file(), "Iris Field")
    assert recorder_of(None) == Recorder("Iris Field", NameSource.OWN_SETTINGS)
    monkeypatch.setenv("PCC_ACTIONS_BY", "IF")
    assert recorder_of(None) == Recorder("IF", NameSource.ENVIRONMENT)
    assert recorder_of("EI") == Recorder("EI", NameSource.OPTION)
    monkeypatch.setenv("PCC_ACTIONS_BY", "")
    assert recorder_of(None).source is NameSource.OWN_SETTINGS


@pytest.mark.parametrize("name", ["root", "Administrator", "admin", "SYSTEM"])
def test_the_keeper_of_a_computer_is_nobody(name: str) -> None:
    assert not Recorder(name, NameSource.LOGIN).is_person
    assert Recorder(name, NameSource.OPTION).is_person
    assert Recorder("ifield", NameSource.LOGIN).is_person


def test_settings_are_in_the_folder_that_the_system_has_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PCC_ACTIONS_SETTINGS")
    folder = platformdirs.user_config_path("pcc-actions", appauthor=False, roaming=True)
    assert settings_file() == folder / "settings.toml"


def test_nobody_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("no login name")

    monkeypatch.setattr(getpass, "getuser", nobody)
    with pytest.raises(
        Refused, match='--by NAME, or once for all pcc-actions settings name "NAME"'
    ):
        recorder_of(None)
